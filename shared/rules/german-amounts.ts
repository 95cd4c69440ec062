import { ENGLISH_DECIMAL, ENGLISH_THOUSANDS, germanNumber } from './german-numbers.ts'
import { matches } from './find.ts'
import type { Span } from '../text/span.ts'

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

/** Amounts with the sign before the number, and what German prints for each: „€4.5bn“ is „4,5 Milliarden Euro“. */
export function* amountsInEnglish(text: string): Iterable<{ readonly at: Span; readonly text: string }> {
  for (const { start, end, groups } of matches(text, AMOUNT)) {
    const [sign = '', number = '', short = '', long = ''] = groups
    const name = NAMES[sign]
    if (name !== undefined) yield { at: { start, end }, text: `${amount(number, short, long)} ${name}` }
  }
}

/** The text with its amounts as German prints them. */
export function amountsInGerman(text: string): string {
  let result = ''
  let from = 0
  for (const { at, text: printed } of amountsInEnglish(text)) {
    result += text.slice(from, at.start) + printed
    from = at.end
  }
  return result + text.slice(from)
}
