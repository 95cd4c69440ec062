import type { FileBytes } from '../../shared/calls.ts'
import { columnQuestion } from '../../shared/formats/columns/ask.ts'
import type { ReadOptions } from '../../shared/formats/format.ts'
import { UsageError } from './exit.ts'

/** Columns of a table or keys of JSON lines as they were given: a name, or a number from 1. */
export type NamedColumns = { readonly source?: string | undefined; readonly target?: string | undefined }

/**
 * How a file is read whose columns were named; what was not named is told by names and language.
 * @throws UsageError when the file has no such column, or none at all
 */
export function readOptions(file: FileBytes, { source, target }: NamedColumns): ReadOptions {
  if (source === undefined && target === undefined) return {}
  const question = columnQuestion(file)
  if (!question) throw new UsageError(`${file.name}: has no columns`)
  const { names, guess } = question
  const placeOf = (named: string): number => {
    const at = names.findIndex((name) => name.toLowerCase() === named.toLowerCase())
    if (at >= 0) return at
    const number = Number(named)
    if (Number.isInteger(number) && number >= 1 && number <= names.length) return number - 1
    const known = names.map((name, place) => name || String(place + 1)).join(', ')
    throw new UsageError(`${file.name}: no column ${named}; there are ${known}`)
  }
  const german = target === undefined ? guess?.target : placeOf(target)
  if (german === undefined) throw new UsageError(`${file.name}: --target-column is needed`)
  const english = source === undefined ? (guess?.source ?? null) : placeOf(source)
  if (german === english) throw new UsageError(`${file.name}: source and target are the same column`)
  return { columns: { source: english, target: german, header: names.some((name) => name !== '') } }
}
