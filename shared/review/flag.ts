import type { Span } from '../text/span.ts'
import type { Category, Severity } from './mqm.ts'

/** One replacement in the target: the text of `at` becomes `text`. Deleting is an empty text. */
export type Fix = {
  readonly at: Span
  readonly text: string
  /** What the form is, for the small print beside a suggestion: a message key of the catalogue. */
  readonly note?: string
}

/** How much the editor should trust a flag. Hints are off by default. */
export type Level = 'sure' | 'likely' | 'hint'

/** Values for the placeholders of the rule's wording. */
export type Evidence = Readonly<Record<string, string | number>>

/**
 * Something that may be wrong in one segment: plain data, no wording.
 * Spans are UTF-16 offsets into the segment's target and source text.
 */
export type Flag = {
  readonly ruleId: string
  readonly ruleVersion: number
  readonly category: Category
  readonly severity: Severity
  /** Chance that an editor would change the flagged words, 0…1, calibrated on measured data. */
  readonly confidence: number
  readonly level: Level
  /** What is wrong; at least one span, in text order. Zero-width where something is missing. */
  readonly target: readonly Span[]
  /** What in the source shows it. */
  readonly source: readonly Span[]
  readonly fixes: readonly Fix[]
  readonly evidence: Evidence
  /** Class of evidence the rule saw ('' where it knows only one); confidence is measured per rule and class. */
  readonly strength: string
  /** Which wording of the rule applies ('' is the rule's main one). */
  readonly wording: string
  /** Stable across edits elsewhere in the segment, re-checks and restarts (see fingerprint.ts). */
  readonly fingerprint: string
}

/** Why an editor dismissed a flag. */
export const REASONS = ['correct', 'intended', 'taste', 'other-mistake', 'unspecified'] as const
export type Reason = (typeof REASONS)[number]

/** How far a dismissal reaches. */
export const SCOPES = ['here', 'article', 'everywhere'] as const
export type Scope = (typeof SCOPES)[number]

/** Rule of the flags that a person raised: who it was stands beside it. */
export const PERSON = 'person'

/**
 * What can happen to a flag; the state of a flag is what its events say. `raised` and `gone` are the machine's, `flagged` and
 * `withdrawn` the same by a person; `changed` is another category, severity or note that a person gave it.
 */
export const FLAG_EVENTS = [
  'raised',
  'accepted',
  'corrected',
  'dismissed',
  'reopened',
  'gone',
  'flagged',
  'changed',
  'withdrawn',
] as const
export type FlagEventKind = (typeof FLAG_EVENTS)[number]

export type FlagState = 'open' | 'accepted' | 'corrected' | 'dismissed' | 'gone'
