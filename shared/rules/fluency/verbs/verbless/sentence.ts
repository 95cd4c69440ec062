/** Sentences whose verb became something else, or nothing. */
import type {
  AnalysedPair,
  AnalysedTarget,
  NounPhrase,
  SourceToken,
  TargetToken,
} from '../../../../analysis/pair.ts'
import type { Span } from '../../../../text/span.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { FINITE, GENITIVE } from '../../../../lexicon/agreement.ts'
import { gapIn, isAttribute, ownPieces } from './clauses.ts'
import { anyVerb, AUXILIARY, isMain, statementOf } from './statement.ts'

type Place = Span
type Pieces = readonly (readonly TargetToken[])[]

/** Shorter sentences are called out more often than forgotten: „Ein Fest für alle.“ */
const LEAST_WORDS = 5
/** „Der Arzt dem Patienten.“: of what no title has, fewer will do. */
const LEAST_WORDS_IF_SURE = 4

/** Entries of a list of books and the like have no verb in any language, nor has what „darunter“ adds. */
const IS_ENTRY =
  /^["“„«»]|^Darunter |[()[\]]|\b(?:eds?|vol|pp|Hrsg|Diss)\.|\b(?:abgerufen|herausgegeben)\b|, \d{1,3},|\.{2}|…/u

/** A quotation may be part of a statement; brackets and pages are of a list. */
const IS_LISTED =
  /[:()[\]]|\b(?:eds?|vol|pp|Hrsg|Diss)\.|\b(?:abgerufen|herausgegeben)\b|, (?:so|laut)\b|\.{2}|…/u

/** Words of these classes have verbs of the same spelling (wegen, aber) and carry nothing. */
const CLOSED = /^(?:AP|ART|CARD|KO|P|TRUNC|ADV$)/u

/** „Ende“, „Halt“: with a capital, a noun is no verb of the same spelling. */
const isNoun = ({ tag, text }: TargetToken) => /^(?:N[NE]|FM)$/u.test(tag) && /^\p{Lu}/u.test(text)

/** A verb, an unknown word that may be one, or anything else that can carry the statement. */
export const mayCarry = (token: TargetToken) =>
  isFinite(token) ||
  /^V(?:[AMV]IMP|M)/u.test(token.tag) ||
  (!CLOSED.test(token.tag) && !isNoun(token) && token.readings.some(({ verb }) => (verb & FINITE) !== 0)) ||
  (!token.known && !token.copied && /^\p{Ll}+(?:t|te|ten|en)$/u.test(token.text))

/** The first piece belongs to the main clause, with a subject of its own. */
const startsMain = ([words]: readonly (readonly TargetToken[])[], tokens: readonly TargetToken[]) =>
  words !== undefined &&
  words[0] === tokens[0] &&
  !/^(?:KO|ADV|P(?:W|AV|ROAV))/u.test(words[0]?.tag ?? '') &&
  words.some(({ tag }) => /^(?:N[NE]|PPER)$/u.test(tag))

/** „die Osmanen das Kloster“, „dem Weinbau den Todesstoß“: a phrase that no word before it can have. */
function isOnItsOwn({ tokens }: AnalysedTarget, phrase: NounPhrase): boolean {
  const { first, determiner, preposition, agreement } = phrase
  if (determiner === null || preposition !== null || agreement === 0 || (agreement & GENITIVE) !== 0)
    return false
  const before = tokens[first - 1]
  // „von dem Maler und dem Dichter“, „aus Rom, dem Ort …“: the case comes from before. „Der Film Die Brücke“ is a title.
  return (
    before !== undefined &&
    !/^(?:KO|APP|P|ADV|\$)/u.test(before.tag) &&
    /^\p{Ll}/u.test(tokens[first]?.text ?? '')
  )
}

/** Behind a preposition a pronoun needs no verb, nor beside und: „mit ihm“, „er und sie“. */
const isLonePronoun = (tokens: readonly TargetToken[], { index, tag }: TargetToken) =>
  tag === 'PRF' ||
  (tag === 'PPER' &&
    !/^(?:APP|KO)/u.test(tokens[index - 1]?.tag ?? '') &&
    !/^(?:APPO|KON)/u.test(tokens[index + 1]?.tag ?? ''))

/** „… an den Kämpfen teil.“, „… in Rom an.“: the particle of a verb that is gone; „von Anfang an“ has none. */
const endsInParticle = (words: readonly TargetToken[]) =>
  words.at(-1)?.tag === 'PTKVZ' &&
  /^(?:ab|an|auf|aus|bei|ein|vor|teil|statt)$/u.test(words.at(-1)?.text ?? '') &&
  !words.some(({ text }) => /^(?:von|vom|seit|hin|ab)$/iu.test(text))

/** Pronouns, „sich“, particles of verbs, and phrases that belong to none before stand beside a verb: no title has them. */
function needsVerb(target: AnalysedTarget, own: Pieces): boolean {
  const words = own.flat()
  if (words.some((token) => isLonePronoun(target.tokens, token)) || endsInParticle(words)) return true
  return target.phrases.some(
    (phrase) => isOnItsOwn(target, phrase) && words.some(({ index }) => index === phrase.first),
  )
}

/** „bedingte den Sieg“, „Zu den Orten gehörten Rom und Bari“: an article follows what the tagger takes for an adjective, or a noun precedes. */
const isMistaken = (words: readonly TargetToken[], at: number) =>
  words[at]?.tag === 'ADJA' &&
  /ten?$/u.test(words[at].text) &&
  ((words[at - 1]?.tag === 'NN' && mayCarry(words[at])) ||
    /^(?:ART|PPER|PPOSAT|PRF|PDAT)$/u.test(words[at + 1]?.tag ?? '') ||
    (at > 0 &&
      !/^(?:ART|P.+AT|APPRART)$/u.test(words[at - 1]?.tag ?? '') &&
      /^(?:PPER|PPOSAT|PRF)$/u.test(words[at + 2]?.tag ?? '')))

/** „Ich bitte um Geduld“: straight beside ich a form of a verb is one, whatever else it may be. */
const isBesideI = (words: readonly TargetToken[], at: number) =>
  [words[at - 1], words[at + 1]].some((word) => /^ich$/iu.test(word?.text ?? '')) &&
  words[at]?.readings.some(({ verb }) => (verb & FINITE) !== 0) === true

/** Something stands between what comes first and the verb at the end, so that it cannot be the verb in the second place. */
const isBehindTwo = (target: AnalysedTarget, words: readonly TargetToken[]) =>
  words.slice(1, -1).some(({ tag }) => /^(?:PRF|PPER|PTKNEG)$/u.test(tag)) ||
  target.phrases.some(
    (phrase) =>
      words.some(({ index }, at) => at > 0 && index === phrase.first) &&
      (isOnItsOwn(target, phrase) || words[0]?.tag === 'PAV'),
  )

/** A word that may be the verb of the statement: no attribute („die achten Plätze“), no infinitive behind zu. */
function carriesStatement(
  target: AnalysedTarget,
  words: readonly TargetToken[],
  { text }: SourceToken,
): boolean {
  const opensSentence = words[0]?.index === 0
  return words.some((token, at) => {
    if (isMistaken(words, at) || isBesideI(words, at)) return true
    if (!mayCarry(token) || isAttribute(target, token)) return false
    // „schöne Lieder“, „weichen Schnee“: no past, and a noun right behind.
    if (token.tag === 'ADJA' && !/ten?$/u.test(token.text) && words[at + 1]?.tag === 'NN') return false
    if (!opensSentence && words[at - 1]?.tag === 'PTKZU') return false
    const isLast = at === words.length - 1
    // An infinitive whose modal is gone is looked at with the clauses.
    const isNonFinite = token.tag === 'VVPP' || (token.tag === 'VVINF' && !AUXILIARY.test(text))
    if (isNonFinite && isLast && isBehindTwo(target, words)) return false
    // „Der Laden mit Brettern verkleidet.“ for “is clad”
    return !(token.tag === 'VVPP' && (isLast || words[at + 1]?.tag === 'KON') && AUXILIARY.test(text))
  })
}

/** Where to say so: the word that stands for the verb, a participle, the last word before it, or what comes first. */
function placeOf({ target, links }: AnalysedPair, { index }: SourceToken, own: Pieces): Place {
  const { tokens } = target
  const linked = tokens[links.toTarget[index]?.[0] ?? -1]
  // Nobody can tell where it stood: behind the last word that stands for one of the source before the verb.
  return (
    linked ??
    tokens.find(({ tag }) => tag === 'VVPP') ??
    tokens.find(({ tag }) => tag.startsWith('VV')) ??
    tokens.findLast((token) => (links.toSource[token.index] ?? []).some((from) => from < index)) ??
    gapIn(target, own[0] ?? [])
  )
}

/** „Mehrere Künstler abgesagt Auftritte in Israel.“: where the verb of the source became something else, or nothing. */
export function* inSentence(
  pair: AnalysedPair,
): Iterable<{ at: Place; verb: SourceToken; strength: string }> {
  const { source, target, kind } = pair
  if (!source || kind === 'heading' || source.sentences.length !== 1 || target.sentences.length !== 1) return
  const { tokens, text } = target
  if (!/[.!]$/u.test(text.trim())) return
  const words = tokens.filter((token) => token.kind === 'word').length
  if (words < LEAST_WORDS_IF_SURE) return
  const isComplex = tokens.some(isFinite)
  const own = ownPieces(tokens)
  const isSure = !isComplex && !IS_LISTED.test(text) && needsVerb(target, own)
  if (!isSure && (words < LEAST_WORDS || IS_ENTRY.test(text))) return
  const verb = statementOf(source) ?? (isSure ? anyVerb(pair) : undefined)
  if (!verb) return
  const carries = isComplex
    ? own.some((words) => words.some(mayCarry))
    : own.some((words) => carriesStatement(target, words, verb))
  if (carries || (isComplex && !isMain(source, verb))) return
  const at = placeOf(pair, verb, own)
  if (isComplex && (!own.flat().some(({ start }) => start === at.start) || !startsMain(own, tokens))) return
  yield { at, verb, strength: isComplex ? 'complex' : 'sentence' }
}
