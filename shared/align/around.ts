import type { Document } from '../formats/document.ts'
import type { AlignedPair } from '../review/article.ts'
import type { Span } from '../text/span.ts'
import { alignSentences } from './align.ts'
import { splitHeadlines } from './headline.ts'
import type { Unit } from './units.ts'
import { cutAtColons, unitsOf } from './units.ts'
import type { AlignmentLexicon } from './vocabulary.ts'
import { NO_LEXICON } from './vocabulary.ts'

/** A link that is given; of no width where a side has nothing, at the place where it has nothing. */
export type FixedLink = { readonly source: Span; readonly target: Span }

/**
 * Aligns what lies between links that are given, in the order of the files on both sides. A sentence that a given link cuts
 * goes on behind it.
 */
export function alignAround(
  source: Document,
  target: Document,
  fixed: readonly FixedLink[],
  lexicon: AlignmentLexicon = NO_LEXICON,
): AlignedPair[] {
  const units = splitHeadlines(
    cutAtColons(unitsOf(source, 'en')),
    cutAtColons(unitsOf(target, 'de')),
    lexicon,
  )
  const pairs: AlignedPair[] = []
  const between = (from: FixedLink | undefined, until: FixedLink | undefined) => {
    const english = within(units.source, from?.source.end ?? 0, until?.source.start ?? source.text.length)
    const german = within(units.target, from?.target.end ?? 0, until?.target.start ?? target.text.length)
    if (english.length + german.length > 0) pairs.push(...alignSentences(english, german, lexicon))
  }
  for (const [index, link] of fixed.entries()) {
    between(fixed[index - 1], link)
    pairs.push({ source: filled(link.source), target: filled(link.target), confidence: 1, manual: true })
  }
  between(fixed.at(-1), undefined)
  return pairs
}

const filled = (span: Span) => (span.start < span.end ? span : null)

/** The sentences, or what is left of them, in a stretch of the document. */
function within(units: readonly Unit[], from: number, until: number): Unit[] {
  return units.flatMap((unit) => {
    const start = Math.max(unit.start, from)
    const end = Math.min(unit.end, until)
    if (start >= end) return []
    const text = unit.text.slice(start - unit.start, end - unit.start)
    const blank = text.length - text.trimStart().length
    const rest = text.trim()
    return rest === ''
      ? []
      : [{ ...unit, start: start + blank, end: start + blank + rest.length, text: rest }]
  })
}
