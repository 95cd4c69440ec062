/** Reasons why a German word may well stand for an English one though no dictionary lists the two. */
import type { AnalysedPair, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import type { Lexicons } from '../../../lexicon/lexicon.ts'
import { infinitivesOf } from '../../regular-verbs.ts'
import { lemmasOf } from './meaning.ts'
import { RENDERINGS } from './renderings.data.ts'

/** Adverbs that make another verb of the one before them: ramp up, wrench away. */
const PARTICLE = /^(?:up|down|out|off|away|back|apart|over|through|forward|forth|around|along|aside)$/iu
/** Words between a verb and its particle: "wrench yourself away", "push it back". */
const BETWEEN = 2

/** The particle of a phrasal verb. A preposition has its noun phrase behind it, and the verb an object of its own or none. */
function particleOf(verb: SourceToken, tokens: readonly SourceToken[], lexicons: Lexicons): string | null {
  for (let step = 1; step <= BETWEEN; step++) {
    const next = tokens[verb.index + step]
    if (!next) return null
    const particle = next.lower
    if (PARTICLE.test(particle))
      return step > 1 || lexicons.translations.entry(`${verb.lemma} ${particle}`) >= 0 ? particle : null
    if (next.pos !== 'PRON') return null
  }
  return null
}

const isCompoundPart = ({ index }: SourceToken, tokens: readonly SourceToken[]) =>
  [tokens[index - 1], tokens[index + 1]].some((next) => next?.pos === 'NOUN')

/** "Shot putter", "grenade launcher", "ramping up": the German word may stand for both words together. */
export function isHalfOf(
  german: TargetToken,
  english: SourceToken,
  pair: AnalysedPair,
  lexicons: Lexicons,
): boolean {
  const tokens = pair.source?.tokens ?? []
  if (english.pos === 'VERB') return particleOf(english, tokens, lexicons) !== null
  return (
    english.pos === 'NOUN' && isCompoundPart(english, tokens) && lexicons.german.parts(german.text).length > 1
  )
}

/** "untitled" and „unbenannt“ deny alike, and only what they deny is in question. */
const bothDeny = (german: string, english: string) =>
  /^un\p{Ll}{4,}/u.test(german) && /^un\p{Ll}{4,}/u.test(english)

/** „spielbar“ is what can be played: verbs that are translations of each other, with the same ending. */
function bothCanBeDone(german: string, english: string, { translations }: Lexicons): boolean {
  if (!english.endsWith('ble')) return false
  const verb = /^(\p{Ll}{3,})(?:bar|lich)$/u.exec(german)?.[1]
  const base = /^(\p{Ll}{3,})[ai]ble$/u.exec(english)?.[1]
  if (verb === undefined || base === undefined) return false
  return [`${verb}en`, `${verb}n`].some((own) =>
    [base, `${base}e`, base.replace(/(.)\1$/u, '$1')].some((other) => translations.linked(own, other)),
  )
}

/** Translators write this for it, or the two are formed alike of words that mean the same. */
export function isUsualFor(
  german: TargetToken,
  english: SourceToken,
  means: readonly string[],
  lexicons: Lexicons,
): boolean {
  const renderings = RENDERINGS.get(english.lemma)
  if (renderings && lemmasOf(german).some((lemma) => renderings.has(lemma))) return true
  const [own, other] = [german.lemma.toLowerCase(), english.lower]
  return (
    bothDeny(own, other) ||
    bothCanBeDone(own, other, lexicons) ||
    // "waded" under another lemma than wade.
    infinitivesOf(other).some((verb) => means.includes(verb))
  )
}

/** Two words left over, each beside another word of the other text: they do not stand for each other. */
export function standElsewhere({ links }: AnalysedPair, german: TargetToken, english: SourceToken): boolean {
  const ofGerman = links.list.find(({ target }) => target === german.index)
  const ofEnglish = links.list.find(({ source }) => source === english.index)
  return (
    ofGerman !== undefined &&
    ofEnglish !== undefined &&
    ofGerman.source !== english.index &&
    ofEnglish.target !== german.index
  )
}
