import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef, useState } from 'react'
import type { ArticleView, SegmentView } from '../../../shared/calls.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { countEdits, editRate } from '../../../shared/review/edit-distance.ts'
import { useCommands } from '../../keys/commands.tsx'
import { Switch } from '../../ui/Field.tsx'
import { useKeptSwitch } from '../../ui/Split.tsx'
import { useItemKeys } from '../../ui/useItemKeys.ts'
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
  const [inLine, toggleInLine] = useKeptSwitch('diff.inLine')
  useCommands({ 'diff.sides': toggleInLine })
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => scroll.current?.focus(), [])
  const time = view.segments.reduce((sum, segment) => sum + segment.time, 0)
  const changed = view.segments.filter((segment) => segment.machine !== segment.target)
  const shown = all ? view.segments : changed
  const getItemKey = useItemKeys(shown)
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 90,
    getItemKey,
    overscan: 8,
  })

  return (
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('changes.title')}>
      <div className={classes.head}>
        <h1>{t('changes.summary', { n: changed.length })}</h1>
        <p>
          {t('changes.rate', { share: format.percent(view.score.editRate) })} ·{' '}
          {t('changes.total', { time: format.minutes(time) })}
        </p>
        <div className={classes.looks}>
          <Switch isSelected={!inLine} onChange={toggleInLine}>
            {t('changes.sides')}
          </Switch>
          <Switch isSelected={all} onChange={setAll}>
            {t('changes.all')}
          </Switch>
        </div>
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
              {inLine ? (
                <p lang="de">
                  <Diff before={segment.machine} after={segment.target} />
                </p>
              ) : (
                <div className={classes.sides}>
                  <Diff before={segment.machine} after={segment.target} look="sides" />
                </div>
              )}
              <Figures segment={segment} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** How much of the segment is other than the machine's, and how long it took. */
const Figures = memo(function Figures({ segment }: { readonly segment: SegmentView }) {
  const t = useText()
  const format = useFormat()
  const share = editRate([countEdits(segment.machine, segment.target)])
  return (
    <small className={classes.figures}>
      {share > 0 && <span>{t('changes.hter', { share: format.percent(share) })}</span>}
      {segment.time > 0 && <span>{format.minutes(segment.time)}</span>}
    </small>
  )
})
