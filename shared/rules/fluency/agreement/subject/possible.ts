/** Which words of a clause can be its subject, and in which number. */
import type { AnalysedTarget, Clause, NounPhrase, TargetToken } from '../../../../analysis/pair.ts'
import {
  ANY,
  GENITIVE,
  NOMINATIVE,
  PLURAL,
  SINGULAR,
  agreementMask,
  features,
} from '../../../../lexicon/agreement.ts'
import { contractions, prepositions } from '../../../../lexicon/closed-class.ts'
import { isTime, UNITS } from '../../../measure-nouns.ts'
import type { GrammaticalNumber } from '../../../../lexicon/agreement.ts'
import { isOneOf } from './one-of.ts'

/** A word that may be the subject; `number` is null where it goes with either. */
export type Possible = {
  readonly token: TargetToken
  /** Index of the first word that belongs to it. */
  readonly first: number
  readonly number: GrammaticalNumber | null
  /** A noun of which enough is known, no pronoun and no name. */
  readonly isPhrase: boolean
}

/** Nouns that may stand with a plural verb: eine Reihe von Fällen sind. */
export const COLLECTIVE =
  /^(?:Reihe|Anzahl|Zahl|Mehrheit|Minderheit|Mehrzahl|Hälfte|Drittel|Viertel|Teil|Großteil|Gruppe|Menge|Paar|Dutzend|Million|Milliarde|Prozent|Handvoll|Fülle|Vielzahl|Serie|Haufen)/u
/** „Die Zahl der Opfer“, „das Paar“: with the article it is one thing. */
const ONE_THING = /^(?:Zahl|Paar)$/u
/** Two numbers whatever the lexicon says: der Grund sind …, das sind …, die USA. */
const EITHER = /^(?:das|dies|es|sie|was|wer|die|alles|mehr|weniger|genug|viel|wenig)$/iu

/** Goes with either number, or is no subject at all. */
const isAmount = ({ text, lemma }: TargetToken) => COLLECTIVE.test(text) || isTime(text) || UNITS.test(lemma)

/** „Viele später Mönche“: plural before whatever stands between them and the noun. */
const SEVERAL =
  /^(?:viele|einige|mehrere|manche|beide|wenige|alle|etliche|sämtliche|zahlreiche|verschiedene|diverse|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)$/iu

const isName = ({ readings }: TargetToken) => readings.some(({ pos }) => pos === 'name')
/** Saurier, Sender: the plural is the same, also where the lexicon has only one of them. */
const MAY_BE_EITHER = /(?:er|el|(?<!ion|ung|heit|keit|schaft|tät)en)$/u

/** Number in which a phrase can be nominative; undefined when it cannot, null when both will do. */
function numberOfPhrase(
  { agreement, determiner, adjectives, noun, first }: NounPhrase,
  tokens: readonly TargetToken[],
): GrammaticalNumber | null | undefined {
  const word = tokens[noun]
  const article = tokens[determiner ?? -1]?.text ?? ''
  const isOne = ONE_THING.test(word?.lemma ?? '') && /^(?:d(?:ie|as|iese[s]?)|sein|ihr)/iu.test(article)
  if (!word || agreement === 0 || !word.known || word.copied) return null
  // „Konföderierte eine Landungstruppe“: a noun taken for an adjective.
  const hasNoun = adjectives.some((at) => at !== first && /^\p{Lu}/u.test(tokens[at]?.text ?? ''))
  const opens =
    /^\p{Lu}/u.test(tokens[first]?.text ?? '') &&
    tokens[first]?.tag === 'ADJA' &&
    tokens[first - 1]?.sentence === tokens[first]?.sentence
  if (SEVERAL.test(tokens[first]?.text ?? '')) return isAmount(word) ? null : 'pl'
  if (hasNoun || opens) return null
  if (determiner === null && (isName(word) || MAY_BE_EITHER.test(word.text))) return null
  const singular = (agreement & NOMINATIVE & SINGULAR) !== 0
  const plural = (agreement & NOMINATIVE & PLURAL) !== 0
  if (!singular && !plural) return undefined
  if (!isOne && isAmount(word)) return null
  return singular === plural ? null : singular ? 'sg' : 'pl'
}

/** A piece between commas that the tagger took for no clause: „die große Supermarktketten beliefern“. */
const isRelative = (tokens: readonly TargetToken[], first: number) =>
  tokens[first - 1]?.text === ',' &&
  /^(?:de[rmns]|die|das|dessen|deren|denen)$/u.test(tokens[first]?.text ?? '')

