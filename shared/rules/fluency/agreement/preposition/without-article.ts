/** „mit 38 Rentner“, „gegen heftigem Widerstand“: without an article, noun or adjective show the case. */
import type { AnalysedPair, NounPhrase, TargetToken } from '../../../../analysis/pair.ts'
import { adjectiveMask, endingOf } from '../../../../lexicon/adjective-endings.ts'
import { ANY, PLURAL, agreementMask } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import { governed } from '../../../agreeing-phrase.ts'
import { nounMaskOf } from '../../../noun-cells.ts'
import { isTime } from '../../../measure-nouns.ts'
import type { Finding } from '../../../rule.ts'
import { AMBIGUOUS } from './ambiguous.ts'
import { governedFixes } from './fixes.ts'

/** Behind these a noun may be the subject of a clause of its own, unless it is a time: „seit Kinder hier spielen“. */
const BESIDE_TIME = /^(?:seit|außer|ohne|nach|zu)$/iu

/** „mit 20 Meter“ is as good as „mit 20 Metern“. */
const MEASURE = /(?:[Mm]eter|[Ll]iter|Grad|Prozent|Pfund|Euro|Dollar|Zoll|Fuß|Mann)$/u

const isPlainNoun = ({ tag, known, copied, readings }: TargetToken, next: TargetToken | undefined) =>
  tag === 'NN' &&
  known &&
  !copied &&
  readings.length > 0 &&
  readings.every(({ pos }) => pos === 'noun') &&
  !(next?.spaced && /^(?:N[NE]|FM|TRUNC|ADJA)$/u.test(next.tag))

/** „über 20 Arten“, „bis zu 5 Jahre alt“: more than that, or as many at most, in whatever case the clause has it. */
function isAmount(tokens: readonly TargetToken[], preposition: TargetToken): boolean {
  if (tokens[preposition.index + 1]?.tag !== 'CARD') return false
  const before = tokens[preposition.index - 1]?.lower
  return /^(?:über|unter|an)$/iu.test(preposition.text) || (preposition.text === 'zu' && before === 'bis')
}

/** „20 Arten kleiner Fische“: the second noun is the first one's genitive. */
const holdsTwo = (tokens: readonly TargetToken[], { first, noun }: NounPhrase) =>
  tokens.slice(first, noun).some(({ tag }) => /^N[NE]$/u.test(tag))

/** „260 Squadron“: the number is a name, and no count. */
const isNumbered = ({ source, links }: AnalysedPair, { index }: TargetToken) =>
  (links.toSource[index] ?? []).some((at) => source?.tokens[at]?.pos === 'PROPN')

const cellsOfAdjectives = (adjectives: readonly TargetToken[]): number =>
  adjectives.reduce((cells, { text }) => {
    const ending = endingOf(text)
    return ending === null ? cells : cells & adjectiveMask(ending, 'strong')
  }, ANY)

export function* withoutArticle(pair: AnalysedPair, german: GermanLexicon): Iterable<Finding> {
  const { tokens, phrases } = pair.target
  for (const phrase of phrases) {
    const preposition = tokens[phrase.preposition ?? -1]
    const noun = tokens[phrase.noun]
    if (!preposition || phrase.determiner !== null || !noun || !isPlainNoun(noun, tokens[noun.index + 1]))
      continue
    const word = preposition.lower
    const opensClause =
      AMBIGUOUS.has(word) && !(BESIDE_TIME.test(word) && (word === 'ohne' || isTime(noun.text)))
    const cases = governed(preposition)
    if (cases === null || opensClause || phrase.agreement === 0) continue
    if (/^(?:nahe|plus|minus|fern)$/u.test(word)) continue
    if (isAmount(tokens, preposition) || holdsTwo(tokens, phrase)) continue
    // „aus Flötist und Bassist“ are left as they are; „durch Erdrutsche“ is a plural few lexicons have.
    const before = tokens[noun.index - 1]
    const isAlone = phrase.adjectives.length === 0 && before?.tag !== 'CARD'
    if (isAlone && (phrase.agreement & PLURAL) === 0) continue
    const several = before?.tag === 'CARD' && !/^(?:1|eine?[nmrs]?)$/iu.test(before.text)
    if (several && isNumbered(pair, noun)) continue
    const agreement = several ? phrase.agreement & PLURAL : phrase.agreement
    // „seit Jahrzehnte“: the old dative in -e is only in use with an article.
    const isDative = (cases & agreementMask(['acc'])) === 0
    const isPlural =
      isDative && isAlone && isTime(noun.text) && /e$/u.test(noun.text) && noun.lemma !== noun.text
    if (((agreement & cases) !== 0 && !isPlural) || agreement === 0) continue
    const adjectives = phrase.adjectives.flatMap((at) => tokens[at] ?? [])
    // Who knows what „ikosaeder“ is.
    if (adjectives.some(({ readings }) => readings.length === 0)) continue
    if (several && MEASURE.test(noun.text)) continue
    const cells = several || isPlural ? PLURAL : ANY
    const first = tokens[phrase.first] ?? noun
    const nounMask = nounMaskOf(noun, german) & cells & (isPlural ? ~agreementMask(['dat']) : ANY)
    const shown = isAlone && !isPlural ? 0 : cellsOfAdjectives(adjectives) & cells
    const fixes = governedFixes(
      pair,
      { determiner: null, adjectives, noun, first, nounMask, shown },
      cases,
      german,
    )
    yield {
      target: [{ start: first.start, end: noun.end }],
      fixes,
      evidence: { preposition: preposition.text, fix: fixes[0]?.text ?? '' },
      strength: 'bare',
      ...(fixes.length === 0 ? { wording: 'open' } : {}),
    }
  }
}
