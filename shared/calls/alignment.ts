import * as v from 'valibot'
import type { Mend } from '../align/change.ts'
import { SIDES } from '../align/change.ts'
import type { Change } from '../calls.ts'

/** Calls about which sentences belong together. */
export type AlignmentCalls = {
  mendAlignment: { input: { segmentId: string; change: Mend }; output: Change }
  /** From a segment on, or all of the article (null). Links made by hand stay. */
  realign: { input: { articleId: string; from: string | null }; output: Change }
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))

const change = v.variant('kind', [
  v.strictObject({ kind: v.literal('merge'), side: v.picklist([...SIDES, 'both']) }),
  v.strictObject({ kind: v.literal('split'), source: offset, target: offset }),
  v.strictObject({
    kind: v.literal('shift'),
    side: v.picklist(SIDES),
    direction: v.picklist(['up', 'down']),
  }),
  v.strictObject({ kind: v.literal('unlink') }),
  v.strictObject({ kind: v.literal('link') }),
])

export const alignmentInputs = {
  mendAlignment: v.strictObject({ segmentId: id, change }),
  realign: v.strictObject({ articleId: id, from: v.nullable(id) }),
} satisfies { [Name in keyof AlignmentCalls]: v.GenericSchema<unknown, AlignmentCalls[Name]['input']> }
