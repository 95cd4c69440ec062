import type { Language } from './language.ts'
import type { Core, Quantity } from './quantity.ts'
import { withUnit } from './amounts.ts'
import { dates, sameDate } from './dates.ts'
import { eachMatch } from './each-match.ts'
import { ENGLISH_PHRASE, englishValue, GERMAN_WORD, germanCardinal, germanOrdinal } from './number-words.ts'

const DIGITS = /\d{1,3}(?:[\u00A0\u2009\u202F ]\d{3})+(?!\d)|\d+(?:[.,'’]\d+)*/gu

/** Texts whose quantities are kept: several rules ask for those of the same segment one after the other. */
const RECENT = 64
const recent: Readonly<Record<Language, Map<string, readonly Quantity[]>>> = { de: new Map(), en: new Map() }

/** Numbers, dates, percentages and amounts of a text, in order, without overlaps. "one" and "ein" alone count as words. */
export function quantities(text: string, language: Language): readonly Quantity[] {
  const known = recent[language]
  const hit = known.get(text)
  if (hit) return hit
  const found = readQuantities(text, language)
  if (known.size >= RECENT) known.clear()
  known.set(text, found)
  return found
}

function readQuantities(text: string, language: Language): Quantity[] {
  const found: Quantity[] = dates(text, language).map((date) => ({
    start: date.start,
    end: date.end,
    kind: 'date',
    values: [],
    dates: date.readings,
    currency: null,
    core: { start: date.start, end: date.end },
    written: 'digits',
  }))
  const taken = found.map(({ start, end }) => ({ start, end }))
  const cores = [
    ...digitCores(text, language),
    ...(language === 'de' ? germanCores(text) : englishCores(text)),
  ]
  cores.sort((a, b) => a.start - b.start)
  let next = 0
  let last = 0
  for (const core of cores) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= core.start) next++
    const date = taken[next]
    if (core.start < last || (date !== undefined && core.end > date.start)) continue
    const whole = withUnit(text, core, language)
    // In "8$8" the sign belongs to the number before it.
    const quantity = whole.start < last ? { ...whole, start: core.start } : whole
    if (date !== undefined && quantity.end > date.start) continue
    found.push(quantity)
    last = quantity.end
  }
  return found.sort((a, b) => a.start - b.start)
}

/** True when the two can mean the same: a common value, a date that does not contradict, a year or day of a date. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' && b.kind === 'date') return a.dates.some((x) => b.dates.some((y) => sameDate(x, y)))
  if (a.kind === 'date')
    return a.dates.some((date) => b.values.some((value) => value === date.year || value === date.day))
  if (b.kind === 'date') return sameQuantity(b, a)
  return a.values.some((x) => b.values.some((y) => close(x, y)))
}

function close(x: number, y: number): boolean {
  return Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y))
}

/**
 * Readings of digits with separators, the one usual in the language first; [] when they are no number (1.2.3). A usual
 * grouping is certain (German 60.000); three decimals may be a grouping of the other language (German 60,000).
 */
export function readDigits(digits: string, language: Language): number[] {
  const plain = digits.replace(/['’\s]/gu, '')
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.']
  const usual = readWith(plain, group, point)
  if (usual !== null && !plain.includes(point)) return [usual]
  const other = readWith(plain, point, group)
  return [usual, other].filter((value) => value !== null)
}

function readWith(digits: string, group: string, point: string): number | null {
  const [whole, fraction, ...more] = digits.split(point)
  if (whole === undefined || more.length > 0 || fraction?.includes(group) === true) return null
  const groups = whole.split(group)
  if (
    groups.slice(1).some((part) => part.length !== 3) ||
    (groups.length > 1 && (groups[0]?.length ?? 0) > 3)
  )
    return null
  return Number(`${groups.join('')}.${fraction ?? '0'}`)
}

function digitCores(text: string, language: Language): Core[] {
  const cores: Core[] = []
  if (!/\d/u.test(text)) return cores
  for (const match of eachMatch(text, DIGITS)) {
    const start = match.index
    const end = start + match[0].length
    const values = readDigits(match[0], language)
    const named =
      /\p{L}-?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      !/(?:US|EUR)$/u.test(text.slice(Math.max(0, start - 3), start))
    const kind = named || values.length === 0 ? 'code' : 'number'
    cores.push({
      start,
      end,
      values: values.length === 0 ? [Number.parseFloat(match[0])] : values,
      written: 'digits',
      kind,
    })
  }
  return cores
}

/** „außer Acht“, „in Acht“, „habt Acht“ */
const isAttention = (text: string, start: number) =>
  /(?:außer|in|habt) $/u.test(text.slice(Math.max(0, start - 8), start))

function germanCores(text: string): Core[] {
  const cores: Core[] = []
  for (const match of eachMatch(text, GERMAN_WORD)) {
    const start = match.index
    const end = start + match[0].length
    const isArticle = /^[Ee]ine?[rnm]?$/u.test(match[0])
    const cardinal = isArticle ? null : germanCardinal(match[0])
    if (cardinal !== null && !(match[0] === 'Acht' && isAttention(text, start))) {
      cores.push({ start, end, values: [cardinal], written: 'words', kind: 'number' })
      continue
    }
    const one = isArticle
      ? /^ (halben?)? ?(?=Million|Milliarde|Billion|Mio|Mrd)/u.exec(text.slice(end, end + 24))
      : null
    if (one !== null) {
      const half = one[1] !== undefined
      cores.push({
        start,
        end: end + (half ? one[0].trimEnd().length : 0),
        values: [half ? 0.5 : 1],
        written: 'words',
        kind: 'number',
      })
      continue
    }
    const ordinal = isArticle ? null : germanOrdinal(match[0])
    if (ordinal !== null) cores.push({ start, end, values: [ordinal], written: 'words', kind: 'ordinal' })
  }
  return cores
}

function englishCores(text: string): Core[] {
  const cores: Core[] = []
  for (const match of eachMatch(text, ENGLISH_PHRASE)) {
    const read = englishValue(match[0])
    if (read === null) continue
    const kind = read.ordinal ? 'ordinal' : 'number'
    cores.push({
      start: match.index,
      end: match.index + match[0].length,
      values: [read.value],
      written: 'words',
      kind,
    })
  }
  return cores
}
