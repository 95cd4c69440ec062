import { inGerman, marksOfStyle } from '../german-quotes.ts'
import { defineArticleRule } from '../rule.ts'

/** Once an article, like straight quotation marks. */
export const englishQuotes = defineArticleRule({
  id: 'english-quotes',
  version: 2,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.65,
  name: { de: 'Englische Anführungszeichen', en: 'English quotation marks' },
  wordings: {
    main: {
      de: {
        what: 'Die Anführungszeichen sind englisch gesetzt',
        why: 'Deutsch beginnt ein Zitat unten („) und endet oben (“), oder es steht »…«.',
      },
      en: {
        what: 'The quotation marks are set the English way',
        why: 'A German quotation opens low („) and closes high (“), or uses »…«.',
      },
    },
  },
  examples: {
    bad: [
      [{ target: 'Das nannte er «“»einen Erfolg”.', fix: '„einen Erfolg“' }],
      [{ target: '«“»Wir kommen,” sagte sie.', fix: '„Wir kommen“,' }],
    ],
    good: [
      [{ target: 'Das nannte er „einen Erfolg“, nicht mehr.' }],
      [{ target: 'Das nannte er „einen Erfolg”.' }],
    ],
  },
  gather({ target: { text } }) {
    const marks = marksOfStyle(text, 'english')
    const [first] = marks
    const fix = inGerman(text, marks)
    return fix && first ? { first: { start: first.start, end: first.end }, fix } : null
  },
  *check(gathered) {
    const segment = gathered.findIndex((found) => found !== null)
    const found = gathered[segment]
    if (found) yield { segment, target: [found.first], fixes: [found.fix] }
  },
})
