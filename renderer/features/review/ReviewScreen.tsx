import { useEffect, useState } from 'react'
import type { ArticleView } from '../../../shared/calls.ts'
import { placeArticle } from '../../api/articles.ts'
import { useDecisions } from '../../api/decisions.ts'
import { Situation } from '../../keys/Key.tsx'
import { useCommands } from '../../keys/commands.tsx'
import { useText } from '../../messages/text.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { Split, useKept, useKeptSwitch } from '../../ui/Split.tsx'
import { AlignMenu } from './align/AlignMenu.tsx'
import { useAlignment } from './align/useAlignment.ts'
import { DismissDialog } from './DismissDialog.tsx'
import { useTyping } from './editor/useTyping.ts'
import { useWriting } from './editor/useWriting.ts'
import type { KeptFilter } from './filter/useKeptFilter.ts'
import { useRowFilter } from './filter/useRowFilter.ts'
import { InspectorPanel } from './InspectorPanel.tsx'
import classes from './review.module.css'
import { ReviewText } from './ReviewText.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useActions } from './useActions.ts'
import { useChoices } from './useChoices.ts'
import { useClicks } from './useClicks.ts'
import { useCursor } from './useCursor.ts'
import { useFind, useOnlyFound } from './useFind.ts'
import { useReviewCommands } from './useReviewCommands.ts'
import { Workbench } from './workbench/Workbench.tsx'

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
  const { segment, flag, quiet } = place
  const writing = useWriting(view, place, typing, startSegment === null)
  const { edit, leave, handle } = writing
  const find = useFind(view, place, writing)
  const [dismissing, setDismissing] = useState(false)
  const [width, setWidth] = useKept('inspector.width', INSPECTOR_WIDTH.initial)
  const [shown, toggleShown] = useKeptSwitch('inspector.shown')
  const choices = useChoices(flag)
  const actions = useActions({ view, place, choices, decisions, typing, onLeaveSegment: leave })
  const askHowToDismiss = () => {
    find.giveWay()
    setDismissing(true)
  }

  useReviewCommands(choices, view, place, actions, typing, {
    edit,
    leaveEditor: leave,
    openDismiss: askHowToDismiss,
    openFind: find.open,
  })
  useCommands({ 'panel.inspector': toggleShown })

  useEffect(() => {
    onSegment(segment.id)
    void placeArticle(view.article.id, segment.index)
  }, [view.article.id, segment.id, segment.index, onSegment])

  const alignment = useAlignment({ view, place, decisions, typing, leaveEditor: leave })
  const clicks = useClicks(place, leave, edit, alignment.openMenu)
  const rowFilter = useRowFilter({
    view,
    place,
    kept: filter,
    leaveEditor: leave,
    editor: handle,
    closeFirst: () => {
      if (find.isOpen) find.close()
      else if (alignment.splitting) alignment.leaveSplit()
      else return false
      return true
    },
  })
  const onlyFound = useOnlyFound(find, rowFilter)

  return (
    <div className={classes.screen} data-inspector={shown ? 'shown' : 'hidden'} style={cssVariable(width)}>
      <ReviewText
        view={view}
        place={place}
        kept={filter}
        rowFilter={rowFilter}
        find={find}
        onOnlyFound={onlyFound}
        writing={writing}
        typing={typing}
        alignment={alignment}
        clicks={clicks}
      />
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
          <Situation value={writing.isOn ? 'editing' : 'idle'}>
            <InspectorPanel
              view={view}
              place={place}
              choices={choices}
              actions={actions}
              onEdit={edit}
              onDoneEditing={leave}
              onDismissAs={askHowToDismiss}
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
        editor={handle}
        editBeside={writing.editBeside}
        searched={find.words}
      />
      {alignment.menu && <AlignMenu at={alignment.menu} onClose={alignment.closeMenu} />}
      {dismissing && flag && (
        <DismissDialog
          flag={flag}
          segments={view.segments}
          isUnseen={place.isUnseen}
          onClose={() => setDismissing(false)}
          onDismiss={(scope, reason, note) => {
            setDismissing(false)
            actions.dismiss(scope, reason, note)
          }}
        />
      )}
    </div>
  )
}

function cssVariable(width: number): React.CSSProperties {
  return { '--inspector': `${width}px` } as React.CSSProperties
}
