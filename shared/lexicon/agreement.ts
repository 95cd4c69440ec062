import type { Gender } from './lexicon.ts'

/**
 * Agreement as bits: one for each combination of case, number and gender, so that "do these words agree?" is an `&`.
 * Layout: bit = case * 6 + number * 3 + gender (case nom 0, gen 1, dat 2, acc 3; number sg 0, pl 1; gender m 0, f 1, n 2).
 * Plural bits are set for the noun's own gender; words without gender in the plural set all three.
 */
export const CASES = ['nom', 'gen', 'dat', 'acc'] as const
export const NUMBERS = ['sg', 'pl'] as const
export const GENDERS = ['m', 'f', 'n'] as const

export type Case = (typeof CASES)[number]
export type GrammaticalNumber = (typeof NUMBERS)[number]

/** All 24 bits. */
export const ANY = 0xffffff

/** All bits of each value of a feature. */
const bitsOf = <Value extends string>(
  values: readonly Value[],
  holds: (bit: number, at: number) => boolean,
) =>
  Object.fromEntries(
    values.map((value, at) => [
      value,
      Array.from({ length: 24 }, (_, bit) => (holds(bit, at) ? 1 << bit : 0)).reduce((a, b) => a | b, 0),
    ]),
  ) as Readonly<Record<Value, number>>

const OF_CASE = bitsOf(CASES, (bit, at) => Math.floor(bit / 6) === at)
const OF_NUMBER = bitsOf(NUMBERS, (bit, at) => Math.floor(bit / 3) % 2 === at)
const OF_GENDER = bitsOf(GENDERS, (bit, at) => bit % 3 === at)

/** Bits of the combinations that fit; leave a feature out to allow all its values. */
export function agreementMask(
  cases: readonly Case[] = CASES,
  numbers: readonly GrammaticalNumber[] = NUMBERS,
  genders: readonly Gender[] = GENDERS,
): number {
  let ofCases = 0
  let ofNumbers = 0
  let ofGenders = 0
  for (const each of cases) ofCases |= OF_CASE[each]
  for (const each of numbers) ofNumbers |= OF_NUMBER[each]
  for (const each of genders) ofGenders |= OF_GENDER[each]
  return ofCases & ofNumbers & ofGenders
}

/** All bits of one case, and of one number. */
export const NOMINATIVE = agreementMask(['nom'])
export const GENITIVE = agreementMask(['gen'])
export const DATIVE = agreementMask(['dat'])
export const ACCUSATIVE = agreementMask(['acc'])
export const SINGULAR = agreementMask(undefined, ['sg'])
export const PLURAL = agreementMask(undefined, ['pl'])

type Features = {
  readonly cases: readonly Case[]
  readonly numbers: readonly GrammaticalNumber[]
  readonly genders: readonly Gender[]
}

/** Some hundred masks occur; a strange text must not make the table grow without end. */
const MOST_MASKS = 10_000
const known = new Map<number, Features>()

/** The values of each feature that a mask still allows. */
export function features(mask: number): Features {
  const hit = known.get(mask)
  if (hit) return hit
  const found = {
    cases: CASES.filter((each) => (mask & OF_CASE[each]) !== 0),
    numbers: NUMBERS.filter((each) => (mask & OF_NUMBER[each]) !== 0),
    genders: GENDERS.filter((each) => (mask & OF_GENDER[each]) !== 0),
  }
  if (known.size >= MOST_MASKS) known.clear()
  known.set(mask, found)
  return found
}

/** Cells of a verb's paradigm, as bits. */
export const VERB = {
  infinitive: 1 << 0,
  /** With zu inside: anzukommen. */
  zuInfinitive: 1 << 1,
  participle: 1 << 2,
  presentParticiple: 1 << 3,
  imperativeSingular: 1 << 4,
  imperativePlural: 1 << 5,
  /** Present indicative 1sg 2sg 3sg 1pl 2pl 3pl in bits 6–11; past indicative 12–17; Konjunktiv I 18–23; II 24–29. */
  present: 0b111111 << 6,
  past: 0b111111 << 12,
  subjunctive1: 0b111111 << 18,
  subjunctive2: 0b111111 << 24,
} as const

/** Any finite form (imperatives left out). */
export const FINITE = VERB.present | VERB.past | VERB.subjunctive1 | VERB.subjunctive2

/** Bit of one person/number cell: person 1–3. */
export function verbCell(
  tense: 'present' | 'past' | 'subjunctive1' | 'subjunctive2',
  person: 1 | 2 | 3,
  number: GrammaticalNumber,
): number {
  const base = { present: 6, past: 12, subjunctive1: 18, subjunctive2: 24 }[tense]
  return 1 << (base + (number === 'sg' ? 0 : 3) + person - 1)
}
