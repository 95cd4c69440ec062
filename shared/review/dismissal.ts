import type { Scope } from './flag.ts'
import type { Span } from '../text/span.ts'

const WORD = /[\p{L}\p{N}]/u
const NEIGHBOUR_BEFORE = /[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}]*$/u
const NEIGHBOUR_AFTER = /^[^\p{L}\p{M}\p{N}]*[\p{L}\p{M}\p{N}]+/u

const normalise = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

/**
 * The words of a span, or, where it holds no letter or digit (a missing full stop, a straight quote), with the words
 * beside it: a dismissal of one comma must not silence every comma.
 */
function wordsAt(text: string, span: Span): string {
  const words = text.slice(span.start, span.end)
  if (WORD.test(words)) return words
  const before = NEIGHBOUR_BEFORE.exec(text.slice(0, span.start))?.[0] ?? ''
  const after = NEIGHBOUR_AFTER.exec(text.slice(span.end))?.[0] ?? ''
  return `${before}‸${words}‸${after}`
}

/**
 * What a wider dismissal is about, in one line that can be compared: the flagged words and the source's words, without
 * regard to case and spacing. Two flags of one rule with the same subject are the same matter.
 */
export function subjectOf(
  target: string,
  targetSpans: readonly Span[],
  source: string,
  sourceSpans: readonly Span[],
): string {
  const words = targetSpans.map((span) => normalise(wordsAt(target, span)))
  const evidence = sourceSpans.map((span) => normalise(source.slice(span.start, span.end)))
  return `${words.join('…')}⇄${evidence.join('…')}`
}

/** What a dismissal needs to say for `covers`. */
export type Silencer = {
  readonly scope: Scope
  readonly ruleId: string
  readonly subject: string
  readonly articleId: string
  /** The flag it was made on. */
  readonly flagId: string
}

export type Silenced = {
  readonly id: string
  readonly ruleId: string
  readonly subject: string
  readonly articleId: string
}

/** True when the dismissal silences the flag: itself, its likes in the article, or its likes anywhere. */
export function covers(dismissal: Silencer, flag: Silenced): boolean {
  switch (dismissal.scope) {
    case 'here':
      return dismissal.flagId === flag.id
    case 'article':
      return dismissal.articleId === flag.articleId && alike(dismissal, flag)
    case 'everywhere':
      return alike(dismissal, flag)
  }
}

const alike = (dismissal: Silencer, flag: Silenced) =>
  dismissal.ruleId === flag.ruleId && dismissal.subject === flag.subject
