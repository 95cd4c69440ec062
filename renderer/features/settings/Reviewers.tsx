import { useState } from 'react'
import { useAddReviewer, useReviewers } from '../../api/settings.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Radios, TextField } from '../../ui/Field.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './settings.module.css'

type ReviewersProps = {
  readonly reviewerId: string
  readonly onChoose: (reviewerId: string) => void
}

/** Who is reviewing; new names are chosen at once. */
export function Reviewers({ reviewerId, onChoose }: ReviewersProps) {
  const t = useText()
  const notices = useNotices()
  const [name, setName] = useState('')
  const { data: reviewers } = useReviewers()
  const add = useAddReviewer()
  return (
    <section>
      <h2>{t('settings.people')}</h2>
      {reviewers && reviewers.length > 0 && (
        <Radios
          label={t('settings.reviewer')}
          value={reviewerId}
          onChange={onChoose}
          choices={reviewers.map((reviewer) => ({ value: reviewer.id, label: reviewer.name }))}
        />
      )}
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '' || add.isPending) return
          add.mutate(name.trim(), {
            onSuccess: (reviewer) => {
              setName('')
              onChoose(reviewer.id)
            },
            onError: notices.showError,
          })
        }}
      >
        <TextField label={t('settings.newReviewer')} value={name} onChange={setName} />
        <Button type="submit" busy={add.isPending} isDisabled={name.trim() === ''}>
          {t('settings.addReviewer')}
        </Button>
      </form>
      <p className={classes.hint}>{t('settings.peopleHint')}</p>
    </section>
  )
}
