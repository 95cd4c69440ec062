import type { AnalysedPair, SourceToken } from '../../analysis/pair.ts'
import type { Span } from '../../text/span.ts'
import { defineRule } from '../rule.ts'
import { gapOfSentence } from './gap-place.ts'
import { missingRuns } from './missing-run.ts'
import type { Run } from './missing-run.ts'

/**
 * Words in a row that must be missing; shorter runs are mostly said in other words. The target must be shorter than usual
 * (characters per character of source), and where fewer words are missing much shorter.
 */
const LEAST = { words: 4, length: 0.95, fewerWords: 3, fewerLength: 0.85 } as const

/** Whole sentences of a run that are missing, with those that follow and are missing as well; none: null. */
function missingSentences(
  { words }: Run,
  pair: AnalysedPair,
): { first: number; last: number; place: number } | null {
  const { source } = pair
  const opener = words.find((word) => gapOfSentence(pair, word) !== null)
  const place = opener ? gapOfSentence(pair, opener) : null
  if (!source || !opener || place === null) return null
  let last = opener.sentence
  for (const token of source.tokens)
    if (token.sentence === last + 1 && gapOfSentence(pair, token) === place) last = token.sentence
  return { first: opener.sentence, last, place }
}

/** Behind what stands before the words, and behind the phrase it belongs to: never between an adjective and its noun. */
function placeBehind({ before }: Run, { target }: AnalysedPair): number {
  if (before === null) return 0
  const phrase = target.phrases.find(({ first, last }) => first <= before && before < last)
  return target.tokens[phrase?.last ?? before]?.end ?? 0
}

const stretchOf = (words: readonly SourceToken[]): Span => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
})

/** Several words in a row of the source are nowhere in the target, and the target is short. */
export const contentLeftOut = defineRule({
  id: 'content-left-out',
  version: 3,
  category: 'accuracy/omission',
  severity: 'major',
  needs: 'pair',
  prior: { sentence: 0.7, '': 0.5, few: 0.4 },
  name: { de: 'Inhalt fehlt', en: 'Content left out' },
  wordings: {
    main: {
      de: { what: 'Hier fehlt etwas', why: 'Von „{source}“ steht nichts in der Übersetzung.' },
      en: { what: 'Something is missing here', why: 'Nothing of “{source}” is in the translation.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The farmers sold «ripe cherries, freshly baked bread» and honey at the market.',
        target: 'Die Bauern verkauften«» Honig auf dem Markt.',
        fix: null,
      },
      {
        source: 'The ferry sank on Friday. «Divers searched the harbour until midnight.»',
        target: 'Die Fähre sank am Freitag.«»',
        fix: null,
      },
    ],
    good: [
      {
        source: 'The minister kicked the can down the road once again on Monday.',
        target: 'Die Ministerin schob die Entscheidung am Montag ein weiteres Mal auf die lange Bank.',
      },
      { source: 'The old farmers sold honey.', target: 'Die Bauern verkauften Honig.' },
      {
        source:
          'The two brothers were sentenced on charges including unlawful possession of a gun in the attack on Anna Berg.',
        target:
          'Die Brüder wurden unter anderem wegen Waffenbesitzes und des Angriffs auf Anna Berg verurteilt.',
      },
      {
        source: 'Ann Lee is chief executive officer of the United States Lines.',
        target: 'Ann Lee ist CEO der US-Linien.',
      },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    if (!source || target.text.length > LEAST.length * source.text.length) return
    const isMuchShorter = target.text.length <= LEAST.fewerLength * source.text.length
    let reported = -1
    for (const run of missingRuns(pair, isMuchShorter ? LEAST.fewerWords : LEAST.words, lexicons)) {
      const whole = missingSentences(run, pair)
      if (whole && whole.last <= reported) continue
      reported = whole?.last ?? reported
      const [first, last] = [source.sentences[whole?.first ?? -1], source.sentences[whole?.last ?? -1]]
      const place = whole?.place ?? placeBehind(run, pair)
      yield {
        target: [{ start: place, end: place }],
        source: [first && last ? { start: first.start, end: last.end } : stretchOf(run.words)],
        fixes: [],
        strength: whole ? 'sentence' : run.words.length < LEAST.words ? 'few' : '',
      }
    }
  },
})
