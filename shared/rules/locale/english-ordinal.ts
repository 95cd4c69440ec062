import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const ORDINAL = /(?<![\p{L}\d])(\d*(?:1st|2nd|3rd|\dth))(?![\p{L}\d-])/gu

export const englishOrdinal = defineRule({
  id: 'english-ordinal',
  version: 1,
  category: 'accuracy/untranslated',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'Englische Ordnungszahl', en: 'English ordinal' },
  wordings: {
    main: {
      de: { what: 'Die Ordnungszahl ist englisch', why: 'Im Deutschen steht ein Punkt: {fix}' },
      en: { what: 'The ordinal is English', why: 'German writes a full stop: {fix}' },
    },
  },
  examples: {
    bad: [{ target: 'Sie wurde «21st» im Ziel.', fix: '21.' }],
    good: [
      { source: 'He worked for 21st Century Fox.', target: 'Er arbeitete für 21st Century Fox.' },
      { target: 'Sie wurde 21. im Ziel.' },
    ],
  },
  *check({ source, target }) {
    for (const { start, end, groups } of matches(target.text, ORDINAL)) {
      const [ordinal = ''] = groups
      const next = /^\s+([\p{L}-]+)/u.exec(target.text.slice(end))?.[1]
      if (next !== undefined && source?.text.includes(`${ordinal} ${next}`)) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: `${parseInt(ordinal, 10)}.` }] }
    }
  },
})
