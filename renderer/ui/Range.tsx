import classes from './range.module.css'

type RangeProps = {
  readonly label: string
  /** 0…1, and where it lies most likely. */
  readonly value: number
  readonly low: number
  readonly high: number
  /** What was believed before, as a tick. */
  readonly before?: number
}

const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`

/** A share with its interval on a thin line. Its words stand beside it, so it is hidden from screen readers. */
export function Range({ label, value, low, high, before }: RangeProps) {
  return (
    <span className={classes.range} title={label} aria-hidden>
      <span className={classes.interval} style={{ left: percent(low), right: percent(1 - high) }} />
      {before !== undefined && <span className={classes.before} style={{ left: percent(before) }} />}
      <span className={classes.value} style={{ left: percent(value) }} />
    </span>
  )
}
