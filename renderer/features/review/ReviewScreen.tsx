import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleView, SegmentView } from '../../../shared/calls.ts'
import type { Span } from '../../../shared/text/span.ts'
import { placeArticle } from '../../api/articles.ts'
import { useDecisions } from '../../api/decisions.ts'
import { useSettings } from '../../api/settings.ts'
import { Situation } from '../../keys/Key.tsx'
import { useCommands } from '../../keys/commands.tsx'
import { useText } from '../../messages/text.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { Split, useKept, useKeptSwitch } from '../../ui/Split.tsx'
import { AlignMenu } from './align/AlignMenu.tsx'
import { SplitRow } from './align/SplitRow.tsx'
import { useAlignment } from './align/useAlignment.ts'
import { alikeOf } from './alike.ts'
import { CheckProgress } from './CheckProgress.tsx'
import { DismissDialog } from './DismissDialog.tsx'
import { SegmentEditor } from './editor/SegmentEditor.tsx'
import type { EditorHandle } from './editor/handle.ts'
import { useCaret } from './editor/useCaret.ts'
import { useTyping } from './editor/useTyping.ts'
import { findSpans } from './find.ts'
import { FindBar } from './FindBar.tsx'
import { FilterPanel } from './filter/FilterPanel.tsx'
import { FilterStrip } from './filter/FilterStrip.tsx'
import { nearestRow } from './filter/lines.ts'
import type { KeptFilter } from './filter/useKeptFilter.ts'
import { useRowFilter } from './filter/useRowFilter.ts'
import { InspectorPanel } from './InspectorPanel.tsx'
import { Minimap } from './Minimap.tsx'
import classes from './review.module.css'
import { Rows, focusRow } from './Rows.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useActions } from './useActions.ts'
import { useChoices } from './useChoices.ts'
import { useClicks } from './useClicks.ts'
import { useCursor } from './useCursor.ts'
import { useReviewCommands } from './useReviewCommands.ts'
import { markedNow, markedWords } from './workbench/selection.ts'
import type { Marked } from './workbench/selection.ts'
import { Workbench } from './workbench/Workbench.tsx'
import { trimmed } from './workbench/words.ts'

const INSPECTOR_WIDTH = { initial: 320, min: 260, max: 520 }

type ReviewScreenProps = {
  readonly view: ArticleView
  /** Segment to begin at; where the editor was last time when null. */
  readonly startSegment: string | null
  readonly filter: KeptFilter
  readonly onExport: () => void
  readonly onRead: () => void
  /** Tells where the editor is, so that other views can begin there. */
  readonly onSegment: (segmentId: string) => void
}

