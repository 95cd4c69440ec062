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

/** Bits of the combinations that fit; leave a feature out to allow all its values. */
export function agreementMask(
  cases: readonly Case[] = CASES,
  numbers: readonly GrammaticalNumber[] = NUMBERS,
  genders: readonly ('m' | 'f' | 'n')[] = GENDERS,
): number {
  let mask = 0
  for (const c of cases)
    for (const n of numbers)
      for (const g of genders)
        mask |= 1 << (CASES.indexOf(c) * 6 + NUMBERS.indexOf(n) * 3 + GENDERS.indexOf(g))
  return mask
}

/** The values of each feature that a mask still allows. */
export function features(mask: number): {
  cases: readonly Case[]
  numbers: readonly GrammaticalNumber[]
  genders: readonly ('m' | 'f' | 'n')[]
} {
  const has = (c: number, n: number, g: number) => (mask & (1 << (c * 6 + n * 3 + g))) !== 0
  const all = [0, 1, 2]
  return {
    cases: CASES.filter((_, c) => all.some((g) => has(c, 0, g) || has(c, 1, g))),
    numbers: NUMBERS.filter((_, n) => [0, 1, 2, 3].some((c) => all.some((g) => has(c, n, g)))),
    genders: GENDERS.filter((_, g) => [0, 1, 2, 3].some((c) => has(c, 0, g) || has(c, 1, g))),
  }
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
