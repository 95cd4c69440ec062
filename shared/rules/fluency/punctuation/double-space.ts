import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

const SPACES = /(?<=\S) {2,}(?=\S)/gu

export const doubleSpace = defineRule({
  id: 'double-space',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.6,
  name: { de: 'Mehrere Leerzeichen', en: 'Several spaces' },
  wordings: {
    main: {
      de: { what: 'Hier stehen mehrere Leerzeichen', why: 'Eines genügt.' },
      en: { what: 'There are several spaces here', why: 'One is enough.' },
    },
  },
  examples: {
    bad: [{ target: 'Der Zug«  »kam an.', fix: ' ' }],
    good: [{ target: 'Der Zug kam an.' }, { target: '  Eingerückt ist der Zug.' }],
  },
  *check({ target }) {
    for (const { start, end } of matches(target.text, SPACES)) {
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: ' ' }] }
    }
  },
})
