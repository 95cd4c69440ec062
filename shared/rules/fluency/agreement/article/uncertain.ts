/** Where an article need not belong to the noun behind it. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { agreementMask } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Phrase } from '../../../agreeing-phrase.ts'
import { nounMaskOf } from '../../../noun-cells.ts'

/** Nouns that stand for a number or measure and do not agree: „die drei Prozent“, „ein Dutzend Eier“. */
const MEASURES =
  /^(?:Prozent|Grad|Euro|Dollar|Pfund|Yen|Meter|Kilo(?:meter|gramm)?|Gramm|Liter|Tonne|Uhr|Mal|Stück|Paar|Dutzend|Zoll|Fuß|Cent|Bar|Volt|Watt|Vier|Fünf|Zehn|Maßen|Top)$/u

/** Adjectives and participles behind the noun: it was their object, and the article's own noun is still to come. */
function isAttribute(phrase: Phrase, { target }: AnalysedPair, german: GermanLexicon): boolean {
  const { tokens } = target
  const next = tokens[phrase.noun.index + 1]
  if (next?.tag !== 'ADJA' || /^\p{Lu}/u.test(next.text)) return false
  const noun = tokens.slice(next.index + 1).find(({ tag }) => tag !== 'ADJA')
  // „eine Vielzahl alter Bücher“: the next noun does not fit the article either.
  return noun?.tag !== 'NN' || (nounMaskOf(noun, german) & phrase.determinerMask) !== 0 || !noun.known
}

/** „, in dem Löwen leben“: a relative pronoun behind its preposition. */
export const isRelative = (preposition: TargetToken | undefined, before: TargetToken | undefined) =>
  /^(?:APPR|APPO)/u.test(preposition?.tag ?? '') && before?.text === ','

/** „sie schlugen alle Ersatz vor“: alle belongs to the subject. */
const isFloating = (determiner: TargetToken, before: TargetToken | undefined) =>
  /^alle$/iu.test(determiner.text) && /^(?:V.FIN|PPER|PRF)$/u.test(before?.tag ?? '')

/** „dass einem Türen geöffnet werden“: a person, not an article. */
const isPerson = ({ determiner, nounMask, adjectives }: Phrase) =>
  /^einem$/u.test(determiner.text) &&
  adjectives.length === 0 &&
  (nounMask & agreementMask(undefined, ['sg'])) === 0

/** „die älterer Frauen“: the one of older women. */
const isGenitiveBehindPronoun = ({ determiner, adjectives, nounMask }: Phrase) =>
  /^(?:die|das|den|dem)$/iu.test(determiner.text) &&
  adjectives.length > 0 &&
  adjectives.every(({ text }) => /er$/u.test(text)) &&
  (nounMask & agreementMask(['gen'], ['pl'])) !== 0

/** „Das Begriff Megalithen“: the article stands right before the common noun that names the kind. */
const isApposition = (determiner: TargetToken, noun: TargetToken) =>
  noun.index === determiner.index + 1 &&
  noun.readings.length > 0 &&
  noun.readings.every(({ pos }) => pos === 'noun')

/** „die Rating Agentur Starling“: the article belongs to the second noun of a compound, before the name. */
const isSplitCompound = (
  { determinerMask }: Phrase,
  second: TargetToken,
  name: TargetToken | undefined,
  german: GermanLexicon,
) => name?.tag === 'NE' && name.spaced && (nounMaskOf(second, german) & determinerMask) !== 0

/** „Einer“ and „eines“ can be pronouns, but hardly behind a preposition, a verb, or the noun that one of their gender belongs to. */
function mayBePronoun({ determiner, determinerMask, adjectives, nounMask }: Phrase, before?: TargetToken) {
  const isWeak = adjectives.length > 0 && adjectives.every(({ text }) => text.endsWith('en'))
  if (isWeak || !/^eine[rs]$/iu.test(determiner.text)) return false
  const isAttribute = before?.tag === 'NN' && (determinerMask & nounMask & agreementMask(['gen'])) !== 0
  return !isAttribute && !/^(?:APPR|V.FIN|PTKVZ)$/u.test(before?.tag ?? '')
}

/** Where an article need not belong to the next noun: relative pronouns, appositions, names, foreign words. */
export function isUncertain(phrase: Phrase, pair: AnalysedPair, german: GermanLexicon): boolean {
  const { target } = pair
  const { determiner, adjectives, noun, nounMask } = phrase
  const before = target.tokens[determiner.index - 1]
  const after = target.tokens[noun.index + 1]
  if (nounMask === 0 || !noun.known || noun.copied || MEASURES.test(noun.text)) return true
  if (
    /^\p{Ll}/u.test(noun.text) ||
    isPerson(phrase) ||
    isAttribute(phrase, pair, german) ||
    isFloating(determiner, before)
  )
    return true
  if (isRelative(before, target.tokens[determiner.index - 2]) || isGenitiveBehindPronoun(phrase)) return true
  if (
    /^(?:der|die|das|dem|den|des|dessen|deren)$/iu.test(determiner.text) &&
    before &&
    /^[,–-]$/u.test(before.text)
  )
    return true
  if (
    after &&
    after.kind === 'word' &&
    (after.tag === 'NN' || after.tag === 'NE' || after.tag === 'FM') &&
    after.spaced &&
    !(
      after.tag === 'NE' &&
      isApposition(determiner, noun) &&
      !isSplitCompound(phrase, after, target.tokens[after.index + 1], german)
    )
  )
    return true
  // „von denen die meisten alte Häuser haben“
  if (before?.text === 'denen' && adjectives[0]?.text === 'meisten') return true
  if (mayBePronoun(phrase, before)) return true
  // The last part of „Presse-Konferenz“ decides, where it is a noun; of „Ex-CIA“ and „Know-how“ nothing does.
  if (/^\p{Lu}+$/u.test(noun.text) || (noun.text.includes('-') && !/-\p{Lu}\p{Ll}{2,}$/u.test(noun.text)))
    return true
  if (
    /^(?:viel|wenig|mehr|weniger|genug|etwas|all|manch|solch|welch|paar|alles|was|dies|welche[rsmn]?|ihr|beiden?)$/iu.test(
      determiner.text,
    )
  )
    return true
  if (determiner.text === 'des' && noun.readings.some(({ pos }) => pos === 'name')) return true
  return adjectives.some(
    ({ text, readings }) =>
      /^\p{Lu}/u.test(text) && (/er$/u.test(text) || !readings.some(({ pos }) => pos === 'adjective')),
  )
}
