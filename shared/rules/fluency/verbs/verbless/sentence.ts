/** Sentences whose verb became something else, or nothing. */
import type { AnalysedPair, AnalysedSource, SourceToken, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { FINITE } from '../../../../lexicon/agreement.ts'
import { ownPieces } from './clauses.ts'

/** Shorter sentences are called out more often than forgotten: „Ein Fest für alle.“ */
const LEAST_WORDS = 5

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|['’](?:s|re|ll|ve|d))$/iu

/** Entries of a list of books and the like have no verb in any language. */
const IS_ENTRY =
  /["“„()[\]«»]|\b(?:eds?|vol|pp|Hrsg|Diss)\.|\b(?:abgerufen|herausgegeben)\b|, \d{1,3},|\.{2}|…/u

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

/** The verb of an English statement: an auxiliary, or a finite form behind its subject; no participle that describes it. */
function statementOf({ tokens }: AnalysedSource): SourceToken | null {
  const subject = tokens.findIndex(({ pos }) => /^(?:NOUN|PROPN|PRON)$/u.test(pos))
  if (subject < 0) return null
  const verb = tokens.slice(subject + 1).find(({ pos }) => pos === 'VERB' || pos === 'AUX')
  if (!verb) return null
  if (AUXILIARY.test(verb.text)) return verb
  const before = tokens[verb.index - 1]
  const behind = tokens[verb.index + 1]
  const isBehindSubject = /^(?:NOUN|PROPN|PRON|ADV)$/u.test(before?.pos ?? '')
  // „…, a stew cooked with juice“: in an apposition it describes the noun.
  const comma = tokens.findLastIndex(({ index, text }) => index < verb.index && text === ',')
  const inApposition = comma >= 0 && tokens.slice(comma, verb.index).some(({ text }) => /^an?$/u.test(text))
  const isParticiple =
    inApposition || /^(?:by|to|as|[,.;)])$/u.test(behind?.text ?? '.') || behind?.pos === 'VERB'
  return isFiniteForm(verb) && isBehindSubject && !isParticiple ? verb : null
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

/** The first piece belongs to the main clause, with a subject of its own. */
const startsMain = ([words]: readonly (readonly TargetToken[])[], tokens: readonly TargetToken[]) =>
  words !== undefined &&
  words[0] === tokens[0] &&
  !/^(?:KO|ADV|P(?:W|AV|ROAV))/u.test(words[0]?.tag ?? '') &&
  words.some(({ tag }) => /^(?:N[NE]|PPER)$/u.test(tag))

/** „Mehrere Künstler abgesagt Auftritte in Israel.“: where the verb of the source became something else, or nothing. */
export function* inSentence(
  pair: AnalysedPair,
): Iterable<{ at: TargetToken; verb: SourceToken; strength: string }> {
  const { source, target, links, kind } = pair
  if (!source || kind === 'heading' || source.sentences.length !== 1 || target.sentences.length !== 1) return
  const { tokens, text } = target
  if (!/[.!]$/u.test(text.trim()) || IS_ENTRY.test(text)) return
  const own = ownPieces(tokens)
  if (own.some((words) => words.some(mayCarry))) return
  const isComplex = tokens.some(isFinite)
  if (tokens.filter((token) => token.kind === 'word').length < LEAST_WORDS) return
  const verb = statementOf(source)
  if (!verb || (isComplex && !isMain(source, verb))) return
  const linked = tokens[links.toTarget[verb.index]?.[0] ?? -1]
  const at =
    linked ?? tokens.find(({ tag }) => tag === 'VVPP') ?? tokens.find(({ tag }) => tag.startsWith('VV'))
  // Without any, the place is behind the subject, which nobody can tell: the first word that stands for one of the source.
  const first =
    at ?? tokens.findLast(({ index }) => (links.toSource[index] ?? []).some((from) => from < verb.index))
  if (first && !(isComplex && (isFinite(first) || !startsMain(own, tokens))))
    yield { at: first, verb, strength: isComplex ? 'complex' : 'sentence' }
}
