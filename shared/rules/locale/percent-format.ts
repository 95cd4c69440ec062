import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const GLUED = /(?<![\p{L}\d.,])(\d[\d.,]*)%(?![\p{L}-])/gu

export const percentFormat = defineRule({
  id: 'percent-format',
  version: 1,
  category: 'locale/number',
  severity: 'minor',
  needs: 'target',
  prior: 0.5,
  name: { de: 'Prozentzeichen ohne Abstand', en: 'Percent sign without a space' },
  wordings: {
    main: {
      de: {
        what: 'Das Prozentzeichen klebt an der Zahl',
        why: 'Im Deutschen steht dazwischen ein Leerzeichen; in Nachrichten schreibt man {fix}.',
      },
      en: {
        what: 'The percent sign is glued to the number',
        why: 'German sets a space between them; news copy writes {fix}.',
      },
    },
  },
  examples: {
    bad: [{ target: 'Der Umsatz sank um «15%» auf null.', fix: '15 Prozent' }],
    good: [
      { target: 'Der Umsatz sank um 15 % und stieg um 3 Prozent.' },
      { target: 'Eine 100%ige Lösung gibt es nicht.' },
    ],
  },
  *check({ target }) {
    for (const { start, end, groups } of matches(target.text, GLUED)) {
      const at = { start, end }
      yield {
        target: [at],
        fixes: [
          { at, text: `${groups[0]} Prozent` },
          { at, text: `${groups[0]} %` },
        ],
      }
    }
  },
})
