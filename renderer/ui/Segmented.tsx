import { Radio, RadioGroup } from 'react-aria-components'
import { Key } from '../keys/Key.tsx'
import type { Command } from '../keys/keymap.ts'
import classes from './segmented.module.css'

type Part<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly command?: Command
}

type SegmentedProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly parts: readonly Part<Value>[]
  readonly onChange: (value: Value) => void
}

/** One of a few views, side by side. */
export function Segmented<Value extends string>({ label, value, parts, onChange }: SegmentedProps<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className={classes.group!}
      value={value}
      onChange={(key) => {
        const part = parts.find((candidate) => candidate.value === key)
        if (part) onChange(part.value)
      }}
    >
      {parts.map((part) => (
        <Radio key={part.value} value={part.value} className={classes.part!}>
          {part.label}
          {part.command && (
            <span className={classes.key}>
              <Key command={part.command} />
            </span>
          )}
        </Radio>
      ))}
    </RadioGroup>
  )
}
