import { defineRule } from '../rule.ts'

/** Words from which news desks split a sentence. Taste: measured at chance, so off by default. */
const LONGEST = 40

export const longSentence = defineRule({
  id: 'long-sentence',
  version: 1,
  category: 'style/structure',
  severity: 'neutral',
  needs: 'target',
  prior: 0.3,
  off: true,
  name: { de: 'Langer Satz', en: 'Long sentence' },
  wordings: {
    main: {
      de: { what: 'Der Satz hat {words} Wörter', why: 'Zwei Sätze lesen sich leichter.' },
      en: { what: 'The sentence has {words} words', why: 'Two sentences are easier to read.' },
    },
  },
  examples: {
    bad: [{ target: `«${'Der Mann sieht das Haus und '.repeat(7)}geht weiter.»` }],
    good: [{ target: 'Der Mann sieht das Haus und geht weiter.' }],
  },
  *check({ target }) {
    for (const [number, span] of target.sentences.entries()) {
      const words = target.tokens.filter(
        ({ kind, sentence }) => kind === 'word' && sentence === number,
      ).length
      if (words > LONGEST) yield { target: [span], evidence: { words } }
    }
  },
})
