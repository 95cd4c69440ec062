import type { Quantity } from '../../text/quantity.ts'
import { spanOf } from '../../text/span.ts'
import type { Span } from '../../text/span.ts'
import type { Fix } from '../../review/flag.ts'
import { quantities } from '../../text/numbers.ts'
import { ENGLISH_DECIMAL, ENGLISH_THOUSANDS, germanNumber } from '../german-numbers.ts'
import { defineRule } from '../rule.ts'
import { UNITS } from './unit-changed.data.ts'
import type { Unit } from './unit-changed.data.ts'

type Measure = Span & {
  /** All readings of the number: „31,500“ may have kept the English comma. */
  readonly values: readonly number[]
  readonly unit: Unit
  readonly name: Span
  readonly singular: boolean
}

const AHEAD = 24

/** A conversion may be rounded this far: 27 feet → 8 metres. */
const ROUNDING = 0.2

const anyUnit = (language: 'en' | 'de') =>
  new RegExp(UNITS.map((unit) => unit[language].source).join('|'), 'iu')
/** Most numbers have no unit behind them. */
const ANY_UNIT = { en: anyUnit('en'), de: anyUnit('de') }

/** Numbers with a unit behind them. */
function measures(text: string, language: 'en' | 'de'): Measure[] {
  return quantities(text, language).flatMap((quantity: Quantity) => {
    if (quantity.kind === 'code' || quantity.kind === 'date' || quantity.kind === 'time') return []
    const tail = text.slice(quantity.end, quantity.end + AHEAD)
    if (!ANY_UNIT[language].test(tail)) return []
    for (const unit of UNITS) {
      const found = unit[language].exec(tail)
      const { values } = quantity
      if (!found || values.length === 0) continue
      const gap = found[0].search(/[\p{L}°]/u)
      const name = { start: quantity.end + gap, end: quantity.end + found[0].length }
      return [{ start: quantity.start, end: name.end, values, unit, name, singular: values[0] === 1 }]
    }
    return []
  })
}

const isSameNumber = (one: Measure, other: Measure) =>
  one.values.some((value) => other.values.includes(value))

/** The target's unit has replaced the source's, and the number stayed as it was. */
const isSwapped = (original: Measure, found: Measure): boolean =>
  found.unit !== original.unit && found.unit.kind === original.unit.kind && isSameNumber(original, found)

/** The target says the same length, weight or time, in the source's unit or in another. */
function isKept(original: Measure, found: Measure): boolean {
  if (found.unit.kind !== original.unit.kind) return false
  if (found.unit === original.unit) return isSameNumber(original, found)
  const expected = converted(original, found.unit)
  return found.values.some((value) => Math.abs(value / expected - 1) < ROUNDING)
}

/** The value in the other unit: 27 feet are 8.2 metres. */
const converted = ({ values: [value = 0], unit: from }: Measure, unit: Unit) =>
  (value * from.size + (from.zero ?? 0) - (unit.zero ?? 0)) / unit.size

/** “rose by 2 degrees”: a difference has no zero that could be shifted. */
const isDifference = ({ unit, start }: Measure, text: string) =>
  unit.kind === 'temperature' && /\bby (?:\p{L}+ )?$/u.test(text.slice(0, start))

/** The unit alone where the number is a mistake of its own, kept as English writes it. */
function marked(found: Measure, text: string): Span {
  const number = text.slice(found.start, found.name.start).trim()
  return ENGLISH_THOUSANDS.test(number) || ENGLISH_DECIMAL.test(number) ? found.name : spanOf(found)
}

/** The unit of the source, or the number converted. */
function fixesFor(original: Measure, found: Measure, text: string): Fix[] {
  const at = marked(found, text)
  const name = original.unit.names[original.singular ? 0 : 1]
  const isInCompound = text[found.end] === '-'
  const inOther = shown(converted(original, found.unit), found.unit)
  return [
    { at, text: text.slice(at.start, found.name.start) + name },
    { at: spanOf(found), text: isInCompound ? inOther.replaceAll(' ', '-') : inOther },
  ]
}

/** A measure keeps its number but gets another unit: 50 miles → 50 Kilometer, three weeks → drei Monate. */
export const unitChanged = defineRule({
  id: 'unit-changed',
  version: 2,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: 0.9,
  name: { de: 'Maßeinheit vertauscht', en: 'Unit changed' },
  wordings: {
    main: {
      de: {
        what: 'Die Einheit stimmt nicht',
        why: 'Im Original steht „{source}“; umgerechnet wären es {converted}.',
      },
      en: {
        what: 'The unit is wrong',
        why: 'The original says “{source}”; converted that would be {converted}.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'The lake is «50 miles» away.',
        target: 'Der See ist «50 Kilometer» entfernt.',
        fix: '50 Meilen',
      },
      {
        source: 'The fire burnt «12,500 acres».',
        target: 'Das Feuer verbrannte 12,500 «Hektar».',
        fix: 'Acres',
      },
      {
        source: 'They closed a «40-mile» stretch.',
        target: 'Sie sperrten eine «40-Kilometer»-Strecke.',
        fix: '40-Meilen',
      },
      { source: 'It was «95F» in May.', target: 'Es waren «95 Grad» im Mai.', fix: '95 Grad Fahrenheit' },
      { source: 'It took «three weeks».', target: 'Es dauerte «drei Monate».', fix: 'drei Wochen' },
    ],
    good: [
      { source: 'The lake is 50 miles away.', target: 'Der See ist 80 Kilometer entfernt.' },
      { source: 'It was 95F (35C) in May.', target: 'Es waren 35 Grad im Mai, 95 Grad Fahrenheit.' },
      { source: 'It rose by 2 degrees Fahrenheit.', target: 'Es stieg um 2 Grad.' },
      { source: 'It was 20 degrees Celsius.', target: 'Es waren 20 Grad.' },
      { source: 'It took 48 hours.', target: 'Es dauerte zwei Tage.' },
      { source: 'He ran 10 miles in 10 hours.', target: 'Er lief in 10 Stunden 10 Meilen.' },
    ],
  },
  *check({ source, target }) {
    if (!source) return
    const left = measures(source.text, 'en')
    if (left.length === 0) return
    const right = measures(target.text, 'de')
    for (const original of left) {
      if (isDifference(original, source.text)) continue
      const found = right.find((each) => isSwapped(original, each))
      if (!found || right.some((each) => isKept(original, each))) continue
      if (left.some((each) => each.unit === found.unit && isSameNumber(each, found))) continue
      yield {
        target: [marked(found, target.text)],
        source: [{ start: original.start, end: original.end }],
        fixes: fixesFor(original, found, target.text),
        strength: original.unit.kind,
        evidence: { converted: shown(converted(original, found.unit), found.unit) },
      }
    }
  },
})

/** Rounded to two digits, as an article would say it. */
function shown(value: number, unit: Unit): string {
  const rounded = Number(value.toPrecision(2))
  return `${germanNumber(rounded.toLocaleString('en'))} ${unit.names[rounded === 1 ? 0 : 1]}`
}
