import type { ReactNode } from 'react'
import type { HistoryEntry } from '../../../shared/calls/history.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Pieces, useRuleName } from './Entry.tsx'
import { changeExcerpt } from './excerpt.ts'
import classes from './table.module.css'
import { useLongList } from './Timeline.tsx'
import type { EventListProps } from './Timeline.tsx'

const COLUMNS = [
  'at',
  'kind',
  'words',
  'became',
  'rule',
  'severity',
  'reason',
  'reviewer',
  'took',
  'article',
  'system',
] as const

const ROW = 34

/** Flag events in columns, for comparing; a row leads to its segment. */
export function EventTable({ entries, onGoTo, onEnd }: EventListProps) {
  const t = useText()
  const { scroller, list, items } = useLongList(
    entries.map(({ id }) => id),
    onEnd,
    ROW,
  )
  return (
    <div ref={scroller} className={classes.scroll} tabIndex={0} role="region" aria-label={t('history.table')}>
      <div
        role="table"
        className={classes.table}
        aria-rowcount={entries.length + 1}
        aria-label={t('history.title')}
      >
        <div role="row" className={classes.head} aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader" data-column={column}>
              {t(`history.column.${column}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: list.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const entry = entries[index]
            return (
              entry && (
                <div
                  key={entry.id}
                  role="row"
                  aria-rowindex={index + 2}
                  className={classes.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Cells entry={entry} onGoTo={onGoTo} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Cells({ entry, onGoTo }: { readonly entry: HistoryEntry } & Pick<EventListProps, 'onGoTo'>) {
  const t = useText()
  const format = useFormat()
  const rule = useRuleName(entry.ruleId)
  const cells: Readonly<Record<(typeof COLUMNS)[number], ReactNode>> = {
    at: `${format.date(entry.at)} ${format.time(entry.at)}`,
    kind: t(`event.${entry.kind}`),
    words: (
      <button
        type="button"
        onClick={() => onGoTo(entry)}
        aria-label={t('history.goTo', { article: entry.articleTitle, n: entry.segmentIndex + 1 })}
      >
        <span lang="de">{entry.text || '‸'}</span>
      </button>
    ),
    became:
      entry.after === entry.before ? null : (
        <span lang="de">
          <Pieces
            pieces={changeExcerpt(entry.before, entry.after).filter((piece) => piece.kind !== 'same')}
          />
        </span>
      ),
    rule,
    severity: t(`severity.${entry.severity}`),
    reason: entry.reason && t(`reason.${entry.reason}`),
    reviewer: entry.reviewer || t('history.machine'),
    took: entry.took === null ? null : format.seconds(entry.took),
    article: `${entry.articleTitle}, ${entry.segmentIndex + 1}`,
    system: entry.system,
  }
  return COLUMNS.map((column) => (
    <span key={column} role="cell" data-column={column}>
      {cells[column]}
    </span>
  ))
}
