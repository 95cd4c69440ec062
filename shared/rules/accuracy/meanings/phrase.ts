/** What kind of words a replacement of the knowledge pack has, so that they can be put into a sentence. */
import { isDeterminer } from '../../../analysis/agreeing.ts'
import { FINITE, GENITIVE, VERB, agreementMask, features } from '../../../lexicon/agreement.ts'
import { contractions, prepositions } from '../../../lexicon/closed-class.ts'
import { adjectiveMask } from '../../../lexicon/adjective-endings.ts'
import type { AdjectiveEnding } from '../../../lexicon/adjective-endings.ts'
import { knowsVerb } from '../../inflect-verb.ts'
import type { Replacement } from './schema.ts'
import type { Gender, GermanLexicon } from '../../../lexicon/lexicon.ts'

/** A noun with what belongs to it: (ein) (großer) Schlag (ins Gesicht). */
export type Nominal = {
  readonly kind: 'nominal'
  readonly article: string | null
  /** In the base form. */
  readonly adjectives: readonly string[]
  readonly lemma: string
  /** Null of a plural. */
  readonly gender: Gender | null
  readonly adjectival: boolean | undefined
  readonly tail: string
  /** As the entry has it. */
  readonly text: string
}

/** A verb in the infinitive with words before it, `sich` apart. */
export type Verbal = {
  readonly kind: 'verbal'
  readonly verb: string
  readonly reflexive: boolean
  readonly before: string
}

export type Parsed =
  | Nominal
  | Verbal
  /** Words that stand as they are, beside a verb or before an adjective. */
  | { readonly kind: 'adverbial'; readonly text: string }
  /** An adjective or participle, perhaps with words before it that do not change: nahezu unmöglich. */
  | { readonly kind: 'adjective'; readonly before: string; readonly lemma: string }
  | { readonly kind: 'clause'; readonly text: string }
  | { readonly kind: 'unknown' }

const UNKNOWN: Parsed = { kind: 'unknown' }

export const isPreposition = (word: string) => {
  const lower = /^(?:Kraft|Zeit|Dank)$/u.test(word) ? word : word.toLowerCase()
  return lower in prepositions || lower in contractions
}

export const isParticiple = (word: string, { readings }: GermanLexicon) =>
  readings(word).some(({ pos, verb }) => pos === 'verb' && (verb & VERB.participle) !== 0)

/** A finite verb and nothing else. */
const isFinite = (word: string, { readings }: GermanLexicon) => {
  const all = readings(word)
  return (
    all.length > 0 &&
    all.every(({ pos, verb }) => pos === 'verb' && (verb & FINITE) !== 0 && (verb & VERB.infinitive) === 0)
  )
}

const isNoun = (word: string) => /^\p{Lu}/u.test(word)

/** The base form of a declined adjective before a noun, with its ending; null of other words. */
function declinedAdjective(word: string, { readings }: GermanLexicon) {
  const ending = /^\p{L}.*?(e[mnrs]?)$/u.exec(word)?.[1] as AdjectiveEnding | undefined
  if (ending === undefined || isNoun(word)) return null
  const own = readings(word).find(({ pos, agreement }) => pos === 'adjective' && agreement !== 0)
  if (!own) return null
  const stem = word.slice(0, -ending.length)
  // A comparative or superlative keeps what makes it one.
  const base = own.lemma.length < stem.length && /(?:er|st)$/u.test(stem) ? stem : own.lemma
  return { base, ending }
}

