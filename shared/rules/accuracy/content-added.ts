import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { hull } from '../../text/span.ts'
import { explainedBySource } from './sense/meaning.ts'
import { defineRule } from '../rule.ts'

/** Words in a row that nothing explains; shorter runs are mostly said in other words. */
const LEAST_WORDS = 4

/** The target must be at least this much longer than usual (characters per character of source). */
const LONG = 1.2

const CONTENT = /^(?:NN|NE|VV|ADJ|FM)/u

/** Source words without a counterpart: where there are as many, the words are a free translation. */
const MOST_OPEN = 0.5

/** Words that come with numbers, which English writes as signs: £3m, a 42-year-old. */
const OF_NUMBERS = /^(?:Millionen|Milliarden|Pfund|Euro|Dollar|Jahre|Prozent|Höhe)$/u

/** Runs of content words, inside one sentence, that nothing in the source explains. */
function runs(pair: AnalysedPair, lexicons: Lexicons): TargetToken[][] {
  const { source, target, links } = pair
  const found: TargetToken[][] = []
  let words: TargetToken[] = []
  const close = () => {
    if (words.length >= LEAST_WORDS) found.push(words)
    words = []
  }
  for (const token of target.tokens) {
    if (words.at(-1) && words.at(-1)?.sentence !== token.sentence) close()
    if (token.kind === 'punctuation' || !CONTENT.test(token.tag)) continue
    if (links.targetEvidence[token.index] === null && !token.copied && !OF_NUMBERS.test(token.text))
      words.push(token)
    else close()
  }
  close()
  const isNew = (word: TargetToken) => !explainedBySource(word, source?.tokens ?? [], lexicons)
  return found.filter((run) => run.filter(isNew).length >= LEAST_WORDS)
}

/** Several words in a row stand for nothing in the source, and the target is long. */
export const contentAdded = defineRule({
  id: 'content-added',
  version: 1,
  category: 'accuracy/addition',
  severity: 'major',
  needs: 'pair',
  prior: 0.4,
  name: { de: 'Inhalt hinzugefügt', en: 'Content added' },
  wordings: {
    main: {
      de: { what: 'Das steht nicht im Original', why: 'Zu „{text}“ gibt es dort keine Entsprechung.' },
      en: { what: 'This is not in the original', why: 'Nothing there stands for “{text}”.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The farmers sold honey at the market.',
        target: 'Die Bauern verkauften neben «geschnitzten Stühlen, bunten Körben» auch Honig auf dem Markt.',
        fix: null,
      },
    ],
    good: [
      {
        source: 'The minister kicked the can down the road once again on Monday.',
        target: 'Die Ministerin schob die Entscheidung am Montag ein weiteres Mal auf die lange Bank.',
      },
      { source: 'The farmers sold honey.', target: 'Die fleißigen Bauern verkauften Honig.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target, links } = pair
    if (!source || target.text.length < LONG * source.text.length) return
    const open = source.tokens.filter(
      (token) => /^(?:NOUN|VERB|ADJ|PROPN)$/u.test(token.pos) && links.sourceEvidence[token.index] === null,
    ).length
    for (const run of runs(pair, lexicons)) if (open <= MOST_OPEN * run.length) yield { target: [hull(run)] }
  },
})
