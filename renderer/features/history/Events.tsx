import type { HistoryEntry } from '../../../shared/calls.ts'
import { useRules } from '../../api/lists.ts'
import { useFormat, useLocale, useText } from '../../messages/text.tsx'
import classes from './history.module.css'
import { byDay } from './period.ts'

type EventsProps = {
  readonly entries: readonly HistoryEntry[]
  /** All entries are of one article: its title need not be repeated. */
  readonly oneArticle: boolean
  readonly onGoTo: (entry: HistoryEntry) => void
}

/** Flag events by day, newest first; each leads to its segment. */
export function Events({ entries, oneArticle, onGoTo }: EventsProps) {
  const t = useText()
  const format = useFormat()
  const today = new Date().toDateString()
  return (
    <>
      {byDay(entries).map((day) => (
        <section key={day.day} className={classes.day}>
          <h2>{day.day === today ? t('history.today') : format.date(day.at)}</h2>
          <ul>
            {day.entries.map((entry) => (
              <Event key={entry.id} entry={entry} oneArticle={oneArticle} onGoTo={onGoTo} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

type EventProps = Omit<EventsProps, 'entries'> & { readonly entry: HistoryEntry }

function Event({ entry, oneArticle, onGoTo }: EventProps) {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  const { data: rules } = useRules()
  const rule = rules?.find((candidate) => candidate.id === entry.ruleId)?.name[locale] ?? entry.ruleId
  const details = [
    entry.scope && entry.scope !== 'here' ? t(`scope.${entry.scope}`) : null,
    entry.reason && entry.reason !== 'unspecified' ? t(`reason.${entry.reason}`) : null,
    entry.note,
  ].filter(Boolean)
  const changed = entry.after !== '' && entry.after !== entry.before
  return (
    <li className={classes.event}>
      <button
        type="button"
        className={classes.go}
        onClick={() => onGoTo(entry)}
        aria-label={t('history.goTo', { article: entry.articleTitle, n: entry.segmentIndex + 1 })}
        aria-describedby={`event-${entry.id}`}
      />
      <time dateTime={new Date(entry.at).toISOString()}>{format.time(entry.at)}</time>
      <span className={classes.kind} data-kind={entry.kind}>
        {t(`event.${entry.kind}`)}
      </span>
      <div className={classes.words} id={`event-${entry.id}`}>
        <p lang="de">
          <mark>{entry.text || '‸'}</mark>
          {changed && <Became entry={entry} />}
        </p>
        <p className={classes.facts}>
          {rule} · {!oneArticle && `${entry.articleTitle}, `}
          {t('review.segment', { n: entry.segmentIndex + 1 })}
          {details.length > 0 && ` · ${details.join(' · ')}`}
        </p>
      </div>
      <span className={classes.who}>
        {entry.took === null ? t('history.machine') : entry.reviewer}
        {entry.took !== null && <small>{t('history.took', { time: format.seconds(entry.took) })}</small>}
      </span>
    </li>
  )
}

/** What the flagged words became, where the texts before and after show it. */
function Became({ entry }: { readonly entry: HistoryEntry }) {
  const t = useText()
  const start = entry.before.indexOf(entry.text)
  const words =
    start < 0
      ? entry.after
      : entry.after
          .slice(start, entry.after.length - (entry.before.length - start - entry.text.length))
          .trim()
  return (
    <>
      <span aria-hidden> → </span>
      <ins>{words || t('history.empty')}</ins>
    </>
  )
}
