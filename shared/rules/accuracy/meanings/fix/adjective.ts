/** Adjectives and adverbs in the place of others. */
import type { TargetToken } from '../../../../analysis/pair.ts'
import { NOMINATIVE, VERB } from '../../../../lexicon/agreement.ts'
import type { AdjectiveEnding } from '../../../../lexicon/adjective-endings.ts'
import type { Fix } from '../../../../review/flag.ts'
import { adjectiveForm, replaceAdjective } from '../../../inflect.ts'
import { isParticiple } from '../phrase.ts'
import { clauseOf } from '../../../../analysis/clauses.ts'
import type { Place } from './place.ts'
import { finiteOf, whole, areWhole, staying, isFree, openingAlike } from './place.ts'

export const ENDING = /e[mnrs]?$/u

/** An adjective, declined before a noun; a participle also in the place of a verb's. */
export function adjective(before: string, lemma: string, place: Place): Fix[] {
  const { target, lexicon, tokens, last, together } = place
  if (!together || !areWhole(place) || staying(place) !== '') return []
  const words = (form: string) => [before, form].filter((each) => each !== '').join(' ')
  const readings = lexicon.readings(lemma)
  if (before === '' && readings.length > 0 && readings.every(({ pos }) => pos === 'other'))
    return adverbial(lemma, place)
  const previous = target.tokens[place.first.index - 1]
  // „ein Agent unter Decke“: what stands behind a noun belongs to it.
  if (/^APPR/u.test(place.first.tag) && previous?.tag === 'NN' && belongsTo(previous, place)) return []
  if (tokens.length === 1 && before === '' && last.tag === 'ADJA')
    return replaceAdjective(last, lemma, lexicon, isGraded(place))
  if (last.tag === 'ADJA') {
    const ending = ENDING.exec(last.text)?.[0] as AdjectiveEnding | undefined
    const form = ending === undefined ? null : adjectiveForm(lemma, ending, lexicon)
    const ahead = tokens
      .slice(0, -1)
      .every(({ tag }) => /^(?:ADV|ADJD|ADJA|PTK|KON|APPR|NN|NE|CARD|PIS|PAV)/u.test(tag))
    return form === null || !ahead ? [] : [whole(place, words(form))]
  }
  if (tokens.length === 1 && before === '' && /^(?:ADJD|ADV)$/u.test(last.tag)) {
    if (last.tag === 'ADJD' && !mayBePredicate(lemma, last, place)) return []
    return replaceAdjective(last, lemma, lexicon, isGraded(place))
  }
  if (last.tag === 'VVPP' || last.tag === 'ADJD') {
    const others = tokens.slice(0, -1)
    if (
      others.some(({ tag }) => /^(?:ART|ADJA|V.FIN|V.INF)$/u.test(tag)) ||
      !mayBePredicate(lemma, last, place)
    )
      return []
    return isFree(place) ? [whole(place, words(lemma))] : []
  }
  if (target.tokens[last.index + 1]?.tag === 'NN') return []
  // A participle says what something is and not how: „steht ausgeschlossen“.
  const finite = finiteOf(target, last)
  if (isParticiple(lemma, lexicon) && !isPredicative(finite)) return []
  // „steht auf den Karten“ does not become „steht wahrscheinlich“.
  if (/^APPR/u.test(place.first.tag) && /^(?:stehen|liegen|sitzen|hängen|gehen)$/u.test(finite?.lemma ?? ''))
    return []
  return adverbial(words(lemma), place)
}

/** What stands behind a noun belongs to it, unless it is said of the subject. */
function belongsTo(noun: TargetToken, { target, last }: Place): boolean {
  if (!isPredicative(finiteOf(target, last))) return true
  const phrase = target.phrases.find((each) => each.noun === noun.index)
  const isPredicate = phrase?.preposition === null && (phrase.agreement & NOMINATIVE) !== 0
  return isPredicate && clauseOf(target, last.index)?.subject !== noun.index && noun.index > 1
}

/** The entry is about the comparative: älter for „elderly“. */
const isGraded = ({ last, pattern }: Place): boolean =>
  pattern.parts.some(
    ({ lemma }) => last.text === lemma || (last.tag === 'ADJA' && last.text.replace(ENDING, '') === lemma),
  )

const isPredicative = (finite: TargetToken | undefined) =>
  finite !== undefined && /^(?:sein|bleiben|werden|gelten|scheinen|wirken|fühlen)$/u.test(finite.lemma)

/** „wurde erwischt“: beside an auxiliary an adjective that is no participle makes no sense. */
function mayBePredicate(lemma: string, token: TargetToken, { target, lexicon }: Place): boolean {
  if (token.readings.every(({ verb }) => (verb & VERB.participle) === 0) && token.tag !== 'VVPP') return true
  if (isParticiple(lemma, lexicon)) return true
  const finite = finiteOf(target, token)
  return finite === undefined || (finite.lemma !== 'haben' && finite.lemma !== 'werden')
}

/** Words that stand as they are in the place of others that do, or of what is said of the subject. */
export function adverbial(text: string, place: Place): Fix[] {
  const { target, tokens, first, last, together } = place
  if (!together || !areWhole(place) || staying(place) !== '') return []
  if (!isFree(place)) return openingAlike(text, place)
  if (tokens.some(({ tag }) => /^V(?:.FIN|.INF|VIZU|.IMP)$/u.test(tag))) return []
  const next = target.tokens[last.index + 1]
  if (last.tag === 'ADJA' || (next?.tag === 'NN' && /^(?:ART|APPR|APPRART|PPOSAT)$/u.test(last.tag)))
    return []
  const finite = finiteOf(target, last)
  if (tokens.some(({ tag }) => tag === 'VVPP') && finite && /^(?:haben|werden)$/u.test(finite.lemma))
    return []
  if (last.tag === 'PTKZU' && !text.endsWith(' zu')) return []
  const isAdverbial =
    /^(?:APPR|APPRART|ADV|ADJD|PAV|PROAV|KOUS|KOKOM|PTKNEG|PTKANT|PWAV|VVPP|KON|PTKVZ)$/u.test(first.tag)
  if (isAdverbial) return [whole(place, text)]
  const isPredicate =
    finite !== undefined && /^(?:sein|bleiben)$/u.test(finite.lemma) && isSaidOfSubject(place, finite)
  const isPair =
    tokens.length > 2 &&
    /^(?:NN|NE)$/u.test(first.tag) &&
    tokens.slice(1).some(({ tag }) => /^(?:APPR|KON)$/u.test(tag))
  return isPredicate || isPair ? [whole(place, text)] : openingAlike(text, place)
}

/** Behind the verb in a main clause, and not the only noun there. */
export function isSaidOfSubject({ target, first }: Place, finite: TargetToken): boolean {
  const clause = clauseOf(target, first.index)
  if (!clause || clause.subject === first.index) return false
  return clause.introducer === null ? first.index > finite.index : clause.subject !== null
}
