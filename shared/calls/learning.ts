/** How rules learn from decisions, as the window sees it; part of calls.ts. */
import * as v from 'valibot'
import type { Prior, Tally } from '../review/learning.ts'

/** Each step from what was measured to what is believed now. */
export type RuleLearning = {
  readonly prior: Prior
  /** Decisions since the rule last began anew; a wide dismissal is one. */
  readonly tally: Tally
  /** Chance that a flag of the rule is right, and where it lies in nine of ten cases. */
  readonly chance: number
  readonly low: number
  readonly high: number
  /** Its flags wait until they are asked for. */
  readonly quiet: boolean
  /** An editor wants to see it whatever was decided. */
  readonly awake: boolean
  readonly resetAt: number | null
}

/** A matter (flagged words ⇄ words of the source) on which the rule has a figure of its own. */
export type LearnedSubject = {
  readonly subject: string
  readonly tally: Tally
  readonly chance: number
  readonly low: number
  readonly high: number
}

export type LearningCalls = {
  learnedSubjects: { input: { ruleId: string }; output: readonly LearnedSubject[] }
  /** The rule forgets what was decided so far, or (false) remembers it again. */
  resetLearning: { input: { ruleId: string; reset: boolean }; output: null }
  /** The rule is shown whatever was decided, or (false) may go quiet again. */
  wakeRule: { input: { ruleId: string; awake: boolean }; output: null }
}

const ruleId = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

export const learningInputs = {
  learnedSubjects: v.strictObject({ ruleId }),
  resetLearning: v.strictObject({ ruleId, reset: v.boolean() }),
  wakeRule: v.strictObject({ ruleId, awake: v.boolean() }),
} satisfies { [Name in keyof LearningCalls]: v.GenericSchema<unknown, LearningCalls[Name]['input']> }
