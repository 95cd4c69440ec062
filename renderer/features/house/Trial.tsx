import type { Lesson, LessonMatch } from '../../../shared/calls/taught.ts'
import { useTrial } from '../../api/taught.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { useErrorText } from '../../ui/errors.ts'
import { marking } from '../../ui/marking.ts'
import classes from './house.module.css'

type TrialProps = {
  /** Null while there is nothing to try. */
  readonly lesson: Lesson | null
  readonly onGoTo: (articleId: string, segmentId: string) => void
}

/** What a lesson would flag in all articles, and what editors did there. */
export function Trial({ lesson, onGoTo }: TrialProps) {
  const t = useText()
  const format = useFormat()
  const errorText = useErrorText()
  const { data, error, isFetching } = useTrial(lesson)
  if (lesson === null) return null
  if (error) return <p className={classes.problem}>{errorText(error)}</p>
  if (!data) return <p className={classes.hint}>{t('trial.running')}</p>
  const { right, wrong, open } = data.counts
  const all = right + wrong + open
  return (
    <section className={classes.trial} aria-busy={isFetching} aria-label={t('trial.title')}>
      <h3>{t('trial.title')}</h3>
      <p className={classes.hint} role="status">
        {all === 0
          ? t('trial.none', { n: data.segments })
          : t('trial.counts', {
              ...{ all, right: format.number(right), wrong: format.number(wrong), open: format.number(open) },
            })}{' '}
        {all > data.matches.length && t('trial.more', { n: data.matches.length })}
      </p>
      <ul>
        {data.matches.map((match) => (
          <Match key={match.segmentId} match={match} onGoTo={onGoTo} />
        ))}
      </ul>
    </section>
  )
}

type MatchProps = { readonly match: LessonMatch; readonly onGoTo: TrialProps['onGoTo'] }

function Match({ match, onGoTo }: MatchProps) {
  const t = useText()
  const { machine, target, source, evidence, now, fix, verdict } = match
  return (
    <li className={classes.match} data-verdict={verdict}>
      <p lang="de">
        <Marked text={machine} spans={target} />
      </p>
      {source !== '' && (
        <p lang="en" className={classes.source}>
          <Marked text={source} spans={evidence} />
        </p>
      )}
      <p className={classes.what}>
        <b>{t(`trial.verdict.${verdict}`)}</b>
        {now !== machine && <span>{t('trial.now', { text: now })}</span>}
        {now === machine && fix !== null && <span>{t('trial.fix', { text: fix })}</span>}
        <button
          type="button"
          className={classes.link}
          aria-label={t('trial.goTo', { n: match.segmentIndex + 1, title: match.articleTitle })}
          onClick={() => onGoTo(match.articleId, match.segmentId)}
        >
          {match.articleTitle}, {match.segmentIndex + 1}
        </button>
      </p>
    </li>
  )
}

/** A text with stretches of it marked. */
function Marked({ text, spans }: { readonly text: string; readonly spans: LessonMatch['target'] }) {
  return marking(text, spans).map(({ text: part, marked, start }) =>
    marked ? <mark key={start}>{part}</mark> : <span key={start}>{part}</span>,
  )
}
