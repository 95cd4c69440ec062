import type { Quantity } from '../../text/quantity.ts'
import type { Span } from '../../text/span.ts'
import { quantities } from '../../text/numbers.ts'
import { germanNumber } from '../german-numbers.ts'
import { defineRule } from '../rule.ts'
import { UNITS } from './unit-changed.data.ts'
import type { Unit } from './unit-changed.data.ts'

type Measure = Span & {
  readonly value: number
  readonly unit: Unit
  readonly name: Span
  readonly singular: boolean
}

const AHEAD = 24

/** A conversion may be rounded this far: 27 feet → 8 metres. */
const ROUNDING = 0.2

/** Numbers with a unit behind them. */
function measures(text: string, language: 'en' | 'de'): Measure[] {
  return quantities(text, language).flatMap((quantity: Quantity) => {
    if (quantity.kind === 'code' || quantity.kind === 'date' || quantity.kind === 'time') return []
    const tail = text.slice(quantity.end, quantity.end + AHEAD)
    for (const unit of UNITS) {
      const found = unit[language].exec(tail)
      const value = quantity.values[0]
      if (!found || value === undefined) continue
      const gap = found[0].search(/[\p{L}°]/u)
      const name = { start: quantity.end + gap, end: quantity.end + found[0].length }
      return [{ start: quantity.start, end: name.end, value, unit, name, singular: value === 1 }]
    }
    return []
  })
}

/** The target's unit has replaced the source's, and the number stayed as it was. */
function isSwapped(original: Measure, found: Measure): boolean {
  return (
    found.value === original.value && found.unit !== original.unit && found.unit.kind === original.unit.kind
  )
}

/** The value in the other unit: 27 feet are 8.2 metres. */
const converted = (original: Measure, unit: Unit) =>
  (original.value * original.unit.size + (original.unit.zero ?? 0) - (unit.zero ?? 0)) / unit.size

/** A measure keeps its number but gets another unit: 50 miles → 50 Kilometer, three weeks → drei Monate. */
export const unitChanged = defineRule({
  id: 'unit-changed',
  version: 1,
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
      { source: 'It took «three weeks».', target: 'Es dauerte «drei Monate».', fix: 'drei Wochen' },
    ],
    good: [
      { source: 'The lake is 50 miles away.', target: 'Der See ist 80 Kilometer entfernt.' },
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
      const kept = right.some(
        (found) =>
          found.unit.kind === original.unit.kind &&
          (found.unit === original.unit
            ? found.value === original.value
            : Math.abs(found.value / converted(original, found.unit) - 1) < ROUNDING),
      )
      const found = right.find((each) => isSwapped(original, each))
      if (kept || !found || left.some((each) => each.unit === found.unit && each.value === found.value))
        continue
      const at = { start: found.start, end: found.end }
      const name = original.singular ? original.unit.names[0] : original.unit.names[1]
      yield {
        target: [at],
        source: [{ start: original.start, end: original.end }],
        fixes: [
          { at, text: target.text.slice(found.start, found.name.start) + name },
          { at, text: shown(converted(original, found.unit), found.unit) },
        ],
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
