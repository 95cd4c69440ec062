import { memo, useMemo } from 'react'
import type { ArticleView, SegmentView } from '../../../shared/calls.ts'
import { countWords } from '../../../shared/review/words.ts'
import { useSaveState } from '../../api/decisions.ts'
import { setChecking } from '../../api/articles.ts'
import { useProgress } from '../../api/events.ts'
import type { Progress } from '../../api/events.ts'
import { useSettings } from '../../api/settings.ts'
import { useRunCommand } from '../../keys/commands.tsx'
import { Key } from '../../keys/Key.tsx'
import { Rich, useFormat, useText } from '../../messages/text.tsx'
import { Icon } from '../../ui/Icon.tsx'
import hearing from '../../ui/spoken.module.css'
import { countWeak } from './align/useAlignment.ts'
import classes from './status.module.css'

type StatusLineProps = {
  readonly view: ArticleView
  readonly active: SegmentView
  /** Flags of the whole article. */
  readonly open: number
  readonly onFilter: () => void
  /** Flags are gone through by their weight, not as they stand in the text. */
  readonly worstFirst: boolean
  /** Rules that are quiet here, and whether their flags are shown all the same. */
  readonly quietRules: number
  readonly showsQuiet: boolean
}

/** All figures of the article in one quiet line. */
export const StatusLine = memo(function StatusLine(props: StatusLineProps) {
  const { view, active, open, onFilter, worstFirst, quietRules, showsQuiet } = props
  const t = useText()
  const { run } = useRunCommand()
  const format = useFormat()
  const { passLimit } = useSettings()
  const progress = useProgress(view.article.id)
  const { segments, score, article } = view
  const count = useMemo(() => countStates(segments), [segments])
  const weak = useMemo(() => (article.hasSource ? countWeak(segments) : 0), [article.hasSource, segments])
  const over = score.perThousand > passLimit
  const figures = { score: format.number(score.perThousand, 1), limit: format.number(passLimit) }
  const scoreWhole = t('status.scoreWhole', figures)
  return (
    <footer className={classes.frame} aria-label={t('status.label')}>
      <div className={classes.status}>
        <span>
          <Rich id="status.segment" values={{ n: active.index + 1, total: format.number(segments.length) }} />
          <span className={classes.confirmed}>
            <Rich id="status.confirmed" values={{ n: format.number(article.confirmed) }} />
          </span>
          <span className={classes.words}>
            {t('status.words', { n: format.number(count.words), total: format.number(score.words) })}
          </span>
        </span>
        <button
          type="button"
          className={classes.filter}
          title={t('command.rows.filter')}
          aria-haspopup="dialog"
          data-row-filter
          onClick={onFilter}
        >
          <Icon name="filter" size={13} />
          {t('rows.title')}
        </button>
        <span>
          <Rich id="status.flags" values={{ open: format.number(open) }} />
          <span className={classes.decided}>
            {t('status.decided', { dismissed: format.number(count.dismissed) })}
          </span>
          {worstFirst && <em className={classes.order}>{t('status.worstFirst')}</em>}
        </span>
        {quietRules > 0 && (
          <span className={classes.quiet}>
            {t('status.quiet', { n: quietRules })}
            <button
              type="button"
              aria-pressed={showsQuiet}
              title={t('command.flag.quiet')}
              onClick={() => run('flag.quiet')}
            >
              {t(showsQuiet ? 'status.quietHide' : 'status.quietShow')}
            </button>{' '}
            <Key command="flag.quiet" />
          </span>
        )}
        <span className={classes.score} title={scoreWhole}>
          <em className={over ? classes.over : classes.printable}>
            {t(over ? 'status.notPrintable' : 'status.printable')}
          </em>
          <span aria-hidden>
            <Rich id="status.score" values={{ score: figures.score }} />
            <span className={classes.limit}>{t('status.limit', figures)}</span>
          </span>
          <span className={hearing.spoken}>: {scoreWhole}</span>
        </span>
        <span className={classes.edited}>
          {t('status.edited', { share: format.percent(score.editRate) })}
        </span>
        {weak > 0 && (
          <span className={classes.edited} title={t('align.weak')}>
            {t('status.weak', { n: format.number(weak) })}
          </span>
        )}
        <span className={classes.space} />
        {progress && <Checking articleId={article.id} progress={progress} />}
        {!article.hasSource && (
          <span className={classes.source} title={t('review.sourceMissing')}>
            {t('library.noSource')}
          </span>
        )}
        <Saved />
        <span className={classes.time} title={t('status.time')}>
          {format.minutes(count.time)}
        </span>
      </div>
    </footer>
  )
})

/** How far the check is, and a way to have it wait: on a small machine other things may be more urgent. */
function Checking({ articleId, progress }: { readonly articleId: string; readonly progress: Progress }) {
  const t = useText()
  const format = useFormat()
  const { paused } = progress
  const figures = { done: format.number(progress.done), total: format.number(progress.total) }
  return (
    <span className={classes.quiet}>
      <span role="status">{t(paused ? 'status.paused' : 'status.analysing', figures)}</span>
      <button type="button" onClick={() => setChecking(articleId, paused === true)}>
        {t(paused ? 'status.resume' : 'status.pause')}
      </button>
    </span>
  )
}

function Saved() {
  const t = useText()
  const format = useFormat()
  const { pending, savedAt } = useSaveState()
  if (pending > 0) return <span>{t('status.saving')}</span>
  return <span>{savedAt ? t('status.saved', { time: format.time(savedAt) }) : t('status.allSaved')}</span>
}

function countStates(segments: readonly SegmentView[]) {
  let dismissed = 0
  let time = 0
  let words = 0
  for (const segment of segments) {
    time += segment.time
    if (segment.status === 'confirmed') words += wordsOf(segment)
    for (const flag of segment.flags) {
      if (flag.state === 'dismissed') dismissed++
    }
  }
  return { dismissed, time, words }
}

const counted = new WeakMap<SegmentView, number>()

/** Words of the machine's text, as those of the whole article are counted; once for each segment. */
function wordsOf(segment: SegmentView): number {
  const known = counted.get(segment)
  if (known !== undefined) return known
  const words = countWords(segment.machine)
  counted.set(segment, words)
  return words
}
