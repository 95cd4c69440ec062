import { FINITE, verbCell } from '../lexicon/agreement.ts'
import type { GrammaticalNumber } from '../lexicon/agreement.ts'
import type { TargetToken } from './pair.ts'

/** Tagged as a finite verb: full verb, auxiliary or modal; imperatives are not. */
export const isFinite = ({ tag }: TargetToken): boolean =>
  tag === 'VVFIN' || tag === 'VAFIN' || tag === 'VMFIN'

/** A verb, however tagged, whose form the lexicon has as a finite one: at a clause's end the tagger often says infinitive. */
export const mayBeFinite = ({ tag, readings }: TargetToken): boolean =>
  tag.startsWith('V') && readings.some(({ verb }) => (verb & FINITE) !== 0)

/** Cells of the paradigm that any reading of a form has (see lexicon/agreement.ts); 0 for what is no verb. */
export const verbCells = ({ readings }: TargetToken): number =>
  readings.reduce((cells, { verb }) => cells | verb, 0)

const TENSES = ['present', 'past', 'subjunctive1', 'subjunctive2'] as const
const thirdPerson = (number: GrammaticalNumber) =>
  TENSES.reduce((cells, tense) => cells | verbCell(tense, 3, number), 0)
const THIRD: Readonly<Record<GrammaticalNumber, number>> = { sg: thirdPerson('sg'), pl: thirdPerson('pl') }

/** Number that a finite verb shows in the third person; null where it shows both or neither. */
export function numberOfVerb(verb: TargetToken): GrammaticalNumber | null {
  const cells = verbCells(verb)
  const singular = (cells & THIRD.sg) !== 0
  return singular === ((cells & THIRD.pl) !== 0) ? null : singular ? 'sg' : 'pl'
}
