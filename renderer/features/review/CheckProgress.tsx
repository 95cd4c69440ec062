import { useProgress } from '../../api/events.ts'
import { useText } from '../../messages/text.tsx'
import { Meter } from '../../ui/Meter.tsx'
import classes from './review.module.css'

/** How far the check of the article is; nothing when none is under way. */
export function CheckProgress({ articleId }: { readonly articleId: string }) {
  const t = useText()
  const progress = useProgress(articleId)
  if (!progress) return null
  const { done, total } = progress
  return (
    <div className={classes.progress}>
      <Meter label={t('status.analysing', { done, total })} share={done / total} />
    </div>
  )
}
