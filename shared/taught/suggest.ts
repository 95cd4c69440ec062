/** A term from words that an editor marked: in basic forms, with the other side told by the links between the words. */
import type { AnalysedPair, SourceToken, TargetToken } from '../analysis/pair.ts'
import { isNoun } from '../analysis/lemmas.ts'
import type { Span } from '../text/span.ts'
import { overlaps } from '../text/span.ts'
import type { Correction } from './corrections.ts'
import type { TermDraft } from './taught.ts'

const wordsIn = <T extends Span & { readonly kind: string }>(tokens: readonly T[], span: Span): T[] =>
  tokens.filter((token) => token.kind !== 'punctuation' && overlaps(token, span))

/** One word in its basic form; of several the adjectives as they stand after an article, the last noun in the singular. */
function germanBasic(tokens: readonly TargetToken[]): string {
  return tokens
    .map((token, at) => {
      const isLast = at === tokens.length - 1
      if (tokens.length > 1 && token.tag === 'ADJA') return `${token.lemma.replace(/e$/u, '')}e`
      return isLast || !isNoun(token.tag) ? token.lemma : token.text
    })
    .join(' ')
}

function englishBasic(tokens: readonly SourceToken[]): string {
  return tokens.map((token, at) => (at === tokens.length - 1 ? token.lemma : token.text)).join(' ')
}

/** The German that links tie to words of the source. */
function linkedTo(pair: AnalysedPair, source: readonly SourceToken[]): TargetToken[] {
  const indexes = new Set(source.flatMap(({ index }) => pair.links.toTarget[index] ?? []))
  return pair.target.tokens.filter(({ index }) => indexes.has(index))
}

function linkedFrom(pair: AnalysedPair, target: readonly TargetToken[]): SourceToken[] {
  const tied = new Set(target.flatMap(({ index }) => pair.links.toSource[index] ?? []))
  // A wrong word is tied to the source by its place at most.
  const placed = pair.links.list.filter((link) => target.some(({ index }) => index === link.target))
  const indexes = tied.size > 0 ? tied : new Set(placed.map((link) => link.source))
  return pair.source?.tokens.filter(({ index }) => indexes.has(index)) ?? []
}

/** What is marked of either side, null where nothing is; `better` is a suggestion for the marked words, analysed alone. */
export type MarkedWords = {
  readonly source: Span | null
  readonly target: Span | null
  readonly better: AnalysedPair | null
}

export function suggestTerm(pair: AnalysedPair, { source, target, better }: MarkedWords): TermDraft {
  const markedSource = source && pair.source ? wordsIn(pair.source.tokens, source) : []
  const markedTarget = target ? wordsIn(pair.target.tokens, target) : []
  const english = markedSource.length > 0 ? markedSource : linkedFrom(pair, markedTarget)
  const german = markedTarget.length > 0 ? markedTarget : linkedTo(pair, markedSource)
  const words = german.length > 0 ? [germanBasic(german)] : []
  return {
    source: englishBasic(english),
    preferred: better ? [germanBasic(better.target.tokens.filter(({ kind }) => kind === 'word'))] : words,
    forbidden: better ? words : [],
    note: '',
    domain: '',
  }
}

/** The term that a correction makes. */
export const termOfCorrection = ({ beforeLemma, afterLemma, sourceLemma }: Correction): TermDraft => ({
  source: sourceLemma,
  preferred: [afterLemma],
  forbidden: [beforeLemma],
  note: '',
  domain: '',
})
