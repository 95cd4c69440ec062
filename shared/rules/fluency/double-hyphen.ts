import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const DOUBLE = /(?<=[\p{L}\p{N}.,;:!?"“”»«)])(\s*)--(\s*)(?=[\p{L}\p{N}"„“»«(])/gu

export const doubleHyphen = defineRule({
  id: 'double-hyphen',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.6,
  name: { de: 'Zwei Bindestriche als Gedankenstrich', en: 'Two hyphens for a dash' },
  wordings: {
    main: {
      de: {
        what: 'Zwei Bindestriche stehen für einen Gedankenstrich.',
        why: 'Gedruckt wird ein Halbgeviertstrich (–).',
      },
      en: { what: 'Two hyphens stand for a dash.', why: 'In print this is an en dash (–).' },
    },
  },
  examples: {
    bad: [
      { target: 'Das Ergebnis« -- »drei zu null.', fix: ' – ' },
      { target: 'Das Ergebnis«--»drei zu null.', fix: ' – ' },
    ],
    good: [{ target: 'Das Ergebnis – drei zu null.' }, { target: 'Der Schalter heißt --verbose.' }],
  },
  *check({ target }) {
    for (const { start, end, groups } of matches(target.text, DOUBLE)) {
      if (groups[0] !== '' && groups[1] === '') continue
      yield { target: [{ start, end }], fixes: [{ at: { start, end }, text: ' – ' }] }
    }
  },
})
