import type { CalendarDate } from './dates.ts'
import type { Span } from './span.ts'

/**
 * What a number counts or names: `decade` is "1990s"/"90er", `code` a number that is part of a name ("G20", "F-16",
 * "1.2.3"). Times are minutes since midnight.
 */
export type QuantityKind = 'number' | 'ordinal' | 'percent' | 'money' | 'time' | 'decade' | 'date' | 'code'

/** A number, date or amount in a text. Its span covers magnitude and unit: "$5 million", "3,5 Mrd. Euro". */
export type Quantity = Span & {
  readonly kind: QuantityKind
  /** All readings, the usual one in the text's language first ("1.234" is 1234 or 1.234 in German). */
  readonly values: readonly number[]
  /** Readings of a date; empty otherwise. */
  readonly dates: readonly CalendarDate[]
  /** ISO code of the currency, or null. */
  readonly currency: string | null
  /** Span of the bare number, without magnitude and unit. */
  readonly core: Span
  readonly written: 'digits' | 'words'
}

/** A bare number before its magnitude and unit are read. */
export type Core = Span & {
  readonly values: readonly number[]
  readonly written: 'digits' | 'words'
  readonly kind: QuantityKind
}
