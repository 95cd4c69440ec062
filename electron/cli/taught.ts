import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FileBytes } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { readRules } from '../../shared/taught/files/rules-file.ts'
import { readTerms } from '../../shared/taught/files/terms-file.ts'
import type { Taught } from '../../shared/taught/taught.ts'
import { UsageError } from './exit.ts'

/** What is read of each kind is told by the ending: a wrong file would else be taken for terms that are never found. */
const KINDS = /\.(?:tbx|xml|tsv|tab|txt|csv|json)$/iu

function readBytes(file: string): Uint8Array {
  if (!KINDS.test(file)) throw new UsageError(`${file}: --terms takes .tbx, .tsv, .csv and .json`)
  try {
    return new Uint8Array(readFileSync(file))
  } catch (cause) {
    throw new UsageError(`${file}: cannot be read`, { cause })
  }
}

/** Reads what the checks are to go by: terms from TBX, TSV and CSV, own rules from JSON. Throws AppError with the file's name, UsageError. */
export function readTaughtFiles(files: readonly string[]): Taught {
  const read = files.map((file) => ({ name: path.basename(file), bytes: readBytes(file) }))
  const isRules = ({ name }: { readonly name: string }) => /\.json$/iu.test(name)
  const numbered = <T>(items: readonly T[]) =>
    items.map((item, index) => ({ ...item, id: String(index + 1) }))
  return {
    terms: numbered(read.filter((file) => !isRules(file)).flatMap(naming(readTerms))),
    rules: numbered(read.filter(isRules).flatMap(naming(readRules))),
  }
}

/** The same, where what is wrong with a file says with which. */
const naming =
  <T>(readOne: (file: FileBytes) => T) =>
  (file: FileBytes): T => {
    try {
      return readOne(file)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      throw new AppError(error.code, { file: file.name, ...error.details }, { cause: error })
    }
  }
