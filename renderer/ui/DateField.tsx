import { useId } from 'react'
import classes from './field.module.css'

type DateFieldProps = {
  readonly label: string
  /** A day as 2026-11-22; '' for none. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One day, with the system's own calendar. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={classes.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
