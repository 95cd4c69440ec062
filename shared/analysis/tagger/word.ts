import type { GermanLexicon, Reading } from '../../lexicon/lexicon.ts'
import { FINITE, VERB } from '../../lexicon/agreement.ts'
import { closedTags } from './closed.ts'
import { hashText, key } from './hash.ts'
import { OPEN, PUNCTUATION, tagId } from './tags.ts'

/** What the tagger knows about one form in one position (sentence start or not), computed once per form. */
export type WordInfo = {
  readonly form: string
  readonly lower: number
  /** Last three letters. */
  readonly suffix: number
  /** Bits of Trait. */
  readonly traits: number
  /** Features of the word itself, keys without their role. */
  readonly own: readonly number[]
  /** The fewer features it offers to the words beside it, and to those two away. */
  readonly near: readonly number[]
  readonly far: readonly number[]
  /** Tags worth a try. */
  readonly candidates: readonly number[]
}

const TRAIT = {
  noun: 1 << 0,
  name: 1 << 1,
  infinitive: 1 << 2,
  zuInfinitive: 1 << 3,
  participle: 1 << 4,
  presentParticiple: 1 << 5,
  finite: 1 << 6,
  imperative: 1 << 7,
  declined: 1 << 8,
  adjective: 1 << 9,
  other: 1 << 10,
  plural: 1 << 11,
  auxiliary: 1 << 12,
  capital: 1 << 13,
  punctuation: 1 << 14,
  digits: 1 << 15,
  start: 1 << 16,
} as const

const AUXILIARIES: ReadonlySet<string> = new Set(['sein', 'haben', 'werden'])
const MODALS: ReadonlySet<string> = new Set(['können', 'müssen', 'sollen', 'wollen', 'dürfen', 'mögen'])
const PLURAL_CELLS = 0b111000
const ALL_PLURAL = (PLURAL_CELLS << 6) | (PLURAL_CELLS << 12) | (PLURAL_CELLS << 18) | (PLURAL_CELLS << 24)

function readingTraits(reading: Reading): number {
  if (reading.pos === 'noun') return TRAIT.noun
  if (reading.pos === 'name') return TRAIT.name
  if (reading.pos === 'adjective') return reading.agreement === 0 ? TRAIT.adjective : TRAIT.declined
  if (reading.pos === 'other') return TRAIT.other
  const { verb } = reading
  let traits = 0
  if (verb & VERB.infinitive) traits |= TRAIT.infinitive
  if (verb & VERB.zuInfinitive) traits |= TRAIT.zuInfinitive
  if (verb & VERB.participle) traits |= TRAIT.participle
  if (verb & VERB.presentParticiple) traits |= TRAIT.presentParticiple
  if (verb & FINITE) traits |= TRAIT.finite
  if (verb & ALL_PLURAL) traits |= TRAIT.plural
  if (verb & (VERB.imperativeSingular | VERB.imperativePlural)) traits |= TRAIT.imperative
  if (AUXILIARIES.has(reading.lemma) || MODALS.has(reading.lemma)) traits |= TRAIT.auxiliary
  return traits
}

/** Shape with runs folded: "EU-Staaten" → "A-Aa", "1,5" → "0,0". */
function shape(form: string): string {
  const letters = form
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\d+/gu, '0')
  return letters.length > 12 ? letters.slice(0, 12) : letters
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const DIGIT_TAGS = ['CARD', 'ADJA', 'ADJD', 'XY', 'NE', 'NN'].map(tagId)
const SYMBOL_TAGS = [
  ...PUNCTUATION,
  ...['XY', 'APPR', 'KON', 'NN', 'CARD', 'ADV', 'NE', 'FM', 'TRUNC'].map(tagId),
]

/** Open classes that a closed-class word can have only when the lexicon says so (0: never, the closed list is complete). */
const NEEDS: ReadonlyMap<number, number> = new Map(
  (
    [
      ['NN', TRAIT.capital],
      ['NE', TRAIT.capital],
      ['ADJA', TRAIT.declined],
      ['ADJD', TRAIT.adjective | TRAIT.participle],
      ['VVFIN', TRAIT.finite],
      ['VVINF', TRAIT.infinitive],
      ['VVPP', TRAIT.participle],
      ['VVIZU', TRAIT.zuInfinitive],
      ['VVIMP', TRAIT.imperative],
      ['PTKVZ', 0],
    ] as const
  ).map(([tag, traits]) => [tagId(tag), traits]),
)

function candidatesOf(
  form: string,
  closed: readonly number[] | undefined,
  traits: number,
): readonly number[] {
  if (!LETTER_OR_DIGIT.test(form)) return SYMBOL_TAGS
  if (/^[\d.,:]+$/u.test(form)) return DIGIT_TAGS
  if (closed === undefined) return OPEN
  const open = OPEN.filter((tag) => {
    const needed = NEEDS.get(tag)
    return needed === undefined || (traits & needed) !== 0
  })
  return [...new Set([...closed, ...open])].sort((a, b) => a - b)
}

/**
 * Describes a form for the tagger.
 * @param start true for the first word of a sentence, whose capital tells nothing
 */
export function describeWord(form: string, start: boolean, lexicon: GermanLexicon): WordInfo {
  const lowered = form.toLowerCase()
  const closed = closedTags(lowered)
  const isPunctuation = !LETTER_OR_DIGIT.test(form)
  let traits = 0
  for (const reading of lexicon.readings(form)) traits |= readingTraits(reading)
  const capital = lowered !== form && /^\p{Lu}/u.test(form)
  if (capital && start) for (const reading of lexicon.readings(lowered)) traits |= readingTraits(reading)
  if (capital) traits |= TRAIT.capital
  if (start) traits |= TRAIT.start
  if (isPunctuation) traits |= TRAIT.punctuation
  if (/\d/u.test(form)) traits |= TRAIT.digits
  const lower = hashText(/^\d[\d.,]*$/u.test(form) ? form.replace(/\d/gu, '0') : lowered)
  const suffix = hashText(lowered.slice(-3))
  const shapeHash = hashText(shape(form))
  const closedHash = closed === undefined ? 0 : hashText(closed.join(' '))
  const own = [key(1, 1), key(2, lower), key(3, shapeHash, start ? 1 : 0), key(4, traits), key(5, closedHash)]
  own.push(key(6, hashText(form), start ? 1 : 0), key(7, shapeHash, suffix))
  for (let size = 1; size <= 5 && size < lowered.length; size++)
    own.push(key(10 + size, hashText(lowered.slice(-size))))
  for (let size = 1; size <= 4 && size < lowered.length; size++) {
    own.push(key(20 + size, hashText(lowered.slice(0, size))))
  }
  if (form.includes('-')) own.push(key(8, hashText(lowered.slice(lowered.lastIndexOf('-') + 1))))
  for (let bit = 0; bit < 13; bit++) if (traits & (1 << bit)) own.push(key(30, bit))
  return {
    form,
    lower,
    suffix,
    traits,
    own,
    near: [
      key(40, lower),
      key(41, traits),
      key(42, suffix),
      key(43, closedHash),
      key(44, hashText(lowered.slice(-2))),
    ],
    far: [key(50, lower), key(51, traits), key(52, closedHash)],
    candidates: candidatesOf(form, closed, traits),
  }
}

/** Stands before the first and after the last word. */
export const EDGE: WordInfo = {
  form: '',
  lower: 1,
  suffix: 1,
  traits: 1 << 20,
  own: [key(9, 9)],
  near: [key(40, 1)],
  far: [key(50, 1)],
  candidates: [],
}
