/** Modals and auxiliaries alone in their clause, where the verb of the source that they go with has no counterpart. */
import type { AnalysedPair, AnalysedTarget, SourceToken, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite, mayBeFinite } from '../../../../analysis/verbs.ts'
import { DATIVE, NOMINATIVE, agreementMask } from '../../../../lexicon/agreement.ts'
import { hasVerb, isIntroduced, isSecondPart, piecesOf, QUOTED } from './clauses.ts'
import type { Verbless } from './clauses.ts'
import { lostVerbs } from './governed.ts'

type Words = readonly TargetToken[]

const NOT_NOMINATIVE = agreementMask(['gen', 'dat', 'acc'])

/** „eine Panne zu verhindern“, „die sie verschlingen kann“: another verb governs it. */
const isGoverned = (words: Words, verb: TargetToken) => {
  const at = words.indexOf(verb)
  const next = words[at + 1]
  return (
    words[at - 1]?.tag === 'PTKZU' ||
    verb.tag === 'VVIZU' ||
    (next !== undefined && isFinite(next) && at + 2 === words.length)
  )
}

const mayComplete = (words: Words, verb: TargetToken) => isSecondPart(verb) && !isGoverned(words, verb)

/** Nothing follows that could be the second part of the verb. */
function isComplete(pieces: readonly Words[]): boolean {
  return !pieces.some((words) => {
    const last = words.at(-1)
    if (!last) return false
    const hasFinite = words.some(isFinite)
    if (isIntroduced(words)) return hasFinite && !mayBeFinite(last) && isSecondPart(last)
    const first = words.find(({ tag }) => tag.startsWith('V'))
    // „auf Techniken wie Glissando usw. einigen“: the tagger need not know it.
    return (
      (first !== undefined && !isFinite(first) && mayComplete(words, first)) ||
      (!hasFinite && mayComplete(words, last))
    )
  })
}

/** „… erhielten Geld und konnten Land“: what stands before und has a verb of its own. */
function conjunctOf(words: Words, finite: TargetToken): Words {
  const at = words.indexOf(finite)
  const isJoined = words[at - 1]?.tag === 'KON' && words.slice(0, at - 1).some(isFinite)
  return isJoined ? words.slice(at) : words
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
    const words = conjunctOf(pieces[at] ?? [], finite)
    const last = words.at(-1)
    // „Umgekehrt kann …“: before a modal a participle is an adverb.
    const others = words.filter(
      (token) => token !== finite && !(isAModal && token.tag === 'VVPP' && token.index === finite.index - 1),
    )
    if (!last || hasVerb(target, others)) continue
    if (words.some(({ text }) => QUOTED.test(text)) || !isComplete(pieces.slice(at + 1))) continue
    if (at > 0 && !isComplete(pieces.slice(0, at))) continue
    const behind = words.slice(words.indexOf(finite) + 1)
    const found = lost.find(({ verb, by }) =>
      isAModal
        ? by.modal && (!by.future || finite.lemma === 'sollen') && (finite.lemma !== 'wollen' || by.want)
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
    if (!found || (isAModal && isDirected(target, words, finite, found.verb))) continue
    const strength = isAModal ? 'predicate' : finite.lemma === 'werden' ? 'passive' : 'perfect'
    yield { at: last, verb: found.verb, strength }
  }
}

/** Verbs of the source for which a direction is enough: „kann wieder nach Hause“. */
const MOVES =
  /^(?:move|walk|run|ride|sail|climb|jump|flee|escape|withdraw|retreat|advance|proceed|continue|travel|fly|return|reach|pass|cross|join|access|fit|migrate|emigrate|relocate|transfer|depart|land|swim|step|visit|board|sit|lie|stand|sleep|meet|compete|play|fall|rise|drop|sink|ship|launch)$/u

/** „zurück“, „weg“, „nach“, „zum“: a direction whatever follows. */
const DIRECTION =
  /^(?:nach|ins|ans|zum|zur|zu|zurück|weg|weiter|hin\p{Ll}*|her\p{Ll}+|dorthin|heim|vorbei|raus|rein|los|fort|dazu)$/u

/** „muss ins Krankenhaus“, „will zurück“, „muss auf den Prüfstand“: the direction is enough. */
function isDirected(
  { phrases, tokens }: AnalysedTarget,
  words: Words,
  modal: TargetToken,
  verb: SourceToken,
): boolean {
  // „kann zu Unruhen“ for “can lead to unrest”
  if (/^(?:können|dürfen)$/u.test(modal.lemma) && !MOVES.test(verb.lemma)) return false
  const isDirection = ({ tag, text, index }: TargetToken) =>
    tag === 'PTKVZ' ||
    DIRECTION.test(text) ||
    (/^(?:an|auf|in|über|vor)$/u.test(text) &&
      phrases.some(
        ({ preposition, determiner, agreement }) =>
          preposition === index && determiner !== null && agreement !== 0 && (agreement & DATIVE) === 0,
      ))
  return (
    words.some(isDirection) &&
    !words.some(isObject) &&
    !(!MOVES.test(verb.lemma) && hasObjectBehind(tokens, phrases, words, modal)) &&
    !words.some(({ tag }) => tag === 'PRF')
  )
}

/** „den Vertrag“, „keinen Antrag“ behind no preposition: what a verb must have been done to. */
const isObject = ({ tag, text }: TargetToken, at: number, words: Words) =>
  /^(?:ART|PIAT|PPOSAT)$/u.test(tag) &&
  /^(?:d|(?:k|m|d|s)?ein|ihr|unser)en$/u.test(text) &&
  !/^APPR/u.test(words[at - 1]?.tag ?? '')

/** „Der Koch soll eine Prise Salz in die Suppe“: the subject stands before the modal, so an article behind it begins the object. */
function hasObjectBehind(
  tokens: Words,
  phrases: AnalysedTarget['phrases'],
  words: Words,
  { index }: TargetToken,
) {
  const isSubjectBefore = phrases.some(
    ({ first, last, preposition }) => first === words[0]?.index && last === index - 1 && preposition === null,
  )
  return isSubjectBefore && /^(?:d(?:as|en|ie)|eine?n?)$/u.test(tokens[index + 1]?.text ?? '')
}

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
