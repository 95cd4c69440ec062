/** Numbers, money, dates and times the English way. */
import { byPattern } from './corruptor.ts'
import type { Corruptor } from './corruptor.ts'

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const MONTH = MONTHS.join('|')
const DATE = new RegExp(`(?<!\\d)(\\d{1,2})\\. (${MONTH})(?: (\\d{4}))?(?!\\d)`, 'gu')
const AMOUNT =
  /(?<![\d.,])(\d[\d.,]*\d|\d)( (?:Millionen|Milliarden|Million|Milliarde))? (Dollar|Euro|Pfund|US-Dollar)(?![\p{L}-])/gu
const SIGNS: Readonly<Record<string, string>> = { Dollar: '$', 'US-Dollar': 'US$', Euro: '€', Pfund: '£' }

/** 1.200,5 → 1,200.5 */
const english = (number: string) => number.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))

export const LOCALE: readonly Corruptor[] = [
  byPattern(
    'English decimal point',
    'number-format',
    /(?<![\d.,])\d{1,3},\d{1,2}(?![\d,.]\d|\d)/gu,
    ({ text }, source) => (source.includes(english(text)) ? english(text) : null),
  ),
  byPattern(
    'English thousands',
    'number-format',
    /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d,.]*\d)/gu,
    ({ text }, source) => (source.includes(english(text)) ? english(text) : null),
  ),
  byPattern('glued percent sign', 'percent-format', /(?<=\d)\s(?:%|Prozent)(?![\p{L}-])/gu, () => '%'),
  byPattern(
    'glued unit',
    'unit-space',
    /(?<=\d) (?=(?:km|m|cm|mm|kg|°C|km²|m²|MHz|kW|MW|t|g|GB|MB)(?![\p{L}\d]))/gu,
    () => '',
  ),
  byPattern(
    'currency sign in front',
    'currency-format',
    AMOUNT,
    ({ groups: [number = '', scale = '', name = ''] }) => `${SIGNS[name] ?? ''}${number}${scale}`,
  ),
  byPattern('month first', 'date-format', DATE, ({ groups: [day = '', month = '', year = ''] }) =>
    year ? `${month} ${day}, ${year}` : `${month} ${day}`,
  ),
  byPattern('no full stop after the day', 'date-format', DATE, ({ text }) => text.replace('.', '')),
  byPattern('American slashes', 'date-format', DATE, ({ groups: [day = '', month = '', year = ''] }) =>
    year ? `${MONTHS.indexOf(month) + 1}/${day}/${year}` : null,
  ),
  byPattern(
    'twelve-hour clock',
    'time-format',
    /(?<![\d.:,])(\d{1,2})(?:[.:](\d{2}))? Uhr(?!\p{L})/gu,
    ({ groups: [hour = '', minutes = ''] }, _s, { random }) => {
      const half = Number(hour) >= 12 ? random.pick(['p.m.', 'pm', 'PM']) : random.pick(['a.m.', 'am', 'AM'])
      return `${Number(hour) % 12 || 12}${minutes && `:${minutes}`} ${half}`
    },
  ),
  byPattern(
    'score with a dash',
    'score-format',
    /(?<![\d:.,])\d{1,2}:\d{1,2}(?![\d:])/gu,
    ({ text }, source) => (source.includes(text.replace(':', '-')) ? text.replace(':', '-') : null),
  ),
  byPattern(
    'English unit',
    'english-unit',
    /(?<=\d )(?:Fuß|Pfund|Meilen|Yards)(?![\p{L}-])/gu,
    ({ text }, source) => {
      const unit = { Fuß: 'ft', Pfund: 'lb', Meilen: 'mi', Yards: 'yd' }[text] ?? text
      return new RegExp(`\\d ${unit}(?!\\p{L})`, 'u').test(source) ? unit : null
    },
  ),
  byPattern('in 2006', 'in-year', /(?<!\p{L})im Jahre? (?=\d{4}(?!\d| v))/gu, () => 'in '),
  byPattern(
    'English number sign',
    'english-number-sign',
    /Nr\. (?=\d)/gu,
    (_m, _s, { random }) => random.pick(['No. ', '#', 'No ']) ?? '',
  ),
  byPattern(
    'English ordinal',
    'english-ordinal',
    /(?<![\d.,])(\d{1,2})\.(?= (?!Januar|Februar|März|April|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L})/gu,
    ({ groups: [number = ''] }) => {
      const last = Number(number) % 10
      const teen = Number(number) > 10 && Number(number) < 14
      return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th')}`
    },
  ),
  byPattern(
    'English title',
    'english-title',
    /(?<!\p{L})(?:Herrn?|Frau|Senator|Gouverneur) (?=\p{Lu}\p{Ll}+)/gu,
    ({ text }, source) => {
      const title = { H: 'Mr', F: /Mrs/u.test(source) ? 'Mrs' : 'Ms', S: 'Sen', G: 'Gov' }[text.charAt(0)]
      return title && new RegExp(`${title}\\.? `, 'u').test(source) ? `${title}. ` : null
    },
  ),
  byPattern(
    'country without its article',
    'country-article',
    /(?<!\p{L})(?:[Ii]n den|[Ii]n der|[Ii]n die|[Aa]us der|[Aa]us den|[Aa]us dem|[Vv]on der|[Vv]on den|[Mm]it der|[Ff]ür die|[Dd]urch die) (?=(?:USA|Türkei|Schweiz|Ukraine|Slowakei|Mongolei|Niederlanden?|Philippinen|Karibik|Antarktis|Toskana|Normandie|Bretagne|Libanon|Sudan|Tschad)(?![\p{L}-]))/gu,
    ({ text }) => `${text.split(' ')[0]} `,
  ),
]
