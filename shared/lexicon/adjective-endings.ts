import { agreementMask } from './agreement.ts'
import type { Case } from './agreement.ts'

/** After der/dieser (weak), after ein/kein/mein (mixed), after nothing that shows case (strong). */
export type Declension = 'weak' | 'mixed' | 'strong'

export const ADJECTIVE_ENDINGS = ['e', 'en', 'er', 'es', 'em'] as const
export type AdjectiveEnding = (typeof ADJECTIVE_ENDINGS)[number]

const sg = (cases: readonly Case[], genders: readonly ('m' | 'f' | 'n')[]) =>
  agreementMask(cases, ['sg'], genders)
const pl = (...cases: readonly Case[]) => agreementMask(cases, ['pl'])

const MASKS: Record<Declension, Record<AdjectiveEnding, number>> = {
  weak: {
    e: sg(['nom'], ['m', 'f', 'n']) | sg(['acc'], ['f', 'n']),
    en: sg(['gen', 'dat'], ['m', 'f', 'n']) | sg(['acc'], ['m']) | pl('nom', 'gen', 'dat', 'acc'),
    er: 0,
    es: 0,
    em: 0,
  },
  mixed: {
    e: sg(['nom', 'acc'], ['f']),
    en: sg(['gen', 'dat'], ['m', 'f', 'n']) | sg(['acc'], ['m']) | pl('nom', 'gen', 'dat', 'acc'),
    er: sg(['nom'], ['m']),
    es: sg(['nom', 'acc'], ['n']),
    em: 0,
  },
  strong: {
    e: sg(['nom', 'acc'], ['f']) | pl('nom', 'acc'),
    en: sg(['gen'], ['m', 'n']) | sg(['acc'], ['m']) | pl('dat'),
    er: sg(['nom'], ['m']) | sg(['gen', 'dat'], ['f']) | pl('gen'),
    es: sg(['nom', 'acc'], ['n']),
    em: sg(['dat'], ['m', 'n']),
  },
}

/** Cells that an adjective with this ending fills; in any declension when none is given. */
export function adjectiveMask(ending: AdjectiveEnding, declension?: Declension): number {
  if (declension) return MASKS[declension][ending]
  return MASKS.weak[ending] | MASKS.mixed[ending] | MASKS.strong[ending]
}

/** Ending of an inflected adjective; null for those that never change (lila, Berliner, 80er; but 34-jähriger does). */
export function endingOf(adjective: string): AdjectiveEnding | null {
  if (/^\d(?!.*-\p{Ll})|ziger$/u.test(adjective)) return null
  return ADJECTIVE_ENDINGS.findLast((ending) => adjective.endsWith(ending)) ?? null
}
