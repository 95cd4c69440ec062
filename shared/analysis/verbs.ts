import { FINITE } from '../lexicon/agreement.ts'
import type { TargetToken } from './pair.ts'

const FINITE_TAG = /^V[AMV]FIN$/u

/** Tagged as a finite verb: full verb, auxiliary or modal; imperatives are not. */
export const isFinite = ({ tag }: TargetToken): boolean => FINITE_TAG.test(tag)

/** A verb, however tagged, whose form the lexicon has as a finite one: at a clause's end the tagger often says infinitive. */
export const mayBeFinite = ({ tag, readings }: TargetToken): boolean =>
  tag.startsWith('V') && readings.some(({ verb }) => (verb & FINITE) !== 0)
