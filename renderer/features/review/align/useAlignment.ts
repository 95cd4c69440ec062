import { useCallback, useRef, useState } from 'react'
import { isWeak } from '../../../../shared/align/margin.ts'
import type { Mend } from '../../../../shared/align/change.ts'
import type { ArticleView, Change, SegmentView } from '../../../../shared/calls.ts'
import type { Decisions } from '../../../api/decisions.ts'
import { useCommands } from '../../../keys/commands.tsx'
import { useText } from '../../../messages/text.tsx'
import { useNotices } from '../../../ui/Notices.tsx'
import type { Typing } from '../editor/typing.ts'
import type { Place } from '../useCursor.ts'
import { nextRow } from '../cursor.ts'
import { MENDS } from './commands.ts'
import type { MendCommand } from './commands.ts'
import type { Cuts } from './cuts.ts'

/** Where the menu of the active row opens, in the window. */
export type MenuPlace = { readonly x: number; readonly y: number }

export type Alignment = {
  /** The row is being split; `caret` is where the editor stood in the translation. */
  readonly splitting: { readonly segmentId: string; readonly caret: number | null } | null
  readonly menu: MenuPlace | null
  readonly startSplit: (caret: number | null) => void
  readonly split: (cuts: Cuts) => void
  readonly leaveSplit: () => void
  /** null: beside the row. */
  readonly openMenu: (at: MenuPlace | null) => void
  readonly closeMenu: () => void
}

type Context = {
  readonly view: ArticleView
  readonly place: Place
  readonly decisions: Decisions
  readonly typing: Typing
  readonly leaveEditor: () => void
}

/** Mending the alignment of the active row, by keys, menu and palette. */
export function useAlignment(context: Context): Alignment {
  const t = useText()
  const notices = useNotices()
  const latest = useRef(context)
  latest.current = context
  const [splitting, setSplitting] = useState<Alignment['splitting']>(null)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const { segment } = context.place

  const follow = useCallback((change: Change | null) => {
    const focus = change?.segments.find((candidate) => candidate.id === change.focus)
    if (focus) latest.current.place.goToSegment(focus)
  }, [])

  const mend = useCallback(
    async (change: Mend, words: string) => {
      const { place, decisions, leaveEditor, view } = latest.current
      leaveEditor()
      const unseen = neighboursOf(change, place.segment, view.segments).filter(({ id }) => place.isUnseen(id))
      if (unseen.length > 0) {
        // What an editor cannot see is not changed: first it comes to light.
        place.showContext(unseen)
        notices.show({ kind: 'done', text: t('rows.neighbour'), reverts: true })
        return
      }
      notices.decided()
      const answer = await decisions.mendAlignment(place.segment.id, change)
      follow(answer)
      if (answer) notices.say(words)
    },
    [follow, notices, t],
  )

  const realign = async (from: string | null) => {
    const { decisions, leaveEditor, view } = latest.current
    leaveEditor()
    const before = new Set(view.segments.map((row) => row.id))
    notices.decided()
    const answer = await decisions.realign(from)
    if (!answer) return
    if (answer.order?.includes(latest.current.place.segment.id) === false) follow(answer)
    const n = (answer.order ?? []).filter((id) => !before.has(id)).length
    notices.show({ kind: 'done', text: t('align.done', { n }) })
  }

  const goToWeak = () => {
    const { place } = latest.current
    const { rows, isOn } = place.filtered
    const next = nextRow(rows, place.segment.index, isWeak)
    if (!next) return notices.show({ kind: 'done', text: t(isOn ? 'rows.noWeak' : 'align.noWeak') })
    latest.current.leaveEditor()
    place.goToSegment(next)
    notices.say(t('align.weak'))
  }

  const startSplit = (caret: number | null) => {
    latest.current.leaveEditor()
    setSplitting({ segmentId: segment.id, caret })
  }
  const leaveSplit = useCallback(() => setSplitting(null), [])
  const openMenu = useCallback((at: MenuPlace | null) => {
    const row = document.getElementById(`segment-${latest.current.place.segment.id}`)
    const box = row?.getBoundingClientRect()
    setMenu(at ?? { x: (box?.left ?? 0) + (box?.width ?? 0) / 2.14, y: (box?.top ?? 0) + 28 })
  }, [])
  const closeMenu = useCallback(() => setMenu(null), [])

  const names = Object.keys(MENDS) as MendCommand[]
  useCommands({
    ...Object.fromEntries(
      names.map((name) => [name, () => void mend(MENDS[name], t(`command.${name}`))] as const),
    ),
    'align.split': () => startSplit(null),
    'align.menu': () => openMenu(null),
    'align.again': () => void realign(segment.id),
    'align.againAll': () => void realign(null),
    'align.nextWeak': goToWeak,
  })

  return {
    splitting: splitting?.segmentId === segment.id ? splitting : null,
    menu,
    startSplit,
    split: (cuts) => {
      setSplitting(null)
      void mend({ kind: 'split', ...cuts }, t('command.align.split'))
    },
    leaveSplit,
    openMenu,
    closeMenu,
  }
}

/** Rows beside this one that a change may write into. */
function neighboursOf(
  change: Mend,
  row: SegmentView,
  segments: readonly SegmentView[],
): readonly SegmentView[] {
  if (change.kind === 'split' || change.kind === 'unlink') return []
  const isAbove = change.kind === 'link' || (change.kind === 'shift' && change.direction === 'up')
  const isBelow = change.kind !== 'shift' || change.direction === 'down'
  const beside = [isAbove && segments[row.index - 1], isBelow && segments[row.index + 1]]
  return beside.flatMap((each) => each || [])
}

/** Rows whose links an editor should look at. */
export const countWeak = (segments: readonly SegmentView[]) => segments.filter(isWeak).length
