import { matches } from '../find.ts'
import { ENGLISH_DECIMAL, ENGLISH_THOUSANDS, germanNumber } from '../german-numbers.ts'
import { defineRule } from '../rule.ts'

const NAMES: Readonly<Record<string, string>> = {
  $: 'Dollar',
  US$: 'US-Dollar',
  USD: 'US-Dollar',
  A$: 'australische Dollar',
  AU$: 'australische Dollar',
  C$: 'kanadische Dollar',
  HK$: 'Hongkong-Dollar',
  NZ$: 'neuseeländische Dollar',
  '£': 'Pfund',
  GBP: 'Pfund',
  '€': 'Euro',
  EUR: 'Euro',
  '¥': 'Yen',
  '₹': 'Rupien',
}
/** Scales as the machine left or translated them, and as they are printed. */
const SCALES: Readonly<Record<string, string>> = {
  m: 'Millionen',
  mn: 'Millionen',
  million: 'Millionen',
  bn: 'Milliarden',
  b: 'Milliarden',
  billion: 'Milliarden',
  tn: 'Billionen',
  k: '000',
}
const AMOUNT =
  /((?:\b(?:US|AU|HK|NZ|A|C))?\$|[£€¥₹]|\b(?:USD|GBP|EUR)(?=\s?\d))[\s ]?(\d[\d.,]*\d|\d)(?:[\s  -]?(bn|mn|tn|[mbk]|million|billion)(?![\p{L}]))?([\s ](?:Millionen|Million|Milliarden|Milliarde|Billionen|Mio\.|Mrd\.))?/gu

/** 50, 50 Millionen: the number and its scale as German prints them. */
function amount(number: string, short: string, long: string): string {
  const english = ENGLISH_DECIMAL.test(number) || ENGLISH_THOUSANDS.test(number)
  const digits = english ? germanNumber(number) : number
  const scale = SCALES[short]
  if (scale === '000') return `${digits}.000`
  return digits + (scale ? ` ${scale}` : '') + long
}

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
    for (const { start, end, groups } of matches(target.text, AMOUNT)) {
      const [sign = '', number = '', short = '', long = ''] = groups
      const name = NAMES[sign]
      if (name === undefined) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: `${amount(number, short, long)} ${name}` }] }
    }
  },
})