/** „…, darunter der Chef und ein Gast, haben …“: what is put in between a comma and the one before the verb. */
function insertionBefore(
  tokens: readonly TargetToken[],
  verb: TargetToken,
): readonly [first: number, last: number] | null {
  if (tokens[verb.index - 1]?.text !== ',') return null
  const opener = tokens.findLast(
    ({ index, sentence, text }) =>
      index < verb.index &&
      sentence === verb.sentence &&
      tokens[index - 1]?.text === ',' &&
      /^(?:darunter|nämlich|insbesondere|einschließlich|inklusive)$/u.test(text),
  )
  return opener ? [opener.index, verb.index - 1] : null
}

/** What stands in no other clause of the sentence: pieces behind an inserted clause are the clause's own. */
function ownTokens(
  { tokens, clauses }: AnalysedTarget,
  own: readonly Clause[],
  verb: TargetToken,
): TargetToken[] {
  const isAside = tokens.map(() => false)
  const putAside = ([first, last]: readonly [number, number]) => isAside.fill(true, first, last + 1)
  for (const clause of clauses)
    for (const part of clause.parts) {
      const holdsVerb = verb.index >= part[0] && verb.index <= part[1]
      if (!own.includes(clause) || (!holdsVerb && isRelative(tokens, part[0]))) putAside(part)
    }
  const inserted = insertionBefore(tokens, verb)
  if (inserted) putAside(inserted)
  let [from, to] = [verb.index, verb.index]
  while (tokens[from - 1]?.sentence === verb.sentence) from--
  while (tokens[to + 1]?.sentence === verb.sentence) to++
  return tokens.slice(from, to + 1).filter(({ index }) => isAside[index] !== true)
}

/** Words of a noun phrase, and adverbs before it. */
const NOUN_WORDS = /^(?:N[NE]|ADJ[AD]|ART|CARD|PPOSAT|PDAT|PIAT|PIDAT|ADV|KOKOM|FM)$/u

/** Cells of the cases that a preposition governs; all of them for what is none. */
function casesBehind({ text }: TargetToken): number {
  const word = text.toLowerCase()
  const cases = prepositions[word] ?? features(contractions[word]?.agreement ?? ANY).cases
  return agreementMask(cases)
}

/** „durch Anna Meiers Kette“; Paris ends so by itself. */
const isGenitiveName = (token: TargetToken | undefined): boolean =>
  token?.tag === 'NE' &&
  !token.copied &&
  /[^s]s$/u.test(token.text) &&
  token.readings.every(({ lemma }) => lemma !== token.text)

/**
 * „ohne Strom und fließendes Wasser“, „nach nur 72 Tagen“: a preposition further ahead governs it.
 * @param cells what the noun can be; „von Licht und die Luft“ are not joined
 */
function isGoverned(tokens: readonly TargetToken[], first: number, cells: number): boolean {
  let at = first - 1
  // „für Licht in den Häusern sowie Straßen“ adds to the whole that came before.
  if (tokens[at]?.text === 'sowie') return false
  const isJoined = tokens[at]?.tag === 'KON'
  // „über 21.000 Menschen“: more than so many.
  if (tokens[first]?.tag === 'CARD' && /^(?:über|unter|gegen|zu|an|um)$/u.test(tokens[at]?.text ?? ''))
    return false
  if (tokens[at]?.tag === 'KON') for (at--; /^N[NE]$/u.test(tokens[at]?.tag ?? '');) at--
  if (isGenitiveName(tokens[at])) while (tokens[at]?.tag === 'NE') at--
  while (/^(?:ADV|CARD|KOKOM|PIAT|PIS|ADJ[AD])$/u.test(tokens[at]?.tag ?? '')) at--
  if (tokens[first - 1]?.tag === 'KON') while (NOUN_WORDS.test(tokens[at]?.tag ?? '')) at--
  const preposition = tokens[at]
  if (!preposition || !/^APPR/u.test(preposition.tag)) return false
  return !isJoined || (cells & casesBehind(preposition)) !== 0
}

/** „die Forderung der Gewerkschaften“: behind a noun it belongs to that. */
const isAttribute = (tokens: readonly TargetToken[], { first, agreement }: NounPhrase) =>
  (agreement & GENITIVE) !== 0 && /^N[NE]$/u.test(tokens[first - 1]?.tag ?? '')

/** Cells that a noun can fill; all of them where the lexicon has none. */
const cellsOfNoun = ({ readings }: TargetToken): number =>
  readings.reduce((cells, { pos, agreement }) => (pos === 'noun' ? cells | agreement : cells), 0) || ANY

/** „L2x“: nobody knows what stands there. */
const isSymbol = ({ text, tag }: TargetToken): boolean =>
  tag === 'CARD' && /\p{L}/u.test(text) && /\d/u.test(text)

/** „Alliierte landeten“: without an article the plural, though lexicons have the one woman. */
const isParticiple = ({ text }: TargetToken): boolean => /(?:iert|igt)e$/u.test(text)

