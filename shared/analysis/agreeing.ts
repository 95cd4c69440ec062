import { ADJECTIVE_ENDINGS, adjectiveMask, type Declension } from '../lexicon/adjective-endings.ts'
import { ANY, PLURAL, SINGULAR, agreementMask } from '../lexicon/agreement.ts'
import { contractions, determiners, prepositions, type Determiner } from '../lexicon/closed-class.ts'
import type { TargetToken } from './pair.ts'

/** After these both "manche gute" and "manche guten" are in use. */
const EITHER: ReadonlySet<string> = new Set([
  'mancher',
  'solcher',
  'welcher',
  'sämtlich',
  'irgendwelcher',
  'all',
  'beide',
])

const DETERMINERS = byForm()

function byForm(): ReadonlyMap<string, readonly Determiner[]> {
  const found = new Map<string, Determiner[]>()
  for (const each of determiners) found.set(each.form, [...(found.get(each.form) ?? []), each])
  return found
}

const GOVERNMENT: ReadonlyMap<string, number> = new Map(
  Object.entries(prepositions).map(([form, cases]) => [form, agreementMask(cases)]),
)

/** What a determiner admits: agreement bits with the declension of the adjectives behind it. */
type Frame = { readonly agreement: number; readonly declensions: readonly Declension[] }

const BARE: readonly Frame[] = [{ agreement: ANY, declensions: ['strong'] }]

/** Readings of a determiner, contraction included; what stands without any is declined strongly. */
export function framesOf(determiner: TargetToken | null): readonly Frame[] {
  if (determiner === null) return BARE
  const form = determiner.lower
  const contraction = contractions[form]
  if (contraction !== undefined) return [{ agreement: contraction.agreement, declensions: ['weak'] }]
  const found = DETERMINERS.get(form) ?? DETERMINERS.get(determiner.text)
  if (found === undefined) return [{ agreement: ANY, declensions: ['weak', 'mixed', 'strong'] }]
  return found.map(({ agreement, declension, lemma }) => ({
    agreement,
    declensions: EITHER.has(lemma) ? [declension, 'strong'] : [declension],
  }))
}

export function isDeterminer(form: string): boolean {
  return DETERMINERS.has(form.toLowerCase())
}

/** Bits that determiner, adjectives and noun share, in any reading of the determiner. */
export function sharedAgreement(
  determiner: TargetToken | null,
  adjectives: readonly TargetToken[],
  noun: TargetToken,
  beforeName: boolean,
): number {
  const ofNoun = nounMask(noun, beforeName)
  let shared = 0
  for (const { agreement, declensions } of framesOf(determiner)) {
    for (const declension of declensions) {
      shared |= adjectives.reduce((mask, each) => mask & adjectiveBits(each, declension), agreement & ofNoun)
    }
  }
  return shared
}

const LONGEST_FIRST = ADJECTIVE_ENDINGS.toSorted((a, b) => b.length - a.length)

/** Bits of a declined adjective; all for what does not decline (Berliner, lila, 7.). */
export function adjectiveBits({ text }: TargetToken, declension: Declension): number {
  if (!/\p{L}$/u.test(text) || /^\d/u.test(text) || /^\p{Lu}.*er$/u.test(text)) return ANY
  const ending = LONGEST_FIRST.find((each) => text.endsWith(each))
  return ending === undefined ? ANY : adjectiveMask(ending, declension)
}

const GENITIVE_SINGULAR = agreementMask(['gen'], ['sg'])

/**
 * Bits of a noun under all its readings; all for names, what is copied from the source, and nouns the lexicon does not know. Lexicons miss many plurals
 * in -s of loan words (Runs, Sheriffs), and titles before a name do not decline (von Präsident Obama).
 */
function nounMask({ tag, text, readings, copied }: TargetToken, beforeName: boolean): number {
  if (tag === 'NE' || copied || readings.some(({ pos }) => pos === 'name')) return ANY
  const mask = readings.reduce((bits, { pos, agreement }) => (pos === 'noun' ? bits | agreement : bits), 0)
  if (mask === 0) return guessedMask(text)
  if (/[^eszx]s$/u.test(text) && (mask & ~GENITIVE_SINGULAR) === 0) return mask | PLURAL
  return beforeName ? mask | (SINGULAR & spread(mask)) : mask
}

/** Endings that tell the gender of nouns no lexicon has. Loan words in -ing are neuter (das Briefing); so are diminutives. */
const ENDINGS: readonly (readonly [ending: RegExp, mask: number])[] = [
  [/(?:ung|heit|keit|schaft|ität|tion|sion|enz|anz)$/u, agreementMask(undefined, ['sg'], ['f'])],
  [/(?:ungen|heiten|keiten|schaften|itäten|tionen|sionen)$/u, agreementMask(undefined, ['pl'], ['f'])],
  [/\p{L}{3}ing$/u, agreementMask(['nom', 'dat', 'acc'], ['sg'], ['n'])],
  [/ismus$/u, agreementMask(undefined, ['sg'], ['m'])],
]

export function guessedMask(text: string): number {
  return ENDINGS.find(([ending]) => ending.test(text))?.[1] ?? ANY
}

/** The same genders and numbers in all cases. */
function spread(mask: number): number {
  const cells = (mask | (mask >> 6) | (mask >> 12) | (mask >> 18)) & 0b111111
  return cells | (cells << 6) | (cells << 12) | (cells << 18)
}

/** Bits of the cases that a preposition governs; all for unknown ones. */
export function governmentOf(preposition: TargetToken | null): number {
  if (preposition === null) return ANY
  const form = preposition.lower
  const base = contractions[form]?.preposition ?? form
  return GOVERNMENT.get(base) ?? ANY
}
