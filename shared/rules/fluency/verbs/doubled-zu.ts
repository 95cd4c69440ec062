import type { TargetToken } from '../../../analysis/pair.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import { defineRule } from '../../rule.ts'

/** Words between the two "zu" at most: „zu unter großem Druck zu setzen“. */
const REACH = 5

const isZu = (token: TargetToken | undefined) => token?.text === 'zu'
const isInfinitive = (token: TargetToken | undefined) =>
  token !== undefined &&
  /^\p{Ll}/u.test(token.text) &&
  (/^V.INF$/u.test(token.tag) || token.readings.some(({ verb }) => (verb & VERB.infinitive) !== 0))
const hasZuInside = (token: TargetToken | undefined) =>
  token !== undefined &&
  (token.tag === 'VVIZU' || token.readings.some(({ verb }) => (verb & VERB.zuInfinitive) !== 0))

/** The "zu" that is too many, seen from the first of them; null when all is well. */
function surplus(
  tokens: readonly TargetToken[],
  first: TargetToken,
): { from: TargetToken; to: TargetToken; drop: TargetToken } | null {
  const next = tokens[first.index + 1]
  const after = tokens[first.index + 2]
  if (isZu(next) && isInfinitive(after) && after) return { from: first, to: after, drop: first }
  if (hasZuInside(next) && next) return { from: first, to: next, drop: first }
  if (isInfinitive(next) && isZu(after)) {
    const last = tokens[first.index + 3]
    if (last && /^V[AM]INF$/u.test(last.tag)) return { from: first, to: last, drop: first }
  }
  if (next?.tag !== 'APPR') return null
  for (let at = first.index + 2; at <= first.index + 1 + REACH; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'punctuation' || token.tag.startsWith('V')) return null
    const infinitive = tokens[at + 1]
    if (isZu(token) && isInfinitive(infinitive) && infinitive)
      return { from: first, to: infinitive, drop: first }
  }
  return null
}

export const doubledZu = defineRule({
  id: 'doubled-zu',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.9,
  name: { de: 'Doppeltes „zu“', en: 'Doubled “zu”' },
  wordings: {
    main: {
      de: { what: 'Ein „zu“ ist zu viel', why: 'Der Infinitiv braucht nur eines: {fix}.' },
      en: { what: 'There is one “zu” too many', why: 'The infinitive needs only one: {fix}.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er hofft, bald «zu zu gewinnen».', fix: 'zu gewinnen' },
      { target: 'Sie plant, die Firma «zu an die Börse zu bringen».', fix: 'an die Börse zu bringen' },
      { target: 'Er versucht, pünktlich «zu anzukommen».', fix: 'anzukommen' },
      { target: 'Sie kam, um ihn «zu sehen zu können».', fix: 'sehen zu können' },
    ],
    good: [
      { target: 'Ab und zu in die Stadt zu fahren, tut gut.' },
      { target: 'Er ging auf sie zu, um zu helfen.' },
      { target: 'Das ist zu teuer, um zu gefallen, und zu spät zu kommen ist schlecht.' },
      { target: 'Er bat sie, zu versuchen, zu schlafen.' },
    ],
  },
  *check({ target }) {
    for (const token of target.tokens) {
      if (
        !isZu(token) ||
        (target.tokens[token.index - 1]?.text === 'und' && target.tokens[token.index - 2]?.lower === 'ab')
      )
        continue
      const found = surplus(target.tokens, token)
      if (!found) continue
      const at = { start: found.from.start, end: found.to.end }
      const rest = target.tokens[found.drop.index + 1]
      if (!rest) continue
      yield { target: [at], fixes: [{ at, text: target.text.slice(rest.start, at.end) }] }
    }
  },
})
