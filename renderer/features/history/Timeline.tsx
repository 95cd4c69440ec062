import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { HistoryEntry } from '../../../shared/calls/history.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Entry } from './Entry.tsx'
import classes from './history.module.css'
import { byDay } from './days.ts'

export type EventListProps = {
  readonly entries: readonly HistoryEntry[]
  readonly oneArticle: boolean
  /** Words that were searched for. */
  readonly search: string
  readonly onGoTo: (entry: HistoryEntry) => void
  /** The end of what is there came into sight. */
  readonly onEnd: () => void
}

/** Height of a row before it was measured. */
const ROW = 66
/** Rows beyond the edge that are drawn, and from how near the end more is asked for. */
const MORE = 12

/** Rows of a long list that are in sight; asks for more when its end is near. */
export function useLongList(keys: readonly (string | number)[], onEnd: () => void, height = ROW) {
  const count = keys.length
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    // Heights that were measured belong to the rows, not to their places.
    getItemKey: (index) => keys[index] ?? index,
    overscan: MORE,
  })
  const items = list.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const latest = useRef(onEnd)
  latest.current = onEnd
  useEffect(() => {
    if (count > 0 && last >= count - MORE) latest.current()
  }, [last, count])
  return { scroller, list, items }
}

type Row = { readonly day: string; readonly at: number } | HistoryEntry

const isEntry = (row: Row): row is HistoryEntry => 'kind' in row
const keyOf = (row: Row) => (isEntry(row) ? row.id : row.day)

/** Flag events by day, newest first; each leads to its segment and unfolds what there is to know. */
export function Timeline({ entries, oneArticle, search, onGoTo, onEnd }: EventListProps) {
  const t = useText()
  const format = useFormat()
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const rows: readonly Row[] = byDay(entries).flatMap((day): Row[] => [
    { day: day.day, at: day.at },
    ...day.entries,
  ])
  const { scroller, list, items } = useLongList(rows.map(keyOf), onEnd)
  const today = new Date().toDateString()
  const toggle = (id: number) => {
    const next = new Set(unfolded)
    if (!next.delete(id)) next.add(id)
    setUnfolded(next)
  }
  return (
    <div
      ref={scroller}
      className={classes.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('history.timeline')}
    >
      <div className={classes.sheet} style={{ height: list.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <div
              key={keyOf(row)}
              ref={list.measureElement}
              data-index={index}
              className={classes.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {isEntry(row) ? (
                <Entry
                  entry={row}
                  oneArticle={oneArticle}
                  search={search}
                  isUnfolded={unfolded.has(row.id)}
                  onToggle={() => toggle(row.id)}
                  onGoTo={onGoTo}
                />
              ) : (
                <h2 className={classes.day}>
                  {row.day === today ? t('history.today') : format.date(row.at)}
                </h2>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
