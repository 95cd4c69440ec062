/**
 * MQM categories and severities as used in WMT (Google/Anthea set), and the weights of a score.
 * Source of the weights: Freitag et al. 2021, "Experts, Errors, and Context" (Major 5, Minor 1, punctuation 0.1,
 * non-translation 25).
 */
export const CATEGORIES = [
  'accuracy/mistranslation',
  'accuracy/untranslated',
  'accuracy/addition',
  'accuracy/omission',
  'accuracy/reinterpretation',
  'fluency/grammar',
  'fluency/spelling',
  'fluency/punctuation',
  'fluency/register',
  'fluency/inconsistency',
  'fluency/encoding',
  'style/awkward',
  'style/structure',
  'terminology/inappropriate',
  'terminology/inconsistent',
  'locale/number',
  'locale/currency',
  'locale/date',
  'locale/time',
  'locale/name',
  'locale/address',
  'locale/telephone',
  'markup/tag',
  'non-translation',
  'source-issue',
  'other',
] as const

export type Category = (typeof CATEGORIES)[number]

export const SEVERITIES = ['critical', 'major', 'minor', 'neutral'] as const

export type Severity = (typeof SEVERITIES)[number]
