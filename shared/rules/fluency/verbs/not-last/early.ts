/** A clause after its first word, and the finite verb that stands too early in it. */
import type { TargetToken } from '../../../../analysis/pair.ts'
import { isPunctuation, upTo } from '../../../../analysis/pieces.ts'
import { isFinite } from '../../../../analysis/verbs.ts'

export type Found = {
  readonly verb: TargetToken
  readonly words: readonly TargetToken[]
  readonly strength: string
}

export const isEnd = (token: TargetToken) => isPunctuation(token) && !/^["“”„»«‚‘]$/u.test(token.text)
const SHORT_SUBJECT = 2
const LONG_REST = 2
export const isVerb = ({ tag }: TargetToken) => /^V/u.test(tag)

/** Words of the clause up to its first punctuation mark; null when another conjunction makes that uncertain. */
export function clauseAfter(tokens: readonly TargetToken[], opener: TargetToken): TargetToken[] | null {
  const { words, mark } = upTo(tokens, opener, (token) => token.sentence !== opener.sentence || isEnd(token))
  if ((mark && !isEnd(mark)) || words.some(({ tag }) => tag === 'KOUS' || tag === 'KOUI')) return null
  return words.filter((token) => !isPunctuation(token))
}

/** Finite verb that stands too early, with how sure that is; null when the clause is in order. */
export function early(words: readonly TargetToken[]): { verb: TargetToken; strength: string } | null {
  const verb = words.find(isFinite)
  const last = words.at(-1)
  if (!verb || !last || words.filter(isFinite).length !== 1) return null
  if ((verb.copied || !verb.known) && verb.readings.every(({ pos }) => pos !== 'verb')) return null
  const after = words.slice(words.indexOf(verb) + 1)
  if (words.indexOf(verb) < 1) return null
  const [next] = after
  // „weil er ist krank“, „dass sie hat gewonnen“
  const isAuxiliary = /^(?:VA|VM)/u.test(verb.tag)
  if (after.length === 1 && isAuxiliary && next)
    return /^V.PP$/u.test(next.tag) || (next.tag === 'ADJD' && verb.lemma === 'sein')
      ? { verb, strength: 'bracket' }
      : /^V.INF$/u.test(next.tag) && (verb.tag === 'VMFIN' || verb.lemma === 'werden')
        ? { verb, strength: 'bracket' }
        : null
  if (after.length < 2) return null
  // „dass er hat kommen müssen“ is in order; „dass Leute mussten gehoben werden“ is not.
  if (after.every(isVerb))
    return /^VMFIN/u.test(verb.tag) || (isAuxiliary && /^V.PP$/u.test(next?.tag ?? ''))
      ? { verb, strength: 'bracket' }
      : null
  // „… und wiederholte“ goes on with the main clause; „froh sei zu hören“ has an infinitive clause behind it.
  if (words[words.indexOf(verb) - 1]?.tag === 'KON' || after[0]?.tag === 'PTKZU') return null
  if (last.tag === 'VVIZU' || after.at(-2)?.tag === 'PTKZU') return null
  if (
    after[0]?.tag === 'KON' ||
    after.some(({ tag }) => tag === 'KOKOM' || tag === 'PRELS' || tag === 'PWAV')
  )
    return null
  if (/^V.(?:INF|PP)$/u.test(last.tag) && !isFinite(last)) return { verb, strength: 'bracket' }
  if (!after[0]?.tag.startsWith('APPR')) return { verb, strength: 'middle' }
  // Behind a subject alone it stands where a main clause has it; further on, a phrase may be set behind it.
  const before = words.slice(0, words.indexOf(verb))
  // „weil er verärgert war über …“ has its parts together.
  if (/^(?:ADJD|V)/u.test(before.at(-1)?.tag ?? '')) return null
  return isSubjectAlone(before) && after.length >= LONG_REST ? { verb, strength: 'early' } : null
}

/** One or two words, or a noun with what belongs to it: „einige ihrer Charakteristika“, „die Hälfte der Stadt“. */
function isSubjectAlone(words: readonly TargetToken[]): boolean {
  if (words.length <= SHORT_SUBJECT) return true
  const tags = words.map(({ tag }) => tag).join(' ')
  return /^(?:ART|PPOSAT|PDAT|PIAT|PIDAT|PIS|CARD)(?: CARD)?(?: ADJA)*(?: N[NE])*(?: (?:ART|PPOSAT|PDAT)(?: ADJA)* N[NE])?$/u.test(
    tags,
  )
}
