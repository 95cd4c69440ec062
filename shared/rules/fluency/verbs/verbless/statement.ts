/** The verb of an English statement, by its form and place: the tagger often takes it for an adjective or a noun. */
import type { AnalysedPair, AnalysedSource, SourceToken } from '../../../../analysis/pair.ts'

type Tokens = readonly SourceToken[]

export const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|['’](?:s|re|ll|ve|d))$/iu

/** A form that only a finite verb has: walked, walks, took; participles of their own (taken, known) and -ing are none. */
const isFiniteForm = ({ text, lemma, pos }: SourceToken) =>
  (text.toLowerCase() !== lemma || (pos === 'ADJ' && /^\p{Ll}{3,}ed$/u.test(text))) &&
  !/(?:ing|en|wn|ne|ung|orn)$/u.test(text)

/** compares, rejoins: no participle ends like this. */
const isThirdPerson = ({ text, lemma, pos }: SourceToken) =>
  pos === 'VERB' && /^\p{Ll}+s$/u.test(text) && text !== lemma

const SUBJECT_PRONOUN = /^(?:i|he|she|it|we|they|you|this|these|those)$/iu

/** Verbs without an object: their participles describe no noun, so „the council reconvened“ is a statement. */
const INTRANSITIVE =
  /^(?:agree|appear|arise|arrive|attempt|become|begin|belong|coexist|coincide|collapse|commence|compete|consist|continue|contribute|decide|depend|die|differ|disappear|emerge|end|evolve|exist|fail|fall|flee|go|happen|hope|live|manage|occur|originate|participate|persist|react|reconvene|refuse|rely|remain|reopen|resign|respond|result|retire|return|rise|seem|sit|stand|start|stem|struggle|succeed|suffer|tend|travel|try|vanish|vary|volunteer)$/u

/** Verbs with two objects keep one behind their participle: „a man called the Fox“. */
const TWO_OBJECTS =
  /^(?:call|name|give|dub|title|term|nickname|label|award|grant|offer|show|teach|pay|consider|elect|crown|appoint|deny|allow)$/u

const isPlural = ({ text, lemma, pos }: SourceToken) =>
  /s$/u.test(text) && (pos === 'PROPN' || (pos === 'NOUN' && text !== lemma))

/** „they mostly inhabit“, „the schools form“, „the arms of the town appear“: the plain form behind a plural or a pronoun. */
function isPlainForm(tokens: Tokens, { text, lemma, pos, index }: SourceToken, subject: SourceToken) {
  if (pos !== 'VERB' || text !== lemma) return false
  if (/^(?:i|we|they|you|these|those)$/iu.test(subject.text) || isPlural(subject)) return true
  const from = tokens.findLastIndex((token) => token.index < index && token.pos === 'PUNCT')
  return (
    subject.index === index - 1 &&
    tokens.slice(from + 1, index).some((token) => token.pos === 'NOUN' && isPlural(token))
  )
}

const OBJECT = /^(?:the|an?|his|her|its|their|him|them|all|this|these|those)$/u

/** „captured the town“: a participle that describes its noun has no object; the English tagger may say adjective. */
const hasObject = (verb: SourceToken, behind: SourceToken | undefined) =>
  (/ed$/u.test(verb.text) || (verb.pos === 'VERB' && isFiniteForm(verb))) &&
  !TWO_OBJECTS.test(verb.lemma) &&
  OBJECT.test(behind?.text ?? '')

/** „The fort, the last of its kind, withstood the siege“: what a pair of commas encloses stands between. */
function beforeInsertion(tokens: Tokens, comma: SourceToken): SourceToken | undefined {
  const opening = tokens.findLastIndex(({ index, text }) => index < comma.index && text === ',')
  return tokens[opening - 1]
}

/** A verb says what the subject before it does. */
function isStatement(tokens: Tokens, verb: SourceToken): boolean {
  if (AUXILIARY.test(verb.text)) return true
  const behind = tokens[verb.index + 1]
  const nearest = tokens
    .slice(0, verb.index)
    .findLast(({ pos, text }) => pos !== 'ADV' && !/^["“”]$/u.test(text))
  const isFinite = isThirdPerson(verb) || hasObject(verb, behind) || INTRANSITIVE.test(verb.lemma)
  const subject = nearest?.text === ',' && isFinite ? beforeInsertion(tokens, nearest) : nearest
  // „a tool that translates it“: the present of a relative clause says nothing of the sentence.
  if (isThirdPerson(verb) && /^(?:that|which|who)$/u.test(subject?.text ?? '')) return false
  if (!subject || !/^(?:NOUN|PROPN|PRON|NUM)$/u.test(subject.pos)) return false
  if (isPlainForm(tokens, verb, subject)) return true
  if (!isFiniteForm(verb)) return false
  if (SUBJECT_PRONOUN.test(subject.text) || isFinite) return true
  if (verb.pos !== 'VERB') return false
  // „…, a stew cooked with juice“: in an apposition it describes the noun.
  const comma = tokens.findLastIndex(({ index, text }) => index < verb.index && text === ',')
  const inApposition = comma >= 0 && tokens.slice(comma, verb.index).some(({ text }) => /^an?$/iu.test(text))
  return !inApposition && !/^(?:by|to|as|[,.;)])$/u.test(behind?.text ?? '.') && behind?.pos !== 'VERB'
}

/** Nothing before the verb opens a subordinate clause: it is the one of the main clause. */
export const isMain = ({ tokens }: AnalysedSource, { index }: SourceToken) =>
  !tokens
    .slice(0, index)
    .some(({ text }) =>
      /^(?:that|which|who|whom|whose|because|when|while|if|although|though|as|after|before|since|until|where|what|how|whether|[:;])$/iu.test(
        text,
      ),
    )

/** „the song “Love Works” by …“: what stands in quotation marks says nothing of what stands around them. */
const isQuoted = (tokens: Tokens, { index }: SourceToken) =>
  tokens.slice(0, index).filter(({ text }) => /^["“”]$/u.test(text)).length % 2 === 1

/** The verb of an English statement: an auxiliary, or a finite form behind its subject; no participle that describes it. */
export function statementOf(source: AnalysedSource): SourceToken | null {
  const { tokens } = source
  const subject = tokens.findIndex(
    ({ pos, text }) => /^(?:NOUN|PROPN|PRON)$/u.test(pos) || SUBJECT_PRONOUN.test(text),
  )
  if (subject < 0) return null
  const candidates = tokens
    .slice(subject + 1)
    .filter((token) => /^(?:VERB|AUX|ADJ)$/u.test(token.pos) && !isQuoted(tokens, token))
  const first = candidates.find(({ pos }) => pos !== 'ADJ')
  const verb = candidates.find((token) => isStatement(tokens, token))
  if (!verb || verb === first) return verb ?? null
  // Behind a participle that describes a noun: the verb of the main clause, and no other participle.
  const isParticiple = /ed$/u.test(verb.text) && !hasObject(verb, tokens[verb.index + 1])
  return isMain(source, verb) && !isParticiple ? verb : null
}

/** A form of a verb; what ends in -ed stands behind its subject, not before what it describes. */
const mayBeVerb = (tokens: Tokens, token: SourceToken, before: SourceToken) =>
  /^\p{Ll}{3,}ed$/u.test(token.text)
    ? /^(?:NOUN|PROPN|PRON|ADV)$/u.test(before.pos) || /ing$/u.test(before.text)
    : /^(?:VERB|AUX)$/u.test(token.pos) && (isFiniteForm(token) || isPlainForm(tokens, token, before))

/** What says in the source what the target does not, in a sentence that must be a statement: a verb, or what has no counterpart. */
export function anyVerb({ source, links }: AnalysedPair): SourceToken | undefined {
  const tokens = source?.tokens ?? []
  return (
    tokens.find((token, at) => mayBeVerb(tokens, token, tokens[at - 1] ?? token)) ??
    tokens.find(
      ({ pos, text, index }) =>
        /^(?:NOUN|ADJ|VERB)$/u.test(pos) &&
        /^(?:NOUN|PROPN)$/u.test(tokens[index - 1]?.pos ?? '') &&
        OBJECT.test(tokens[index + 1]?.text ?? '') &&
        /^\p{Ll}/u.test(text) &&
        links.sourceEvidence[index] === null &&
        (links.toTarget[index]?.length ?? 0) === 0,
    )
  )
}
