import type { SegmentView } from '../../../shared/calls.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { Span } from '../../../shared/text/span.ts'

/** Lower case and without diacritics, so that "Lander" finds "Länder" and "oesterreich" stays a matter of spelling. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('de')
}

/** Segments whose source or target contains the words, in order. */
export function findSegments(segments: readonly SegmentView[], words: string): readonly SegmentView[] {
  const wanted = fold(words.trim())
  if (wanted === '') return []
  return segments.filter(
    (segment) =>
      fold(withoutTags(segment.target)).includes(wanted) ||
      fold(withoutTags(segment.source)).includes(wanted),
  )
}

const NOWHERE: readonly Span[] = []

/** Where the words stand in a text, as `findSegments` finds them; tags among them are part of the place. */
export function findSpans(text: string, words: string): readonly Span[] {
  const wanted = fold(words.trim())
  if (wanted === '' || !fold(withoutTags(text)).includes(wanted)) return NOWHERE
  let folded = ''
  /** Where in the text the character begins that each unit of the folded text comes from, and where it ends. */
  const from: Span[] = []
  let at = 0
  for (const char of text) {
    const units = fold(withoutTags(char))
    for (let unit = 0; unit < units.length; unit++) from.push({ start: at, end: at + char.length })
    folded += units
    at += char.length
  }
  const spans: Span[] = []
  for (
    let found = folded.indexOf(wanted);
    found >= 0;
    found = folded.indexOf(wanted, found + wanted.length)
  ) {
    const [first, last] = [from[found], from[found + wanted.length - 1]]
    if (first && last) spans.push({ start: first.start, end: last.end })
  }
  return spans
}
