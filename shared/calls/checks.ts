/** The check of a whole article as something long; part of calls.ts. */
import * as v from 'valibot'

/** How far it has come; `paused` as long as the editor does not want it to go on. */
export type CheckEvent = {
  readonly kind: 'progress'
  readonly articleId: string
  readonly done: number
  readonly total: number
  readonly paused?: true
}

export type CheckCalls = {
  /** The rest of the article is not checked before it is asked for, or the article is opened again. */
  pauseCheck: { input: { articleId: string }; output: null }
  resumeCheck: { input: { articleId: string }; output: null }
}

const article = v.strictObject({ articleId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) })

export const checkInputs = { pauseCheck: article, resumeCheck: article }
