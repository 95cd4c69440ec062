import { useId } from 'react'
import type { ReactNode, Ref } from 'react'
import {
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField as AriaNumberField,
  Popover,
  Radio,
  RadioGroup,
  SearchField as AriaSearchField,
  Select as AriaSelect,
  SelectValue,
  Switch as AriaSwitch,
  TextArea,
  TextField as AriaTextField,
  Button,
} from 'react-aria-components'
import classes from './field.module.css'
import hearing from './spoken.module.css'
import { Icon } from './Icon.tsx'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
  readonly rows?: number
  readonly lang?: string
  /** Values to choose from while typing. */
  readonly suggestions?: readonly string[]
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One line of text, or several when `rows` is given. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, autoFocus = false, rows, lang, suggestions, inputRef } = props
  const list = useId()
  return (
    <AriaTextField className={classes.field!} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className={classes.label!}>{label}</Label>
      {rows ? (
        <TextArea className={classes.area!} rows={rows} {...(lang ? { lang } : {})} />
      ) : (
        <Input
          className={classes.input!}
          {...(lang ? { lang } : {})}
          {...(suggestions ? { list } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      )}
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </AriaTextField>
  )
}

type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A search field; its label is the placeholder and the accessible name. */
export function SearchField({ label, value, onChange, autoFocus = false, inputRef }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus}>
      <div className={classes.search}>
        <Icon name="search" />
        <Input className={classes.input!} placeholder={label} {...(inputRef ? { ref: inputRef } : {})} />
      </div>
    </AriaSearchField>
  )
}

type Choice<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  /** A key that takes it, printed beside it; whoever shows the choices listens for it. */
  readonly press?: string
}

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}

type SelectProps<Value extends string> = ChoiceProps<Value> & {
  readonly autoFocus?: boolean
  /** To be heard only: what is chosen speaks for itself. */
  readonly labelIsSpoken?: boolean
}

/** One of many, folded. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelIsSpoken = false, value, choices, onChange, autoFocus = false } = props
  return (
    <AriaSelect
      className={classes.field!}
      autoFocus={autoFocus}
      value={value}
      onChange={(key) => {
        const choice = choices.find((candidate) => candidate.value === key)
        if (choice) onChange(choice.value)
      }}
    >
      <Label className={labelIsSpoken ? hearing.spoken! : classes.label!}>{label}</Label>
      <Button className={classes.select!}>
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="down" size={14} />
      </Button>
      <Popover className={classes.popover!}>
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className={classes.option!}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

type RadiosProps<Value extends string> = Omit<ChoiceProps<Value>, 'value'> & {
  /** Null: none is chosen yet. */
  readonly value: Value | null
  readonly column?: boolean
  readonly autoFocus?: boolean
}

/** One of a few, all visible. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { label, value, choices, onChange, column, autoFocus } = props
  return (
    <RadioGroup
      className={classes.field!}
      value={value}
      onChange={(key) => {
        const choice = choices.find((candidate) => candidate.value === key)
        if (choice) onChange(choice.value)
      }}
    >
      <Label className={classes.label!}>{label}</Label>
      <div className={`${classes.radios} ${column ? classes.column : ''}`}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={classes.radio!}
            autoFocus={autoFocus === true && choice.value === (value ?? choices[0]?.value)}
          >
            <span>
              {choice.label} {choice.hint && <small>{choice.hint}</small>}
            </span>
            {choice.press && <kbd aria-hidden>{choice.press}</kbd>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

type SwitchProps = {
  readonly isSelected: boolean
  readonly onChange: (on: boolean) => void
  readonly label?: string
  readonly children?: ReactNode
  readonly isDisabled?: boolean
}

/** On or off, at once. */
export function Switch({ label, children, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} {...(label ? { 'aria-label': label } : {})} className={classes.switch!}>
      <span className={classes.track} aria-hidden />
      {children}
    </AriaSwitch>
  )
}

type NumberFieldProps = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A number that is typed, or stepped with the arrow keys; taken when the field is left. */
export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  return (
    <AriaNumberField
      className={classes.field!}
      value={value}
      minValue={min}
      maxValue={max}
      formatOptions={{ maximumFractionDigits: 2 }}
      onChange={(next) => Number.isFinite(next) && onChange(next)}
    >
      <Label className={classes.label!}>{label}</Label>
      <Input className={classes.input!} />
    </AriaNumberField>
  )
}
