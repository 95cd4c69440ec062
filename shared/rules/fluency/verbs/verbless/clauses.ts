/** Clauses of the target that lack a verb or its second part: one function for each way it is known. */
import type { AnalysedPair, AnalysedTarget, SourceToken, TargetToken } from '../../../../analysis/pair.ts'
import type { Span } from '../../../../text/span.ts'
import { backTo, cut, endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../../analysis/verbs.ts'
import { FINITE, GENITIVE, NOMINATIVE, VERB, verbCell } from '../../../../lexicon/agreement.ts'
import { SAYS } from '../../../saying.ts'
import { isModal } from './governed.ts'

/** The last word before the place, or the place itself, and the verb of the source, if it is known. */
export type Verbless = { readonly at: Span; readonly verb?: SourceToken; readonly strength: string }

type Words = readonly TargetToken[]

/** Words of these classes have verbs of the same spelling (wegen, aber) and carry nothing. */
const CLOSED = /^(?:AP|ART|CARD|KO|P|TRUNC|ADV$|N[NE])/u
export const RELATIVE = /^(?:de[rmns]|die|das|dessen|deren|denen)$/u
const INTRODUCER = /^(?:KOU|PREL|PW|KOKOM)/u
export const QUOTED = /["“„«»()[\]–—]|\.{2}|…/u

/** First and second person singular: not spelled as any other form where they matter here. */
const ALONE = verbCell('present', 1, 'sg') | verbCell('present', 2, 'sg')

export const isSecondPart = (token: TargetToken) =>
  (verbCells(token) & (VERB.infinitive | VERB.participle | VERB.zuInfinitive)) !== 0

/** „die achten Plätze“, „mit entfernten Verwandten“: an adjective of a noun, whatever verb it is spelled like. */
export const isAttribute = ({ phrases, tokens }: AnalysedTarget, { index, tag, text }: TargetToken) =>
  tag === 'ADJA' &&
  (/^(?:ART|APPRART|PPOSAT|PDAT)$/u.test(tokens[index - 1]?.tag ?? '') ||
    /(?:ig|isch|lich|end|bar|sam|los)e[nmrs]?$/u.test(text) ||
    phrases.some(
      ({ adjectives, determiner, preposition, agreement }) =>
        agreement !== 0 && adjectives.includes(index) && (determiner !== null || preposition === index - 1),
    ))

/** Forms that occur beside a subject or behind another verb; schnell and lang are imperatives as well. */
const IN_CLAUSE = (FINITE & ~ALONE) | VERB.infinitive | VERB.participle | VERB.zuInfinitive

/** A verb, or a word that may be one. */
export const isVerbal = (token: TargetToken) =>
  /^(?:V|PTKVZ|PTKZU)/u.test(token.tag) ||
  (!CLOSED.test(token.tag) && (verbCells(token) & IN_CLAUSE) !== 0) ||
  (token.tag === 'ADJD' && /^\p{Ll}*ge\p{Ll}{2,}(?:t|en)$/u.test(token.text)) ||
  (token.readings.length === 0 && !token.copied && /^\P{Lu}.*(?:t|te|ten|en)$/u.test(token.text))

/** Some word of the clause may be its verb. */
export const hasVerb = (target: AnalysedTarget, words: Words) =>
  words.some((word) => isVerbal(word) && !isAttribute(target, word))

/** At the end of a clause the verb and its particle are one word: what is tagged as a particle alone is an adverb. */
export const hasVerbAtEnd = (target: AnalysedTarget, words: Words) =>
  hasVerb(
    target,
    words.filter(({ tag, known }) => tag !== 'PTKVZ' || !known),
  )

export const pieceAfter = ({ tokens }: AnalysedTarget, opener: TargetToken) =>
  upTo(tokens, opener, (token) => endsClause(token) || token.sentence !== opener.sentence)

/** „um nach Rom zu.“: behind um there must be an infinitive, whatever else zu may be. */
const isPurposeWithoutVerb = (words: Words): boolean =>
  words[0]?.tag === 'KOUI' &&
  words.length > 1 &&
  words.at(-1)?.tag !== 'KON' &&
  !words.some(({ tag }) => /^(?:VVIZU|PTKZU|V.INF)$/u.test(tag))

/** „…, den Brief versteckt zu.“: without haben or sein. */
const isPerfectWithoutVerb = (tokens: Words, words: Words): boolean =>
  words.length > 2 && words.at(-1)?.tag === 'VVPP' && tokens[(words[0]?.index ?? 0) - 1]?.text === ','

/** „um die Kinder zu.“: zu, and no infinitive behind it. */
export function* hangingZu({ target }: AnalysedPair): Iterable<Verbless> {
  const { tokens } = target
  for (const zu of tokens) {
    if (zu.text !== 'zu' || !/^[,.;!?]$/u.test(tokens[zu.index + 1]?.text ?? '')) continue
    const words = backTo(tokens, zu, (token) => endsClause(token) || token.sentence !== zu.sentence)
    const [first] = words
    if (!first || words.some(isFinite)) continue
    if (isPurposeWithoutVerb(words) || isPerfectWithoutVerb(tokens, words)) {
      yield { at: zu, strength: 'zu' }
      continue
    }
    // „nach Süden zu“, „ab und zu“, „stimmte dem Plan zu“
    if (words.some(({ text }) => /^(?:auf|nach|immer)$/u.test(text))) continue
    // „zu heben und zu.“
    const last = words.at(-2)
    if (words.at(-1)?.tag === 'KON' && last && isSecondPart(last)) yield { at: zu, strength: 'zu' }
    const opens = first.tag === 'KOUI' || /^(?:um|ohne|statt|anstatt)$/iu.test(first.text)
    const isClause = tokens[first.index - 1]?.text === ',' && words.length > 1 && !hasVerb(target, words)
    if (
      words.length > 1 &&
      words.at(-1)?.tag !== 'KON' &&
      (opens || isClause) &&
      words.some(({ tag }) => /^(?:N[NE]|PPER|PRF)$/u.test(tag))
    )
      yield { at: zu, strength: 'zu' }
  }
}

/** Conjunctions before whose subject there is always a clause with its verb. */
const NEEDS_VERB =
  /^(?:dass|weil|ob|nachdem|obwohl|damit|sobald|bevor|wenn|falls|da|als|während|sodass|solange|indem|bis|wobei)$/iu
/** What „als“ and „wie“ may compare with: „größer, als die Polizei erlaubt“, „so, wie sie“. */
const COMPARES =
  /^(?:mehr|weniger|eher|lieber|anders|ander\p{L}*|so|ebenso|genauso|solch\p{L}*|derart\p{L}*|\p{L}{3,}ere[nrsm]?|nichts|niemand|kaum)$/iu

/** „…, wie sie“: before a noun „wie“ may name an example. */
const asks = (tokens: Words, { index, text }: TargetToken) =>
  text === 'wie' && tokens[index + 1]?.tag === 'PPER'

/** Behind a comma, and nothing in the sentence to compare with, „als“ and „wie“ open a clause. */
const mayCompare = (tokens: Words, { index, sentence }: TargetToken) =>
  tokens[index - 1]?.text !== ',' ||
  tokens
    .slice(0, index)
    .some(
      ({ sentence: own, tag, text }) =>
        own === sentence &&
        ((/^(?:AD|P)/u.test(tag) && COMPARES.test(text)) || (tag === 'ADJD' && /er$/u.test(text))),
    )

/** „…, dass die Stadt die Spiele.“: a conjunction and its subject, and no verb up to the end of the sentence. */
export function* subordinates({ target, kind }: AnalysedPair): Iterable<Verbless> {
  if (kind === 'heading') return
  const { tokens, phrases } = target
  for (const opener of tokens) {
    if (opener.tag !== 'KOUS' || !(NEEDS_VERB.test(opener.text) || asks(tokens, opener))) continue
    const { words, mark, next } = pieceAfter(target, opener)
    const last = words.at(-1)
    if (
      !last ||
      words.length < 2 ||
      words.some(({ text }) => QUOTED.test(text)) ||
      hasVerbAtEnd(target, words)
    )
      continue
    const subject = phrases.find(
      ({ first, preposition }) => first === opener.index + 1 && preposition === null,
    )
    const isSubject =
      words[0]?.tag === 'PPER' ||
      (subject?.determiner !== null && subject !== undefined && (subject.agreement & NOMINATIVE) !== 0)
    if (!isSubject || words.at(-1)?.index === subject?.last) continue
    const before = tokens[opener.index - 1]
    const opensSentence = !before || before.sentence !== opener.sentence
    // „mehr, als die Stadt an Geld“; „dass die Stadt, die …, zahlt“ goes on.
    if (/^(?:als|wie)$/iu.test(opener.text) && !opensSentence && mayCompare(tokens, opener)) continue
    if (/^während$/iu.test(opener.text) && ((subject?.agreement ?? 0) & GENITIVE) !== 0) continue
    const isOver =
      mark?.text === ',' ? opensSentence && next && isFinite(next) : /^[.;]$/u.test(mark?.text ?? '')
    if (isOver) yield { at: last, strength: 'bare' }
  }
}

/** Pieces of a sentence, each between two marks. */
export const piecesOf = (tokens: Words, sentence: number) =>
  cut(
    tokens.filter((token) => token.sentence === sentence),
    endsClause,
  )
    .map(({ words }) => words)
    .filter((words) => words.length > 0)

/** A subordinate clause, or one that um, ohne or statt opens. */
export function isIntroduced(words: Words): boolean {
  const [first, second, third] = words
  if (!first) return false
  if (INTRODUCER.test(first.tag) || /^(?:um|ohne|statt|anstatt|wie|als|was|wer|wo)$/u.test(first.text))
    return true
  if (RELATIVE.test(first.text) && first.tag !== 'ART') return true
  return (
    /^(?:KON|ADV|APPR|PTKNEG)$/u.test(first.tag) &&
    (INTRODUCER.test(second?.tag ?? '') || (second?.tag === 'ADV' && INTRODUCER.test(third?.tag ?? '')))
  )
}

/** „…, sagte der Leiter“: who says so stands behind. */
const isFrame = ([first]: Words) => first !== undefined && isFinite(first) && SAYS.has(first.lemma)

/** Pieces of the main clause of the only sentence. */
export function ownPieces(tokens: Words, frames = true): Words[] {
  return piecesOf(tokens, tokens[0]?.sentence ?? 0).filter((words, at) => {
    const finite = words.find(isFinite)
    const isSubordinate = isIntroduced(words) && (finite === undefined || finite === words.at(-1))
    return !isSubordinate && (frames || at === 0 || !isFrame(words))
  })
}

/** Where the finite verb of a main clause is missing: behind what comes first in the sentence. */
export function gapIn({ tokens, phrases }: AnalysedTarget, words: Words): Span {
  const [first] = words
  let at = first?.index ?? 0
  if (at === 0) {
    const phrase = phrases.find(
      (each) => each.preposition === at || (each.preposition === null && each.first === at),
    )
    at = phrase ? phrase.last + 1 : 1
  }
  const start = tokens[at]?.start ?? 0
  return { start, end: start }
}

/** „Die Helfer die Dörfer nur mit Booten erreichen“: the verb stands at the end, and the modal that governs it is gone. */
export function* mains({ target, source, links, kind }: AnalysedPair): Iterable<Verbless> {
  if (kind === 'heading' || !source || source.sentences.length !== 1 || target.sentences.length !== 1) return
  const { tokens, text } = target
  const modal = source.tokens.find(isModal)
  if (!modal || !/[.!]$/u.test(text.trim()) || QUOTED.test(text)) return
  const own = ownPieces(tokens, false)
  if (own.some((words) => words.some(isFinite))) return
  for (const words of own) {
    const last = words.at(-1)
    if (
      !last ||
      words.length < 4 ||
      last.tag !== 'VVINF' ||
      words.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU') ||
      !words.some(({ tag }) => /^(?:N[NE]|PPER|PIS)$/u.test(tag))
    )
      continue
    // „Niemand sich als Meister bezeichnen“: sich stands behind the verb, or before one at the end.
    const isReflexive = words[0]?.index === 0 && words.slice(1, -1).some(({ tag }) => tag === 'PRF')
    if (isReflexive || (links.toSource[last.index] ?? []).some((from) => source.tokens[from]?.pos === 'VERB'))
      yield { at: gapIn(target, words), verb: modal, strength: 'main' }
  }
}
