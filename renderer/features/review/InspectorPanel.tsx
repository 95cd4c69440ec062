import { useMemo, useRef } from 'react'
import type { ArticleView, SegmentView } from '../../../shared/calls.ts'
import { useRunCommand } from '../../keys/commands.tsx'
import { useText } from '../../messages/text.tsx'
import { LinkNote } from './align/LinkNote.tsx'
import { AllDone } from './AllDone.tsx'
import { Calm } from './Calm.tsx'
import { isReady } from './cursor.ts'
import { Inspector } from './Inspector.tsx'
import classes from './inspector.module.css'
import review from './review.module.css'
import { focusRow } from './Rows.tsx'
import { SegmentNotes } from './SegmentNotes.tsx'
import { Similar } from './memory/Similar.tsx'
import type { Actions } from './useActions.ts'
import type { Choices } from './useChoices.ts'
import type { Place } from './useCursor.ts'

type InspectorPanelProps = {
  readonly view: ArticleView
  readonly place: Place
  readonly choices: Choices
  readonly actions: Actions
  readonly onEdit: () => void
  readonly onDoneEditing: () => void
  readonly onDismissAs: () => void
  readonly onExport: () => void
  readonly onRead: () => void
}

/** The right column: the flag under the cursor, or what to do when there is none. */
export function InspectorPanel(props: InspectorPanelProps) {
  const { view, place, choices, actions, onEdit, onDoneEditing, onDismissAs, onExport, onRead } = props
  const t = useText()
  const { run } = useRunCommand()
  const panel = useRef<HTMLElement>(null)
  const { flag, segment, queue, filtered, flagsOf } = place
  const { rows, isOn } = filtered
  const unconfirmed = useMemo(() => rows.filter((each) => each.status === 'open').length, [rows])
  const confirmable = useMemo(() => rows.filter(isReady(flagsOf)).length, [rows, flagsOf])
  const isDone = useMemo(
    () => place.openInAll === 0 && view.segments.every(({ status }) => status === 'confirmed'),
    [place.openInAll, view.segments],
  )

  // A button that decides goes away with its flag: the focus returns to the text before that.
  const backToText = () => {
    if (panel.current?.contains(document.activeElement)) {
      focusRow(segment.id)
    }
  }
  const andBack =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      backToText()
      act(...args)
    }

  return (
    <aside ref={panel} className={`${classes.inspector} ${review.aside}`} aria-label={t('inspector.label')}>
      <LinkNote segment={segment} alone={!view.article.hasSource} />
      {flag ? (
        <Inspector
          flag={flag}
          segment={segment}
          choices={choices}
          position={queue.findIndex((each) => each.id === flag.id) + 1}
          total={queue.length}
          actions={{
            apply: andBack(actions.apply),
            dismiss: andBack(() => actions.dismiss('here', 'unspecified')),
            dismissAs: andBack(onDismissAs),
            edit: onEdit,
            doneEditing: onDoneEditing,
            next: () => actions.step(1),
            reopen: andBack(actions.reopen),
          }}
        />
      ) : isDone ? (
        <AllDone
          view={view}
          segment={segment}
          onExport={onExport}
          onRead={onRead}
          onReopen={andBack(actions.reopen)}
        />
      ) : (
        <Calm
          segment={segment}
          open={queue.length}
          unconfirmed={unconfirmed}
          confirmable={confirmable}
          openInAll={place.openInAll}
          isFiltered={isOn}
          clean={view.segments.every(isUntouched)}
          onConfirm={andBack(() => actions.confirm('following'))}
          onConfirmRest={andBack(() => run('article.confirmRest'))}
          onAll={andBack(() => run('rows.all'))}
          onToggleConfirmed={andBack(actions.toggleConfirmed)}
          onNextFlag={() => actions.step(1)}
          onNextUnconfirmed={andBack(actions.goToUnconfirmed)}
          onEdit={onEdit}
          onReopen={andBack(actions.reopen)}
        />
      )}
      <Similar key={segment.id} segment={segment} onInsert={andBack(actions.write)} />
      <SegmentNotes segment={segment} />
    </aside>
  )
}

/** Neither flagged nor changed. */
function isUntouched(segment: SegmentView): boolean {
  return segment.flags.length === 0 && segment.machine === segment.target
}
