/**
 * A whole article in one segment, as files come from content systems and pipelines: rules look for each word of one side among all
 * of the other, and find the counterpart of a word chapters away. Such a segment is aligned within itself and looked at in pieces.
 */
import { alignDocuments } from '../align/align.ts'
import { alignmentLexicon } from '../align/lexicon.ts'
import type { AnalysedPair } from '../analysis/pair.ts'
import type { Document } from '../formats/document.ts'
import type { Lexicons } from '../lexicon/lexicon.ts'
import { sentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { slice } from '../text/span.ts'
import type { Finding } from './rule.ts'
import type { Analyse } from './tagged.ts'

/** A stretch of a segment that is looked at by itself, and where its texts begin in those of the segment. */
export type Piece = {
  readonly pair: AnalysedPair
  readonly source: number
  readonly target: number
}

/** The pieces of a segment, in order; the segment itself where it is no longer than segments are. */
export type CutUp = (pair: AnalysedPair) => readonly Piece[]

/** UTF-16 units of one side from which on a segment is cut: a hundred sentences. Up to there the time grows with the length. */
const LONG = 10_000
/** Units of the longer side of a piece, at least: more than any rule looks around; from the second on it ends wherever it is. */
const PIECE = 4_000
const LONGEST_PIECE = 2 * PIECE

/** What belongs together; null where a side has nothing. */
type Stretch = { readonly source: Span | null; readonly target: Span | null }

/** @param analyse of texts without tags */
export function createPieces(analyse: Analyse, lexicons: Lexicons): CutUp {
  const lexicon = alignmentLexicon(lexicons)

  const stretchesOf = (source: string | null, target: string): readonly Stretch[] =>
    source === null
      ? sentences(target, 'de').map((span) => ({ source: null, target: span }))
      : alignDocuments(documentOf(source), documentOf(target), lexicon)

  return (pair) => {
    const source = pair.source?.text ?? null
    const target = pair.target.text
    const length = Math.max(source?.length ?? 0, target.length)
    // What rules say of tags is about the segment as it stands.
    if (length < LONG || pair.tagged) return [{ pair, source: 0, target: 0 }]
    return gather(stretchesOf(source, target), source !== null, target).map((stretch, at) => ({
      pair: analyse({
        // The beginning of an article is the beginning of its first piece.
        index: at === 0 ? pair.index : Math.max(1, pair.index),
        kind: pair.kind,
        source: source === null ? null : stretch.source ? slice(source, stretch.source) : '',
        target: stretch.target ? slice(target, stretch.target) : '',
      }),
      source: stretch.source?.start ?? 0,
      target: stretch.target?.start ?? 0,
    }))
  }
}

const documentOf = (text: string): Document => ({
  format: 'txt',
  text,
  blocks: [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph',
    markup: [],
  })),
})

const lengthOf = (span: Span | null) => (span ? span.end - span.start : 0)

const joined = (a: Span | null, b: Span | null): Span | null =>
  a && b ? { start: a.start, end: b.end } : (a ?? b)

const count = (text: string, marks: RegExp) => text.match(marks)?.length ?? 0

/** Whether every bracket and quotation that begins in a text also ends in it. */
const isClosed = (text: string) =>
  count(text, /[([]/gu) === count(text, /[)\]]/gu) &&
  count(text, /„/gu) === count(text, /“/gu) &&
  count(text, /»/gu) === count(text, /«/gu) &&
  count(text, /"/gu) % 2 === 0

/** Joins stretches until each is long enough, closed, and has both sides; what is left over goes with the last. */
function gather(stretches: readonly Stretch[], sourced: boolean, text: string): readonly Stretch[] {
  const pieces: Stretch[] = []
  const isWhole = ({ source, target }: Stretch) => {
    const length = Math.max(lengthOf(source), lengthOf(target))
    if (length < PIECE || target === null || (source === null && sourced)) return false
    return length >= LONGEST_PIECE || isClosed(slice(text, target))
  }
  for (const { source, target } of stretches) {
    const last = pieces.at(-1)
    if (last && !isWhole(last))
      pieces[pieces.length - 1] = {
        source: joined(last.source, source),
        target: joined(last.target, target),
      }
    else pieces.push({ source, target })
  }
  const [last, before] = [pieces.at(-1), pieces.at(-2)]
  if (last && before && !isWhole(last))
    pieces.splice(-2, 2, {
      source: joined(before.source, last.source),
      target: joined(before.target, last.target),
    })
  return pieces
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** What was found in a piece, as a finding about its segment. */
export function inSegment(finding: Finding, { source, target }: Piece): Finding {
  if (source === 0 && target === 0) return finding
  return {
    ...finding,
    target: finding.target.map((span) => moved(span, target)),
    ...(finding.source && { source: finding.source.map((span) => moved(span, source)) }),
    ...(finding.fixes && { fixes: finding.fixes.map((fix) => ({ ...fix, at: moved(fix.at, target) })) }),
  }
}
