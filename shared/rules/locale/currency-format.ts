import { amountsInEnglish } from '../german-amounts.ts'
import { defineRule } from '../rule.ts'

export const currencyFormat = defineRule({
  id: 'currency-format',
  version: 1,
  category: 'locale/currency',
  severity: 'minor',
  needs: 'target',
  prior: 0.9,
  name: { de: 'Währung vor der Zahl', en: 'Currency sign before the number' },
  wordings: {
    main: {
      de: { what: 'Das Währungszeichen steht vor der Zahl', why: 'Im Deutschen folgt die Währung: {fix}.' },
      en: {
        what: 'The currency sign stands before the number',
        why: 'In German the currency follows: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Das kostet «$50».', fix: '50 Dollar' },
      { target: 'Ein Fonds von «€4.5bn» entsteht.', fix: '4,5 Milliarden Euro' },
      { target: 'Sie zahlten «£1,200» im Jahr.', fix: '1.200 Pfund' },
      { target: 'Die Strafe betrug «US$30 Millionen».', fix: '30 Millionen US-Dollar' },
    ],
    good: [
      { target: 'Das kostet 50 Dollar, also 45 €.' },
      { target: 'Der Rapper A$AP Rocky kam, Ke$ha nicht.' },
      { target: 'Der Posten „(in $) 2019“ fehlt.' },
    ],
  },
  *check({ target }) {
    for (const fix of amountsInEnglish(target.text)) yield { target: [fix.at], fixes: [fix] }
  },
})
