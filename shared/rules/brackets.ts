/** Verb brackets: the finite verb of a clause and the verb forms at its end, what rules on tense and voice look at. */
import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import { cut, endsClause, isPunctuation } from '../analysis/pieces.ts'
import { isFinite } from '../analysis/verbs.ts'
import { VERB } from '../lexicon/agreement.ts'

type Words = readonly TargetToken[]

/** One finite verb and what belongs to it, between two marks: „wurde … gebaut“, „… gebaut worden ist“. */
export type Bracket = {
  /** All words between the marks; quotation marks and brackets are left out. */
  readonly words: Words
  readonly finite: TargetToken
  /** Verb forms at the end, the finite one left out, in order; may be empty. */
  readonly end: Words
  /** What stands between the finite verb and the end, or before the end where the finite verb is last. */
  readonly middle: Words
  /** What is set behind the end: „wurde gebaut wie geplant“. */
  readonly after: Words
  /** The finite verb stands last, as in a subordinate clause. */
  readonly isVerbLast: boolean
  /** The mark in front of the words; null at the beginning. */
  readonly mark: TargetToken | null
}

/** What the lexicon knows a lower-case form as. */
export const hasVerbForm = ({ text, readings }: TargetToken, form: number): boolean =>
  /^\p{Ll}/u.test(text) && readings.some(({ verb }) => (verb & form) !== 0)

/** An infinitive that is no participle as well, as vergessen and erhalten are. */
export const isOnlyInfinitive = (token: TargetToken): boolean =>
  hasVerbForm(token, VERB.infinitive) && !hasVerbForm(token, VERB.participle)

const VERB_TAG = /^V.(?:PP|INF|IZU|FIN)$/u
const isVerbal = (token: TargetToken) =>
  VERB_TAG.test(token.tag) || (token.tag === 'ADJD' && hasVerbForm(token, VERB.participle))
/** Set behind the end of a clause without a comma. */
const opensAfter = ({ tag }: TargetToken) => /^(?:KOKOM|APPR|APPRART|PAV)$/u.test(tag)

/** An und behind a verb, or one with a finite verb on either side, joins clauses. */
function joinsClauses(words: Words, at: number): boolean {
  if (words[at]?.tag !== 'KON') return false
  if (/^(?:V|PTKVZ)/u.test(words[at - 1]?.tag ?? '')) return true
  return words.slice(0, at).some(isFinite) && words.slice(at + 1).some(isFinite)
}

/** Words between two marks, or between what joins two clauses, and what stands in front. */
export type Stretch = { readonly mark: TargetToken | null; readonly words: Words }

function cutClauses(tokens: Words): Stretch[] {
  const all = tokens.filter((token) => endsClause(token) || !isPunctuation(token))
  return cut(all, (token) => endsClause(token)).flatMap(({ mark, words }) => {
    const joints = words.flatMap((_, at) => (joinsClauses(words, at) ? [at] : []))
    if (joints.length === 0) return [{ mark, words }]
    const starts = [0, ...joints.map((at) => at + 1)]
    return starts.map((from, index) => ({
      mark: index === 0 ? mark : (words[from - 1] ?? null),
      words: words.slice(from, joints[index] ?? words.length),
    }))
  })
}

/** The bracket of a piece with one finite verb; at its end a second may be an infinitive for the tagger, or a wrong form. */
function bracketOf(words: Words, mark: TargetToken | null): Bracket | null {
  const finites = words.filter(isFinite)
  const [finite, second] = finites
  if (!finite || finites.length > 2) return null
  if (second && !(second === words.at(-1) && second.tag === 'VVFIN' && finite.tag !== 'VVFIN')) return null
  const at = words.indexOf(finite)
  if (at === words.length - 1) {
    let from = at
    while (from > 0 && isVerbal(words[from - 1] as TargetToken)) from--
    const end = words.slice(from, at)
    return { words, finite, end, middle: words.slice(0, from), after: [], isVerbLast: true, mark }
  }
  const last = words.findLastIndex((word, index) => index > at && isVerbal(word))
  const after = words.slice(last + 1)
  const next = after[0]
  if (last < 0 || (next && !opensAfter(next)))
    return { words, finite, end: [], middle: words.slice(at + 1), after: [], isVerbLast: false, mark }
  let from = last
  while (from - 1 > at && isVerbal(words[from - 1] as TargetToken)) from--
  const end = words.slice(from, last + 1)
  return { words, finite, end, middle: words.slice(at + 1, from), after, isVerbLast: false, mark }
}

const knownStretches = new WeakMap<AnalysedTarget, readonly Stretch[]>()
const known = new WeakMap<AnalysedTarget, readonly Bracket[]>()

/** The text in stretches that hold one clause, or a part of one. */
export function stretchesOf(target: AnalysedTarget): readonly Stretch[] {
  const hit = knownStretches.get(target)
  if (hit) return hit
  const found = cutClauses(target.tokens)
  knownStretches.set(target, found)
  return found
}

/** All brackets of a text. Several rules ask for them, so each text is read once. */
export function bracketsOf(target: AnalysedTarget): readonly Bracket[] {
  const hit = known.get(target)
  if (hit) return hit
  const found: Bracket[] = []
  for (const { mark, words } of stretchesOf(target)) {
    const bracket = words.length > 1 ? bracketOf(words, mark) : null
    if (bracket) found.push(bracket)
  }
  known.set(target, found)
  return found
}
