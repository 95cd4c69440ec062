/** One line of the table of speeds. */
export type Row = {
  readonly what: string
  readonly value: string
  /** How it stands to something else: a peer, a shorter article. */
  readonly ratio?: string
  readonly target?: string
  readonly verdict?: string
}

export const rounded = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

/** How many times one is the other. */
export const times = (value: number, other: number) => `${(value / other).toFixed(2)}×`

/** A figure that must not be more than its target, and whether it is. */
export function atMost(value: number, limit: number, unit: string): Pick<Row, 'target' | 'verdict'> {
  return {
    target: `≤ ${limit}${unit}`,
    verdict: value <= limit ? 'reached' : `missed, ${times(value, limit)} of it`,
  }
}
