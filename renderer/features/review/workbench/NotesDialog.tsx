import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import type { SegmentView } from '../../../../shared/calls.ts'
import { useFormat, useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import classes from './dialogs.module.css'

type NotesDialogProps = {
  readonly segment: SegmentView
  readonly onClose: () => void
  readonly onAdd: (text: string) => void
  readonly onRemove: (noteId: string) => void
}

/** What was noted about a segment, by whom and when, and a new note. */
export function NotesDialog({ segment, onClose, onAdd, onRemove }: NotesDialogProps) {
  const t = useText()
  const format = useFormat()
  const [text, setText] = useState('')
  const submit = () => {
    if (text.trim() !== '') onAdd(text.trim())
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    submit()
  }
  return (
    <Dialog title={t('notes.title', { n: segment.index + 1 })} onClose={onClose}>
      {segment.notes.length > 0 && (
        <ul className={classes.notes} aria-label={t('notes.list')}>
          {segment.notes.map((note) => (
            <li key={note.id}>
              <p>{note.text}</p>
              <Button
                look="quiet"
                icon
                label={t('notes.remove', { text: note.text.slice(0, 40) })}
                onPress={() => onRemove(note.id)}
              >
                <Icon name="trash" />
              </Button>
              <small>
                {note.author}, {format.shortDate(note.at)} {format.time(note.at)}
              </small>
            </li>
          ))}
        </ul>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter sends the form */}
      <form className={classes.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
        <TextField label={t('notes.new')} value={text} onChange={setText} rows={3} autoFocus />
        <div className={classes.foot}>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={text.trim() === ''}>
            {t('notes.add')} <kbd aria-hidden>{t('replace.key')}</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
