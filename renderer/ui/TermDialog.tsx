import { useState } from 'react'
import type { TermDraft } from '../../shared/taught/taught.ts'
import { useText } from '../messages/text.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './Field.tsx'
import classes from './term.module.css'

type TermDialogProps = {
  readonly title: string
  readonly start: TermDraft
  /** Other terms to begin with: what was corrected in the segment. */
  readonly others?: readonly TermDraft[]
  readonly busy: boolean
  readonly onClose: () => void
  readonly onSave: (term: TermDraft) => void
}

type Fields = { readonly [Key in keyof TermDraft]: string }

const asFields = (term: TermDraft): Fields => ({
  ...term,
  preferred: term.preferred.join(', '),
  forbidden: term.forbidden.join(', '),
})

const asList = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

const asTerm = ({ source, preferred, forbidden, note, domain }: Fields): TermDraft => ({
  source: source.trim(),
  preferred: asList(preferred),
  forbidden: asList(forbidden),
  note: note.trim(),
  domain: domain.trim(),
})

const says = ({ source, preferred, forbidden }: TermDraft) =>
  forbidden.length > 0 || (source !== '' && preferred.length > 0)

/** A term of the house: what it is called in English, in German, and what it must not be called. */
export function TermDialog({ title, start, others = [], busy, onClose, onSave }: TermDialogProps) {
  const t = useText()
  const [fields, setFields] = useState(() => asFields(start))
  const set = (key: keyof Fields) => (value: string) => setFields((last) => ({ ...last, [key]: value }))
  const term = asTerm(fields)
  const save = () => says(term) && !busy && onSave(term)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      size="wide"
      foot={
        <Button look="primary" busy={busy} isDisabled={!says(term)} onPress={save}>
          {t('term.save')} <kbd aria-hidden>↵</kbd>
        </Button>
      }
    >
      {others.length > 0 && (
        <div className={classes.others} role="group" aria-label={t('term.corrections')}>
          <span>{t('term.corrections')}</span>
          {others.map((other) => (
            <Button key={JSON.stringify(other)} onPress={() => setFields(asFields(other))}>
              <s lang="de">{other.forbidden.join(', ')}</s>{' '}
              <span lang="de">{other.preferred.join(', ')}</span>
            </Button>
          ))}
        </div>
      )}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('term.source')}
          value={fields.source}
          onChange={set('source')}
          lang="en"
          autoFocus
        />
        <TextField label={t('term.domain')} value={fields.domain} onChange={set('domain')} />
        <TextField
          label={t('term.preferred')}
          value={fields.preferred}
          onChange={set('preferred')}
          lang="de"
        />
        <TextField
          label={t('term.forbidden')}
          value={fields.forbidden}
          onChange={set('forbidden')}
          lang="de"
        />
        <div className={classes.whole}>
          <TextField label={t('term.note')} value={fields.note} onChange={set('note')} />
        </div>
        <button type="submit" hidden />
      </form>
      <p className={classes.hint}>
        {t('term.several')} {t('term.strict')}
      </p>
    </Dialog>
  )
}
