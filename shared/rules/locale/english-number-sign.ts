import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const SIGN = /(?<![\p{L}\d&])(No\.?[\s ]?|#)(?=\d{1,4}(?![\d\p{L}]))/gu

export const englishNumberSign = defineRule({
  id: 'english-number-sign',
  version: 1,
  category: 'accuracy/untranslated',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Englisches „No.“', en: 'English “No.”' },
  wordings: {
    main: {
      de: { what: 'Die Nummer ist englisch abgekürzt', why: 'Im Deutschen schreibt man „Nr.“.' },
      en: { what: 'The number sign is English', why: 'German writes “Nr.”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Sie ist die «No. »1 der Welt.', fix: 'Nr. ' },
      { target: 'Platz «#»3 ging an Peru.', fix: 'Nr. ' },
    ],
    good: [
      { target: 'Sie ist die Nr. 1 der Welt.' },
      { target: 'Sie trägt Chanel No. 5.' },
      { target: 'Unter dem Stichwort #2025wird steht nichts.' },
    ],
  },
  *check({ target }) {
    for (const { start, end } of matches(target.text, SIGN)) {
      if (/Chanel\s$/u.test(target.text.slice(0, start))) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: 'Nr. ' }] }
    }
  },
})
