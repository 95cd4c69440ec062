import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import { adjectiveMask, endingOf } from '../lexicon/adjective-endings.ts'
import type { Declension } from '../lexicon/adjective-endings.ts'
import { agreementMask, PLURAL } from '../lexicon/agreement.ts'
import { once } from '../lexicon/cache.ts'
import { contractions, determiners, prepositions } from '../lexicon/closed-class.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import { nounMaskOf, sureMaskOf } from './noun-cells.ts'

/** Determiner, adjectives and noun that stand together, and the cells that each of them allows (see agreement.ts). */
export type Phrase = {
  readonly preposition: TargetToken | null
  readonly determiner: TargetToken
  readonly adjectives: readonly TargetToken[]
  readonly noun: TargetToken
  readonly determinerMask: number
  /** Looked up when it is first asked for, as is `agreement`: do not take either out of the phrase before it is needed. */
  readonly nounMask: number
  /** Cells that all of them share; 0 = they do not agree. */
  readonly agreement: number
  /** Some of these cells, which are known without looking anything up: mostly enough to see that all is well. */
  readonly sure: number
}

const DETERMINER_TAGS = new Set(['ART', 'PPOSAT', 'PDAT', 'PIAT', 'PWAT'])

const BY_FORM = new Map(
  determiners.map((entry) => [entry.form, determiners.filter(({ form }) => form === entry.form)]),
)

/** A word that is declined as an article is, in a place for one. */
export const isDeclined = (token: TargetToken) =>
  DETERMINER_TAGS.has(token.tag) && entriesOf(token).length > 0

/** Its entries among the determiners; several where forms are alike. */
export const entriesOf = ({ lower }: TargetToken) => BY_FORM.get(lower) ?? []

/** „den fünf Jahren“, „die 12.000 Zuschauer“: not „das acht Kilometer lange Tal“, no year, nothing with a comma. */
function isCount(tokens: readonly TargetToken[], index: number): boolean {
  const [count, noun, next] = tokens.slice(index, index + 3)
  return (
    count?.tag === 'CARD' &&
    /^(?:(?!eine?[mnrs]?$)\p{Ll}+|(?!1$)\d{1,3}(?:\.\d{3})*)$/u.test(count.text) &&
    noun?.tag === 'NN' &&
    !/^(?:Million|Milliarde|Billion)/u.test(noun.text) &&
    !(next && /^(?:ADJA|N[NE]|FM|XY|CARD)$/u.test(next.tag)) &&
    next?.kind !== 'symbol'
  )
}

/** „ein gut isoliertes Haus“, „des 4. Jahrhunderts“: what stands before an adjective or a noun and does not decline. */
const isDegree = ({ tag, index, text, kind }: TargetToken, tokens: readonly TargetToken[]) =>
  (/^AD(?:V|JD)$/u.test(tag) && text !== 'paar' && tokens[index + 1]?.tag === 'ADJA') ||
  (kind === 'number' && text.endsWith('.') && /^(?:NN|ADJA)$/u.test(tokens[index + 1]?.tag ?? ''))

const knownPhrases = new WeakMap<AnalysedTarget, { german: GermanLexicon; phrases: readonly Phrase[] }>()

/** Every determiner with the noun it belongs to, as far as only adjectives stand between them. Several rules ask for them. */
export function phrasesOf(target: AnalysedTarget, german: GermanLexicon): readonly Phrase[] {
  const known = knownPhrases.get(target)
  if (known?.german === german) return known.phrases
  const phrases = [...findPhrases(target, german)]
  knownPhrases.set(target, { german, phrases })
  return phrases
}

function* findPhrases(target: AnalysedTarget, german: GermanLexicon): Iterable<Phrase> {
  const { tokens } = target
  for (const determiner of tokens) {
    if (!isDeclined(determiner)) continue
    let at = determiner.index + 1
    const adjectives: TargetToken[] = []
    const mayBePlural = !/^(?:ein|das|des|dem|k?eine[mrs]|jede)/iu.test(determiner.text)
    const passes = (next: TargetToken) =>
      next.tag === 'ADJA' || isDegree(next, tokens) || (mayBePlural && isCount(tokens, next.index))
    for (let next = tokens[at]; next && passes(next); next = tokens[++at])
      if (next.tag === 'ADJA' && next.kind === 'word') adjectives.push(next)
    const noun = tokens[at]
    if (!noun || noun.tag !== 'NN') continue
    const before = tokens[determiner.index - 1]
    if (before && DETERMINER_TAGS.has(before.tag)) continue
    const counted = tokens[at - 1]?.tag === 'CARD'
    yield phraseFrom(target, determiner, adjectives, noun, german, counted ? PLURAL : ~0)
  }
}

/**
 * What these words agree on.
 * @param allowed cells that the noun can have in its place
 */
export function phraseFrom(
  { tokens }: AnalysedTarget,
  determiner: TargetToken,
  adjectives: readonly TargetToken[],
  noun: TargetToken,
  german: GermanLexicon,
  allowed = ~0,
): Phrase {
  const entries = entriesOf(determiner)
  const before = tokens[determiner.index - 1]
  /** Cells of determiner and adjectives. */
  const cells = entries.reduce((mask, { agreement, declension }) => {
    return mask | declined(adjectives, agreement, declension)
  }, 0)
  const nounMask = once(() => nounMaskOf(noun, german) & allowed)
  return {
    preposition: before && (before.tag === 'APPR' || before.tag === 'APPO') ? before : null,
    determiner,
    adjectives,
    noun,
    determinerMask: entries.reduce((mask, { agreement }) => mask | agreement, 0),
    get nounMask() {
      return nounMask()
    },
    get agreement() {
      return cells & nounMask()
    },
    sure: cells & sureMaskOf(noun) & allowed,
  }
}

/** Those of the cells that the adjectives have as well. */
const declined = (adjectives: readonly TargetToken[], cells: number, declension: Declension): number =>
  adjectives.reduce((sum, { text }) => {
    const ending = endingOf(text)
    return ending === null ? sum : sum & adjectiveMask(ending, declension)
  }, cells)

/** Cells that a preposition allows; null when the word is none or takes any case. */
export function governed(preposition: TargetToken | null): number | null {
  const word = preposition?.lower
  if (word === undefined || word in contractions) return null
  const cases = prepositions[word]
  return cases ? agreementMask(cases) : null
}
