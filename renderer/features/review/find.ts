import type { SegmentView } from '../../../shared/calls.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { Span } from '../../../shared/text/span.ts'

/** Lower case and without diacritics, so that "Lander" finds "Länder" and "oesterreich" stays a matter of spelling. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('de')
}

/** Source and target as they are looked through; kept by segment, since folding an article takes longer than looking. */
const foldedOf = new WeakMap<SegmentView, readonly [target: string, source: string]>()

function folded(segment: SegmentView): readonly [target: string, source: string] {
  const known = foldedOf.get(segment)
  if (known) return known
  const texts = [fold(withoutTags(segment.target)), fold(withoutTags(segment.source))] as const
  foldedOf.set(segment, texts)
  return texts
}

/** Whether a segment has the words in its source or target. */
export function finder(words: string): (segment: SegmentView) => boolean {
  const wanted = fold(words.trim())
  return (segment) => folded(segment).some((text) => text.includes(wanted))
}

/** Segments whose source or target contains the words, in order. */
export function findSegments(segments: readonly SegmentView[], words: string): readonly SegmentView[] {
  return fold(words.trim()) === '' ? [] : segments.filter(finder(words))
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
