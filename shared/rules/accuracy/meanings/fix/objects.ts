/** Whether a verb goes with the objects and the auxiliary that stand there. */
import type { AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { ACCUSATIVE, NOMINATIVE, agreementMask } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import { particleOf } from '../../../inflect-verb.ts'
import { isPreposition } from '../phrase.ts'
import { clauseOf } from '../../../../analysis/clauses.ts'
import type { Place } from './place.ts'
import { finiteOf, isNominal } from './place.ts'

/** Verbs, as last parts, whose perfect has sein. */
const WITH_SEIN =
  /(?:gehen|kommen|fahren|fliegen|laufen|steigen|sinken|fallen|treten|wachsen|sterben|schwinden|flüchten|fliehen|reisen|rutschen|stürzen|springen|klettern|kriechen|rollen|scheitern|passieren|geschehen|erscheinen|entstehen|tauchen|platzen|explodieren|schrumpfen|schmelzen|gleiten|landen|wandern|marschieren|strömen|dringen|weichen|schnellen|bleiben|sein|gelingen|misslingen|genesen|erkranken|ertrinken|verunglücken|schleichen|flauen|rennen|kehren|gehen|wachen|schlafen|brechen|ziehen|ausscheiden|geraten|werden|rücken)$/u
/** Of these some verbs have haben as well. */
const EITHER =
  /(?:brechen|ziehen|fahren|fliegen|rollen|treten|schlafen|rücken|umgehen|begehen|übernehmen|bekommen|verfallen|ausfallen|wachen|laufen|gefallen|stürzen|kehren|passieren|angehen|durchgehen)$/u

/** überfallen, umgehen: with a prefix the verb of motion has an object. */
const isPrefixed = (verb: string, lexicon: GermanLexicon) =>
  /^(?:be|über|unter|um|durch|hinter)/u.test(verb) && particleOf(verb, lexicon) === ''

const TIME = /(?:tag|jahr|monat|woche|stunde|minute|mal|meter|prozent|punkt|zeit)(?:e[ns]?|s|n)?$/iu

/** Behind the verb, or before an infinitive, stands what can only be its object: he fails the exam. */
function hasObject(target: AnalysedTarget, token: TargetToken): boolean {
  const clause = clauseOf(target, token.index)
  if (!clause) return false
  return target.phrases.some(({ preposition, noun, agreement, first }) => {
    const inClause = clause.parts.some(([from, to]) => noun >= from && noun <= to)
    if (
      !inClause ||
      preposition !== null ||
      noun === clause.subject ||
      TIME.test(target.tokens[noun]?.text ?? '')
    )
      return false
    const isSure = (agreement & NOMINATIVE) === 0
    const hasSubject =
      first > token.index &&
      token.index > clause.first &&
      !/^APPR|^ADV/u.test(target.tokens[clause.first]?.tag ?? '')
    return (agreement & ACCUSATIVE) !== 0 && (isSure || hasSubject || clause.subject !== null)
  })
}

/** „ist durchgefallen“ does not become „ist versagt“, nor „hat geschlossen“ „hat gegangen“. */
export function fitsAuxiliary(
  verb: string,
  old: string,
  token: TargetToken,
  { target, lexicon }: Place,
): boolean {
  const moves = WITH_SEIN.test(verb) && !EITHER.test(verb) && !isPrefixed(verb, lexicon)
  if (token.tag === 'VVFIN' || token.tag === 'VVINF')
    return !moves || WITH_SEIN.test(old) || !hasObject(target, token)
  const finite = finiteOf(target, token)
  if (!finite || finite.index === token.index) return true
  if (finite.lemma === 'haben' || finite.lemma === 'werden') return !moves
  if (finite.lemma !== 'sein') return true
  return (
    !WITH_SEIN.test(old) || EITHER.test(old) || WITH_SEIN.test(verb) || /gebrochen|gezogen/u.test(token.text)
  )
}

/** „hat zahlen müssen“ has no participle. */
export const MODALS = /^(?:müssen|können|dürfen|sollen|wollen|mögen)$/u

/** Words that change nothing in what the verb asks for: hart anfassen, in Ordnung bringen. */
export const leavesObjects = (before: string) =>
  before === before.toLowerCase() ||
  (isPreposition(before.split(' ')[0] ?? '') && before.split(' ').length < 4)

/** Prepositions that more often belong to the noun that goes than to the verb. */
export const OF_OBJECTS = /^(?:von|auf|an|über|für|mit|gegen|um|zu|zur|zum|vom)$/u

export const TRANSITIVE =
  /(?:bekommen|schicken|ziehen|bringen|stellen|setzen|nehmen|legen|werfen|drängen|zwingen|haben|halten|lassen|führen|treiben|spielen)$/u

const OBLIQUE = agreementMask(['gen', 'dat'])

/** „zollten der Sängerin Tribut“: the dative goes with the noun that goes. */
export function hasBareDative(target: AnalysedTarget, token: TargetToken): boolean {
  const parts = clauseOf(target, token.index)?.parts ?? []
  return target.phrases.some(
    ({ preposition, agreement, noun, first }) =>
      preposition === null &&
      agreement !== 0 &&
      (agreement & ~OBLIQUE) === 0 &&
      !isNominal(target.tokens[first - 1] ?? token) &&
      parts.some(([from, to]) => noun >= from && noun <= to),
  )
}
