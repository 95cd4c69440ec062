import type { Document } from '../formats/document.ts'
import type { AlignedPair } from '../review/article.ts'
import type { Span } from '../text/span.ts'
import type { Evidence } from './evidence.ts'
import type { PlacedBead } from './path.ts'
import type { Parameters, ParagraphFit } from './score.ts'
import type { Unit } from './units.ts'
import type { AlignmentLexicon } from './vocabulary.ts'
import { gatherEvidence } from './evidence.ts'
import { splitHeadlines } from './headline.ts'
import { confidenceOf, margins } from './margin.ts'
import { bestPath } from './path.ts'
import { endsBlock, NO_PARAGRAPHS, PARAMETERS, PARAMETERS_WITHOUT_LEXICON, Scorer } from './score.ts'
import { cutAtColons, unitsOf } from './units.ts'
import { NO_LEXICON } from './vocabulary.ts'
import { windowsAround, windowsFor } from './windows.ts'

/**
 * Aligns the sentences of an English document with those of its German translation: contiguous spans in the order of
 * the files, every sentence of both in exactly one pair. Time and memory grow with the number of sentences, not its square.
 */
export function alignDocuments(
  source: Document,
  target: Document,
  lexicon: AlignmentLexicon = NO_LEXICON,
): AlignedPair[] {
  return alignUnits(cutAtColons(unitsOf(source, 'en')), cutAtColons(unitsOf(target, 'de')), lexicon)
}

/** Aligns sentences; see alignDocuments. */
export function alignUnits(
  english: readonly Unit[],
  german: readonly Unit[],
  lexicon: AlignmentLexicon = NO_LEXICON,
  parameters: Parameters = lexicon === NO_LEXICON ? PARAMETERS_WITHOUT_LEXICON : PARAMETERS,
): AlignedPair[] {
  const { source, target } = splitHeadlines(english, german, lexicon)
  return alignSentences(source, target, lexicon, parameters)
}

/** Aligns sentences as they are, without looking for a headline in the first ones. */
export function alignSentences(
  source: readonly Unit[],
  target: readonly Unit[],
  lexicon: AlignmentLexicon,
  parameters: Parameters = lexicon === NO_LEXICON ? PARAMETERS_WITHOUT_LEXICON : PARAMETERS,
): AlignedPair[] {
  const evidence = gatherEvidence(source, target, lexicon)
  return alignEvidence(evidence, parameters).map(({ bead, i, j, confidence }) => ({
    source: cover(source, i, bead.source),
    target: cover(target, j, bead.target),
    confidence,
  }))
}

/** Two passes: the first without paragraphs shows how far those of both sides go together, the second uses it. */
export function alignEvidence(evidence: Evidence, parameters: Parameters): SureBead[] {
  const windows = windowsFor(evidence)
  const ratio = lengthRatio(evidence)
  const plain = new Scorer(evidence, parameters, ratio, NO_PARAGRAPHS)
  const first = bestPath(evidence, plain, windows)
  const fit = paragraphFit(evidence, first)
  if (fit === NO_PARAGRAPHS) return withConfidence(evidence, plain, first)
  const around = windowsAround(first, evidence.source.length, evidence.target.length)
  const scorer = new Scorer(evidence, parameters, ratio, fit)
  return withConfidence(evidence, scorer, bestPath(evidence, scorer, around))
}

type SureBead = PlacedBead & { readonly confidence: number }

function withConfidence(evidence: Evidence, scorer: Scorer, path: readonly PlacedBead[]): SureBead[] {
  const confidences = margins(evidence, scorer, path).map(confidenceOf)
  return path.map((placed, index) => ({ ...placed, confidence: confidences[index] ?? 1 }))
}

/** German is a seventh longer than English; the documents' own ratio counts where they do not differ by a half. */
function lengthRatio(evidence: Evidence): number {
  const sum = (lengths: readonly { length: number }[]): number =>
    lengths.reduce((total, { length }) => total + length, 0)
  const ratio = sum(evidence.target) / Math.max(1, sum(evidence.source))
  return ratio > USUAL_RATIO / 1.5 && ratio < USUAL_RATIO * 1.5 ? ratio : USUAL_RATIO
}

const USUAL_RATIO = 1.15

/** Pointwise mutual information of paragraph ends, counted where both sides have a sentence end. */
function paragraphFit(evidence: Evidence, path: readonly PlacedBead[]): ParagraphFit {
  let both = 0
  let onlySource = 0
  let onlyTarget = 0
  let all = 0
  for (const { bead, i, j } of path.slice(0, -1)) {
    if (bead.source === 0 || bead.target === 0) continue
    const sourceEnds = endsBlock(evidence.source, i + bead.source - 1)
    const targetEnds = endsBlock(evidence.target, j + bead.target - 1)
    all++
    if (sourceEnds && targetEnds) both++
    else if (sourceEnds) onlySource++
    else if (targetEnds) onlyTarget++
  }
  const neither = all - both - onlySource - onlyTarget
  if (both + onlySource === 0 || both + onlyTarget === 0 || all < 3) return NO_PARAGRAPHS
  const total = all + 2
  const source = (both + onlySource + 1) / total
  const target = (both + onlyTarget + 1) / total
  const information = (count: number, a: number, b: number): number =>
    Math.log((count + 2 * a * b) / total / (a * b))
  return {
    both: information(both, source, target),
    one: information(onlySource + onlyTarget, source * (1 - target) + target * (1 - source), 1),
    neither: information(neither, 1 - source, 1 - target),
  }
}

function cover(units: readonly Unit[], from: number, count: number): Span | null {
  const first = units[from]
  const last = units[from + count - 1]
  return count === 0 || first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end }
}
