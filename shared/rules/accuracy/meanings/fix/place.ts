/** Where wrong words stand that a fix replaces, and what is asked of such a place. */
import { isDeterminer } from '../../../../analysis/agreeing.ts'
import type { AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import type { GrammaticalNumber } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Fix } from '../../../../review/flag.ts'
import { behindHyphenOnly } from '../match-target.ts'
import type { WrongPart, WrongPattern } from '../schema.ts'
import { clauseOf } from '../../../../analysis/clauses.ts'

export type Place = {
  readonly target: AnalysedTarget
  readonly lexicon: GermanLexicon
  readonly tokens: readonly TargetToken[]
  readonly first: TargetToken
  readonly last: TargetToken
  readonly pattern: WrongPattern
  /** Words that the entry looks for in the source. */
  readonly english: ReadonlySet<string>
  /** Of the noun in the source. */
  readonly number: GrammaticalNumber | null
  /** The tokens stand side by side. */
  readonly together: boolean
}

export const whole = ({ first, last }: Place, text: string): Fix => ({
  at: { start: first.start, end: last.end },
  text,
})

const isWhole = ({ match }: WrongPart) => match === 'lemma' || match === 'form'
export const areWhole = ({ pattern }: Place) => pattern.parts.every(isWhole)

/** The part before a hyphen that stays; null where it cannot. */
export const staying = ({ tokens, pattern }: Place): string | null => {
  const [token] = tokens
  const [part] = pattern.parts
  if (!token || !part || part.match !== 'lemma' || !behindHyphenOnly(part.lemma, token)) return ''
  return tokens.length > 1 ? null : token.text.slice(0, token.text.lastIndexOf('-') + 1)
}

export const isNominal = ({ tag, text }: TargetToken) =>
  /^(?:NN|NE|FM|XY|TRUNC|ADJA)$/u.test(tag) && /^[\p{Lu}\d]/u.test(text)
export const isDeterminerTag = ({ tag, text }: TargetToken) =>
  /^(?:ART|PPOSAT|PDAT|PIAT|PWAT)$/u.test(tag) && isDeterminer(text)

export const finiteOf = (target: AnalysedTarget, token: TargetToken): TargetToken | undefined => {
  const clause = clauseOf(target, token.index)
  return clause?.finite == null ? undefined : target.tokens[clause.finite]
}

/** Nothing before the place belongs to its first word: no article, adjective or preposition. */
export function isFree({ target, first }: Place): boolean {
  const before = target.tokens[first.index - 1]
  if (!before || before.sentence !== first.sentence) return true
  if (before.tag === 'CARD' || before.kind === 'number') return !isNominal(first)
  return !/^(?:ART|PPOSAT|PDAT|PIAT|PWAT|APPR|APPRART|ADJA|PTKZU|TRUNC|KOKOM)$/u.test(before.tag)
}

/** Words that open like the ones they replace: jeden zweiten Tag for jeden anderen Tag. */
export function openingAlike(text: string, place: Place): Fix[] {
  const { target, tokens, first } = place
  const before = target.tokens[first.index - 1]
  const isAlike = tokens.length > 1 && first.lower === text.split(' ')[0]?.toLowerCase()
  const isArticle = isDeterminerTag(first)
  return isAlike && (before === undefined || !isDeterminerTag(before)) && (isArticle || isFree(place))
    ? [whole(place, text)]
    : []
}

/** A name or set phrase that nobody can decline, in the place of one that opens like it or stands without article. */
export function sameShape(text: string, place: Place): Fix[] {
  const { target, tokens, together: side, first, last } = place
  const words = text.split(' ')
  if (!side || !areWhole(place) || staying(place) !== '') return []
  const alike = openingAlike(text, place)
  if (alike.length > 0) return alike
  if (isDeterminer(words[0] ?? '') || !isNominal(first) || !isNominal(last)) return []
  const isPair =
    words.length === tokens.length && /^(?:APPR|KOKOM)$/u.test(target.tokens[first.index - 1]?.tag ?? '')
  return isPair || isFree(place) ? [whole(place, text)] : []
}
