import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { SegmentView } from '../../../../shared/calls.ts'
import { chordOf, printChord } from '../../../keys/chord.ts'
import { keysOf } from '../../../keys/keymap.ts'
import { useKeyChoice } from '../../../keys/useKeyChoice.ts'
import { useFormat, useLocale, useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { FlagLists } from '../cursor.ts'
import { fold } from '../find.ts'
import { choicesOf, hasCondition, isSame } from './filter.ts'
import type { Choice, Condition, RowFilter } from './filter.ts'
import classes from './filter.module.css'
import { useConditionName } from './useConditionName.ts'

type FilterPanelProps = {
  readonly segments: readonly SegmentView[]
  readonly flagsOf: FlagLists
  readonly hasSource: boolean
  readonly filter: RowFilter
  readonly onToggle: (condition: Condition) => void
  readonly onClose: () => void
  /** Something else was opened that has the focus now. */
  readonly onGiveWay: () => void
}

/** What a menu can open beside the panel: it has the focus and the keys. */
const OTHERS = 'input, textarea, [data-segment-editor], [role=dialog], [role=alertdialog]'

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
}

/** Everything that the article can be filtered by, found by a few letters: Enter takes one, Ctrl+Enter one and another. */
export function FilterPanel(props: FilterPanelProps) {
  const { segments, flagsOf, hasSource, filter, onToggle, onClose, onGiveWay } = props
  const t = useText()
  const locale = useLocale()
  const keys = useKeyChoice()
  const format = useFormat()
  const nameOf = useConditionName()
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const choices = useMemo(() => choicesOf(segments, flagsOf, hasSource), [segments, flagsOf, hasSource])
  const listed = useMemo(() => narrowed(choices, filter, query, nameOf), [choices, filter, query, nameOf])
  const at = Math.min(active, listed.length - 1)

  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [id, at])
  useEffect(() => {
    // A click into the text goes on with the text; what belongs to the filter is no click elsewhere.
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest('[data-row-filter]')) return
      if (!panel.current?.contains(target)) onClose()
    }
    // A click may have left the focus nowhere: the keys are the panel's all the same.
    const onKey = (event: globalThis.KeyboardEvent) => {
      const { target } = event
      if (target instanceof Node && panel.current?.contains(target)) return
      if (target instanceof Element && target.closest(OTHERS)) return
      if (event.key === 'Escape') onClose()
      else panel.current?.querySelector('input')?.focus()
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || panel.current?.contains(target)) return
      if (target.closest(OTHERS)) onGiveWay()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    document.addEventListener('focusin', onFocus)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('focusin', onFocus)
    }
  }, [onClose, onGiveWay])

  const take = (choice: Choice | undefined, goesOn: boolean) => {
    if (!choice) return
    onToggle(choice.condition)
    setQuery('')
    if (!goesOn) return onClose()
    // In the whole list that is shown again; words that are looked for stand before it.
    const before = filter.some(({ kind }) => kind === 'words') && choice.condition.kind !== 'words' ? 1 : 0
    setActive(
      before +
        Math.max(
          0,
          choices.findIndex(({ condition }) => isSame(condition, choice.condition)),
        ),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const inField = event.target instanceof HTMLInputElement
    const step = STEPS[event.key]
    const chord = chordOf(event)
    // The key that opened it takes it away, unless it is a letter.
    const closes = keysOf('rows.filter', keys).some((each) => each.when === 'always' && each.chord === chord)
    if (event.key === 'Escape' || closes) onClose()
    else if (event.key === 'Tab') {
      // Round in the panel: outside of it no key would work while it is open.
      const [field, ...others] = panel.current?.querySelectorAll<HTMLElement>('input, button') ?? []
      ;(inField ? others.at(-1) : field)?.focus()
    } else if (event.key === 'Enter' && inField) take(listed[at], event.ctrlKey || event.metaKey)
    else if (event.key === 'Backspace' && inField && query === '' && filter.length > 0)
      onToggle(filter[filter.length - 1]!)
    else if (step !== undefined && inField && !(query !== '' && Math.abs(step) === Infinity))
      setActive(Math.max(0, Math.min(listed.length - 1, at + step)))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes it wherever the focus is inside
    <div
      ref={panel}
      role="dialog"
      aria-label={t('rows.title')}
      className={classes.panel}
      onKeyDownCapture={onKeyDown}
    >
      <div className={classes.field}>
        <Icon name="filter" />
        <input
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={listed[at] ? `${id}-${at}` : undefined}
          aria-label={t('rows.by')}
          placeholder={t('rows.by')}
          value={query}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be typed into
          autoFocus
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
        />
        <Button look="quiet" icon label={t('common.close')} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('rows.by')}
        aria-multiselectable
        tabIndex={-1}
        className={classes.choices}
      >
        {runsOf(listed).map(({ kind, from, choices: run }) => (
          <div key={from} role="group" aria-label={t(`rows.kind.${kind}`)}>
            <div className={classes.heading} aria-hidden>
              {t(`rows.kind.${kind}`)}
            </div>
            {run.map(({ condition, rows }, n) => (
              <Option
                key={condition.value}
                id={`${id}-${from + n}`}
                name={nameOf(condition)}
                rows={kind === 'words' ? null : format.number(rows)}
                isChosen={hasCondition(filter, condition)}
                isActive={from + n === at}
                onTake={() => {
                  onToggle(condition)
                  setActive(from + n)
                }}
              />
            ))}
          </div>
        ))}
      </div>
      <p className={classes.foot} aria-hidden>
        <kbd>↵</kbd> {t('rows.take')}
        <kbd>{printChord('Ctrl+Enter', locale)}</kbd> {t('rows.takeMore')}
        <kbd>⌫</kbd> {t('rows.takeBack')}
      </p>
    </div>
  )
}

