import type { ArticleView, FlagView, SegmentView } from '../../../shared/calls.ts'
import { useSettings } from '../../api/settings.ts'
import { useRunCommand } from '../../keys/commands.tsx'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Decided } from './Decided.tsx'
import classes from './done.module.css'

type AllDoneProps = {
  readonly view: ArticleView
  readonly segment: SegmentView
  readonly onExport: () => void
  readonly onRead: () => void
  readonly onReopen: (flag: FlagView) => void
}

/** The inspector when all is done: what was achieved, and the way out. */
export function AllDone({ view, segment, onExport, onRead, onReopen }: AllDoneProps) {
  const t = useText()
  const format = useFormat()
  const { passLimit } = useSettings()
  const { run } = useRunCommand()
  const { score, segments } = view
  const time = segments.reduce((sum, each) => sum + each.time, 0)
  const changed = segments.filter((each) => each.machine !== each.target).length
  const within = score.perThousand <= passLimit
  return (
    <>
      <div className={classes.done}>
        <svg className={classes.seal} viewBox="0 0 48 48" aria-hidden>
          <circle cx="24" cy="24" r="22" />
          <path d="M14.5 24.5l6.5 6.5 13-14" pathLength="1" />
        </svg>
        <h2>{t('done.title')}</h2>
        <p>{t('done.text', { segments: format.number(segments.length) })}</p>
      </div>
      <dl className={classes.figures}>
        <div>
          <dd>{format.number(score.perThousand, 1)}</dd>
          <dt>
            {t('done.score')}
            <small>{t(within ? 'done.within' : 'done.over', { limit: format.number(passLimit) })}</small>
          </dt>
        </div>
        <div>
          <dd>{format.minutes(time)}</dd>
          <dt>{t('done.time')}</dt>
        </div>
        <div>
          <dd>{format.number(changed)}</dd>
          <dt>{t('done.decided', { n: changed })}</dt>
        </div>
        <div>
          <dd>{format.percent(score.editRate)}</dd>
          <dt>{t('done.changed')}</dt>
        </div>
      </dl>
      <div className={classes.actions}>
        <Button look="primary" wide command="article.export" onPress={onExport}>
          {t('done.export')}
        </Button>
        <Button wide command="view.read" onPress={onRead}>
          {t('done.read')}
        </Button>
        <Button wide command="article.next" onPress={() => run('article.next')}>
          {t('done.next')}
        </Button>
      </div>
      <Decided segment={segment} onReopen={onReopen} />
    </>
  )
}
