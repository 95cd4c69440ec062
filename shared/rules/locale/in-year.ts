import { matches } from '../find.ts'
import { isLeftInEnglish } from '../left-in-english.ts'
import { defineRule } from '../rule.ts'

/** "in 2006"; with a noun behind it the number counts something: in 2000 Metern Höhe. */
const IN_YEAR =
  /(?<!\p{L})([Ii])n[\s ]((?:1[6-9]|20)\d\d)(?![\d.,:%°]|[\s ]?(?:\p{Lu}|km|m\b|%))(?!\p{L}|-)|(?<!\p{L})([Ii])n[\s ]((?:1[6-9]|20)\d\d)(?=[.,:;]?(?:\s+\p{Ll}|$)|[.,;:])/gu

/** „in 1996, 2001 und 2005“: several years. */
const MORE_YEARS = /^(?:, (?:1[6-9]|20)\d\d)* (?:und|bis|sowie) (?:1[6-9]|20)\d\d(?!\d)/u

export const inYear = defineRule({
  id: 'in-year',
  version: 2,
  category: 'locale/date',
  severity: 'minor',
  needs: 'target',
  prior: 0.8,
  name: { de: '„in“ vor einer Jahreszahl', en: '“in” before a year' },
  wordings: {
    main: {
      de: {
        what: 'Vor der Jahreszahl steht ein englisches „in“',
        why: 'Im Deutschen heißt es „{year}“ oder „im Jahr {year}“.',
      },
      en: {
        what: 'The year has an English “in” before it',
        why: 'German says “{year}” or “im Jahr {year}”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Krieg endete «in 2006» ohne Sieger.', fix: 'im Jahr 2006' },
      { target: '«In 1998» war das anders.', fix: 'Im Jahr 1998' },
      { target: 'Sie gewann «in 1981» und 1983.', fix: 'in den Jahren 1981' },
    ],
    good: [
      { target: 'Die Hütte liegt in 2000 Metern Höhe.' },
      { target: 'In 2015er Weinen schmeckt man das.' },
      { target: 'Es endete im Jahr 2006.' },
      { target: 'A Journey from the Alps to the Sea in 1901.' },
    ],
  },
  *check({ target }) {
    for (const { start, end, text, groups } of matches(target.text, IN_YEAR)) {
      const year = groups[1] || groups[3] || ''
      const at = { start, end }
      if (isLeftInEnglish(target, at)) continue
      const words = MORE_YEARS.test(target.text.slice(end)) ? 'n den Jahren' : 'm Jahr'
      yield { target: [at], fixes: [{ at, text: `${text.slice(0, 1)}${words} ${year}` }], evidence: { year } }
    }
  },
})
