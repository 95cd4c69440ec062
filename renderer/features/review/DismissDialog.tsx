import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import { REASONS, SCOPES } from '../../../shared/review/flag.ts'
import type { Reason, Scope } from '../../../shared/review/flag.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Radios, TextField } from '../../ui/Field.tsx'
import { alikeOf } from './alike.ts'
import classes from './dismiss.module.css'
import { digitOf } from './workbench/picking.ts'

type DismissDialogProps = {
  readonly flag: FlagView
  /** Of the article: the two wide scopes silence other places in it too. */
  readonly segments: readonly SegmentView[]
  /** A filter leaves it out. */
  readonly isUnseen: (segmentId: string) => boolean
  readonly onClose: () => void
  readonly onDismiss: (scope: Scope, reason: Reason, note?: string) => void
}

/** How far a dismissal reaches and why: arrow keys choose, Tab goes on, Enter dismisses, and so does the digit of a reason. */
export function DismissDialog({ flag, segments, isUnseen, onClose, onDismiss }: DismissDialogProps) {
  const t = useText()
  const [scope, setScope] = useState<Scope>('article')
  const [reason, setReason] = useState<Reason>('correct')
  const [note, setNote] = useState('')
  const alike = alikeOf(segments, flag)
  const hidden = alike.filter(({ segmentId }) => isUnseen(segmentId))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDismiss(scope, reason, note.trim() || undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    const isNote = event.target instanceof HTMLInputElement && event.target.type === 'text'
    const chosen = isPlain && !isNote ? REASONS[(digitOf(event.nativeEvent) ?? 0) - 1] : undefined
    if (!chosen) return
    event.preventDefault()
    onDismiss(scope, chosen, note.trim() || undefined)
  }

  return (
    <Dialog title={t('dismiss.title')} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for the radio buttons inside */}
      <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
        <p>{t('dismiss.what', { text: flag.text })}</p>
        <Radios
          label={t('dismiss.scope')}
          value={scope}
          onChange={setScope}
          autoFocus
          choices={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
        {scope !== 'here' && (
          <p className={classes.alike}>
            {t('dismiss.alike', { n: alike.length })} {t('rows.alikeHidden', { n: hidden.length })}
          </p>
        )}
        <Radios
          label={t('dismiss.reason')}
          value={reason}
          onChange={setReason}
          choices={REASONS.map((value, at) => ({
            value,
            label: t(`reason.${value}`),
            press: String(at + 1),
          }))}
        />
        <TextField label={t('dismiss.note')} value={note} onChange={setNote} />
        <div className={classes.foot}>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('dismiss.title')} <kbd aria-hidden>↵</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
