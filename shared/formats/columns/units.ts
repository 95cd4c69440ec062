import { AppError } from '../../errors.ts'
import type { Document, FormatId, InlineTag, Replacement } from '../document.ts'
import type { Bilingual, Monolingual } from '../format.ts'
import { MOST_SEGMENTS } from '../limits.ts'
import { bilingualView, editedBlocks, proseView } from '../prose.ts'

/** One translation in a file of rows: where it is, for writing it (`place`) and for telling people (`unit`). */
export type UnitOfFile = {
  readonly place: number
  readonly unit: string
  /** Null where the file has no source. */
  readonly source: string | null
  readonly target: string
}

/** The units of a file that hold words, and how they are shown. */
export type UnitsRead = {
  readonly units: readonly UnitOfFile[]
  readonly view:
    Pick<Bilingual, 'kind' | 'source' | 'target' | 'pairs'> | Pick<Monolingual, 'kind' | 'document'>
}

/** Private-use characters that stand in the file are shown as what they are: characters nobody can read. */
export function ownTags(text: string): InlineTag[] {
  const found = new Set(text.match(/[\uE000-\uF8FF]/gu))
  return Array.from(found, (char) => ({ char, kind: 'standalone', id: char, label: char }))
}

/**
 * How the units of a file with both languages are shown; those without any words are left out.
 * @throws AppError no-segments, too-many-segments
 */
export function readUnits(format: FormatId, file: string, all: readonly UnitOfFile[]): UnitsRead {
  const units = all.filter(({ source, target }) => (source ?? '').trim() !== '' || target.trim() !== '')
  if (units.length === 0) throw new AppError('no-segments', { file })
  if (units.length > MOST_SEGMENTS) throw new AppError('too-many-segments', { file, limit: MOST_SEGMENTS })
  const kind = 'paragraph' as const
  if (units.some(({ source }) => source !== null)) {
    const pieces = units.map(({ unit, source, target }) => ({
      unit,
      kind,
      source: source ?? '',
      target,
      tags: ownTags((source ?? '') + target),
    }))
    return { units, view: { kind: 'bilingual', ...bilingualView(format, pieces) } }
  }
  const pieces = units.map(({ unit, target }) => ({ unit, kind, text: target, tags: ownTags(target) }))
  return { units, view: { kind: 'monolingual', document: proseView(format, pieces) } }
}

const targetOf = (view: UnitsRead['view']): Document =>
  view.kind === 'bilingual' ? view.target : view.document

/** Units whose target was edited into something else, with what it is now. */
export function unitsEdited(
  { units, view }: UnitsRead,
  replacements: readonly Replacement[],
): readonly UnitOfFile[] {
  return [...editedBlocks(targetOf(view), replacements)].flatMap(([block, target]) => {
    const unit = units[block]
    return unit && unit.target !== target ? [{ ...unit, target }] : []
  })
}
