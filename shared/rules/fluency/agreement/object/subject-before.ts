/** „Die Gäste erreichten der Gipfel“: a nominative that cannot be the subject, for that stands before it or goes with the verb. */
import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { ACCUSATIVE, GENITIVE, NOMINATIVE, PLURAL } from '../../../../lexicon/agreement.ts'
import type { Phrase } from '../../../agreeing-phrase.ts'
import type { Stretch } from '../../../brackets.ts'
import { stretchesOf } from '../../../brackets.ts'
import type { Words } from './stretch.ts'
import { isJoined, isJoinedIn, isOnly } from './stretch.ts'

const WITH_GENITIVE = /^(?:bedürfen|gedenken|harren|entbehren|ermangeln|spotten|walten|erinnern|erwehren)$/u
/** What no genitive belongs to: „erwarben später der Händler“, not „erwarben zwei der Händler“. */
const OWNS_NOTHING = /^(?:V[AMV]FIN|ADV|ADJD|PAV|PTKNEG|PPER|PRF)$/u
const QUANTITY = /^(?:mehr|weniger|genug|viele?|wenige?|einige|[dw]elche|meisten|.*teils?)$/iu

/** The form may be a genitive plural as well, which would stand behind the word that it belongs to. */
function isNominativeByPlace(
  tokens: Words,
  { agreement, sure, determiner, noun }: Phrase,
  verb: TargetToken,
) {
  const cells = agreement | sure
  if ((cells & NOMINATIVE) === 0 || (cells & ~NOMINATIVE & ~(GENITIVE & PLURAL)) !== 0) return false
  const before = tokens[determiner.index - 1]
  if (before?.sentence === determiner.sentence)
    return OWNS_NOTHING.test(before.tag) && !QUANTITY.test(before.text) && !WITH_GENITIVE.test(verb.lemma)
  return /^(?:NE|V[AMV]FIN)$/u.test(tokens[noun.index + 1]?.tag ?? '')
}

const isListed = ({ readings, text }: TargetToken): boolean =>
  readings.some(({ pos, lemma }) => pos === 'noun' && lemma === text)

/**
 * Behind a noun „der IS“ is its genitive, as is „der First Ladies“, unless the dictionary has the noun, and so its gender; behind a
 * name it may say who that is.
 */
function mayBelongToNoun(pair: AnalysedPair, { determiner, noun }: Phrase): boolean {
  const { tokens } = pair.target
  const before = tokens[determiner.index - 1]
  if (!before || !/^N[NE]$/u.test(before.tag) || !/^[dj]/u.test(determiner.text)) return false
  const isGerman = isListed(noun) && !noun.copied && /\p{Ll}{2}/u.test(noun.text)
  if (!isGerman || /^(?:N[NE]|FM|XY)$/u.test(tokens[noun.index + 1]?.tag ?? '')) return true
  return before.tag === 'NE' && mayBeByname(pair, before, noun)
}

/** „Karl der Große“ is the same in English, with nothing but the article between. */
function mayBeByname({ links }: AnalysedPair, name: TargetToken, noun: TargetToken): boolean {
  const [own] = links.toSource[name.index] ?? []
  const [other] = links.toSource[noun.index] ?? []
  return own === undefined || other === undefined || Math.abs(other - own) <= 2
}

/** Großteil, Nachteil: listed with the gender that Teil does not tell. */
const isListedNominative = ({ sure, noun }: Phrase): boolean =>
  /\p{Ll}teil$/u.test(noun.text) && sure !== 0 && (sure & ~NOMINATIVE) === 0 && isListed(noun)

export const isSurelyNominative = (pair: AnalysedPair, phrase: Phrase, verb: TargetToken): boolean =>
  isOnly(phrase, 'nom') || isListedNominative(phrase)
    ? !mayBelongToNoun(pair, phrase)
    : isNominativeByPlace(pair.target.tokens, phrase, verb)

/** „erreichten ihr Höhepunkt“: without the source, ihr may be to whom something is done. */
export function isPossessiveInSource({ source, links }: AnalysedPair, { noun }: Phrase): boolean {
  const before = (at: number) => source?.tokens.slice(Math.max(0, at - 3), at) ?? []
  return (links.toSource[noun.index] ?? []).some((at) =>
    before(at).some(({ text }) => /^(?:their|her|its)$/iu.test(text)),
  )
}

