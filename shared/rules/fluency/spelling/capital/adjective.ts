/** Adjectives with a capital: what shows that one is no part of a name, on either side. */
import { isDeterminer, sharedAgreement } from '../../../../analysis/agreeing.ts'
import { verbCells } from '../../../../analysis/verbs.ts'
import type { AnalysedPair, SourceToken, TargetToken } from '../../../../analysis/pair.ts'
import type { GermanLexicon, Lexicons } from '../../../../lexicon/lexicon.ts'
import { isOfOrder, isSpecies, isTerm } from '../stray-capital.data.ts'

export const isSmall = (text: string | undefined) => text !== undefined && /^\p{Ll}/u.test(text)

/** What the source has for a word, if anything, is in lower case there. */
export const isSmallInSource = ({ source, links }: AnalysedPair, { index }: TargetToken) =>
  (links.toSource[index] ?? []).every((at) => isSmall(source?.tokens[at]?.text))

/** Behind the adjective's counterpart stands that of the noun, at once and in lower case. */
const isRightBefore = ({ source }: AnalysedPair, { index }: SourceToken, nouns: readonly number[]): boolean =>
  nouns.includes(index + 1) && isSmall(source?.tokens[index + 1]?.text)

/**
 * As isRightBefore, or with the adjectives between that German has between them as well; "bomb vessel" is one noun, and one that
 * nothing stands for may be the noun.
 */
function isBeforeIts(
  { source, links }: AnalysedPair,
  said: SourceToken,
  adjective: TargetToken,
  noun: TargetToken,
): boolean {
  const nouns = links.toSource[noun.index] ?? []
  for (const token of source?.tokens.slice(said.index + 1) ?? []) {
    if (nouns.includes(token.index)) return isSmall(token.text)
    const own = links.toTarget[token.index] ?? []
    const isBetween = own.length > 0 && own.every((at) => at > adjective.index && at < noun.index)
    const isFree =
      token.pos === 'NOUN' && own.length === 0 && isSmall(token.text) && !/^ones?$/u.test(token.text)
    if (!isBetween && !isFree) return false
    if (isFree && nouns.length === 0) return true
  }
  return false
}

/** What may be the adjective in the source: in lower case, and linked to it or its translation. */
function saidInSource(
  { source, links }: AnalysedPair,
  { text, index }: TargetToken,
  { german, translations }: Lexicons,
): SourceToken[] {
  const lemmas = german
    .readings(text.toLowerCase())
    .flatMap(({ pos, lemma }) => (pos === 'adjective' ? [lemma] : []))
  const linked = links.toSource[index] ?? []
  return (source?.tokens ?? []).filter(
    (token) =>
      isSmall(token.text) &&
      (linked.includes(token.index) || lemmas.some((each) => translations.linked(each, token.lemma))),
  )
}

/** The adjective fits what stands around it: „die Einheimischen Bemerkung“ has a noun there, and something else is wrong. */
export function agrees(
  { target: { tokens } }: AnalysedPair,
  adjective: TargetToken,
  noun: TargetToken,
): boolean {
  const before = tokens.slice(0, adjective.index)
  const at = before.findLastIndex(({ tag }) => !/^(?:ADJ[AD]|ADV|CARD)$/u.test(tag))
  const first = before[at]
  const determiner = first && (first.tag === 'APPRART' || isDeterminer(first.text)) ? first : null
  const others = before.slice(at + 1).filter(({ tag }) => tag === 'ADJA')
  const small = { ...adjective, text: adjective.lower }
  return sharedAgreement(determiner, [...others, small], noun, false) !== 0
}

/** „Roter Zwerg“, „Europäischer Aal“: terms and species may keep the capital. */
export function isTermOrSpecies(adjective: TargetToken, noun: TargetToken, german: GermanLexicon): boolean {
  const [first = noun.lemma] = noun.lemma.split('-')
  const head = german.parts(noun.lemma).at(-1) ?? noun.lemma
  const small = adjective.lower
  return [first, noun.lemma].some((each) => isTerm(small, each)) || isSpecies(small, head)
}

/** An inflected adjective; as a noun it would mean somebody who is so (der Kranke), and hardly stand before another. */
export const isAdjective = ({ text, tag, readings }: TargetToken, german: GermanLexicon) =>
  /^(?:ADJA|NN|NE)$/u.test(tag) &&
  /e[nmrs]?$/u.test(text) &&
  readings.every(({ pos, lemma }) => pos === 'adjective' || text.startsWith(lemma.slice(0, -1))) &&
  german
    .readings(text.toLowerCase())
    .some(({ pos, lemma }) => pos === 'adjective' && lemma !== text.toLowerCase())

/** Comparatives of place and number that lexicons have as nouns. */
const HARDLY_NOUN = /^(?:Weiter|Inner|Äußer|Ober|Unter|Vorder|Hinter)e[mnrs]?$/u

/** „die Runde“, „die Offensive“: a noun as it stands, and not made of the adjective. */
const isNounItself = ({ text, readings }: TargetToken): boolean =>
  !HARDLY_NOUN.test(text) &&
  (/^(?:Jungen?|Runden?)$/u.test(text) || readings.some(({ pos, lemma }) => pos === 'noun' && lemma === text))

