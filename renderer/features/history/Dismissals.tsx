import { useDismissals, useRemoveDismissal, useRules } from '../../api/lists.ts'
import { useFormat, useLocale, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './history.module.css'

/** Everything that is kept quiet, where, why, and how to have it flagged again. */
export function Dismissals() {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  const notices = useNotices()
  const { data: dismissals } = useDismissals()
  const { data: rules } = useRules()
  const remove = useRemoveDismissal()
  if (!dismissals) return null
  if (dismissals.length === 0) return <p className={classes.none}>{t('dismissals.none')}</p>
  return (
    <ul className={classes.day}>
      {dismissals.map((dismissal) => (
        <li key={dismissal.id} className={classes.dismissal}>
          <div className={classes.words}>
            <p lang="de">
              <mark>{dismissal.text || '‸'}</mark>
            </p>
            <p className={classes.facts}>
              {t(`scope.${dismissal.scope}`)}
              {dismissal.articleTitle && ` (${dismissal.articleTitle})`} · {t(`reason.${dismissal.reason}`)} ·{' '}
              {rules?.find((rule) => rule.id === dismissal.ruleId)?.name[locale] ?? dismissal.ruleId} ·{' '}
              {t('dismissals.silenced', { n: dismissal.silenced })}
            </p>
          </div>
          <span className={classes.who}>
            {dismissal.reviewer}
            <small>{format.date(dismissal.at)}</small>
          </span>
          <Button
            label={t('dismissals.undoOf', { text: dismissal.text })}
            onPress={() =>
              remove.mutate(dismissal.id, {
                onSuccess: () =>
                  notices.show({ kind: 'done', text: t('dismissals.done', { text: dismissal.text }) }),
                onError: notices.showError,
              })
            }
          >
            {t('dismissals.undo')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
