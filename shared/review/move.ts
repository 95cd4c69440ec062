import type { Span } from '../text/span.ts'

/** One stretch of a text that was replaced: `at` in the text before, and what stands there now. */
export type Replacement = { readonly at: Span; readonly text: string }

const LETTER = /[\p{L}\p{M}\p{N}]/u

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** The smallest replacement that turns one text into the other; null when they are equal. Never splits a surrogate pair. */
export function replacement(before: string, after: string): Replacement | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (start > 0 && (isLowSurrogate(before.charCodeAt(start)) || isLowSurrogate(after.charCodeAt(start))))
    start--
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return {
    at: { start, end: before.length - end },
    text: after.slice(start, after.length - end),
  }
}

/** True when letters stand on both sides of the border, so that a word runs across it. */
const joins = (left: string | undefined, right: string | undefined) =>
  left !== undefined && right !== undefined && LETTER.test(left) && LETTER.test(right)

/**
 * Where a span of `before` stands after the replacement; null when the replacement touched its words. Text added right
 * beside a word without a space makes it another word; text added where something is missing touches the gap.
 */
export function moveSpan(span: Span, before: string, change: Replacement): Span | null {
  const { at, text } = change
  const gap = span.start === span.end
  const shift = text.length - (at.end - at.start)
  if (span.end < at.start) return span
  if (span.end === at.start && !gap && !joins(before[span.end - 1], text[0] ?? before[at.end])) return span
  if (
    span.start > at.end ||
    (span.start === at.end && !gap && !joins(text.at(-1) ?? before[at.start - 1], before[span.start]))
  )
    return { start: span.start + shift, end: span.end + shift }
  return null
}

/**
 * What undo or redo of a change makes of a text that may have changed elsewhere since (a decision over several articles is
 * taken back in one of them): the change where it still fits, else the text as it is.
 */
export function rebased(change: { readonly before: string; readonly after: string }, now: string): string {
  if (now === change.before) return change.after
  const wanted = replacement(change.before, change.after)
  const drift = replacement(change.before, now)
  const at = wanted && drift && moveSpan(wanted.at, change.before, drift)
  return at ? now.slice(0, at.start) + wanted.text + now.slice(at.end) : now
}

/** All spans moved, or null when one of them was touched. */
export function moveSpans(
  spans: readonly Span[],
  before: string,
  change: Replacement,
): readonly Span[] | null {
  const moved: Span[] = []
  for (const span of spans) {
    const there = moveSpan(span, before, change)
    if (!there) return null
    moved.push(there)
  }
  return moved
}