/** What fits the letters, beginnings of words first as in the palette; at the end, what was typed as words of the text. */
function narrowed(
  choices: readonly Choice[],
  filter: RowFilter,
  query: string,
  nameOf: (condition: Condition) => string,
): readonly Choice[] {
  const words: readonly Choice[] = filter.flatMap((condition) =>
    condition.kind === 'words' ? [{ condition, rows: 0 }] : [],
  )
  const wanted = fold(query.trim())
  if (wanted === '') return [...words, ...choices]
  const fits = choices.filter(({ condition }) => fold(nameOf(condition)).includes(wanted))
  const begins = ({ condition }: Choice) =>
    fold(nameOf(condition))
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(wanted))
  return [
    ...fits.filter(begins),
    ...fits.filter((choice) => !begins(choice)),
    { condition: { kind: 'words', value: query.trim() }, rows: 0 },
  ]
}

type Run = {
  readonly kind: Condition['kind']
  readonly from: number
  readonly choices: readonly Choice[]
}

/** Choices of one kind that stand one after the other. */
function runsOf(choices: readonly Choice[]): readonly Run[] {
  const starts = choices.flatMap(({ condition }, at) =>
    choices[at - 1]?.condition.kind === condition.kind ? [] : [{ kind: condition.kind, from: at }],
  )
  return starts.map(({ kind, from }, n) => ({
    kind,
    from,
    choices: choices.slice(from, starts[n + 1]?.from),
  }))
}

type OptionProps = {
  readonly id: string
  readonly name: string
  /** How many rows meet it; null where that is not counted. */
  readonly rows: string | null
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly onTake: () => void
}

function Option({ id, name, rows, isChosen, isActive, onTake }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      className={classes.choice}
      onClick={onTake}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className={classes.box}>{isChosen && <Icon name="check" size={12} />}</span>
      <span>{name}</span>
      {rows !== null && <small>{rows}</small>}
    </div>
  )
}
