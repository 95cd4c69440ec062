import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ArticleView, FlagView, SegmentView } from '../../../../shared/calls.ts'
import { withoutTags } from '../../../../shared/formats/tags.ts'
import { call } from '../../../api/bridge.ts'
import type { Decisions } from '../../../api/decisions.ts'
import { decisionsSettled } from '../../../api/decisions.ts'
import { useSettings } from '../../../api/settings.ts'
import { useCommands } from '../../../keys/commands.tsx'
import { useText } from '../../../messages/text.tsx'
import { useNotices } from '../../../ui/Notices.tsx'
import { shownOf } from '../alike.ts'
import type { EditorHandle } from '../editor/handle.ts'
import type { Typing } from '../editor/typing.ts'
import type { Actions } from '../useActions.ts'
import type { Place } from '../useCursor.ts'
import { identicalTo, justCorrected } from './identical.ts'
import type { Panel } from './panels.ts'
import { Panels } from './Panels.tsx'
import { useMarked } from './selection.ts'
import { aboutFlag, beginning } from './term.ts'
import { useMarkedSides } from './useMarkedSides.ts'
import type { Marked } from './selection.ts'
import { useWorkbenchDecisions } from './useWorkbenchDecisions.ts'
import { useWordMenu, wordHere } from './useWord.ts'
import type { WordPlace } from './useWord.ts'
import { trimmed } from './words.ts'

export type WorkbenchProps = {
  readonly view: ArticleView
  readonly place: Place
  readonly actions: Actions
  readonly decisions: Decisions
  readonly typing: Typing
  readonly editor: RefObject<EditorHandle | null>
  /** Begins to write in the active segment, for something that is put in. */
  readonly editBeside: () => void
  /** What was looked for last. */
  readonly searched: string
}

