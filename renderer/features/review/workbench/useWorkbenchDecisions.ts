import { useMemo, useRef } from 'react'
import type { Change, FlagView, SegmentView } from '../../../../shared/calls.ts'
import type { BulkDecision, Rewrite, RewriteKind } from '../../../../shared/calls/workbench.ts'
import type { Span } from '../../../../shared/text/span.ts'
import { call } from '../../../api/bridge.ts'
import { useText } from '../../../messages/text.tsx'
import { useNotices } from '../../../ui/Notices.tsx'
import { isReady } from '../cursor.ts'
import type { Judged } from './FlagPicker.tsx'
import type { Marked } from './selection.ts'
import type { WorkbenchProps } from './Workbench.tsx'

export type WorkbenchDecisions = {
  readonly raise: (marked: Marked, judged: Judged) => Promise<void>
  readonly judge: (flag: FlagView, judged: Judged) => Promise<void>
  readonly withdraw: (flag: FlagView) => Promise<void>
  readonly addNote: (text: string) => Promise<void>
  readonly removeNote: (noteId: string) => Promise<void>
  readonly decide: (flagIds: readonly string[], decision: BulkDecision) => Promise<void>
  readonly rewrite: (kind: RewriteKind, changes: readonly Rewrite[]) => Promise<void>
  /** Confirms every segment that is not and has no open flag, of those that are shown. */
  readonly confirmRest: () => Promise<void>
  /** Writes a word in place of another. */
  readonly write: (segment: SegmentView, span: Span, text: string) => void
  readonly setKnown: (word: string, known: boolean) => Promise<void>
}

const LONGEST = 86_400_000

const newFlag = (before: readonly SegmentView[], change: Change | null): FlagView | null => {
  const known = new Set(before.flatMap((segment) => segment.flags.map((flag) => flag.id)))
  const flags = change?.segments.flatMap((segment) => segment.flags) ?? []
  return flags.find((flag) => flag.raisedBy !== null && !known.has(flag.id)) ?? null
}

/** The decisions of the workbench: sent in order with all others, said aloud, the wide ones with a way back. */
export function useWorkbenchDecisions(props: WorkbenchProps): WorkbenchDecisions {
  const t = useText()
  const { say, show, decided } = useNotices()
  const latest = useRef(props)
  latest.current = props

  return useMemo(() => {
    const now = () => latest.current
    const took = () => Math.min(LONGEST, Math.max(0, performance.now() - now().place.since))
    const send = (segmentId: string, ask: () => Promise<Change>) => {
      now().typing.flush()
      decided()
      return now().decisions.carryOut(segmentId, ask)
    }
    const done = (text: string) =>
      show({
        kind: 'done',
        text,
        reverts: true,
        action: { label: t('common.undo'), run: () => now().actions.undo() },
      })
    /** The segment as it was when the call is sent. */
    const here = () => now().place.segment.id

    return {
      async raise({ segmentId, side, span }, { note, ...judgement }) {
        const before = now().view.segments
        const spans = { target: side === 'target' ? [span] : [], source: side === 'source' ? [span] : [] }
        const input = { segmentId, ...spans, ...judgement, note, took: took() }
        const flag = newFlag(before, await send(segmentId, () => call('raiseFlag', input)))
        if (!flag) return
        now().place.goToFlag(flag)
        say(t('say.flagged'))
      },
      async judge(flag, judged) {
        const input = { flagId: flag.id, ...judged, took: took() }
        if (await send(flag.segmentId, () => call('judgeFlag', input))) say(t('say.judged'))
      },
      async withdraw(flag) {
        const change = await send(flag.segmentId, () => call('withdrawFlag', { flagId: flag.id }))
        if (change) say(t('say.withdrawn'))
      },
      async addNote(text) {
        const segmentId = here()
        if (await send(segmentId, () => call('addNote', { segmentId, text }))) say(t('say.noted'))
      },
      async removeNote(noteId) {
        if (await send(here(), () => call('removeNote', { noteId }))) done(t('notes.removed'))
      },
      async decide(flagIds, decision) {
        const input = { segmentId: here(), flagIds, decision, took: took() }
        if (await send(here(), () => call('decideFlags', input)))
          done(t(decision.kind === 'accept' ? 'alike.accepted' : 'alike.dismissed', { n: flagIds.length }))
      },
      async rewrite(kind, changes) {
        const input = { segmentId: here(), kind, changes, took: took() }
        if (await send(here(), () => call('rewrite', input))) done(t('replace.done', { n: changes.length }))
      },
      async confirmRest() {
        // With a filter on, the rows that it leaves: nothing is confirmed that nobody sees.
        const { place } = now()
        const { rows, isOn } = place.filtered
        const waiting = rows.filter(({ status }) => status === 'open')
        const segmentIds = waiting.filter(isReady(place.flagsOf)).map(({ id }) => id)
        if (segmentIds.length === 0) {
          const isChecked = waiting.every(({ checked }) => checked)
          const why = isChecked ? (isOn ? 'rows.noneToConfirm' : 'rest.none') : 'rest.unchecked'
          if (waiting.length > 0) show({ kind: 'done', text: t(why) })
          return
        }
        const input = { segmentId: here(), segmentIds, took: took() }
        const left = waiting.filter(({ checked }) => !checked).length
        const text = isOn ? 'rows.confirmed' : left > 0 ? 'rest.confirmedSome' : 'rest.confirmed'
        if (await send(here(), () => call('confirmSegments', input)))
          done(t(text, { n: segmentIds.length, left }))
      },
      write(segment, span, text) {
        const { editor, decisions, typing, view } = now()
        if (editor.current?.segmentId === segment.id) {
          editor.current.replace(span, text)
          editor.current.focus()
          return
        }
        typing.flush()
        const { target } = view.segments[segment.index] ?? segment
        void decisions.setTarget(
          segment.id,
          target.slice(0, span.start) + text + target.slice(span.end),
          took(),
        )
      },
      async setKnown(word, known) {
        const segmentId = here()
        // The engine answers with a change whenever it is told a segment.
        const ask = async () => (await call('setWord', { word, known, segmentId }))!
        if (await send(segmentId, ask)) done(t(known ? 'word.added' : 'word.removed', { word }))
      },
    }
  }, [say, show, decided, t])
}
