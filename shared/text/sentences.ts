import type { Language } from './language.ts'
import type { Span } from './span.ts'
import { abbreviationKind } from './abbreviations.ts'
import { eachMatch } from './each-match.ts'
import { isStarter } from './starters.ts'

/** Longest stretch looked at on either side of a full stop, so that a text without spaces stays linear. */
const REACH = 48

const TERMINAL = /[.!?…‼⁇⁈⁉。]+|\n[^\S\n]*\n/gu
const CLOSER = /["'“”’‘»«›‹)\]}*_]/u
const OPENER = /["'„“”‚‘»«›‹([{*_¿¡]/u
const DASH = /[-–—•]/u
const WORD = /[\p{L}\p{M}\p{N}]/u
const ROMAN = /^[IVX]{1,5}$/u

/**
 * Spans of the sentences of a text, in order, without the white space between them; every other character is in
 * exactly one. Dates, ordinals, abbreviations and initials do not end a sentence; a missing space ("kam.Aber") and an
 * empty line do.
 */
export function sentences(text: string, language: Language): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of eachMatch(text, TERMINAL)) {
    const end = match[0].startsWith('\n')
      ? match.index
      : boundaryAfter(text, match.index, match[0], start, language)
    if (end === null || end <= start) continue
    pushTrimmed(spans, text, start, end)
    start = end
  }
  pushTrimmed(spans, text, start, text.length)
  return spans
}

/** Where the sentence that the terminal mark closes ends, behind its closing quotes and brackets; null when it goes on. */
function boundaryAfter(
  text: string,
  at: number,
  mark: string,
  start: number,
  language: Language,
): number | null {
  const end = skipClosers(text, at + mark.length)
  if (end >= text.length) return end
  const next = wordAfter(text, end)
  if (next.glued)
    return mark.endsWith('.') && end === at + mark.length ? missingSpace(text, at, next.word, end) : null
  if (isLower(next.word)) return null
  if (
    mark === '.' &&
    (next.dashed ? isDateline(text, at) : !fullStopEnds(text, at, start, next.word, language))
  )
    return null
  const omission = mark !== '.' && /^(\.{2,}|…)$/u.test(mark) && isSpace(text[at - 1])
  if (omission && !isStarter(next.word)) return null
  return end
}

/** "BOSTON, Mass. -- The": behind a dash the first sentence of a report begins, which its place belongs to. */
function isDateline(text: string, at: number): boolean {
  const word = wordBefore(text, at)
  return abbreviationKind(word) !== null || /^\p{Lu}{2}$/u.test(word)
}

/** Whether the single full stop at `at` closes its sentence, given the capitalised word or number after it. */
function fullStopEnds(text: string, at: number, start: number, next: string, language: Language): boolean {
  const word = wordBefore(text, at)
  const first = text.slice(start, at - word.length).trim() === ''
  if (/^\d+$/u.test(word)) return numberEnds(word, next, first, language)
  const kind = abbreviationKind(word.slice(word.lastIndexOf('-') + 1))
  if (isDigit(next[0]) && kind !== null) return false
  if (language === 'de' && ROMAN.test(word)) return isStarter(next)
  if (/^\p{L}$/u.test(word)) return initialEnds(text, at, next, word)
  if (kind === 'inner') return false
  if (kind === 'either') return isStarter(next)
  return true
}

/** "7. Oktober" and "1. Einleitung" go on, "im Jahr 2006. Peter" ends. English has no ordinals of this kind. */
function numberEnds(digits: string, next: string, first: boolean, language: Language): boolean {
  if (first) return false
  if (language === 'en' || digits.length > 2) return true
  return isStarter(next)
}

/** "J. Smith" and "z. B. Die" go on, "Plan B. The" ends. */
function initialEnds(text: string, at: number, next: string, letter: string): boolean {
  if (letter === letter.toLowerCase()) return false
  const before = text.slice(Math.max(0, at - 6), at)
  if (/\b(?:z|u|o|i|d|v|n|m|R)\.\s?\p{L}$/u.test(before)) return false
  if (letter === 'I' && !/\p{Lu}\.\s?I$/u.test(before)) return true
  return isStarter(next)
}

/** A sentence that begins right behind the full stop of the last: "sahen.Aber", but not "Amazon.de" or "z.B.Aber". */
function missingSpace(text: string, at: number, next: string, end: number): number | null {
  const word = wordBefore(text, at)
  if (!/^[\p{L}\p{N}-]{2,}$/u.test(word) || !/[\p{Ll}\d]$/u.test(word)) return null
  if (!/^\p{Lu}(?:\p{Ll}|$)/u.test(next) || abbreviationKind(word) === 'inner') return null
  const chunk =
    text
      .slice(Math.max(0, at - REACH), at)
      .split(/\s/u)
      .at(-1) ?? ''
  return /[@/\\]|^www\./u.test(chunk) ? null : end
}

function skipClosers(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < REACH && CLOSER.test(text[end] ?? '')) end++
  const note = /^\[\d{1,3}\]/u.exec(text.slice(end, end + 6))
  return note === null ? end : end + note[0].length
}

/** The word before a position with its inner full stops and hyphens ("z.B", "US-Beamte"). */
function wordBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < REACH && /[\p{L}\p{M}\p{N}.-]/u.test(text[start - 1] ?? '')) start--
  const word = text.slice(start, at)
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u.test(word)) return word
  return word.slice(word.lastIndexOf('.') + 1)
}

/** The next word behind white space, opening quotes and dashes (`dashed`); `glued` when no white space comes before it. */
function wordAfter(text: string, from: number): { word: string; glued: boolean; dashed: boolean } {
  let at = from
  while (at < text.length && at - from < REACH && skippable(text[at] ?? '', at > from)) at++
  let end = at
  while (end < text.length && end - at < REACH && WORD.test(text[end] ?? '')) end++
  return { word: text.slice(at, end), glued: !isSpace(text[from]), dashed: DASH.test(text.slice(from, at)) }
}

function skippable(char: string, inside: boolean): boolean {
  return isSpace(char) || OPENER.test(char) || (inside && DASH.test(char))
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/^\p{Ll}\p{Lu}/u.test(word)
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || /\s/u.test(char)
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text[start])) start++
  while (end > start && isSpace(text[end - 1])) end--
  if (end === start) return
  const last = spans.at(-1)
  const stray = last !== undefined && end - start <= REACH && !/[\p{L}\p{N}]/u.test(text.slice(start, end))
  if (stray && !/\n[^\S\n]*\n/u.test(text.slice(last.end, start)))
    spans[spans.length - 1] = { start: last.start, end }
  else spans.push({ start, end })
}