/** Own flags, notes, decisions about many places, search and replace, words and signs: their keys and what they open. */
export function Workbench(props: WorkbenchProps) {
  const { view, place, typing, editor, editBeside } = props
  const t = useText()
  const notices = useNotices()
  const client = useQueryClient()
  const [panel, setPanel] = useState<Panel | null>(null)
  const marked = useMarked()
  const sides = useMarkedSides()
  const deciding = useWorkbenchDecisions(props)
  const { segment, flag } = place
  const { levels } = useSettings()

  /** What is marked in the editor or in a row; nothing typed is left behind. */
  const takeMarked = (): Marked | null => {
    typing.flush()
    const handle = editor.current
    if (handle) {
      const span = trimmed(handle.text(), handle.selection())
      return span && { segmentId: handle.segmentId, side: 'target', span }
    }
    const found = marked.take()
    const owner = view.segments.find((each) => each.id === found?.segmentId)
    const span = found && owner ? trimmed(owner[found.side], found.span) : null
    return found && span && { ...found, span }
  }
  const wordsOf = ({ segmentId, side, span }: Marked) => {
    const owner = view.segments.find((each) => each.id === segmentId)
    const text = editor.current?.segmentId === segmentId && side === 'target' ? editor.current.text() : null
    return withoutTags((text ?? owner?.[side] ?? '').slice(span.start, span.end))
  }
  const raise = (found: Marked | null) =>
    setPanel(found ? { kind: 'raise', marked: found, words: wordsOf(found) } : { kind: 'mark' })
  const openWord = (word: WordPlace | null) => {
    const owner = view.segments.find((each) => each.id === word?.segmentId)
    if (word && owner) setPanel({ kind: 'word', segment: owner, ...word })
    else notices.say(t('word.noWord'))
  }
  /** What is marked on either side, in basic forms; a corrected word forbids what stood there before. */
  const openTerm = async (title: 'term.new' | 'term.never') => {
    typing.flush()
    await decisionsSettled()
    const { source, target } = sides.take(segment.id, takeMarked())
    const asked = source || target ? { source, target, better: null } : aboutFlag(flag)
    const found = await call('suggestTerm', { segmentId: segment.id, ...asked })
    setPanel({ kind: 'term', title, ...beginning(title, found) })
  }
  const openQuotes = async () => {
    typing.flush()
    await decisionsSettled()
    const plan = await call('planQuotes', { articleId: view.article.id })
    if (plan.places.length > 0) setPanel({ kind: 'quotes', places: plan.places })
    else notices.show({ kind: 'done', text: t('quotes.none') })
  }
  /** Asked for as widely as the dialog can: where it has nothing to show but the flag itself, it does not open. */
  const openAlike = async (about: FlagView) => {
    typing.flush()
    await decisionsSettled()
    const alike = await call('alikeFlags', { flagId: about.id, matter: 'rule', where: 'everywhere' })
    if (shownOf(alike, about, levels).length > 1) setPanel({ kind: 'alike', flag: about })
    else notices.show({ kind: 'done', text: t('alike.none') })
  }
  const openIdentical = (corrected: SegmentView) => {
    if (identicalTo(view.segments, corrected).length > 0) setPanel({ kind: 'propagate', segment: corrected })
    else notices.show({ kind: 'done', text: t('propagate.none') })
  }

  useCommands({
    'flag.raise': () => raise(takeMarked()),
    'flag.judge': () => flag && setPanel({ kind: 'judge', flag }),
    'flag.withdraw': () => flag && flag.raisedBy !== null && void deciding.withdraw(flag),
    'flag.alike': () => flag && void openAlike(flag).catch(notices.showError),
    'memory.lookUp': () => {
      const found = takeMarked()
      const words = found ? wordsOf(found) : (flag?.text ?? '')
      setPanel({ kind: 'lookUp', words, side: found?.side ?? 'target' })
    },
    'term.add': () => void openTerm('term.new').catch(notices.showError),
    'term.never': () => void openTerm('term.never').catch(notices.showError),
    'segment.note': () => setPanel({ kind: 'notes' }),
    'article.confirmRest': () => void deciding.confirmRest(),
    'segment.propagate': () => openIdentical(segment),
    'find.replace': () => {
      const found = takeMarked()
      setPanel({ kind: 'replace', words: found ? wordsOf(found) : props.searched })
    },
    'quotes.set': () => void openQuotes().catch(notices.showError),
    'insert.character': () => {
      if (!editor.current) editBeside()
      setPanel({ kind: 'characters', span: editor.current?.selection() ?? null })
    },
    'word.menu': () => openWord(wordHere(place, marked.take(), editor.current)),
  })
  useWordMenu(view.segments, editor, openWord)
  useOfferIdentical(view.segments, openIdentical)

  // What a decision over several articles changed elsewhere is counted in the list of articles.
  const countAgain = () => client.invalidateQueries({ queryKey: ['articles'] })

  return (
    <Panels
      panel={panel}
      view={view}
      place={place}
      deciding={deciding}
      editor={editor}
      onRaise={raise}
      onPanel={setPanel}
      onBulk={() => void countAgain()}
      onWrite={props.actions.write}
    />
  )
}

/** After a correction is confirmed: asks, once, whether segments that were the same shall say the same. */
function useOfferIdentical(segments: readonly SegmentView[], open: (segment: SegmentView) => void): void {
  const t = useText()
  const { show } = useNotices()
  const before = useRef(segments)
  const asked = useRef(new Set<string>())
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const corrected = justCorrected(before.current, segments)
    before.current = segments
    if (!corrected) return
    const n = identicalTo(segments, corrected).length
    const question = `${corrected.id} ${corrected.target}`
    if (n === 0 || asked.current.has(question)) return
    asked.current.add(question)
    show({
      kind: 'done',
      text: t('propagate.offer', { n }),
      action: { label: t('propagate.show'), run: () => latest.current(corrected) },
    })
  }, [segments, show, t])
}
