import { useCallback } from 'react'
import type { ArticleView, SegmentView } from '../../../shared/calls.ts'
import { useSettings } from '../../api/settings.ts'
import { useCommands } from '../../keys/commands.tsx'
import { useKeptSwitch } from '../../ui/Split.tsx'
import { SplitRow } from './align/SplitRow.tsx'
import type { Alignment } from './align/useAlignment.ts'
import { CheckProgress } from './CheckProgress.tsx'
import { SegmentEditor } from './editor/SegmentEditor.tsx'
import type { Typing } from './editor/typing.ts'
import type { Writing } from './editor/useWriting.ts'
import { FilterPanel } from './filter/FilterPanel.tsx'
import { FilterStrip } from './filter/FilterStrip.tsx'
import { nearestRow } from './filter/lines.ts'
import type { KeptFilter } from './filter/useKeptFilter.ts'
import type { RowFilterActions } from './filter/useRowFilter.ts'
import { FindBar } from './FindBar.tsx'
import { Minimap } from './Minimap.tsx'
import classes from './review.module.css'
import { Rows } from './Rows.tsx'
import type { Clicks } from './useClicks.ts'
import type { Place } from './useCursor.ts'
import type { Find } from './useFind.ts'

type ReviewTextProps = {
  readonly view: ArticleView
  readonly place: Place
  readonly kept: KeptFilter
  readonly rowFilter: RowFilterActions
  readonly find: Find
  readonly onOnlyFound: () => void
  readonly writing: Writing
  readonly typing: Typing
  readonly alignment: Alignment
  readonly clicks: Clicks
}

/** The left column: the article, what it is filtered by, and what is looked for in it. */
export function ReviewText(props: ReviewTextProps) {
  const { view, place, kept, rowFilter, find, onOnlyFound, writing, typing, alignment, clicks } = props
  const { segment, flag, filtered } = place
  const { segments } = view
  const { typographic } = useSettings()
  const [diff, toggleDiff] = useKeptSwitch('diff.shown')
  const [inLine, toggleInLine] = useKeptSwitch('diff.inLine')
  useCommands({ 'diff.toggle': toggleDiff, 'diff.sides': toggleInLine })

  const { rows } = filtered
  const { onSegment: goTo } = clicks
  const goNear = useCallback((near: SegmentView) => goTo(nearestRow(rows, near.index) ?? near), [rows, goTo])
  const { context } = kept.applied
  const filteredWords = filtered.filter.find(({ kind }) => kind === 'words')?.value ?? ''

  return (
    <div className={classes.main}>
      {filtered.isOn && (
        <FilterStrip
          segments={segments}
          filtered={filtered}
          hasContext={context.size > (context.has(segment.id) ? 1 : 0)}
          onOpen={rowFilter.open}
          onRemove={rowFilter.remove}
          onAgain={rowFilter.again}
          onAll={rowFilter.all}
          onFold={rowFilter.fold}
        />
      )}
      {find.isOpen && (
        <FindBar
          segments={segments}
          active={segment}
          isUnseen={place.isUnseen}
          words={find.words}
          onWords={find.setWords}
          onGo={goTo}
          onOnly={onOnlyFound}
          onClose={find.close}
        />
      )}
      <div className={classes.text}>
        <CheckProgress articleId={view.article.id} />
        {rowFilter.isOpen && (
          <FilterPanel
            segments={segments}
            flagsOf={place.flagsOf}
            hasSource={view.article.hasSource}
            filter={filtered.filter}
            onToggle={rowFilter.toggle}
            onClose={rowFilter.close}
            onGiveWay={rowFilter.giveWay}
          />
        )}
        <Rows
          segments={segments}
          lines={place.lines}
          isContext={filtered.isHidden}
          flagsOf={place.flagsOf}
          active={segment}
          activeFlag={flag}
          moved={place.since}
          found={find.isOpen ? find.words : filteredWords}
          alone={!view.article.hasSource}
          diff={diff && segment.machine !== segment.target ? (inLine ? 'line' : 'sides') : null}
          editor={
            writing.isOn ? (
              <SegmentEditor
                key={segment.id}
                segment={segment}
                flags={place.flagsOf(segment)}
                activeFlag={flag}
                typing={typing}
                typographic={typographic}
                startAt={writing.startAt}
                onCaret={writing.onCaret}
                handle={writing.handle}
                onSplit={alignment.startSplit}
              />
            ) : null
          }
          split={
            alignment.splitting && (
              <SplitRow
                key={segment.id}
                segment={segment}
                caret={alignment.splitting.caret}
                onSplit={alignment.split}
                onLeave={alignment.leaveSplit}
              />
            )
          }
          onGap={rowFilter.openGap}
          {...clicks}
        />
        <Minimap segments={segments} flagsOf={filtered.shownFlagsOf} active={segment} onSegment={goNear} />
      </div>
    </div>
  )
}