/** A noun by itself or behind a number: Polizisten can only be the plural there, „12.000 Zuschauer“ as well. */
function numberOfBare(
  noun: TargetToken,
  before: TargetToken | undefined,
): GrammaticalNumber | null | undefined {
  const { text, known, copied, readings } = noun
  if (!known || copied || isName(noun) || text.includes('-') || isAmount(noun) || isParticiple(noun))
    return null
  // „Strafen“ is hardly ever the infinitive.
  const nouns = readings.filter(({ pos }) => pos === 'noun')
  const others = nouns.filter(({ lemma }) => lemma !== text)
  const mask = (others.length > 0 ? others : nouns).reduce((bits, { agreement }) => bits | agreement, 0)
  const singular = (mask & NOMINATIVE & SINGULAR) !== 0
  const plural = (mask & NOMINATIVE & PLURAL) !== 0
  if (!singular && !plural) return mask === 0 ? null : undefined
  if (before?.tag === 'CARD' && !/^(?:1|eine?)$/u.test(before.text)) return 'pl'
  if (singular === plural || (singular && MAY_BE_EITHER.test(text))) return null
  return singular ? 'sg' : 'pl'
}

/**
 * All words of a clause that can be its subject, in order.
 * @param own the clause, or the pieces that it fell into
 * @returns null where that cannot be told: foreign words
 */
export function possibleSubjects(
  target: AnalysedTarget,
  own: readonly Clause[],
  verb: TargetToken,
): readonly Possible[] | null {
  const { tokens } = target
  const found: Possible[] = []
  let until = -1
  for (const token of ownTokens(target, own, verb)) {
    if (token.index <= until || token === verb) continue
    const { tag, text, index } = token
    const phrase = target.phrases.find(({ first }) => first === index)
    if (phrase) {
      until = phrase.last
      const aside =
        phrase.preposition !== null ||
        isAttribute(tokens, phrase) ||
        isGoverned(tokens, index, phrase.agreement || ANY)
      const number = aside ? undefined : numberOfPhrase(phrase, tokens)
      const noun = tokens[phrase.noun]
      if (number !== undefined && noun) found.push({ token: noun, first: index, number, isPhrase: true })
      continue
    }
    const before = tokens[index - 1]
    if (/^(?:FM|XY|TRUNC)$/u.test(tag) || isSymbol(token)) return null
    const next = tokens[index + 1]
    // A year, or a number whose noun follows.
    if (tag === 'CARD' && (/^N[NE]$/u.test(next?.tag ?? '') || /^[12]\d{3}$/u.test(text))) continue
    const first = before?.tag === 'CARD' ? before.index : index
    if (isGoverned(tokens, first, cellsOfNoun(token))) continue
    if (tag === 'NN') {
      const beside = /^N[NE]$/u.test(before?.tag ?? '') || /^N[NE]$/u.test(next?.tag ?? '')
      const number = beside ? null : numberOfBare(token, before)
      if (number !== undefined) found.push({ token, first, number, isPhrase: number !== null })
    } else if (tag === 'NE' || tag === 'CARD') {
      const isGenitive = tag === 'NE' && /s$/u.test(text) && /^(?:N[NE]|KON)$/u.test(before?.tag ?? '')
      if (!isGenitive && !/^N[NE]$/u.test(before?.tag ?? ''))
        found.push({ token, first, number: null, isPhrase: false })
    } else if (/^(?:PPER|PIS|PDS|PWS|PRELS|PPOSS|PIAT|ART|ADJA)$/u.test(tag)) {
      const number = numberOfPronoun(token)
      if (isOneOf(target, index)) found.push({ token, first, number: 'sg', isPhrase: true })
      else if (number !== undefined && (tag.startsWith('P') || EITHER.test(text)))
        found.push({ token, first, number, isPhrase: false })
    } else if (
      /^\p{Lu}/u.test(text) &&
      (!token.known ||
        (/^(?:ADJ|V)/u.test(tag) && token.readings.some(({ pos }) => pos === 'noun' || pos === 'name')))
    )
      // „Forscher entdeckten …“, taken for an adjective at the start of the sentence, and words nobody knows.
      found.push({ token, first, number: null, isPhrase: false })
  }
  return found
}

function numberOfPronoun({ text, readings }: TargetToken): GrammaticalNumber | null | undefined {
  const mask = readings.reduce((bits, { pos, agreement }) => (pos === 'other' ? bits | agreement : bits), 0)
  if (EITHER.test(text) || mask === 0) return null
  const singular = (mask & NOMINATIVE & SINGULAR) !== 0
  const plural = (mask & NOMINATIVE & PLURAL) !== 0
  if (!singular && !plural) return undefined
  return singular === plural ? null : singular ? 'sg' : 'pl'
}
