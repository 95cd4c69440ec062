import { useReviewers, useSetSettings, useSettings } from '../api/settings.ts'
import { useText } from '../messages/text.tsx'
import { Select } from '../ui/Field.tsx'
import { useNotices } from '../ui/Notices.tsx'
import classes from './app.module.css'

/** Who is reviewing, where several do on this machine: each decision is theirs. */
export function ReviewerSwitch() {
  const t = useText()
  const notices = useNotices()
  const { reviewerId } = useSettings()
  const { data: reviewers } = useReviewers()
  const set = useSetSettings()
  if (!reviewers || reviewers.length < 2) return null
  return (
    <span className={classes.reviewer}>
      <Select
        label={t('reviewer.switch')}
        labelIsSpoken
        value={reviewerId}
        onChange={(id) => set.mutate({ reviewerId: id }, { onError: notices.showError })}
        choices={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </span>
  )
}
