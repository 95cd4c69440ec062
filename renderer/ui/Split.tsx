import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import classes from './split.module.css'

const STEP = 16

/** A number kept for this window (width of a column), read once. */
export function useKept(name: string, initial: number): [number, (value: number) => void] {
  const [value, setValue] = useState(() => {
    const kept = Number(localStorage.getItem(name))
    return Number.isFinite(kept) && kept > 0 ? kept : initial
  })
  const keep = (next: number) => {
    setValue(next)
    localStorage.setItem(name, String(next))
  }
  return [value, keep]
}

/** Whether something is shown in this window, read once. */
export function useKeptSwitch(name: string): [boolean, () => void] {
  const [on, setOn] = useState(() => localStorage.getItem(name) !== 'off')
  const toggle = () => {
    setOn(!on)
    localStorage.setItem(name, on ? 'off' : 'on')
  }
  return [on, toggle]
}

type SplitProps = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Which way growing goes: the column is left or right of the handle. */
  readonly column: 'left' | 'right'
  readonly onChange: (value: number) => void
}

/** The handle between two columns: drag it, or focus it and press the arrow keys. */
export function Split({ label, value, min, max, column, onChange }: SplitProps) {
  const sign = column === 'left' ? 1 : -1
  const set = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))))

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget
    const from = event.clientX
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = (move) => set(value + sign * (move.clientX - from))
    handle.onpointerup = () => {
      handle.onpointermove = null
      handle.onpointerup = null
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (by === undefined) return
    event.preventDefault()
    set(value + sign * by)
  }

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={classes.handle}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  )
}

/** Which of a few views is shown in this window, read once; the first at each new start of the app with `sessionStorage`. */
export function useKeptChoice<Value extends string>(
  name: string,
  choices: readonly [Value, ...Value[]],
  storage = localStorage,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => {
    const kept = storage.getItem(name)
    return choices.find((choice) => choice === kept) ?? choices[0]
  })
  const keep = (next: Value) => {
    setValue(next)
    storage.setItem(name, next)
  }
  return [value, keep]
}
