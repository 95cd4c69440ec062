import { eachMatch } from './each-match.ts'
import type { Language } from './language.ts'
import type { Span } from './span.ts'

/** A calendar day, month or year; what the text does not say is null. */
export type CalendarDate = {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

/** A date in a text with all its readings: 7/10/2023 has two. */
export type FoundDate = Span & { readonly readings: readonly CalendarDate[] }

const MONTHS: Readonly<Record<Language, string>> = {
  de:
    'Januar|Jänner|Jan 0 Februar|Feber|Febr|Feb 1 März|Mär 2 April|Apr 3 Mai 4 Juni|Jun 5 Juli|Jul 6 August|Aug 7 ' +
    'September|Sept|Sep 8 Oktober|Okt 9 November|Nov 10 Dezember|Dez 11',
  en:
    'January|Jan 0 February|Feb 1 March|Mar 2 April|Apr 3 May 4 June|Jun 5 July|Jul 6 August|Aug 7 ' +
    'September|Sept|Sep 8 October|Oct 9 November|Nov 10 December|Dec 11',
}

/** Month names of a language with their number, 1 to 12. */
function monthNames(language: Language): Map<string, number> {
  const parts = MONTHS[language].split(' ')
  const names = new Map<string, number>()
  for (let index = 0; index < parts.length; index += 2) {
    for (const name of (parts[index] ?? '').split('|')) names.set(name, Number(parts[index + 1]) + 1)
  }
  return names
}

/** Whole names of the months, January first. */
export const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  de: wholeNames('de'),
  en: wholeNames('en'),
}

function wholeNames(language: Language): readonly string[] {
  // Each is listed before its short forms.
  const names: string[] = []
  for (const [name, number] of monthNames(language)) names[number - 1] ??= name
  return names
}

const NAMES: Readonly<Record<Language, Map<string, number>>> = { de: monthNames('de'), en: monthNames('en') }

const alternatives = (language: Language): string => [...NAMES[language].keys()].join('|')
const YEAR = '(?<year>[12]\\d{3})'
const DAY = '(?<day>[0-3]?\\d)'
const NO_DIGIT = '(?![\\p{L}\\d]|[.,]\\d)'
const START = '(?<![\\p{L}\\d]|\\d[.,])'

const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
  de: [
    new RegExp(`${START}${DAY}\\.? (?<month>${alternatives('de')})\\b\\.?(?: ${YEAR})?${NO_DIGIT}`, 'gu'),
    new RegExp(`${START}(?<month>${alternatives('de')})\\b\\.? ${YEAR}${NO_DIGIT}`, 'gu'),
  ],
  en: [
    new RegExp(
      `${START}${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${alternatives('en')})\\b\\.?(?:,? ${YEAR})?${NO_DIGIT}`,
      'gu',
    ),
    new RegExp(
      `${START}(?<month>${alternatives('en')})\\b\\.? ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?${NO_DIGIT}`,
      'gu',
    ),
    new RegExp(`${START}(?<month>${alternatives('en')})\\b\\.?,? ${YEAR}${NO_DIGIT}`, 'gu'),
  ],
}
const ISO = /(?<![\p{L}\d-])([12]\d{3})-(\d\d)-(\d\d)(?![\d-])/gu
const DOTTED = /(?<![\p{L}\d.,])([0-3]?\d)\.\s?([01]?\d)\.(?:\s?([12]\d{3}|\d\d)(?![\d.,]\d|\d))?(?!\d)/gu
const SLASHED = /(?<![\p{L}\d/])([0-3]?\d)\/([0-3]?\d)\/([12]\d{3}|\d\d)(?![\d/])/gu

/** Dates with at least two of day, month and year, in text order, without overlaps. */
export function dates(text: string, language: Language): FoundDate[] {
  // Whatever the pattern, a date has digits.
  if (!/\d/u.test(text)) return []
  const found: FoundDate[] = []
  for (const pattern of PATTERNS[language]) {
    for (const match of eachMatch(text, pattern)) {
      const { day, month, year } = match.groups ?? {}
      const number = NAMES[language].get(month ?? '') ?? null
      add(found, match, [{ day: toNumber(day), month: number, year: toNumber(year) }])
    }
  }
  for (const match of eachMatch(text, ISO)) add(found, match, [read(match[3], match[2], match[1])])
  for (const match of eachMatch(text, DOTTED)) add(found, match, [read(match[1], match[2], match[3])])
  for (const match of eachMatch(text, SLASHED)) {
    add(found, match, [read(match[1], match[2], match[3]), read(match[2], match[1], match[3])])
  }
  return found.sort((a, b) => a.start - b.start)
}

/** True when nothing the two dates both say contradicts, and they share at least the month or the year. */
export function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  const clash = (x: number | null, y: number | null): boolean => x !== null && y !== null && x !== y
  if (clash(a.day, b.day) || clash(a.month, b.month) || clash(a.year, b.year)) return false
  return (a.month !== null && b.month !== null) || (a.year !== null && b.year !== null)
}

function read(day: string | undefined, month: string | undefined, year: string | undefined): CalendarDate {
  const full = year?.length === 2 ? (Number(year) < 50 ? `20${year}` : `19${year}`) : year
  return { day: toNumber(day), month: toNumber(month), year: toNumber(full) }
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function add(found: FoundDate[], match: RegExpMatchArray, readings: readonly CalendarDate[]): void {
  const start = match.index ?? 0
  const end = start + withoutFullStop(match[0]).length
  const real = readings.filter(
    ({ day, month }) => (day ?? 1) >= 1 && (day ?? 1) <= 31 && (month ?? 1) <= 12 && month !== 0,
  )
  const free = found.every((other) => end <= other.start || start >= other.end)
  if (real.length > 0 && free) found.push({ start, end, readings: real })
}

/** The full stop after a month's whole name ends the sentence; after "Okt." it belongs to the date. */
function withoutFullStop(date: string): string {
  return /\p{L}{5,}\.$/u.test(date) ? date.slice(0, -1) : date
}