/** „Sie suchen und finden der Weg“, „…, lehnen aber der Vorschlag ab“. */
const goesOnFrom = (mark: Stretch['mark'], [first]: Words): boolean =>
  first !== undefined && isFinite(first) && (mark?.tag === 'KON' || mark?.text === ',')

/** A noun or pronoun that may be the subject stands somewhere before the object, also one that nobody knows. */
export function hasSubjectBefore(target: AnalysedTarget, { words, mark }: Stretch, object: Phrase): boolean {
  const { tokens, phrases } = target
  if (goesOnFrom(mark, words)) return !isFirstOfList(target, words)
  return words.some(({ tag, text, index }) => {
    if (index >= object.determiner.index) return false
    if (tag === 'PPER') return /^(?:wir|sie)$/iu.test(text)
    const phrase = phrases.find(({ first, last }) => index >= first && index <= last)
    const mayBe = phrase
      ? phrase.preposition === null && (phrase.agreement === 0 || (phrase.agreement & NOMINATIVE) !== 0)
      : !/^APPR/u.test(tokens[index - 1]?.tag ?? '')
    return /^N[NE]$/u.test(tag) && mayBe
  })
}

/** „schwenkt ein Speer und schießt“: this und joins clauses; what is joined to an object is one. */
export function isJoinedToSubject(target: AnalysedTarget, words: Words, phrase: Phrase): boolean {
  const { tokens } = target
  if (!isJoined(tokens, phrase) || isJoinedToAccusative(target, phrase.noun.index + 1)) return false
  const goesOn = /^(?:ART|ADJA|CARD|N[NE]|P(?:POSAT|DAT|IAT|PER|IS))$/u
  return isJoinedIn(tokens, words, phrase) || goesOn.test(tokens[phrase.noun.index + 2]?.tag ?? '')
}

/** „führen den Streit auf Neid und die Angst der Leute zurück“: what is joined there is no second subject. */
function isBehindPreposition(target: AnalysedTarget, noun: number): boolean {
  const { tokens, phrases } = target
  const phrase = phrases.find(({ last }) => last === noun)
  if (!phrase) return /^APPR/u.test(tokens[noun - 1]?.tag ?? '')
  if (phrase.preposition !== null) return true
  const isAttribute =
    (phrase.agreement & GENITIVE) !== 0 && /^N[NE]$/u.test(tokens[phrase.first - 1]?.tag ?? '')
  return isAttribute && isBehindPreposition(target, phrase.first - 1)
}

/** Something behind the phrase that makes it the first of several subjects: „kamen der Wirt und der Koch“. */
export function goesOnWithSubject(target: AnalysedTarget, { words }: Stretch, { noun }: Phrase): boolean {
  const { tokens } = target
  return words.some(({ tag, index }) => {
    if (tag !== 'KON' || index <= noun.index || isBehindPreposition(target, index - 1)) return false
    const joinsAdverbs = tokens[index - 1]?.tag === 'ADJD' && tokens[index + 1]?.tag === 'ADJD'
    return !joinsAdverbs && !isJoinedToAccusative(target, index)
  })
}

/** „und einen Wolf“: what is joined to an object is one. */
const isJoinedToAccusative = ({ tokens, phrases }: AnalysedTarget, conjunction: number): boolean =>
  phrases.some(
    ({ first, agreement }) =>
      first === conjunction + 1 &&
      agreement !== 0 &&
      (agreement & ~ACCUSATIVE) === 0 &&
      /en$/u.test(tokens[first]?.text ?? ''),
  )

/** „… und kamen der Wirt, seine Frau und der Koch“: behind the next comma there are nouns, and no verb of their own. */
function isFirstOfList(target: AnalysedTarget, words: Words): boolean {
  const end = words.at(-1)?.index ?? -2
  const next = stretchesOf(target).find(({ words: [first] }) => first?.index === end + 2)
  return next?.mark?.text === ',' && !next.words.some(({ tag }) => /^(?:V|PTKZU)/u.test(tag))
}
