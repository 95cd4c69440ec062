import { Meter as AriaMeter } from 'react-aria-components'
import classes from './meter.module.css'

type MeterProps = {
  readonly label: string
  /** 0…1 */
  readonly share: number
  readonly text?: string
}

/** A thin bar that says how much of something is done or right. */
export function Meter({ label, share, text }: MeterProps) {
  const clamped = Math.min(1, Math.max(0, share))
  return (
    <AriaMeter
      aria-label={label}
      value={clamped * 100}
      {...(text ? { valueLabel: text } : {})}
      className={classes.meter!}
    >
      <span className={classes.fill} style={{ width: `${clamped * 100}%` }} />
    </AriaMeter>
  )
}
