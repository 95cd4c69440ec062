import { useState } from 'react'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import classes from './import.module.css'

type PasteFormProps = {
  readonly busy: boolean
  readonly onText: (german: string, english: string) => void
}

/** Two fields to paste into; the second may stay empty. */
export function PasteForm({ busy, onText }: PasteFormProps) {
  const t = useText()
  const [german, setGerman] = useState('')
  const [english, setEnglish] = useState('')
  return (
    <form
      className={classes.paste}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onText(german, english)
      }}
    >
      <div className={classes.sides}>
        <TextField label={t('import.english')} value={english} onChange={setEnglish} rows={10} lang="en" />
        <TextField
          label={t('import.german')}
          value={german}
          onChange={setGerman}
          rows={10}
          lang="de"
          autoFocus
        />
      </div>
      <div className={classes.foot}>
        <Button look="primary" type="submit" busy={busy} isDisabled={(german + english).trim() === ''}>
          {busy ? t('common.loading') : t('import.check')}
        </Button>
      </div>
    </form>
  )
}
