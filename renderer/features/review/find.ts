import type { SegmentView } from '../../../shared/calls.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'

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
