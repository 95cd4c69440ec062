/** How far two reviewers of an article agree; part of calls.ts. */
import * as v from 'valibot'
import type { Agreement } from '../review/agreement.ts'
import type { Reviewer } from '../calls.ts'

/** What a reviewer marked in a segment: words of the machine's translation. */
export type MarkedWords = { readonly words: string; readonly category: string }

export type DifferingSegment = {
  /** Number, counted from 0, and id of the row. */
  readonly segment: number
  readonly segmentId: string
  readonly source: string
  readonly machine: string
  readonly first: readonly MarkedWords[]
  readonly second: readonly MarkedWords[]
}

export type AgreementView = {
  readonly agreement: Omit<Agreement, 'differing'>
  readonly differing: readonly DifferingSegment[]
}

export type AgreementCalls = {
  /** People who decided something in an article, those with most decisions first. */
  reviewersOf: { input: { articleId: string }; output: readonly Reviewer[] }
  agreement: { input: { articleId: string; first: string; second: string }; output: AgreementView }
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

export const agreementInputs = {
  reviewersOf: v.strictObject({ articleId: id }),
  agreement: v.strictObject({ articleId: id, first: id, second: id }),
} satisfies { [Name in keyof AgreementCalls]: v.GenericSchema<unknown, AgreementCalls[Name]['input']> }
