import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import classes from './settings.module.css'

type StepperProps = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly text: string
  readonly onChange: (value: number) => void
}

/** A number on a line: drag, or arrow keys. */
export function Stepper({ label, value, min, max, step, text, onChange }: StepperProps) {
  return (
    <Slider
      className={classes.slider!}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
    >
      <Label>{label}</Label>
      <SliderOutput>{() => text}</SliderOutput>
      <SliderTrack className={classes.track!}>
        <SliderThumb className={classes.thumb!} />
      </SliderTrack>
    </Slider>
  )
}
