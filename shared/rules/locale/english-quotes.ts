import { inGerman, marksOfStyle } from '../german-quotes.ts'
import { defineArticleRule } from '../rule.ts'

/** Once an article, like straight quotation marks. */
export const englishQuotes = defineArticleRule({
  id: 'english-quotes',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.65,
  name: { de: 'Englische Anführungszeichen', en: 'English quotation marks' },
  wordings: {
    main: {
      de: {
        what: 'Die Anführungszeichen sind englisch gesetzt.',
        why: 'Deutsch beginnt ein Zitat unten („) und endet oben (“), oder es steht »…«.',
      },
      en: {
        what: 'The quotation marks are set the English way.',
        why: 'A German quotation opens low („) and closes high (“), or uses »…«.',
      },
    },
  },
  examples: {
    bad: [[{ target: 'Das nannte er «“»einen Erfolg”.', fix: '„einen Erfolg“' }]],
    good: [
      [{ target: 'Das nannte er „einen Erfolg“, nicht mehr.' }],
      [{ target: 'Das nannte er „einen Erfolg”.' }],
    ],
  },
  *check(pairs) {
    for (const [segment, { target }] of pairs.entries()) {
      const marks = marksOfStyle(target.text, 'english')
      const [first] = marks
      const fix = inGerman(target.text, marks)
      if (!fix || !first) continue
      yield { segment, target: [{ start: first.start, end: first.end }], fixes: [fix] }
      return
    }
  },
})
