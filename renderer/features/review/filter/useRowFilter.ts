import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { ArticleView, SegmentView } from '../../../../shared/calls.ts'
import { queryKeys } from '../../../api/keys.ts'
import { useCommands } from '../../../keys/commands.tsx'
import type { Press } from '../../../keys/commands.tsx'
import { useFormat, useText } from '../../../messages/text.tsx'
import { useNotices } from '../../../ui/Notices.tsx'
import { focusRow } from '../Rows.tsx'
import type { EditorHandle } from '../editor/handle.ts'
import type { Place } from '../useCursor.ts'
import { NO_FILTER, toggled, withWords } from './filter.ts'
import type { Condition, RowFilter } from './filter.ts'
import { besides, lineOf, portionOf } from './lines.ts'
import type { Gap } from './lines.ts'
import type { KeptFilter } from './useKeptFilter.ts'

/** Sentences that one press of the key brings to light before and after the active one. */
const NEIGHBOURS = 3

export type RowFilterActions = {
  /** Its panel is open. */
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
  /** Closes it because something else has the focus, and leaves it there. */
  readonly giveWay: () => void
  /** From the panel: the cursor stays as near as it can to where the panel was opened. */
  readonly toggle: (condition: Condition) => void
  readonly remove: (condition: Condition) => void
  readonly again: () => void
  readonly all: () => void
  readonly openGap: (gap: Gap) => void
  readonly fold: () => void
  /** Shows the rows that have these words, beside all else that is filtered by. */
  readonly onlyWith: (words: string) => void
}

type Context = {
  readonly view: ArticleView
  readonly place: Place
  readonly kept: KeptFilter
  readonly leaveEditor: () => void
  readonly editor: RefObject<EditorHandle | null>
  /** Something lies over the text that Esc closes first; answers whether there was. */
  readonly closeFirst: () => boolean
}

/** Filtering the rows, by keys, panel and the strip above the text. */
export function useRowFilter(context: Context): RowFilterActions {
  const t = useText()
  const format = useFormat()
  const { say } = useNotices()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<string | null>(null)
  const latest = useRef({ ...context, isOpen })
  latest.current = { ...context, isOpen }

  const actions = useMemo(() => {
    const now = () => latest.current
    const apply = (filter: RowFilter, from?: SegmentView) => {
      const { place, view, leaveEditor } = now()
      // What was being typed counts: it is in the cache at once, and in the view with the next picture.
      leaveEditor()
      const { segments } = client.getQueryData<ArticleView>(queryKeys.article(view.article.id)) ?? view
      const n = place.applyFilter(filter, segments, from)
      const total = segments.length
      say(
        filter.length === 0
          ? t('rows.allShown', { n: total })
          : t('rows.shown', { n, total: format.number(total) }),
      )
    }
    // At once, so that the next key finds it there; where the cursor moves on, the focus follows it.
    const toRow = () => {
      const { place, editor } = now()
      if (editor.current) editor.current.focus()
      else focusRow(place.segment.id)
    }
    const giveWay = () => {
      setOpen(false)
      anchor.current = null
    }
    const close = () => {
      giveWay()
      toRow()
    }
    return {
      /** Opens its panel, or closes it. */
      open() {
        if (now().isOpen) return close()
        now().leaveEditor()
        anchor.current = now().place.segment.id
        setOpen(true)
      },
      close,
      giveWay,
      toggle(condition: Condition) {
        const { place, view } = now()
        const from = view.segments.find(({ id }) => id === anchor.current)
        apply(toggled(place.filtered.filter, condition), from)
      },
      remove(condition: Condition) {
        apply(toggled(now().place.filtered.filter, condition))
        if (!now().isOpen) toRow()
      },
      again() {
        const { place, kept } = now()
        apply(place.filtered.isOn ? place.filtered.filter : kept.last)
        toRow()
      },
      all() {
        apply(NO_FILTER)
        close()
      },
      openGap(gap: Gap) {
        const { place, view } = now()
        const more = portionOf(gap, view.segments.length)
        place.showContext(more.flatMap((at) => view.segments[at] ?? []))
        say(t('rows.contextShown', { n: more.length }))
        toRow()
      },
      around() {
        const { place, view } = now()
        const { lines, segment, filtered } = place
        const more = besides(lines, lineOf(lines, segment.index), NEIGHBOURS, ({ id }) =>
          filtered.isHidden(id),
        )
        if (more.length > 0) place.showContext(more.flatMap((at) => view.segments[at] ?? []))
        say(t('rows.contextShown', { n: more.length }))
      },
      fold() {
        now().place.showContext(null)
        toRow()
      },
      onlyWith(words: string) {
        apply(withWords(now().place.filtered.filter, words))
      },
    }
  }, [t, format, say, client])

  const all = useCallback(
    (press: Press | null) => {
      if (press?.chord !== 'Escape' || !latest.current.closeFirst()) actions.all()
    },
    [actions],
  )
  const { isOn } = context.place.filtered
  useCommands({
    'rows.filter': actions.open,
    ...(isOn || context.kept.last.length > 0 ? { 'rows.again': actions.again } : {}),
    ...(isOn ? { 'rows.all': all, 'rows.context': actions.around, 'rows.fold': actions.fold } : {}),
  })

  return useMemo(() => ({ isOpen, ...actions }), [isOpen, actions])
}