const MAY_BE_PARTICIPLE = /(?:ed|ing|en)$/u
const MAY_STAND_BEFORE_ADJECTIVE = /^(?:DET|ADJ|ADV|ADP|NUM|PRON|CCONJ|PUNCT)$/u

/** A word of the source before a noun that says how it is: red, other, sixth, converted. */
function isAdjectival(tokens: readonly SourceToken[], { index, pos, text }: SourceToken): boolean {
  if (pos === 'VERB')
    return MAY_BE_PARTICIPLE.test(text) && MAY_STAND_BEFORE_ADJECTIVE.test(tokens[index - 1]?.pos ?? 'DET')
  return /^(?:ADJ|NUM)$/u.test(pos) || /^(?:an)?other$/u.test(text)
}

/** No name stands there. */
const isNoName = (token: SourceToken | undefined, sentence: number) =>
  token?.sentence !== sentence || token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)

/** The noun's counterpart has a word before it that may be the adjective, and no name around them. */
function isBeforeNoun({ source, links }: AnalysedPair, adjective: TargetToken, noun: TargetToken): boolean {
  const tokens = source?.tokens ?? []
  const own = links.toSource[noun.index] ?? []
  const [said, last] = [tokens[Math.min(...own) - 1], tokens[Math.max(...own)]]
  if (!last || !said || said.sentence !== last.sentence || !isSmall(said.text)) return false
  if (!isAdjectival(tokens, said) || (links.toTarget[said.index] ?? []).some((to) => to !== adjective.index))
    return false
  return [tokens[said.index - 1], tokens[last.index + 1]].every((token) => isNoName(token, said.sentence))
}

/** „ermöglichten“ may be tagged as an adjective and be the verb. */
const isPlainAdjective = (token: TargetToken | undefined): boolean =>
  token?.tag === 'ADJA' && isSmall(token.text) && verbCells(token) === 0

/** „die Früheren britischen Häuser“: with another adjective between them the first is no noun. */
function nounBehind(tokens: readonly TargetToken[], { index, sentence }: TargetToken): TargetToken | null {
  let at = index + 1
  while (isPlainAdjective(tokens[at]) || tokens[at]?.tag === 'CARD') at++
  const noun = tokens[at]
  return noun?.sentence === sentence && /^N[NE]$/u.test(noun.tag) ? noun : null
}

/** A capital in the source that belongs to no other word of the translation: it may be why there is one here. */
const hasOpenCapital = (
  { source, links }: AnalysedPair,
  adjective: TargetToken,
  noun: TargetToken,
): boolean =>
  source?.tokens.some(
    ({ text, index, sentence }) =>
      /^\p{Lu}/u.test(text) &&
      source.tokens[index - 1]?.sentence === sentence &&
      (links.toTarget[index] ?? []).every((at) => at === adjective.index || at === noun.index),
  ) === true

/** „während der Gesamten Schlacht“ for “throughout the battle”: behind an article, and no capital of the source is left for it. */
const isFreeAddition = (pair: AnalysedPair, adjective: TargetToken, noun: TargetToken): boolean =>
  noun.readings.some(({ pos }) => pos === 'noun') &&
  noun.index === adjective.index + 1 &&
  // „machte den Kranken Mut“: behind „den“ the adjective may be a noun, and the next another object.
  /^(?:d(?:ie|as|er|es|em)|eine[rsm]?)$/u.test(pair.target.tokens[adjective.index - 1]?.text ?? '') &&
  (pair.links.toSource[adjective.index] ?? []).length === 0 &&
  !hasOpenCapital(pair, adjective, noun)

/** „des Menschlichen Todes“: an adjective with a capital, which the source has in lower case. */
export function isStrayAdjective(pair: AnalysedPair, token: TargetToken, lexicons: Lexicons): boolean {
  if (!isAdjective(token, lexicons.german)) return false
  const { links, source, target } = pair
  const noun = nounBehind(target.tokens, token)
  if (!noun || !isSmallInSource(pair, noun)) return false
  if (isTermOrSpecies(token, noun, lexicons.german) || !agrees(pair, token, noun)) return false
  const nouns = links.toSource[noun.index] ?? []
  const isNoun = noun.tag === 'NN'
  if (!isNoun && nouns.length === 0) return false
  const said = saidInSource(pair, token, lexicons)
  if (isNounItself(token))
    return isNoun && noun.index === token.index + 1 && said.some((each) => isRightBefore(pair, each, nouns))
  if (isNoun && isOfOrder(token.lower) && !hasOpenCapital(pair, token, noun)) return true
  if (said.some((each) => isBeforeIts(pair, each, token, noun))) return true
  if (nouns.length > 0) return isBeforeNoun(pair, token, noun) || isFreeAddition(pair, token, noun)
  const linked = links.toSource[token.index] ?? []
  return linked.some((at) => isSmall(source?.tokens[at]?.text) && isSmall(source?.tokens[at + 1]?.text))
}
