import type { Container } from './container.ts'
import { openPool } from './string-pool.ts'

/** Steps of the stored byte per unit of the Zipf scale: 8.5 is the highest value that fits. */
export const ZIPF_STEPS = 30

export type Frequencies = {
  /** Zipf value of a word in any case, 0 when it is not listed. The list folds ß to ss, so Straße is found as strasse. */
  zipf(form: string): number
}

/** Opens the frequencies stored under `prefix` (words in lower case, one byte each). */
export function openFrequencies(file: Container, prefix: string): Frequencies {
  const pool = openPool(file.bytes(`${prefix}.str`), file.words(`${prefix}.blk`))
  const values = file.bytes(`${prefix}.zipf`)
  return {
    zipf(form) {
      const index = pool.find(form.toLowerCase().replaceAll('ß', 'ss'))
      return index < 0 ? 0 : (values[index] ?? 0) / ZIPF_STEPS
    },
  }
}
