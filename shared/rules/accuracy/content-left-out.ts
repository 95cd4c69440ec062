import type { AnalysedPair, SourceToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { explainedByTarget } from './sense/meaning.ts'
import { defineRule } from '../rule.ts'

/**
 * Words in a row that must be missing; shorter runs are mostly said in other words. The target must be shorter than usual
 * (characters per character of source), and where fewer words are missing much shorter.
 */
const LEAST = { words: 4, length: 0.95, fewerWords: 3, fewerLength: 0.85 } as const

const CONTENT = /^(?:NOUN|VERB|ADJ|PROPN|NUM|ADV)$/u

/** Target words without a counterpart: where there are as many, the words were put differently, not left out. */
const MOST_OPEN = 0.5

type Run = {
  readonly words: readonly SourceToken[]
  readonly before: number | null
  readonly after: number | null
}

/** Runs of content words of which nothing is in the target, with the linked words beside them. */
function runs(pair: AnalysedPair, least: number, lexicons: Lexicons): Run[] {
  const { source, target, links } = pair
  const found: Run[] = []
  let words: SourceToken[] = []
  let before: number | null = null
  for (const token of source?.tokens ?? []) {
    if (!CONTENT.test(token.pos) || token.kind === 'punctuation') continue
    const linked = links.toTarget[token.index]?.[0]
    if (linked === undefined && links.sourceEvidence[token.index] === null) {
      words.push(token)
      continue
    }
    if (words.length >= least) found.push({ words, before, after: linked ?? null })
    words = []
    before = linked ?? before
  }
  if (words.length >= least) found.push({ words, before, after: null })
  const isMissing = (word: SourceToken) => !explainedByTarget(word, target.tokens, lexicons)
  return found.filter((run) => run.words.filter(isMissing).length >= least)
}

/** Target words between two places that nothing explains. */
function openBetween({ target, links }: AnalysedPair, from: number, to: number): number {
  return target.tokens
    .slice(Math.min(from, to) + 1, Math.max(from, to))
    .filter(
      (token) => /^(?:NN|NE|VV|ADJ|FM|CARD)/u.test(token.tag) && links.targetEvidence[token.index] === null,
    ).length
}

/** Several words in a row of the source are nowhere in the target, and the target is short. */
export const contentLeftOut = defineRule({
  id: 'content-left-out',
  version: 2,
  category: 'accuracy/omission',
  severity: 'major',
  needs: 'pair',
  prior: { '': 0.5, few: 0.4 },
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
    ],
    good: [
      {
        source: 'The minister kicked the can down the road once again on Monday.',
        target: 'Die Ministerin schob die Entscheidung am Montag ein weiteres Mal auf die lange Bank.',
      },
      { source: 'The old farmers sold honey.', target: 'Die Bauern verkauften Honig.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    if (!source || target.text.length > LEAST.length * source.text.length) return
    const isMuchShorter = target.text.length <= LEAST.fewerLength * source.text.length
    for (const run of runs(pair, isMuchShorter ? LEAST.fewerWords : LEAST.words, lexicons)) {
      const from = run.before ?? -1
      const to = run.after ?? target.tokens.length
      if (openBetween(pair, from, to) > MOST_OPEN * run.words.length) continue
      const place = target.tokens[from]?.end ?? 0
      const [first, last] = [run.words[0], run.words.at(-1)]
      if (!first || !last) continue
      yield {
        target: [{ start: place, end: place }],
        source: [{ start: first.start, end: last.end }],
        fixes: [],
        strength: run.words.length < LEAST.words ? 'few' : '',
      }
    }
  },
})
