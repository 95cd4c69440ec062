import { useDismissals, useNarrowDismissal, useRemoveDismissal } from '../../api/history.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { useRuleName } from './Entry.tsx'
import classes from './history.module.css'

const RuleName = ({ ruleId }: { readonly ruleId: string }) => useRuleName(ruleId)

/** Everything that is kept quiet, where, why, and how to have it flagged again. */
export function Dismissals() {
  const t = useText()
  const format = useFormat()
  const notices = useNotices()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useDismissals()
  const remove = useRemoveDismissal()
  const narrow = useNarrowDismissal()
  if (!data) return null
  const dismissals = data.pages.flatMap((page) => page.dismissals)
  if (dismissals.length === 0) return <p className={classes.none}>{t('dismissals.none')}</p>
  return (
    <div className={classes.page}>
      <ul className={classes.list}>
        {dismissals.map((dismissal) => (
          <li key={dismissal.id} className={classes.dismissal}>
            <div className={classes.words}>
              <p lang="de">
                <mark>{dismissal.text || '‸'}</mark>
              </p>
              <p className={classes.facts}>
                {t(`scope.${dismissal.scope}`)}
                {dismissal.articleTitle && ` (${dismissal.articleTitle})`} · {t(`reason.${dismissal.reason}`)}{' '}
                · <RuleName ruleId={dismissal.ruleId} /> ·{' '}
                {t('dismissals.silenced', { n: dismissal.silenced })}
              </p>
            </div>
            <span className={classes.who}>
              {dismissal.reviewer}
              <small>{format.date(dismissal.at)}</small>
            </span>
            <span className={classes.actions}>
              {dismissal.scope !== 'here' && (
                <Button
                  label={t('dismissals.narrowOf', { text: dismissal.text })}
                  onPress={() =>
                    narrow.mutate(dismissal.id, {
                      onSuccess: () =>
                        notices.show({ kind: 'done', text: t('history.narrowed', { text: dismissal.text }) }),
                      onError: notices.showError,
                    })
                  }
                >
                  {t('history.undoScope')}
                </Button>
              )}
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
            </span>
          </li>
        ))}
        {hasNextPage && (
          <li>
            <Button onPress={() => void fetchNextPage()} busy={isFetchingNextPage}>
              {t('common.more')}
            </Button>
          </li>
        )}
      </ul>
    </div>
  )
}
