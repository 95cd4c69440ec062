import { useState } from 'react'
import { Button, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useText } from '../messages/text.tsx'
import { SearchField } from './Field.tsx'
import classes from './field.module.css'
import { Icon } from './Icon.tsx'

export type Option = {
  readonly value: string
  readonly label: string
  /** How many there are, in small print. */
  readonly hint?: string
}

type MultiSelectProps = {
  readonly label: string
  /** Chosen values; none means all. */
  readonly values: readonly string[]
  readonly options: readonly Option[]
  readonly onChange: (values: readonly string[]) => void
}

/** Lists longer than this can be searched. */
const LONG = 10
/** More than this nobody reads: the search narrows it. */
const MOST_SHOWN = 100

/** Several of many, folded: what is chosen comes first. */
export function MultiSelect({ label, values, options, onChange }: MultiSelectProps) {
  const t = useText()
  const only = values.length === 1 ? options.find((option) => option.value === values[0]) : undefined
  const summary =
    values.length === 0 ? t('filter.all') : (only?.label ?? t('filter.chosen', { n: values.length }))
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden>
        {label}
      </span>
      <DialogTrigger>
        <Button
          className={classes.select!}
          aria-label={`${label}: ${summary}`}
          data-chosen={values.length > 0 || undefined}
        >
          <span>{summary}</span>
          <Icon name="down" size={14} />
        </Button>
        {/* Without a dialog inside it is one itself, and holds the hidden buttons that close it. */}
        <Popover className={classes.popover!} aria-label={label}>
          <div className={classes.choices}>
            <Choices label={label} values={values} options={options} onChange={onChange} />
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  )
}

function Choices({ label, values, options, onChange }: MultiSelectProps) {
  const t = useText()
  const [query, setQuery] = useState('')
  // Chosen ones keep their place at the top while the list is open.
  const [first] = useState(values)
  const words = query.trim().toLocaleLowerCase()
  const ordered = [
    ...options.filter((option) => first.includes(option.value)),
    ...options.filter((option) => !first.includes(option.value)),
  ]
  const shown = ordered
    .filter((option) => option.label.toLocaleLowerCase().includes(words))
    .slice(0, MOST_SHOWN)
  return (
    <>
      {options.length > LONG && (
        <SearchField label={t('filter.search')} value={query} onChange={setQuery} autoFocus />
      )}
      <ListBox
        aria-label={label}
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        items={shown}
        dependencies={[values]}
        selectedKeys={values}
        autoFocus={options.length <= LONG}
        onSelectionChange={(keys) => {
          if (keys !== 'all') onChange([...keys].map(String))
        }}
        renderEmptyState={() => <p className={classes.empty}>{t('filter.nothing')}</p>}
      >
        {(option) => (
          <ListBoxItem id={option.value} textValue={option.label} className={classes.option!}>
            {({ isSelected }) => (
              <span className={classes.choice}>
                <span className={classes.box} data-on={isSelected || undefined} aria-hidden>
                  {isSelected && <Icon name="check" size={12} />}
                </span>
                <span>{option.label}</span>
                {option.hint && <small>{option.hint}</small>}
              </span>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {values.length > 0 && (
        <Button className={classes.none!} onPress={() => onChange([])}>
          {t('filter.none')}
        </Button>
      )}
    </>
  )
}
