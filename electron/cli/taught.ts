import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readRules } from '../../shared/taught/files/rules-file.ts'
import { readTerms } from '../../shared/taught/files/terms-file.ts'
import type { Taught } from '../../shared/taught/taught.ts'

/** Reads what the checks are to go by: terms from TBX, TSV and CSV, own rules from JSON. Throws AppError with the file's name. */
export function readTaughtFiles(files: readonly string[]): Taught {
  const read = files.map((file) => ({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }))
  const isRules = ({ name }: { readonly name: string }) => /\.json$/iu.test(name)
  const numbered = <T>(items: readonly T[]) =>
    items.map((item, index) => ({ ...item, id: String(index + 1) }))
  return {
    terms: numbered(read.filter((file) => !isRules(file)).flatMap(readTerms)),
    rules: numbered(read.filter(isRules).flatMap(readRules)),
  }
}
