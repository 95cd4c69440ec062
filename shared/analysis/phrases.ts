import { ANY, FINITE } from '../lexicon/agreement.ts'
import { governmentOf, isDeterminer, sharedAgreement } from './agreeing.ts'
import type { NounPhrase, TargetToken } from './pair.ts'

const DETERMINER_TAGS = new Set(['ART', 'PPOSAT', 'PDAT', 'PIAT', 'PWAT', 'PRELAT'])
/** Articles that are as often relative pronouns. */
const RELATIVE = new Set(['der', 'die', 'das', 'den', 'dem'])
/** "ein paar gute Freunde": the article belongs to the quantity. */
const QUANTITY = new Set(['paar', 'bisschen', 'wenig', 'Dutzend', 'Hundert', 'Tausend', 'Drittel', 'Viertel'])
/** Words that may stand before an adjective without declining. */
const MODIFIERS = new Set(['ADV', 'ADJD', 'PTKNEG', 'CARD', 'PTKA', 'PAV'])
/** Quantities that are adverbs before an adjective: eine viel höhere Zahl. */
const UNDECLINED = new Set(['viel', 'wenig', 'etwas', 'weit'])
/** Ends of a phrase inside another. */
const EMBEDDED_END = new Set(['NN', 'NE', 'ADV', 'ADJD', 'CARD', 'PRF', 'PPER', 'PAV', 'PTKNEG'])
/** A determiner waits so many tokens for its noun behind an embedded phrase. */
const LONGEST_BRACKET = 12

type Tokens = readonly TargetToken[]

/** Noun phrases of a text, in order; where its words can be read in several ways there is none. */
export function nounPhrases(tokens: Tokens): NounPhrase[] {
  const phrases: NounPhrase[] = []
  let waiting: number | null = null
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as TargetToken
    if (waiting !== null && (at - waiting > LONGEST_BRACKET || closesBracket(token))) waiting = null
    const core = opensPhrase(tokens, at) ? readCore(tokens, at) : null
    if (core === null) {
      if (isDeterminerToken(token)) waiting = tokens[at + 1]?.tag === 'KON' ? null : at
      at++
      continue
    }
    const outer: number | null =
      waiting !== null &&
      core.determiner === null &&
      core.adjectives.length > 0 &&
      followsPhrase(tokens, core)
        ? waiting
        : null
    if (outer !== null) waiting = null
    const phrase = complete(tokens, { ...core, determiner: outer ?? core.determiner })
    if (phrase !== null) phrases.push(phrase)
    at = core.noun + 1
  }
  return phrases
}

type Core = {
  readonly determiner: number | null
  readonly adjectives: readonly number[]
  readonly noun: number
  readonly first: number
}

function opensPhrase(tokens: Tokens, at: number): boolean {
  const { tag, kind } = tokens[at] as TargetToken
  if (isSuperlative(tokens, at)) return false
  return (
    isDeterminerToken(tokens[at] as TargetToken) ||
    tag === 'APPRART' ||
    tag === 'ADJA' ||
    tag === 'NN' ||
    kind === 'number'
  )
}

function isDeterminerToken({ tag, text }: TargetToken): boolean {
  return DETERMINER_TAGS.has(tag) && isDeterminer(text)
}

/** Verbs, commas and the like end the bracket in which a determiner waits for its noun. */
function closesBracket({ tag }: TargetToken): boolean {
  return /^V.FIN$/u.test(tag) || tag === '$.' || tag === '$,' || tag === 'KOUS' || tag === 'PRELS'
}

/** Determiner, adjectives and noun from here, when they follow each other; null when something else comes between. */
function readCore(tokens: Tokens, start: number): Core | null {
  let at = start
  let determiner: number | null = null
  const first = tokens[at] as TargetToken
  if (first.tag === 'APPRART' || isDeterminerToken(first)) {
    determiner = at++
    const second = tokens[at]
    if (second !== undefined && isDeterminerToken(second) && first.tag !== 'APPRART' && second.tag !== 'PIAT')
      return null
    if (second !== undefined && (QUANTITY.has(second.text) || isSuperlative(tokens, at))) return null
    if (/^eine?[nrms]?$/iu.test(first.text) && (second?.kind === 'number' || second?.tag === 'CARD'))
      return null
  }
  const adjectives: number[] = []
  for (; at < tokens.length; at++) {
    const token = tokens[at] as TargetToken
    if (isAdjective(tokens, at, determiner)) adjectives.push(at)
    else if (isMeasure(tokens, at)) at++
    else if (!passesOver(tokens, at, adjectives)) {
      if (token.tag !== 'NN' && !(token.tag === 'NE' && (determiner !== null || adjectives.length > 0)))
        return null
      return { determiner, adjectives, noun: at, first: start }
    }
  }
  return null
}

