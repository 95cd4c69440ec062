/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions --
   a click moves the cut, as the arrow keys do */
import { Fragment, useEffect, useRef, useState } from 'react'
import type { Side } from '../../../../shared/align/change.ts'
import type { SegmentView } from '../../../../shared/calls.ts'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import rows from '../rows.module.css'
import { Words } from '../Words.tsx'
import classes from './align.module.css'
import { firstCuts, moved, splits } from './cuts.ts'
import type { Cuts, Reach } from './cuts.ts'

type SplitRowProps = {
  readonly segment: SegmentView
  readonly caret: number | null
  readonly onSplit: (cuts: Cuts) => void
  readonly onLeave: () => void
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1, Home: -1, End: 1 }

/** A row that is being split: in both texts a cut that the arrow keys move; what stands behind goes into a new row. */
export function SplitRow({ segment, caret, onSplit, onLeave }: SplitRowProps) {
  const t = useText()
  const [cuts, setCuts] = useState(() => firstCuts(segment, caret))
  const possible = splits(segment, cuts)
  const onKeyDown = (side: Side) => (event: React.KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by) {
      const reach: Reach =
        event.key === 'Home' || event.key === 'End'
          ? 'all'
          : event.ctrlKey || event.metaKey
            ? 'sentence'
            : 'word'
      setCuts({ ...cuts, [side]: moved(segment[side], side, cuts[side], by, reach) })
    } else if (event.key === 'Enter') {
      if (possible) onSplit(cuts)
    } else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const sideOf = (side: Side) => (
    <CutText
      segment={segment}
      side={side}
      at={cuts[side]}
      first={side === 'target'}
      onCut={(at) => setCuts({ ...cuts, [side]: at })}
      onKeyDown={onKeyDown(side)}
    />
  )
  return (
    <>
      {sideOf('source')}
      {sideOf('target')}
      <div className={classes.foot}>
        <span className={classes.hint}>{t(possible ? 'align.splitHint' : 'align.splitNothing')}</span>
        <Button look="quiet" onPress={onLeave}>
          {t('common.cancel')}
        </Button>
        <Button look="plain" isDisabled={!possible} onPress={() => onSplit(cuts)}>
          {t('align.split')}
        </Button>
      </div>
    </>
  )
}

type CutTextProps = {
  readonly segment: SegmentView
  readonly side: Side
  readonly at: number
  /** Has the focus to begin with. */
  readonly first: boolean
  readonly onCut: (at: number) => void
  readonly onKeyDown: (event: React.KeyboardEvent) => void
}

function CutText({ segment, side, at, first, onCut, onKeyDown }: CutTextProps) {
  const t = useText()
  const text = segment[side]
  const slider = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (first) slider.current?.focus()
  }, [first])
  const words = Array.from(text.matchAll(/\S+\s*/gu))
  const next = text.slice(at).trim().split(/\s+/u)[0] ?? ''
  return (
    <div
      ref={slider}
      role="slider"
      tabIndex={0}
      lang={side === 'source' ? 'en' : 'de'}
      className={`${side === 'source' ? rows.source : rows.target} ${classes.cutText}`}
      aria-label={t(side === 'source' ? 'align.cutSource' : 'align.cutTarget')}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={at}
      aria-valuetext={next === '' ? t('align.cutEnd') : t('align.cutBefore', { word: next })}
      onKeyDown={onKeyDown}
    >
      {words.map(({ 0: word, index }) => (
        <Fragment key={index}>
          {index === at && <i className={classes.cut} />}
          <span
            data-behind={index >= at || undefined}
            onClick={(event) => {
              event.stopPropagation()
              onCut(index)
            }}
          >
            <Words text={word} tags={segment.tags[side]} />
          </span>
        </Fragment>
      ))}
      {at >= text.length && <i className={classes.cut} />}
    </div>
  )
}
