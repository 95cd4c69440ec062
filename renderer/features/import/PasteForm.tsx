import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import classes from './import.module.css'

type PasteFormProps = {
  readonly busy: boolean
  /** What was pasted before the form was there. */
  readonly text: string
  readonly onText: (german: string, english: string) => void
}

/** Two fields to paste into; the second may stay empty. */
export function PasteForm({ busy, text, onText }: PasteFormProps) {
  const t = useText()
  const [german, setGerman] = useState(text)
  const [english, setEnglish] = useState('')
  const isEmpty = (german + english).trim() === ''
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (!busy && !isEmpty) onText(german, english)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a key for the fields inside: Enter is theirs
    <form
      className={classes.paste}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
      }}
    >
      <div className={classes.sides}>
        <TextField
          label={t('import.english')}
          value={english}
          onChange={setEnglish}
          rows={10}
          lang="en"
          autoFocus={text !== ''}
        />
        <TextField
          label={t('import.german')}
          value={german}
          onChange={setGerman}
          rows={10}
          lang="de"
          autoFocus={text === ''}
        />
      </div>
      <div className={classes.foot}>
        <Button look="primary" type="submit" busy={busy} isDisabled={isEmpty}>
          {busy ? (
            t('common.loading')
          ) : (
            <>
              {t('import.check')} <kbd aria-hidden>{t('replace.key')}</kbd>
            </>
          )}
        </Button>
      </div>
    </form>
  )
}
