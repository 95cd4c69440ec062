/** Where a row can be split: pure. */
import type { SegmentView } from '../../../../shared/calls.ts'
import type { Side } from '../../../../shared/align/change.ts'
import { sentences } from '../../../../shared/text/sentences.ts'

/** Where the second row begins in each of the two texts; the length of a text when all of it stays in the first. */
export type Cuts = Readonly<Record<Side, number>>

export type Reach = 'word' | 'sentence' | 'all'

const languageOf = (side: Side) => (side === 'source' ? 'en' : 'de')

/** Beginnings of words or sentences, with both ends of the text. */
function stopsOf(text: string, side: Side, reach: Reach): readonly number[] {
  const starts =
    reach === 'all'
      ? []
      : reach === 'word'
        ? Array.from(text.matchAll(/\S+/gu), (match) => match.index)
        : sentences(text, languageOf(side)).map((span) => span.start)
  return [...new Set([0, ...starts, text.length])]
}

/** The next place to the left or right. */
export function moved(text: string, side: Side, at: number, by: 1 | -1, reach: Reach): number {
  const stops = stopsOf(text, side, reach)
  const next = by === 1 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at)
  return next ?? at
}

/** The sentence that begins nearest to the middle; null when there is only one. */
function middleSentence(text: string, side: Side): number | null {
  const starts = sentences(text, languageOf(side))
    .slice(1)
    .map((span) => span.start)
  return nearest(starts, text.length / 2)
}

function nearest(places: readonly number[], to: number): number | null {
  return places.reduce<number | null>(
    (best, place) => (best === null || Math.abs(place - to) < Math.abs(best - to) ? place : best),
    null,
  )
}

/** Where to begin: before the word nearest to the caret if there is one, else between two sentences, else in the middle of the translation. */
export function firstCuts({ source, target }: SegmentView, caret: number | null): Cuts {
  const inside = caret !== null && caret > 0 && caret < target.length
  const inTarget = inside ? nearest(stopsOf(target, 'target', 'word'), caret) : null
  const cuts = {
    source: middleSentence(source, 'source') ?? source.length,
    target: inTarget ?? middleSentence(target, 'target') ?? target.length,
  }
  if (cuts.source < source.length || cuts.target < target.length) return cuts
  return { ...cuts, target: nearest(stopsOf(target, 'target', 'word'), target.length / 2) ?? target.length }
}

/** True when both rows would hold something. */
export function splits({ source, target }: SegmentView, cuts: Cuts): boolean {
  const first = source.slice(0, cuts.source) + target.slice(0, cuts.target)
  const second = source.slice(cuts.source) + target.slice(cuts.target)
  return first.trim() !== '' && second.trim() !== ''
}