/** Declined adjective, or a quantity that declines like one behind the determiner (die vielen, diese beiden). */
function isAdjective(tokens: Tokens, at: number, determiner: number | null): boolean {
  const { tag, text } = tokens[at] as TargetToken
  if (tag === 'ADJA') return !isOddCapital(tokens, at)
  return (
    determiner !== null &&
    (at === determiner + 1 || tokens[at - 1]?.tag.startsWith('PI') === true) &&
    (tag === 'PIAT' || tag === 'PIS') &&
    /^\p{Ll}.*e[nrsm]?$/u.test(text)
  )
}

/** "(der) am meisten gefürchtete": am belongs to the superlative. */
function isSuperlative(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return tokens[at - 1]?.lower === 'am' && /^\p{Ll}.*sten$/u.test(text) && tokens[at + 1]?.tag === 'ADJA'
}

/** Capitals are for names (Rotes Kreuz) and adjectives of places (Berliner); other capitals were taken wrongly. */
function isOddCapital(tokens: Tokens, at: number): boolean {
  const { text, readings, sentence } = tokens[at] as TargetToken
  if (!/^\p{Lu}/u.test(text) || tokens[at - 1]?.sentence !== sentence) return false
  return !/er$/u.test(text) && !readings.some(({ pos, agreement }) => pos === 'adjective' && agreement !== 0)
}

/** "50 Jahre" in "das 50 Jahre alte Haus". */
function isMeasure(tokens: Tokens, at: number): boolean {
  return tokens[at]?.tag === 'CARD' && tokens[at + 1]?.tag === 'NN' && tokens[at + 2]?.tag === 'ADJA'
}

/** Words inside the phrase that do not decline: adverbs and numbers, the comma or "und" between adjectives, "Innen- und". */
function passesOver(tokens: Tokens, at: number, adjectives: readonly number[]): boolean {
  const { tag, kind, text } = tokens[at] as TargetToken
  const next = tokens[at + 1]
  if (next === undefined) return false
  if (kind === 'number' || tag === 'CARD')
    return next.tag === 'ADJA' || next.tag === 'NN' || MODIFIERS.has(next.tag)
  if (UNDECLINED.has(text)) return next.tag === 'ADJA'
  if (MODIFIERS.has(tag)) return next.tag === 'ADJA' || MODIFIERS.has(next.tag)
  if (tag === 'TRUNC') return next.tag === 'KON'
  if (tag === 'KON' && tokens[at - 1]?.tag === 'TRUNC') return true
  const between =
    adjectives.includes(at - 1) && (text === ',' || text === 'und' || text === 'oder' || text === 'sowie')
  return between && (next.tag === 'ADJA' || (MODIFIERS.has(next.tag) && tokens[at + 2]?.tag === 'ADJA'))
}

/** True when an embedded phrase ends right before: "(der) von der Regierung | geplante Angriff". */
function followsPhrase(tokens: Tokens, core: Core): boolean {
  return EMBEDDED_END.has(tokens[core.first - 1]?.tag ?? '') || isSuperlative(tokens, core.first - 1)
}

function complete(tokens: Tokens, core: Core): NounPhrase | null {
  const { adjectives, noun } = core
  const head = tokens[noun] as TargetToken
  const next = tokens[noun + 1]
  if (next?.tag === 'NN' && head.tag === 'NN' && core.determiner !== null) return null
  const determiner = core.determiner === null ? null : (tokens[core.determiner] as TargetToken)
  const before = tokens[core.first - 1]
  const contracted = determiner?.tag === 'APPRART'
  const embedded = core.determiner !== null && core.determiner < core.first
  const preposition = contracted
    ? determiner
    : embedded
      ? (tokens[(core.determiner as number) - 1] ?? null)
      : (before ?? null)
  const governs = preposition !== null && preposition.tag.startsWith('APPR')
  if (determiner === null && adjectives.length === 0 && !governs) return null
  const declined = adjectives.map((at) => tokens[at] as TargetToken)
  const agreement = sharedAgreement(determiner, declined, head, next?.tag === 'NE')
  if (
    agreement === 0 &&
    (mayBeMisread(tokens, core, governs) || (determiner === null && declined.some(mayBeFinite)))
  ) {
    return null
  }
  return {
    determiner: core.determiner,
    adjectives,
    noun,
    preposition: governs ? preposition.index : null,
    agreement,
    government: governs ? governmentOf(preposition) : ANY,
    first: core.determiner ?? core.first,
    last: noun,
  }
}

/**
 * Words that do not agree may be read wrongly: ", das Kinder mögen" and ", in der Kinder spielen" begin with a relative
 * pronoun, and before a phrase without a determiner there may be one that the tagger took for something else.
 */
function mayBeMisread(tokens: Tokens, { determiner, first }: Core, governed: boolean): boolean {
  if (determiner === null) return isDeterminer(tokens[first - 1]?.text ?? '')
  if (!RELATIVE.has((tokens[determiner] as TargetToken).text)) return false
  return tokens[determiner - (governed ? 2 : 1)]?.tag === '$,'
}

/** "brachen regelmäßige Feuergefechte aus": the tagger takes finite verbs in odd places for adjectives. */
function mayBeFinite({ readings }: TargetToken): boolean {
  return readings.some(({ pos, verb }) => pos === 'verb' && (verb & FINITE) !== 0)
}
