import type { Language } from './language.ts'
import type { Core, Quantity } from './quantity.ts'

const MAGNITUDES: Readonly<Record<Language, RegExp>> = {
  de: /^[\s-]?(?:(?<k>tausend|Tausend|Tsd\.?)|(?<m>Millionen|Million|Mill?\.|Mio\.?)|(?<g>Milliarden?|Mrd\.?)|(?<t>Billionen|Billion|Bio\.))(?!\p{L})/u,
  en: /^[\s-]?(?:(?<k>[Tt]housand|k|K)|(?<m>[Mm]illion|mn|mln|m|M)|(?<g>[Bb]illion|bn|bln|B)|(?<t>[Tt]rillion|tn|trn))(?!\p{L})/u,
}
const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12 }
const PERCENT =
  /^(?:\s?[%]|[\s-]?(?:percent|per cent|pct|pc|percentage points?|Prozent(?:punkten?|e)?|prozent))(?![\p{Ll}])/u
const CURRENCIES: readonly (readonly [string, string])[] = [
  ['EUR', '€|EUR|[Ee]uros?|Euros'],
  ['USD', 'US-?\\$|\\$|USD|(?:US[- ])?[Dd]ollars?'],
  ['GBP', '£|GBP|(?:British )?pounds?|(?:britische )?Pfund'],
  ['CHF', 'CHF|Schweizer Franken|Franken|Swiss francs?'],
  ['JPY', '¥|JPY|[Yy]en'],
  ['CNY', 'CNY|[Yy]uan'],
  ['INR', '₹|INR|Rs\\.?|[Rr]upees?|Rupien'],
  ['RUB', '₽|RUB|rou?bles?|Rubel'],
]
const AFTER_CURRENCY = CURRENCIES.map(
  ([code, words]) => [code, new RegExp(`^[\\s-]?(?:${words})(?!\\p{L})`, 'u')] as const,
)
const BEFORE_CURRENCY = CURRENCIES.map(
  ([code, words]) =>
    [code, new RegExp(`(?<![\\p{L}])(?:${words.split('|').filter(isSign).join('|')})\\s?$`, 'u')] as const,
)
const LONGEST_UNIT = 24

/** Extends a bare number by magnitude, percent sign, currency, clock or decade. */
export function withUnit(text: string, core: Core, language: Language): Quantity {
  const bare = { start: core.start, end: core.end }
  const quantity = { ...core, dates: [], currency: null, core: bare }
  if (core.kind === 'code') return quantity
  const clock = time(text, core)
  if (clock !== null) return { ...quantity, ...clock, kind: 'time' }
  const tail = text.slice(core.end, core.end + LONGEST_UNIT)
  if (core.written === 'digits') {
    const decade = /^(?:0s|s|er)(?!\p{L})/u.exec(tail)
    if (decade !== null && /0$/u.test(text.slice(core.start, core.end))) {
      const short = (core.values[0] ?? 0) < 100
      return {
        ...quantity,
        end: core.end + decade[0].length,
        kind: 'decade',
        values: short ? [...core.values, 1900 + (core.values[0] ?? 0)] : core.values,
      }
    }
    const ordinal =
      /^(?:st|nd|rd|th)(?!\p{L})/u.exec(tail) ??
      (/^\.\s\p{L}/u.test(tail) && language === 'de' ? ['.'] : null)
    if (ordinal !== null) return { ...quantity, end: core.end + (ordinal[0] ?? '').length, kind: 'ordinal' }
  }
  return amount(text, quantity, language)
}

/** The first currency that a pattern finds, and how long what names it is. */
function currencyIn(text: string, patterns: typeof AFTER_CURRENCY): { code: string; length: number } | null {
  for (const [code, pattern] of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return { code, length: match[0].length }
  }
  return null
}

function amount(text: string, quantity: Quantity, language: Language): Quantity {
  let { start, end, values } = quantity
  const before = currencyIn(text.slice(Math.max(0, start - 6), start), BEFORE_CURRENCY)
  const magnitude = MAGNITUDES[language].exec(text.slice(end, end + LONGEST_UNIT))
  if (magnitude !== null && (before !== null || !/^[\s-]?[mMkKB]$/u.test(magnitude[0]))) {
    const name = Object.keys(FACTORS).find((key) => magnitude.groups?.[key] !== undefined) ?? ''
    values = values.map((value) => value * (FACTORS[name] ?? 1))
    end += magnitude[0].length
  }
  const tail = text.slice(end, end + LONGEST_UNIT)
  const percent = PERCENT.exec(tail)
  if (percent !== null) return { ...quantity, end: end + percent[0].length, values, kind: 'percent' }
  if (before !== null) start -= before.length
  const after = currencyIn(tail, AFTER_CURRENCY)
  if (after !== null) end += after.length
  const currency = before?.code ?? after?.code ?? null
  return { ...quantity, start, end, values, currency, kind: currency === null ? quantity.kind : 'money' }
}

/** "17 Uhr", "17.30 Uhr", "5:30 p.m.", "12:30": minutes since midnight; afternoon readings are kept beside morning ones. */
function time(text: string, core: Core): { end: number; values: number[] } | null {
  if (core.written === 'words' && !/^ (?:Uhr|o'clock|o’clock)/u.test(text.slice(core.end, core.end + 9)))
    return null
  const digits = core.written === 'words' ? String(core.values[0]) : text.slice(core.start, core.end)
  const clock = /^(\d{1,2})(?:\.(\d\d))?$/u.exec(digits)
  if (clock === null) return null
  const tail = /^(?::(\d\d)(?!\d)(?::\d\d)?)?(\s?(?:Uhr|[ap]\.?m\b\.?|o['’]clock|[AP]\.?M\b\.?))?/u.exec(
    text.slice(core.end, core.end + LONGEST_UNIT),
  )
  if (tail === null || (tail[1] === undefined && tail[2] === undefined)) return null
  const minutes = Number(clock[1]) * 60 + Number(tail[1] ?? clock[2] ?? 0)
  if (Number(clock[1]) > 24 || minutes % 60 !== Number(tail[1] ?? clock[2] ?? 0)) return null
  const half = /p/iu.test(tail[2] ?? '') ? 'pm' : /a/iu.test(tail[2] ?? '') ? 'am' : null
  const values = half === 'pm' ? [(minutes % 720) + 720] : half === 'am' ? [minutes % 720] : [minutes]
  if (/^\s?(?:nachmittags|abends|nachts)/u.test(text.slice(core.end + tail[0].length)) && minutes < 720)
    values.push(minutes + 720)
  return { end: core.end + tail[0].length, values }
}

function isSign(word: string): boolean {
  return /[^\p{Ll}]$/u.test(word) && !word.includes('[')
}
