/** Clauses of the target that lack a verb or its second part: one function for each way it is known. */
import type { AnalysedPair, AnalysedTarget, SourceToken, TargetToken } from '../../../../analysis/pair.ts'
import type { Span } from '../../../../text/span.ts'
import { backTo, cut, endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../../analysis/verbs.ts'
import { GENITIVE, NOMINATIVE, VERB, agreementMask } from '../../../../lexicon/agreement.ts'
import { SAYS } from '../../../saying.ts'
import { isModal, lostVerbs } from './governed.ts'

/** The last word before the place, or the place itself, and the verb of the source, if it is known. */
export type Verbless = { readonly at: Span; readonly verb?: SourceToken; readonly strength: string }

type Words = readonly TargetToken[]

const NOT_NOMINATIVE = agreementMask(['gen', 'dat', 'acc'])

/** Words of these classes have verbs of the same spelling (wegen, aber) and carry nothing. */
const CLOSED = /^(?:AP|ART|CARD|KO|P|TRUNC|ADV$|N[NE])/u
export const RELATIVE = /^(?:de[rmns]|die|das|dessen|deren|denen)$/u
const INTRODUCER = /^(?:KOU|PREL|PW|KOKOM)/u
export const QUOTED = /["“„«»()[\]–—]|\.{2}|…/u

const isSecondPart = (token: TargetToken) =>
  (verbCells(token) & (VERB.infinitive | VERB.participle | VERB.zuInfinitive)) !== 0

/** A verb, or a word that may be one. */
export const isVerbal = (token: TargetToken) =>
  /^(?:V|PTKVZ|PTKZU)/u.test(token.tag) ||
  (!CLOSED.test(token.tag) && verbCells(token) !== 0) ||
  (!token.known && !token.copied && /^\P{Lu}.*(?:t|te|ten|en)$/u.test(token.text))

export const pieceAfter = ({ tokens }: AnalysedTarget, opener: TargetToken) =>
  upTo(tokens, opener, (token) => endsClause(token) || token.sentence !== opener.sentence)

/** „um die Kinder zu.“: zu, and no infinitive behind it. */
export function* hangingZu({ target }: AnalysedPair): Iterable<Verbless> {
  const { tokens } = target
  for (const zu of tokens) {
    if (zu.text !== 'zu' || !/^[,.;!?]$/u.test(tokens[zu.index + 1]?.text ?? '')) continue
    const words = backTo(tokens, zu, (token) => endsClause(token) || token.sentence !== zu.sentence)
    const [first] = words
    // „nach Süden zu“, „ab und zu“, „stimmte dem Plan zu“
    if (!first || words.some((token) => isFinite(token) || /^(?:auf|nach|immer)$/u.test(token.text))) continue
    // „zu heben und zu.“
    const last = words.at(-2)
    if (words.at(-1)?.tag === 'KON' && last && isSecondPart(last)) yield { at: zu, strength: 'zu' }
    const opens = first.tag === 'KOUI' || /^(?:um|ohne|statt|anstatt)$/iu.test(first.text)
    const isClause = tokens[first.index - 1]?.text === ',' && words.length > 1 && !words.some(isVerbal)
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
  /^(?:dass|weil|ob|nachdem|obwohl|damit|sobald|bevor|wenn|falls|da|als|während|sodass|solange|indem)$/iu

/** „…, dass die Stadt die Spiele.“: a conjunction and its subject, and no verb up to the end of the sentence. */
export function* subordinates({ target, kind }: AnalysedPair): Iterable<Verbless> {
  if (kind === 'heading') return
  const { tokens, phrases } = target
  for (const opener of tokens) {
    if (opener.tag !== 'KOUS' || !NEEDS_VERB.test(opener.text)) continue
    const { words, mark, next } = pieceAfter(target, opener)
    const last = words.at(-1)
    if (!last || words.length < 2 || words.some(({ text }) => QUOTED.test(text)) || words.some(isVerbal))
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
    // „…, als die Konkurrenz.“ and „wie“ compare; „dass die Stadt, die …, zahlt“ goes on.
    if (/^als$/iu.test(opener.text) && !opensSentence) continue
    if (/^während$/iu.test(opener.text) && ((subject?.agreement ?? 0) & GENITIVE) !== 0) continue
    const isOver =
      mark?.text === ',' ? opensSentence && next && isFinite(next) : /^[.;]$/u.test(mark?.text ?? '')
    if (isOver) yield { at: last, strength: 'bare' }
  }
}

/** Pieces of a sentence, each between two marks. */
const piecesOf = (tokens: Words, sentence: number) =>
  cut(
    tokens.filter((token) => token.sentence === sentence),
    endsClause,
  )
    .map(({ words }) => words)
    .filter((words) => words.length > 0)

/** A subordinate clause, or one that um, ohne or statt opens. */
function isIntroduced(words: Words): boolean {
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

/** Nothing follows that could be the second part of the verb. */
function isComplete(pieces: readonly Words[]): boolean {
  return !pieces.some((words) => {
    const last = words.at(-1)
    if (!last) return false
    const hasFinite = words.some(isFinite)
    if (isIntroduced(words)) return hasFinite && !isFinite(last) && isSecondPart(last)
    const first = words.find(({ tag }) => tag.startsWith('V'))
    return first !== undefined && !isFinite(first) && isSecondPart(first)
  })
}

/** „wurde Präsident“ says as much as „was elected president“. */
const NAMED =
  /^(?:elect|appoint|name|crown|promote|call|bear|nominate|ordain|install|declare|relate|base|locate)$/u
/** „hat Verluste“ says nearly as much as „has suffered losses“. */
const OWNED =
  /^(?:receive|suffer|gain|win|acquire|earn|experience|develop|obtain|lose|own|possess|collect|amass|show|hold)$/u

const isParticipleForm = ({ text, lemma }: SourceToken) => text.toLowerCase() !== lemma && !/ing$/u.test(text)
/** „wird schlechter“ is complete. */
const isPassive = (verb: SourceToken, behind: Words) =>
  !NAMED.test(verb.lemma) && behind.length > 0 && !behind.some(({ tag }) => tag === 'ADJD')

/** „Der Torwart konnte die Niederlage nicht.“: a modal or werden alone, and the verb of the source has no counterpart. */
export function* predicates(pair: AnalysedPair): Iterable<Verbless> {
  const { target, source, kind } = pair
  if (kind === 'heading' || !source) return
  let lost: ReturnType<typeof lostVerbs> | null = null
  for (const finite of target.tokens) {
    const isAModal = finite.tag === 'VMFIN'
    if (!isAModal && finite.tag !== 'VAFIN') continue
    lost ??= lostVerbs(pair)
    if (lost.length === 0) return
    const pieces = piecesOf(target.tokens, finite.sentence)
    const at = pieces.findIndex((words) => words.includes(finite))
    const words = pieces[at] ?? []
    const last = words.at(-1)
    if (!last || words.some((token) => token !== finite && isVerbal(token))) continue
    if (words.some(({ text }) => QUOTED.test(text)) || !isComplete(pieces.slice(at + 1))) continue
    if (at > 0 && !isComplete(pieces.slice(0, at))) continue
    const behind = words.slice(words.indexOf(finite) + 1)
    const found = lost.find(({ verb, by }) =>
      isAModal
        ? by.modal && !by.future && (finite.lemma !== 'wollen' || by.want)
        : finite.lemma === 'werden'
          ? // „Es wurde ein langer Abend“: so it became.
            !words.some(({ text }) => /^es$/iu.test(text)) &&
            ((by.passive && isParticipleForm(verb) && isPassive(verb, behind)) ||
              (by.future && isBarePredicate(target, behind)))
          : finite.lemma === 'haben' &&
            by.perfect &&
            !by.passive &&
            isParticipleForm(verb) &&
            !OWNED.test(verb.lemma),
    )
    if (!found || (isAModal && isDirected(words))) continue
    const strength = isAModal ? 'predicate' : finite.lemma === 'werden' ? 'passive' : 'perfect'
    yield { at: last, verb: found.verb, strength }
  }
}

/** „muss ins Krankenhaus“, „will zurück“: the direction is enough. */
const isDirected = (words: Words) =>
  words.some(({ text }) =>
    /^(?:nach|ins|zum|zur|zu|zurück|weg|weiter|hin\p{Ll}*|her\p{Ll}+|dorthin|heim|vorbei|raus|rein|los|fort|mit|ab|aus|an|auf|dazu)$/u.test(
      text,
    ),
  ) &&
  !words.some(
    ({ tag, text }) =>
      /^(?:ART|PIAT|PPOSAT)$/u.test(tag) && /^(?:d|(?:k|m|d|s)?ein|ihr|unser)en$/u.test(text),
  )

/** Behind „wird“: nothing that it could turn into, only adverbs, prepositional phrases, nicht, and accusatives. */
function isBarePredicate({ phrases }: AnalysedTarget, words: Words): boolean {
  if (words.length === 0) return false
  let at = 0
  while (at < words.length) {
    const token = words[at] as TargetToken
    const phrase = phrases.find(
      ({ first, preposition }) => first === token.index || preposition === token.index,
    )
    if (
      phrase &&
      (phrase.preposition !== null ||
        ((phrase.agreement & NOMINATIVE) === 0 && (phrase.agreement & NOT_NOMINATIVE) !== 0))
    )
      at += phrase.last - token.index + 1
    else if (/^(?:ADV|PTKNEG|PRF|APPR|APPRART|PAV|CARD)$/u.test(token.tag)) at++
    else return false
  }
  return true
}

/** Where the finite verb of a main clause is missing: behind what comes first in the sentence. */
function gapIn({ tokens, phrases }: AnalysedTarget, words: Words): Span {
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
  if (own.some((words) => words.some((token) => isFinite(token) || /^(?:PTKZU|VVIZU)$/u.test(token.tag))))
    return
  for (const words of own) {
    const last = words.at(-1)
    if (
      !last ||
      words.length < 4 ||
      last.tag !== 'VVINF' ||
      !words.some(({ tag }) => /^(?:N[NE]|PPER)$/u.test(tag))
    )
      continue
    if ((links.toSource[last.index] ?? []).some((from) => source.tokens[from]?.pos === 'VERB'))
      yield { at: gapIn(target, words), verb: modal, strength: 'main' }
  }
}
