import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ArticleView, SegmentView } from '../../../shared/calls.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Switch } from '../../ui/Field.tsx'
import classes from './changes.module.css'
import { Diff } from './Diff.tsx'

type ChangesProps = {
  readonly view: ArticleView
  readonly onSegment: (segment: SegmentView) => void
}

/** The whole article, machine against now, word by word. */
export function Changes({ view, onSegment }: ChangesProps) {
  const t = useText()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => scroll.current?.focus(), [])
  const changed = view.segments.filter((segment) => segment.machine !== segment.target)
  const shown = all ? view.segments : changed
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 90,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 8,
  })

  return (
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('changes.title')}>
      <div className={classes.head}>
        <h1>{t('changes.summary', { n: changed.length })}</h1>
        <p>{t('changes.rate', { share: format.percent(view.score.editRate) })}</p>
        <Switch isSelected={all} onChange={setAll}>
          {t('changes.all')}
        </Switch>
      </div>
      {shown.length === 0 && <p className={classes.none}>{t('changes.none')}</p>}
      <ol className={classes.list} style={{ height: rows.getTotalSize() }} aria-label={t('changes.title')}>
        {rows.getVirtualItems().map((item) => {
          const segment = shown[item.index]
          if (!segment) return null
          return (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              className={classes.item}
              data-kind={segment.kind}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <button
                type="button"
                className={classes.number}
                aria-label={t('review.segment', { n: segment.index + 1 })}
                onClick={() => onSegment(segment)}
              >
                {segment.index + 1}
              </button>
              <p lang="de">
                <Diff before={segment.machine} after={segment.target} />
              </p>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
