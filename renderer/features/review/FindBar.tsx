import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { SegmentView } from '../../../shared/calls.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import hearing from '../../ui/spoken.module.css'
import { findSegments } from './find.ts'
import classes from './findbar.module.css'

type FindBarProps = {
  readonly segments: readonly SegmentView[]
  readonly active: SegmentView
  /** The filter leaves it out, and it is not shown all the same. */
  readonly isUnseen: (segmentId: string) => boolean
  readonly words: string
  readonly onWords: (words: string) => void
  readonly onGo: (segment: SegmentView) => void
  /** Shows only the rows that have the words. */
  readonly onOnly: () => void
  readonly onClose: () => void
}

/** Finds words in original and translation; Enter goes to the next place, Shift+Enter to the one before. */
export function FindBar(props: FindBarProps) {
  const { segments, active, isUnseen, words, onWords, onGo, onOnly, onClose } = props
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  // What was looked for last time is there, and goes with the first letter.
  useEffect(() => field.current?.select(), [])
  const found = useMemo(() => findSegments(segments, words), [segments, words])
  const at = found.findIndex((segment) => segment.id === active.id)
  const hidden = useMemo(() => found.filter(({ id }) => isUnseen(id)).length, [found, isUnseen])

  const go = (by: 1 | -1) => {
    const next =
      at >= 0
        ? found.at((at + by) % found.length)
        : by === 1
          ? (found.find((segment) => segment.index > active.index) ?? found[0])
          : (found.findLast((segment) => segment.index < active.index) ?? found.at(-1))
    if (next) onGo(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.bar} role="search" data-own-escape onKeyDownCapture={onKeyDown}>
      <SearchField label={t('find.label')} value={words} onChange={onWords} autoFocus inputRef={field} />
      <span className={classes.count} role="status">
        {words.trim() !== '' &&
          (found.length === 0 ? t('find.none') : t('find.count', { n: at + 1, total: found.length }))}
        {hidden > 0 && ` · ${t('rows.foundHidden', { n: hidden })}`}
      </span>
      {found.length > 0 && (
        <Button look="quiet" command="rows.filter" onPress={onOnly}>
          <Icon name="filter" />
          <span className={hearing.spoken}>{t('rows.onlyFound')}</span>
        </Button>
      )}
      <Button look="quiet" icon label={t('find.previous')} onPress={() => go(-1)}>
        <Icon name="up" />
      </Button>
      <Button look="quiet" icon label={t('find.next')} onPress={() => go(1)}>
        <Icon name="down" />
      </Button>
      <Button look="quiet" icon label={t('find.close')} onPress={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
