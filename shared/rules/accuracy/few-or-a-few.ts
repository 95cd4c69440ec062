import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'

import { defineRule } from '../rule.ts'
import { IS_SOME } from '../some-words.ts'
import { capitalised } from '../../text/capitals.ts'
import type { Span } from '../../text/span.ts'

/** With these before it, "few" is no "hardly any": a few, the last few, quite a few, every few days. */
const NOT_BARE =
  /^(?:a|an|the|these|those|last|next|first|past|previous|recent|coming|quite|every|another|some|his|her|their|our|my|its|so|very|too|precious|relatively|as|how|of)$/iu

/** Rewritten with the ending that stands there: einige → wenige, ein paar → wenige. */
const SOME: readonly (readonly [RegExp, string])[] = [
  [/^(?:einige|manche|etliche)$/iu, 'wenige'],
  [/^(?:einig|manch|etlich)er$/iu, 'weniger'],
  [/^(?:einig|manch|etlich)en$/iu, 'wenigen'],
]

/** Words of the source that say "some" themselves. */
const SAYS_SOME = /^(?:some|several|certain|various|numerous|couple|handful|others?|number|selected)$/iu
/** Words of the translation that say "hardly any" already. */
const SAYS_FEW = /^(?:wenig\p{L}*|kaum|selten|keine[rnms]?|niemand\p{L}*)$/iu

/** „nur einige“ are few. */
const SAYS_ONLY = /^(?:nur|lediglich|bloß)$/iu

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
function someBefore(pair: AnalysedPair, noun: TargetToken): Some | null {
  const { tokens } = pair.target
  let at = noun.index - 1
  while (tokens[at]?.tag === 'ADJA' && !IS_SOME.test(tokens[at]?.text ?? '')) at--
  return someEndingIn(pair, at)
}

/** German words that say "some", and what says "few" in their place. */
type Some = Span & {
  readonly text: string
  /** The word whose capital is kept. */
  readonly capital: string
}

function someEndingIn({ target: { tokens } }: AnalysedPair, at: number): Some | null {
  const last = tokens[at]
  const first = tokens[at - 1]
  if (!last || SAYS_ONLY.test(tokens[at - (last.text === 'paar' ? 2 : 1)]?.text ?? '')) return null
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

function someCounted(pair: AnalysedPair, quantity: SourceToken): Some | null {
  const noun = counted(pair, quantity)
  return noun && someBefore(pair, noun)
}

/** „Few expect it“, „few of them“: nothing counted stands behind. */
const standsAlone = ({ source }: AnalysedPair, few: SourceToken) => {
  const next = source?.tokens[few.index + 1]
  return (
    /^few$/iu.test(few.text) &&
    next !== undefined &&
    (/^(?:VERB|AUX)$/u.test(next.pos) || /^(?:of|in|among|at|on|would|could|have|had)$/u.test(next.text))
  )
}

/** The one word that says "some" with no noun behind it, where nothing else in either text explains it. */
function someAlone({ source, target, ...rest }: AnalysedPair): Some | null {
  if (source?.tokens.some(({ text }) => SAYS_SOME.test(text))) return null
  if (target.tokens.some(({ text }) => SAYS_FEW.test(text))) return null
  const pronouns = target.tokens.filter(({ text, index }) => {
    const next = target.tokens[index + 1]
    return (IS_SOME.test(text) || text === 'paar') && !/^(?:N[NE]|ADJ[AD]|CARD|TRUNC)$/u.test(next?.tag ?? '')
  })
  const [only, ...more] = pronouns
  return only && more.length === 0 ? someEndingIn({ source, target, ...rest }, only.index) : null
}

/** "few" and "little" without "a" mean hardly any; German einige, ein paar, ein wenig say that there are some. */
export const fewOrAFew = defineRule({
  id: 'few-or-a-few',
  version: 2,
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
      { source: '«Few» believed him.', target: '«Einige» glaubten ihm.', fix: 'Wenige' },
      {
        source: 'There were many guests, but «few» of them stayed.',
        target: 'Es waren viele Gäste da, aber «manche» von ihnen blieben.',
        fix: 'wenige',
      },
    ],
    good: [
      { source: 'A few people came.', target: 'Einige Leute kamen.' },
      { source: 'The last few days were hot.', target: 'Die letzten paar Tage waren heiß.' },
      { source: 'Few people came.', target: 'Nur wenige Leute kamen.' },
      {
        source: 'Few came, and few people sang.',
        target: 'Nur einige kamen, und nur ein paar Leute sangen.',
      },
      {
        source: 'A few stayed, but few believed him.',
        target: 'Einige blieben, doch kaum einer glaubte ihm.',
      },
      { source: 'Few stayed. Some of them sang.', target: 'Kaum einer blieb. Einige sangen.' },
    ],
  },
  *check(pair) {
    const { source } = pair
    if (!source || !/few|little/iu.test(source.text)) return
    for (const quantity of source.tokens) {
      if (!/^(?:few|little)$/iu.test(quantity.text)) continue
      if (NOT_BARE.test(source.tokens[quantity.index - 1]?.text ?? '')) continue
      const some = standsAlone(pair, quantity) ? someAlone(pair) : someCounted(pair, quantity)
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
