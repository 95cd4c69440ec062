import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'

import { defineRule } from '../rule.ts'
import { capitalised } from '../../text/capitals.ts'

/** With these before it, "few" is no "hardly any": a few, the last few, quite a few, every few days. */
const NOT_BARE =
  /^(?:a|an|the|these|those|last|next|first|past|previous|recent|coming|quite|every|another|some|his|her|their|our|my|its|so|very|too|precious|relatively|as|how|of)$/iu

/** Rewritten with the ending that stands there: einige → wenige, ein paar → wenige. */
const SOME: readonly (readonly [RegExp, string])[] = [
  [/^einige$/iu, 'wenige'],
  [/^einiger$/iu, 'weniger'],
  [/^einigen$/iu, 'wenigen'],
]

/** The German word for what the English quantity word counts. */
function counted(pair: AnalysedPair, quantity: SourceToken): TargetToken | null {
  for (const step of [1, 2, 3]) {
    const noun = pair.source?.tokens[quantity.index + step]
    if (noun?.pos === 'NOUN') return pair.target.tokens[pair.links.toTarget[noun.index]?.[0] ?? -1] ?? null
    if (noun?.pos !== 'ADJ') return null
  }
  return null
}

/** Words directly before the noun and its adjectives that say "some". */
function someBefore(pair: AnalysedPair, noun: TargetToken) {
  const { tokens } = pair.target
  let at = noun.index - 1
  while (tokens[at]?.tag === 'ADJA' && !/^einige[rn]?$/iu.test(tokens[at]?.text ?? '')) at--
  const last = tokens[at]
  const first = tokens[at - 1]
  if (!last) return null
  const plain = SOME.find(([form]) => form.test(last.text))
  if (plain) return { start: last.start, end: last.end, text: plain[1], capital: last.text }
  if (first && /^ein$/iu.test(first.text) && /^(?:paar|wenig|bisschen)$/u.test(last.text))
    return {
      start: first.start,
      end: last.end,
      text: last.text === 'paar' ? 'wenige' : 'wenig',
      capital: first.text,
    }
  return null
}

/** "few" and "little" without "a" mean hardly any; German einige, ein paar, ein wenig say that there are some. */
export const fewOrAFew = defineRule({
  id: 'few-or-a-few',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: 0.8,
  name: { de: 'few und a few', en: 'few and a few' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ ist zu viel für „{source}“',
        why: '„{source}“ ohne „a“ heißt, dass es kaum welche gibt: {fix}.',
      },
      en: {
        what: '“{text}” is too much for “{source}”',
        why: '“{source}” without “a” means hardly any: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { source: '«Few» people came.', target: '«Einige» Leute kamen.', fix: 'Wenige' },
      {
        source: 'There is «little» hope.',
        target: 'Es gibt «ein wenig» Hoffnung.',
        fix: 'wenig',
      },
    ],
    good: [
      { source: 'A few people came.', target: 'Einige Leute kamen.' },
      { source: 'The last few days were hot.', target: 'Die letzten paar Tage waren heiß.' },
      { source: 'Few people came.', target: 'Nur wenige Leute kamen.' },
    ],
  },
  *check(pair) {
    const { source } = pair
    if (!source) return
    for (const quantity of source.tokens) {
      if (!/^(?:few|little)$/iu.test(quantity.text)) continue
      if (NOT_BARE.test(source.tokens[quantity.index - 1]?.text ?? '')) continue
      const noun = counted(pair, quantity)
      const some = noun && someBefore(pair, noun)
      if (!some) continue
      const at = { start: some.start, end: some.end }
      const text = some.capital === capitalised(some.capital) ? capitalised(some.text) : some.text
      yield {
        target: [at],
        source: [{ start: quantity.start, end: quantity.end }],
        fixes: [{ at, text }],
      }
    }
  },
})