/** Reads words as a noun phrase; null where they are none, or where the lexicon does not know them. */
export function nominalOf(text: string, lexicon: GermanLexicon, given?: Gender | 'pl'): Nominal | null {
  const words = text.split(' ')
  const at = words.findIndex(isNoun)
  const noun = words[at]
  if (noun === undefined || (at < words.length - 1 && isNoun(words[at + 1] ?? ''))) return null
  const before = words.slice(0, at)
  const article = before[0] !== undefined && isDeterminer(before[0]) ? (before.shift() ?? null) : null
  const adjectives = before.map((word) => declinedAdjective(word, lexicon))
  const tail = words.slice(at + 1)
  if (
    tail[0] !== undefined &&
    !isPreposition(tail[0]) &&
    !/^(?:der|des|eine[rs]|aller|seine[rs]|ihre[rs])$/u.test(tail[0])
  )
    return null
  const endings = adjectives.flatMap((each) => each?.ending ?? [])
  if (endings.length < adjectives.length) return null
  const readings = lexicon.readings(noun).filter(({ pos }) => pos === 'noun')
  const own = readings.find(({ lemma }) => lemma === noun) ?? readings[0]
  if (!own) return null
  const asked = endings.reduce((mask, ending) => mask & adjectiveMask(ending), agreementMask(['nom']))
  const strong = endings.reduce(
    (mask, ending) => mask & adjectiveMask(ending, article ? 'mixed' : 'strong'),
    agreementMask(['nom']),
  )
  const found = [strong, asked].map((mask) => mask & own.agreement).find((mask) => mask !== 0)
  if (found === undefined) return null
  const { numbers, genders } = features(found)
  const plural = given === undefined ? !numbers.includes('sg') : given === 'pl'
  const [one] = genders
  const gender = given === undefined || given === 'pl' ? one : given
  // Geflüchteter as one word is a man; „das Weiße“ and the like are rare.
  const isOne = given !== undefined || genders.length === 1 || /er$/u.test(noun)
  if (!plural && (gender === undefined || !isOne)) return null
  if (article !== null && !/^eine?$/u.test(article)) return null
  return {
    kind: 'nominal',
    article: article === null ? null : 'ein',
    adjectives: adjectives.flatMap((each) => each?.base ?? []),
    lemma: own.lemma,
    gender: plural ? null : (gender ?? null),
    adjectival: undefined,
    tail: tail.join(' '),
    text,
  }
}

/** Reads a phrase of the pack. `head` is what its notation takes for an infinitive. */
export function parsePhrase(
  { text, head, gender }: Extract<Replacement, { kind: 'phrase' }>,
  lexicon: GermanLexicon,
): Parsed {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  const [first = ''] = words
  if (head !== undefined && head !== last) return UNKNOWN
  if (text.includes(',') || words.some((word) => isFinite(word, lexicon))) return { kind: 'clause', text }
  if (head !== undefined && knowsVerb(head, lexicon)) {
    const rest = words.slice(0, -1)
    const reflexive = rest[0] === 'sich'
    const before = (reflexive ? rest.slice(1) : rest).join(' ')
    const at = rest.indexOf('sich', 1)
    // „hinter sich lassen“ is not reflexive, „die Schuld auf sich nehmen“ neither.
    if (at > 0 && !isPreposition(rest[at - 1] ?? '')) return UNKNOWN
    return { kind: 'verbal', verb: head, reflexive, before }
  }
  if (isPreposition(first) && words.length > 1) return { kind: 'adverbial', text }
  // allem Anschein nach, der Vollständigkeit halber
  if (isPostposition(last) && isNoun(words.at(-2) ?? '') && !isNoun(first)) return { kind: 'adverbial', text }
  const nominal = nominalOf(text, lexicon, gender)
  if (nominal) return nominal
  if (isGenitive(words, lexicon)) return { kind: 'adverbial', text }
  // die ganze Nacht, einer Meinung
  if (words.some(isNoun) && isDeterminer(first)) return { kind: 'adverbial', text }
  if (isNoun(first)) return UNKNOWN
  if (isDeterminer(last)) return UNKNOWN
  const isAdjective = lexicon
    .readings(last)
    .some(({ pos, agreement }) => pos === 'adjective' && agreement === 0)
  if (isAdjective && !words.some(isNoun))
    return { kind: 'adjective', before: words.slice(0, -1).join(' '), lemma: last }
  const isDeclined = words.some((word) => declinedAdjective(word, lexicon) && !isPreposition(word))
  if (isDeclined && words.some(isNoun)) return UNKNOWN
  return { kind: 'adverbial', text }
}

const isPostposition = (word: string) => /^(?:nach|halber|zufolge|zuliebe|wegen)$/u.test(word)

/** schweren Herzens */
const isGenitive = (words: readonly string[], lexicon: GermanLexicon) =>
  words.length === 2 &&
  /en$/u.test(words[0] ?? '') &&
  lexicon
    .readings(words[1] ?? '')
    .some(({ pos, agreement }) => pos === 'noun' && (agreement & ~GENITIVE) === 0)
