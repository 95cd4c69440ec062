import * as v from 'valibot'
import { AppError } from '../../errors.ts'
import type { RawFile } from '../../formats/format.ts'
import type { TermDraft } from '../taught.ts'
import { termSchema } from '../taught.ts'
import { readTermTable } from './table.ts'
import { readTbx } from './tbx.ts'

/** Terms of a file at most. */
const MOST_TERMS = 50_000

const isXml = (bytes: Uint8Array) => /^[\s\uFEFF]*</u.test(new TextDecoder().decode(bytes.subarray(0, 200)))

/** Says nothing of how something is to be translated. */
const isEmpty = ({ preferred, forbidden, source }: TermDraft) =>
  forbidden.length === 0 && (preferred.length === 0 || source === '')

/**
 * Reads terms from TBX, TSV or CSV; what says nothing is left out.
 * @throws AppError of the formats; no-terms; bad-terms (number of the entry, from 1)
 */
export function readTerms({ name, bytes }: RawFile): TermDraft[] {
  const drafts = isXml(bytes) ? readTbx(bytes) : readTermTable(bytes, /\.(?:tsv|tab|txt)$/iu.test(name))
  const kept = drafts.filter((draft) => !isEmpty(draft))
  if (kept.length === 0) throw new AppError('no-terms', { file: name })
  if (kept.length > MOST_TERMS) throw new AppError('too-large', { file: name })
  return kept.map((draft, index) => {
    const parsed = v.safeParse(termSchema, draft)
    if (!parsed.success) throw new AppError('bad-terms', { file: name, number: index + 1 })
    return parsed.output
  })
}
