import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Category, Severity } from '../../../../shared/review/mqm.ts'
import { SEVERITIES } from '../../../../shared/review/mqm.ts'
import { useText } from '../../../messages/text.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { CATEGORY_GROUPS, categoriesOf, digitOf, groupOf, severityBy } from './picking.ts'
import type { CategoryGroup } from './picking.ts'
import classes from './picker.module.css'

export type Judged = { readonly category: Category; readonly severity: Severity; readonly note: string }

type FlagPickerProps = {
  readonly title: string
  /** The words the flag is about. */
  readonly words: string
  readonly lang: 'de' | 'en'
  /** What the flag is held to be so far; null for a new one. */
  readonly now: Judged | null
  readonly onClose: () => void
  readonly onPick: (judged: Judged) => void
}

/**
 * Two keys pick a category: the digit of its group, then its own. ← and → change the severity, Shift with the second digit
 * makes it minor, Backspace goes back to the groups, Tab reaches the note.
 */
export function FlagPicker({ title, words, lang, now, onClose, onPick }: FlagPickerProps) {
  const t = useText()
  const [group, setGroup] = useState<CategoryGroup | null>(now ? groupOf(now.category) : null)
  const [severity, setSeverity] = useState<Severity>(now?.severity ?? 'major')
  const [note, setNote] = useState(now?.note ?? '')
  const list = useRef<HTMLUListElement>(null)
  const categories = group ? categoriesOf(group) : []
  const current = now?.category

  useEffect(() => {
    const wanted =
      list.current?.querySelector<HTMLElement>('[data-current]') ?? list.current?.querySelector('button')
    wanted?.focus()
  }, [group])

  const pick = (category: Category, lighter = false) =>
    onPick({ category, severity: lighter ? 'minor' : severity, note: note.trim() })
  const choose = (index: number, lighter: boolean) => {
    const next = CATEGORY_GROUPS[index]
    const category = categories[index]
    if (category) pick(category, lighter)
    else if (!group && next) setGroup(next)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const digit = digitOf(event.nativeEvent)
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (digit !== null) choose(digit - 1, event.shiftKey)
    else if (by) setSeverity((last) => severityBy(last, by))
    else if (step) focusBeside(list.current, step)
    else if (event.key === 'Backspace') setGroup(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Dialog title={title} onClose={onClose}>
      {words !== '' && (
        <p className={classes.words} lang={lang}>
          <mark data-severity={severity}>{words}</mark>
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys for the buttons inside */}
      <div className={classes.pick} onKeyDown={onKeyDown}>
        <ul ref={list} className={classes.list} aria-label={t(group ? 'pick.category' : 'pick.group')}>
          {group
            ? categories.map((category, index) => (
                <Choice
                  key={category}
                  digit={index + 1}
                  label={t(`category.${category}`)}
                  current={category === current}
                  onPress={() => pick(category)}
                />
              ))
            : CATEGORY_GROUPS.map((name, index) => (
                <Choice
                  key={name}
                  digit={index + 1}
                  label={t(`pick.group.${name}`)}
                  hint={categoriesOf(name)
                    .map((category) => t(`category.${category}`))
                    .join(', ')}
                  current={false}
                  onPress={() => setGroup(name)}
                />
              ))}
        </ul>
      </div>
      <div className={classes.severity}>
        <Segmented
          label={t('pick.severity')}
          value={severity}
          parts={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          onChange={setSeverity}
        />
        <p className={classes.hint}>
          <kbd>←</kbd> <kbd>→</kbd> {t('pick.severityHint')}
          {group && (
            <>
              {' · '}
              <kbd>⌫</kbd> {t('pick.back')}
            </>
          )}
        </p>
      </div>
      <TextField label={t('pick.note')} value={note} onChange={setNote} />
    </Dialog>
  )
}

function focusBeside(list: HTMLElement | null, step: number): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('button') ?? [])]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons.at((at + step) % buttons.length)?.focus()
}

type ChoiceProps = {
  readonly digit: number
  readonly label: string
  readonly hint?: string
  readonly current: boolean
  readonly onPress: () => void
}

function Choice({ digit, label, hint, current, onPress }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className={classes.choice}
        {...(current ? { 'data-current': true, 'aria-current': 'true' } : {})}
        onClick={onPress}
      >
        <kbd aria-hidden>{digit}</kbd>
        <span>{label}</span>
        {hint && <small>{hint}</small>}
      </button>
    </li>
  )
}