/** The review of one article: rows, minimap, inspector, status line. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { view, startSegment, filter, onExport, onRead, onSegment } = props
  const t = useText()
  const notices = useNotices()
  const decisions = useDecisions(view.article.id, notices.showError)
  const typing = useTyping(decisions)
  const place = useCursor(view, startSegment, filter)
  const { editing, setEditing, startAt, onCaret } = useCaret(
    view.article.id,
    place.segment,
    startSegment === null,
    place.flag !== null,
  )
  const editor = useRef<EditorHandle | null>(null)
  const { typographic } = useSettings()
  const [diff, toggleDiff] = useKeptSwitch('diff.shown')
  const [inLine, toggleInLine] = useKeptSwitch('diff.inLine')
  const [panel, setPanel] = useState<'dismiss' | 'find' | null>(null)
  const [searched, setSearched] = useState('')
  const [width, setWidth] = useKept('inspector.width', INSPECTOR_WIDTH.initial)
  const [shown, toggleShown] = useKeptSwitch('inspector.shown')
  const leaveEditor = useCallback(() => {
    typing.flush()
    setEditing(false)
  }, [typing, setEditing])
  const choices = useChoices(place.flag)
  const actions = useActions({ view, place, choices, decisions, typing, onLeaveSegment: leaveEditor })
  // Words that are marked, by a double click for one, or were just found are what the editor is about to write over.
  const begin = useRef<Marked | null>(null)
  const justFound = useRef<(Marked & { readonly since: number }) | null>(null)
  const { since } = place
  const edit = useCallback(() => {
    begin.current = markedNow() ?? (justFound.current?.since === since ? justFound.current : null)
    setEditing(true)
  }, [setEditing, since])
  const { segment, flag, filtered, quiet } = place
  const toggleQuiet = () => {
    quiet.show(!quiet.isShown)
    notices.say(t(quiet.isShown ? 'say.quiet.hidden' : 'say.quiet.shown'))
  }

  useReviewCommands(choices, view, place, actions, {
    edit,
    leaveEditor,
    openDismiss: () => setPanel('dismiss'),
    toggleDiff,
    openFind: () => {
      setSearched(markedWords(view.segments, editor.current) || searched)
      leaveEditor()
      setPanel('find')
    },
    save: () => {
      typing.flush()
      notices.say(t('review.saved'))
    },
    changeOrder: () => {
      const order = place.order === 'position' ? 'weight' : 'position'
      place.setOrder(order)
      notices.say(t(`say.order.${order}`))
    },
    toggleQuiet,
  })
  useCommands({ 'panel.inspector': toggleShown, 'diff.sides': toggleInLine })

  useEffect(() => {
    onSegment(segment.id)
    void placeArticle(view.article.id, segment.index)
  }, [view.article.id, segment.id, segment.index, onSegment])

  const alignment = useAlignment({ view, place, decisions, typing, leaveEditor })
  const clicks = useClicks(place, leaveEditor, edit, alignment.openMenu)
  const closeFind = () => {
    const [span] = findSpans(segment.target, searched)
    justFound.current = span ? { segmentId: segment.id, side: 'target', span, since } : null
    setPanel(null)
    focusRow(segment.id)
  }
  const rowFilter = useRowFilter({
    view,
    place,
    kept: filter,
    leaveEditor,
    editor,
    closeFirst: () => {
      if (panel === 'find') closeFind()
      else if (alignment.splitting) alignment.leaveSplit()
      else return false
      return true
    },
  })
  const { rows } = filtered
  const { onSegment: goTo } = clicks
  const goNear = useCallback((near: SegmentView) => goTo(nearestRow(rows, near.index) ?? near), [rows, goTo])
  const onlyFound = () => {
    rowFilter.onlyWith(searched)
    closeFind()
  }
  // While words are looked for, the key for filtering takes them.
  useCommands(panel === 'find' && searched.trim() !== '' ? { 'rows.filter': onlyFound } : {})
  const filteredWords = filtered.filter.find(({ kind }) => kind === 'words')?.value ?? ''

  const alike = panel === 'dismiss' && flag ? alikeOf(view.segments, flag) : []

  return (
    <div className={classes.screen} data-inspector={shown ? 'shown' : 'hidden'} style={cssVariable(width)}>
      <div className={classes.main}>
        {filtered.isOn && (
          <FilterStrip
            segments={view.segments}
            filtered={filtered}
            hasContext={filter.applied.context.size > (filter.applied.context.has(segment.id) ? 1 : 0)}
            onOpen={rowFilter.open}
            onRemove={rowFilter.remove}
            onAgain={rowFilter.again}
            onAll={rowFilter.all}
            onFold={rowFilter.fold}
          />
        )}
        {panel === 'find' && (
          <FindBar
            segments={view.segments}
            active={segment}
            isUnseen={place.isUnseen}
            words={searched}
            onWords={setSearched}
            onGo={clicks.onSegment}
            onOnly={onlyFound}
            onClose={closeFind}
          />
        )}
        <div className={classes.text}>
          <CheckProgress articleId={view.article.id} />
          {rowFilter.isOpen && (
            <FilterPanel
              segments={view.segments}
              flagsOf={place.flagsOf}
              hasSource={view.article.hasSource}
              filter={filtered.filter}
              onToggle={rowFilter.toggle}
              onClose={rowFilter.close}
              onGiveWay={rowFilter.giveWay}
            />
          )}
          <Rows
            segments={view.segments}
            lines={place.lines}
            isContext={filtered.isHidden}
            flagsOf={place.flagsOf}
            active={segment}
            activeFlag={flag}
            moved={place.since}
            found={panel === 'find' ? searched : filteredWords}
            alone={!view.article.hasSource}
            diff={diff && segment.machine !== segment.target ? (inLine ? 'line' : 'sides') : null}
            editor={
              editing ? (
                <SegmentEditor
                  key={segment.id}
                  segment={segment}
                  flags={place.flagsOf(segment)}
                  activeFlag={flag}
                  typing={typing}
                  typographic={typographic}
                  startAt={wordsToEdit(begin.current, segment) ?? startAt}
                  onCaret={onCaret}
                  handle={editor}
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
          <Minimap
            segments={view.segments}
            flagsOf={place.filtered.shownFlagsOf}
            active={segment}
            onSegment={goNear}
          />
        </div>
      </div>
      {shown && (
        <>
          <Split
            label={t('split.inspector')}
            value={width}
            min={INSPECTOR_WIDTH.min}
            max={INSPECTOR_WIDTH.max}
            column="right"
            onChange={setWidth}
          />
          <Situation value={editing ? 'editing' : 'idle'}>
            <InspectorPanel
              view={view}
              place={place}
              choices={choices}
              actions={actions}
              onEdit={edit}
              onDoneEditing={leaveEditor}
              onDismissAs={() => setPanel('dismiss')}
              onExport={onExport}
              onRead={onRead}
            />
          </Situation>
        </>
      )}
      <StatusLine
        view={view}
        active={segment}
        open={place.openInAll}
        onFilter={rowFilter.open}
        worstFirst={place.order === 'weight'}
        quietRules={quiet.rules}
        showsQuiet={quiet.isShown}
      />
      <Workbench
        view={view}
        place={place}
        actions={actions}
        decisions={decisions}
        typing={typing}
        editor={editor}
        edit={edit}
        searched={searched}
      />
      {alignment.menu && <AlignMenu at={alignment.menu} onClose={alignment.closeMenu} />}
      {panel === 'dismiss' && flag && (
        <DismissDialog
          flag={flag}
          alike={alike.length}
          hidden={alike.filter(({ segmentId }) => place.isUnseen(segmentId)).length}
          onClose={() => setPanel(null)}
          onDismiss={(scope, reason, note) => {
            setPanel(null)
            actions.dismiss(scope, reason, note)
          }}
        />
      )}
    </div>
  )
}

/** What is marked in the translation of this segment, without blanks around it. */
function wordsToEdit(marked: Marked | null, segment: SegmentView): Span | null {
  if (marked?.segmentId !== segment.id || marked.side !== 'target') return null
  return trimmed(segment.target, marked.span)
}

function cssVariable(width: number): React.CSSProperties {
  return { '--inspector': `${width}px` } as React.CSSProperties
}
