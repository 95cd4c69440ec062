import type { RefObject } from 'react'
import type { ArticleView, SegmentView } from '../../../../shared/calls.ts'
import { withoutTags } from '../../../../shared/formats/tags.ts'
import { useSettings } from '../../../api/settings.ts'
import { useLocale, useText } from '../../../messages/text.tsx'
import type { EditorHandle } from '../editor/handle.ts'
import { describeFlag } from '../describeFlag.ts'
import { Diff } from '../Diff.tsx'
import { focusRow } from '../Rows.tsx'
import { LookUp } from '../memory/LookUp.tsx'
import type { Place } from '../useCursor.ts'
import { AlikeDialog } from './AlikeDialog.tsx'
import { CharactersDialog } from './CharactersDialog.tsx'
import { FlagPicker } from './FlagPicker.tsx'
import { identicalTo } from './identical.ts'
import { MarkDialog } from './MarkDialog.tsx'
import { NotesDialog } from './NotesDialog.tsx'
import type { Panel } from './panels.ts'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { RewriteDialog } from './RewriteDialog.tsx'
import { changesOf, countHidden, placesOf, sureOnes, whereOf } from './rewriting.tsx'
import type { IsUnseen } from './rewriting.tsx'
import type { Marked } from './selection.ts'
import type { WorkbenchDecisions } from './useWorkbenchDecisions.ts'
import { TermPanel } from './TermPanel.tsx'
import { WordMenu } from './WordMenu.tsx'

type PanelsProps = {
  readonly panel: Panel | null
  readonly view: ArticleView
  readonly place: Place
  readonly deciding: WorkbenchDecisions
  readonly editor: RefObject<EditorHandle | null>
  readonly onRaise: (marked: Marked) => void
  readonly onPanel: (panel: Panel | null) => void
  readonly onBulk: () => void
  /** Gives the active segment another text. */
  readonly onWrite: (text: string) => void
}

/** The one panel of the workbench that is open. */
export function Panels(props: PanelsProps) {
  const { panel, view, place, deciding, editor, onRaise, onPanel, onBulk, onWrite } = props
  const t = useText()
  const locale = useLocale()
  const { levels } = useSettings()
  const { segment, flag, isUnseen } = place
  const close = () => {
    onPanel(null)
    // What had the focus before may be gone, with the notice that opened the panel.
    requestAnimationFrame(() => (editor.current ? editor.current.focus() : focusRow(segment.id)))
  }
  const closeAnd =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      close()
      act(...args)
    }

  switch (panel?.kind) {
    case undefined:
      return null
    case 'mark':
      return (
        <MarkDialog segment={segment} near={flag?.target[0]?.start ?? 0} onClose={close} onMark={onRaise} />
      )
    case 'raise':
      return (
        <FlagPicker
          title={t('pick.raise')}
          words={panel.words}
          lang={panel.marked.side === 'source' ? 'en' : 'de'}
          now={null}
          onClose={close}
          onPick={closeAnd((judged) => void deciding.raise(panel.marked, judged))}
        />
      )
    case 'judge':
      return (
        <FlagPicker
          title={t('pick.judge')}
          words={panel.flag.text}
          lang="de"
          now={{ ...panel.flag, note: panel.flag.note ?? '' }}
          onClose={close}
          onPick={closeAnd((judged) => void deciding.judge(panel.flag, judged))}
        />
      )
    case 'alike':
      return (
        <AlikeDialog
          flag={panel.flag}
          words={describeFlag(panel.flag, t, locale).what}
          levels={levels}
          isUnseen={isUnseen}
          onClose={close}
          onDecide={closeAnd((flagIds, decision) => void deciding.decide(flagIds, decision).then(onBulk))}
        />
      )
    case 'lookUp':
      return (
        <LookUp
          key={`${panel.side} ${panel.words}`}
          words={panel.words}
          side={panel.side}
          onClose={close}
          onInsert={onWrite}
        />
      )
    case 'term':
      return <TermPanel start={panel.start} others={panel.others} title={panel.title} onClose={close} />
    case 'notes':
      return (
        <NotesDialog
          segment={segment}
          onClose={close}
          onAdd={closeAnd((text) => void deciding.addNote(text))}
          onRemove={(noteId) => void deciding.removeNote(noteId)}
        />
      )
    case 'replace':
      return (
        <ReplaceDialog
          articleId={view.article.id}
          segments={view.segments}
          isUnseen={isUnseen}
          words={panel.words}
          onClose={close}
          onReplace={closeAnd((changes) => void deciding.rewrite('replaced', changes))}
        />
      )
    case 'quotes': {
      const hidden = countHidden(panel.places, isUnseen)
      return (
        <RewriteDialog
          title={t('quotes.title')}
          hint={t('quotes.hint')}
          places={placesOf(panel.places, view.segments, isUnseen, t)}
          hidden={hidden}
          {...(hidden > 0 ? { ticked: sureOnes(panel.places, isUnseen) } : {})}
          onClose={close}
          onTake={closeAnd((chosen) => void deciding.rewrite('quotes', changesOf(panel.places, chosen)))}
        />
      )
    }
    case 'propagate':
      return (
        <Propagate
          view={view}
          corrected={view.segments[panel.segment.index] ?? panel.segment}
          isUnseen={isUnseen}
          onClose={close}
          deciding={deciding}
        />
      )
    case 'characters':
      return (
        <CharactersDialog onClose={close} onInsert={closeAnd((text) => insert(editor, panel.span, text))} />
      )
    case 'word': {
      const { segment: owner, span, word, at } = panel
      return (
        <WordMenu
          word={word}
          at={at}
          onClose={close}
          onWrite={(text) => deciding.write(owner, span, text)}
          onKnown={(known) => void deciding.setKnown(word, known)}
          onFlag={() => onRaise({ segmentId: owner.id, side: 'target', span })}
        />
      )
    }
  }
}

/** At the next frame the dialog is gone and the editor has the focus again. */
function insert(editor: RefObject<EditorHandle | null>, span: PanelSpan, text: string): void {
  requestAnimationFrame(() => {
    const handle = editor.current
    if (!handle) return
    handle.replace(span ?? handle.selection(), text)
    handle.focus()
  })
}

type PanelSpan = Extract<Panel, { kind: 'characters' }>['span']

type PropagateProps = {
  readonly view: ArticleView
  readonly corrected: SegmentView
  readonly isUnseen: IsUnseen
  readonly onClose: () => void
  readonly deciding: WorkbenchDecisions
}

/** Segments that the machine had translated in the same words, with the correction. */
function Propagate({ view, corrected, isUnseen, onClose, deciding }: PropagateProps) {
  const t = useText()
  const identical = identicalTo(view.segments, corrected)
  const seen = identical.filter(({ id }) => !isUnseen(id))
  return (
    <RewriteDialog
      title={t('propagate.title')}
      hint={t('propagate.hint')}
      places={identical.map((each) => ({
        id: each.id,
        where: whereOf(each.id, each.index, isUnseen, t),
        content: <Diff before={withoutTags(each.target)} after={withoutTags(corrected.target)} />,
      }))}
      hidden={identical.length - seen.length}
      ticked={new Set(seen.map(({ id }) => id))}
      onClose={onClose}
      onTake={(chosen) => {
        onClose()
        const changes = identical
          .filter((each) => chosen.has(each.id))
          .map((each) => ({
            segmentId: each.id,
            at: { start: 0, end: each.target.length },
            found: each.target,
            text: corrected.target,
          }))
        void deciding.rewrite('propagated', changes)
      }}
    />
  )
}
