/** What a pronoun can stand for, and when it stands for nothing. */
import type { AnalysedPair, Clause, TargetToken } from '../../../analysis/pair.ts'
import type { Gender, GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import type { Span } from '../../../text/span.ts'
import { clauseOf } from '../../../analysis/clauses.ts'
import { agreementMask } from '../../../lexicon/agreement.ts'
import { capitalised } from '../../../text/capitals.ts'
import type { Antecedent, Kind } from '../../antecedents.ts'
import { kindsIn } from '../../antecedents.ts'
import { isPerson } from '../../persons.ts'

/** Pronouns and what they can stand for; with „it“ in the source „sie“ is one thing, or a plural of German. */
export const FITS: Readonly<Record<string, readonly Kind[]>> = {
  er: ['sg m'],
  ihn: ['sg m'],
  sie: ['sg f', 'pl'],
  es: ['sg n'],
  ihm: ['sg m', 'sg n'],
  ihr: ['sg f'],
}

const NOMINATIVE: Readonly<Record<Gender, string>> = { m: 'er', f: 'sie', n: 'es' }
const ACCUSATIVE: Readonly<Record<Gender, string>> = { m: 'ihn', f: 'sie', n: 'es' }

const DATIVE: Readonly<Record<Gender, string>> = { m: 'ihm', f: 'ihr', n: 'ihm' }

/** „es gab“, „es handelt sich“, „es heißt“ */
const IMPERSONAL =
  /^(?:geben|handeln|gehen|heißen|kommen|scheinen|regnen|schneien|dauern|bedürfen|gelingen|fehlen|mangeln|gelten|sich|dämmern|brauchen|stimmen|brennen|reichen|bleiben|passieren|geschehen|ergehen|wimmeln)$/u

export const fits = (kinds: readonly Kind[], pronoun: string, isSingular = false) =>
  kinds.some((kind) => FITS[pronoun]?.includes(kind) === true && !(isSingular && kind === 'pl'))

/** „an Wert“, „in Kraft“: nothing is said of it later. */
export const isBare = ({ index }: TargetToken, { target: { phrases } }: AnalysedPair) =>
  phrases.some(
    ({ noun, preposition, determiner, adjectives, agreement }) =>
      noun === index &&
      preposition !== null &&
      determiner === null &&
      adjectives.length === 0 &&
      (agreement & agreementMask(undefined, ['sg'])) !== 0,
  )

export type Suspect = {
  readonly at: Span
  readonly it: Span
  readonly said: string
  readonly fixes: readonly Fix[]
  readonly better: string
  readonly antecedent: string
  readonly strength: string
}

/** A thing, no person, that is named before the pronoun. */
export type Thing = { readonly token: TargetToken; readonly gender: Gender; readonly isSubject: boolean }

/** A noun of one gender with its article; subjects are taken as such. */
export function thingOf(
  { token, kinds }: Antecedent,
  pair: AnalysedPair,
  german: GermanLexicon,
): Thing | null {
  if (token.tag !== 'NN' || kinds.length === 0 || isPerson(token, german)) return null
  const phrase = pair.target.phrases.find(({ noun }) => noun === token.index)
  if (!phrase || phrase.determiner === null) return null
  const clause = clauseOf(pair.target, token.index)
  const nominative = phrase.preposition === null ? kindsIn(phrase.agreement & agreementMask(['nom'])) : []
  const leads = clause?.subject === token.index || (clause?.subject == null && clause?.first === phrase.first)
  const isSubject = leads && nominative.length > 0
  const [only, second] = isSubject ? nominative : kinds
  if (only === undefined || only === 'pl' || second !== undefined) return null
  return { token, gender: only.slice('sg '.length) as Gender, isSubject }
}

/** „es regnet“, „es ist kalt“, „es ändert sich nur der Name“: es stands for nothing. */
export function isImpersonal(
  es: TargetToken,
  { target: { tokens, phrases } }: AnalysedPair,
  clause: Clause,
): boolean {
  const verbs = clause.verbs.map((at) => tokens[at]?.lemma ?? '')
  if (verbs.some((lemma) => IMPERSONAL.test(lemma))) return true
  if (verbs.length < 2 && verbs.some((lemma) => /^(?:sein|werden)$/u.test(lemma))) return true
  return (
    tokens.slice(clause.first, clause.last).some(({ tag }) => tag === 'PRF') &&
    phrases.some(
      ({ first, preposition, agreement }) =>
        first > es.index &&
        first <= clause.last &&
        preposition === null &&
        (agreement & agreementMask(['nom'])) !== 0,
    )
  )
}

/** The pronoun in the same case for each of the things, the likeliest first. */
export function fixesFor(pronoun: TargetToken, genders: readonly Gender[], isSubjectHere: boolean): Fix[] {
  const said = pronoun.lower
  const forms = isSubjectHere ? NOMINATIVE : /^ih[mr]$/u.test(said) ? DATIVE : ACCUSATIVE
  const at = { start: pronoun.start, end: pronoun.end }
  return [...new Set(genders.map((gender) => forms[gender]))]
    .filter((form) => form !== said)
    .map((form) => ({ at, text: said === pronoun.text ? form : capitalised(form) }))
}
