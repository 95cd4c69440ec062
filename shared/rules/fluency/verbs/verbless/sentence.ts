/** Sentences whose verb became something else, or nothing. */
import type {
  AnalysedPair,
  AnalysedSource,
  AnalysedTarget,
  SourceToken,
  TargetToken,
} from '../../../../analysis/pair.ts'
import type { Span } from '../../../../text/span.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { FINITE, GENITIVE, NOMINATIVE } from '../../../../lexicon/agreement.ts'
import { gapIn, isAttribute, ownPieces } from './clauses.ts'

type Place = Span
type Pieces = readonly (readonly TargetToken[])[]

/** Shorter sentences are called out more often than forgotten: „Ein Fest für alle.“ */
const LEAST_WORDS = 5

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|['’](?:s|re|ll|ve|d))$/iu

/** Entries of a list of books and the like have no verb in any language. */
const IS_ENTRY =
  /["“„()[\]«»]|\b(?:eds?|vol|pp|Hrsg|Diss)\.|\b(?:abgerufen|herausgegeben)\b|, \d{1,3},|\.{2}|…/u

/** A quotation may be part of a statement; brackets and pages are of a list. */
const IS_LISTED =
  /[:()[\]]|\b(?:eds?|vol|pp|Hrsg|Diss)\.|\b(?:abgerufen|herausgegeben)\b|, (?:so|laut)\b|\.{2}|…/u

/** Words of these classes have verbs of the same spelling (wegen, aber) and carry nothing. */
const CLOSED = /^(?:AP|ART|CARD|KO|P|TRUNC|ADV$)/u

/** A verb, an unknown word that may be one, or anything else that can carry the statement. */
export const mayCarry = (token: TargetToken) =>
  isFinite(token) ||
  /^V(?:[AMV]IMP|M)/u.test(token.tag) ||
  (!CLOSED.test(token.tag) && token.readings.some(({ verb }) => (verb & FINITE) !== 0)) ||
  (!token.known && !token.copied && /^\p{Ll}+(?:t|te|ten|en)$/u.test(token.text))

/** A form that only a finite verb has: walked, walks, took; participles of their own (taken, known) and -ing are none. */
const isFiniteForm = ({ text, lemma }: SourceToken) =>
  text.toLowerCase() !== lemma && !/(?:ing|en|wn|ne|ung|orn)$/u.test(text)

const SUBJECT_PRONOUN = /^(?:i|he|she|it|we|they|you|this|these|those)$/iu

/** „they mostly inhabit“, „the schools form“: the plain form behind a plural or a pronoun. */
const isPlainForm = ({ text, lemma, pos }: SourceToken, subject: SourceToken | undefined) =>
  pos === 'VERB' &&
  text === lemma &&
  subject !== undefined &&
  (/^(?:i|we|they|you|these|those)$/iu.test(subject.text) ||
    (subject.pos === 'NOUN' && subject.text !== subject.lemma && /s$/u.test(subject.text)))

/** „captured the town“: a participle that describes its noun has no object; the English tagger may say adjective. */
const hasObject = ({ text }: SourceToken, behind: SourceToken | undefined) =>
  /ed$/u.test(text) &&
  /^(?:the|an?|his|her|its|their|him|them|all|this|these|those)$/u.test(behind?.text ?? '')

/** A verb says what the subject before it does. */
function isStatement(tokens: readonly SourceToken[], verb: SourceToken): boolean {
  if (AUXILIARY.test(verb.text)) return true
  const behind = tokens[verb.index + 1]
  const subject = tokens.slice(0, verb.index).findLast(({ pos }) => pos !== 'ADV')
  if (!/^(?:NOUN|PROPN|PRON|NUM)$/u.test(subject?.pos ?? '')) return false
  if (isPlainForm(verb, subject)) return true
  if (!isFiniteForm(verb)) return false
  if (SUBJECT_PRONOUN.test(subject?.text ?? '') || hasObject(verb, behind)) return true
  if (verb.pos !== 'VERB') return false
  // „…, a stew cooked with juice“: in an apposition it describes the noun.
  const comma = tokens.findLastIndex(({ index, text }) => index < verb.index && text === ',')
  const inApposition = comma >= 0 && tokens.slice(comma, verb.index).some(({ text }) => /^an?$/iu.test(text))
  return !inApposition && !/^(?:by|to|as|[,.;)])$/u.test(behind?.text ?? '.') && behind?.pos !== 'VERB'
}

/** Nothing before the verb opens a subordinate clause: it is the one of the main clause. */
const isMain = ({ tokens }: AnalysedSource, { index }: SourceToken) =>
  !tokens
    .slice(0, index)
    .some(({ text }) =>
      /^(?:that|which|who|whom|whose|because|when|while|if|although|though|as|after|before|since|until|where|what|how|whether|[:;])$/iu.test(
        text,
      ),
    )

/** The verb of an English statement: an auxiliary, or a finite form behind its subject; no participle that describes it. */
function statementOf(source: AnalysedSource): SourceToken | null {
  const { tokens } = source
  const subject = tokens.findIndex(
    ({ pos, text }) => /^(?:NOUN|PROPN|PRON)$/u.test(pos) || SUBJECT_PRONOUN.test(text),
  )
  if (subject < 0) return null
  const candidates = tokens.slice(subject + 1).filter(({ pos }) => /^(?:VERB|AUX|ADJ)$/u.test(pos))
  const first = candidates.find(({ pos }) => pos !== 'ADJ')
  const verb = candidates.find((token) => isStatement(tokens, token))
  if (!verb || verb === first) return verb ?? null
  // Behind a participle that describes a noun: the verb of the main clause, and no other participle.
  const isParticiple = /ed$/u.test(verb.text) && !hasObject(verb, tokens[verb.index + 1])
  return isMain(source, verb) && !isParticiple ? verb : null
}

/** The first piece belongs to the main clause, with a subject of its own. */
const startsMain = ([words]: readonly (readonly TargetToken[])[], tokens: readonly TargetToken[]) =>
  words !== undefined &&
  words[0] === tokens[0] &&
  !/^(?:KO|ADV|P(?:W|AV|ROAV))/u.test(words[0]?.tag ?? '') &&
  words.some(({ tag }) => /^(?:N[NE]|PPER)$/u.test(tag))

/** Pronouns, „sich“ and objects in the accusative or dative alone stand beside a verb: no title has them. */
function needsVerb({ phrases, tokens }: AnalysedTarget, own: Pieces): boolean {
  const words = own.flat()
  if (words.some(({ tag, text }) => tag === 'PRF' || /^(?:er|wir|ich|Er|Wir|Ich)$/u.test(text))) return true
  return phrases.some(({ first, determiner, preposition, agreement }) => {
    if (determiner === null || preposition !== null || agreement === 0) return false
    // „von dem Maler und dem Dichter“, „aus Rom, dem Ort …“: the case comes from before.
    const isJoined = first === 0 || /^(?:KO|APP|\$)/u.test(tokens[first - 1]?.tag ?? '')
    const isObject = (agreement & (NOMINATIVE | GENITIVE)) === 0
    return isObject && !isJoined && words.some(({ index }) => index === first)
  })
}

/** A finite form or a participle, in a sentence that must be a statement. */
const anyVerb = ({ tokens }: AnalysedSource): SourceToken | undefined =>
  tokens.find(
    (token) =>
      (/^(?:VERB|AUX)$/u.test(token.pos) || /^\p{Ll}+ed$/u.test(token.text)) &&
      (isFiniteForm(token) || isPlainForm(token, tokens[token.index - 1])),
  )

/** „bedingte den Sieg“: what the tagger takes for an adjective has an article behind it. */
const isMistaken = (words: readonly TargetToken[], at: number) =>
  words[at]?.tag === 'ADJA' &&
  /ten?$/u.test(words[at].text) &&
  /^(?:ART|PPER|PPOSAT|PRF|PDAT)$/u.test(words[at + 1]?.tag ?? '')

/** A word that may be the verb of the statement: no attribute („die achten Plätze“), no infinitive behind zu. */
function carriesStatement(
  target: AnalysedTarget,
  words: readonly TargetToken[],
  { text }: SourceToken,
): boolean {
  const opensSentence = words[0]?.index === 0
  return words.some((token, at) => {
    if (isMistaken(words, at)) return true
    if (!mayCarry(token) || isAttribute(target, token)) return false
    if (!opensSentence && words[at - 1]?.tag === 'PTKZU') return false
    // „Der Laden mit Brettern verkleidet.“ for “is clad”
    return !(token.tag === 'VVPP' && at === words.length - 1 && AUXILIARY.test(text))
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
  if (tokens.filter((token) => token.kind === 'word').length < LEAST_WORDS) return
  const isComplex = tokens.some(isFinite)
  const own = ownPieces(tokens)
  const isSure = !isComplex && !IS_LISTED.test(text) && needsVerb(target, own)
  if (!isSure && IS_ENTRY.test(text)) return
  const verb = statementOf(source) ?? (isSure ? anyVerb(source) : undefined)
  if (!verb) return
  const carries = isComplex
    ? own.some((words) => words.some(mayCarry))
    : own.some((words) => carriesStatement(target, words, verb))
  if (carries || (isComplex && !isMain(source, verb))) return
  const at = placeOf(pair, verb, own)
  if (isComplex && (!own.flat().some(({ start }) => start === at.start) || !startsMain(own, tokens))) return
  yield { at, verb, strength: isComplex ? 'complex' : 'sentence' }
}
