import { useMemo, useRef } from 'react'
import type { ArticleView, FlagView, SegmentView } from '../../../shared/calls.ts'
import type { Reason, Scope } from '../../../shared/review/flag.ts'
import type { Decisions } from '../../api/decisions.ts'
import { useLocale, useText } from '../../messages/text.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { alikeOf } from './alike.ts'
import { describeFlag } from './describeFlag.ts'
import { afterDecision, nextUnconfirmed, stepFlag } from './cursor.ts'
import type { Typing } from './editor/typing.ts'
import { lineOf, rowFrom } from './filter/lines.ts'
import type { Choices } from './useChoices.ts'
import type { Place } from './useCursor.ts'

export type Actions = {
  readonly step: (by: 1 | -1) => void
  /** Applies fix n (from 0) of the flag under the cursor and goes on. */
  readonly apply: (fix: number) => void
  readonly dismiss: (scope: Scope, reason: Reason, note?: string) => void
  readonly reopen: (flag: FlagView) => void
  /** Confirms the active segment; `next` says where to go then. */
  readonly confirm: (next: 'following' | 'unconfirmed') => void
  readonly toggleConfirmed: () => void
  readonly goBy: (by: number) => void
  readonly goToUnconfirmed: () => void
  readonly write: (target: string) => void
  readonly undo: () => void
  readonly redo: () => void
}

type Context = {
  readonly view: ArticleView
  readonly place: Place
  readonly choices: Choices
  readonly decisions: Decisions
  readonly typing: Typing
  readonly onLeaveSegment: () => void
}

/** What the editor can do in the review. Typing is always sent before anything else happens. */
export function useActions(context: Context): Actions {
  const t = useText()
  const locale = useLocale()
  const { say, show, decided } = useNotices()
  const latest = useRef(context)
  latest.current = context

  return useMemo(() => {
    const now = () => latest.current
    const took = () => Math.min(86_400_000, Math.max(0, performance.now() - now().place.since))

    const announce = (flag: FlagView, before = '') => {
      const { queue } = now().place
      const fix = flag.fixes[0]?.text
      const values = {
        n: queue.findIndex((candidate) => candidate.id === flag.id) + 1,
        total: queue.length,
        what: describeFlag(flag, t, locale).what,
      }
      say(`${before} ${fix ? t('say.flagFix', { ...values, fix }) : t('say.flag', values)}`.trim())
    }
    const goToFlag = (flag: FlagView | null, before = '') => {
      if (!flag) {
        const { queue, openInAll } = now().place
        // With a filter on, "no further" is true of what is shown only.
        const elsewhere = openInAll > queue.length
        say(`${before} ${t(elsewhere ? 'rows.noMoreFlags' : 'say.noMore')}`.trim())
        return
      }
      if (flag.segmentId !== now().place.segment.id) now().onLeaveSegment()
      now().place.goToFlag(flag)
      announce(flag, before)
    }
    const goToSegment = (segment: SegmentView | null | undefined) => {
      if (!segment || segment.id === now().place.segment.id) return
      now().typing.flush()
      now().place.goToSegment(segment)
    }
    const goToChange = async (way: 'undo' | 'redo') => {
      const { decisions, typing, view } = now()
      typing.flush()
      decided()
      const before = view.segments
      const change = await decisions[way]()
      const segment = change?.segments.find((candidate) => candidate.id === change.focus)
      if (!segment) return
      const returned = reopenedFlag(before, segment)
      if (returned) now().place.goToFlag(returned)
      else now().place.goToSegment(segment)
      // One row is gone to; of several most are out of sight. Of rows that came or went the list says enough.
      const n = change?.order ? 1 : (change?.segments.length ?? 1)
      if (n > 1) show({ kind: 'done', text: t(`review.${way}Many`, { n }) })
      else say(t(way === 'undo' ? 'say.undone' : 'say.redone'))
    }

    return {
      step(by) {
        const { place, view, typing } = now()
        typing.flush()
        goToFlag(stepFlag(place.queue, view.segments, place.cursor, by, place.flag))
      },
      apply(fix) {
        const { place, view, choices, decisions, typing } = now()
        const { flag, queue, segment } = place
        const chosen = choices.fixes[fix]
        if (!flag || !chosen) return
        typing.flush()
        decided()
        const spent = took()
        const next = afterDecision(queue, view.segments, (other) => other.id === flag.id, flag)
        if (choices.guessed) {
          const { target } = view.segments[segment.index] ?? segment
          const written = target.slice(0, chosen.at.start) + chosen.text + target.slice(chosen.at.end)
          void decisions.setTarget(segment.id, written, spent)
        } else {
          void decisions.applyFix(flag, fix, spent)
        }
        goToFlag(next, t('say.accepted'))
      },
      dismiss(scope, reason, note) {
        const { place, view, decisions, typing } = now()
        const { flag, queue } = place
        if (!flag) return
        typing.flush()
        decided()
        const alike = scope === 'here' ? [] : alikeOf(view.segments, flag)
        const gone = new Set([flag, ...alike].map((other) => other.id))
        const next = afterDecision(queue, view.segments, (other) => gone.has(other.id), flag)
        void decisions.dismiss(flag, scope, reason, took(), note)
        goToFlag(next, t('say.dismissed'))
      },
      reopen(flag) {
        decided()
        void now().decisions.reopen(flag)
        now().place.goToFlag(flag)
      },
      confirm(next) {
        const { place, decisions, typing } = now()
        const { segment, filtered } = place
        typing.flush()
        decided()
        void decisions.confirm(segment.id, true, took())
        // Both go on in the rows of the filter; what is shown around them is there to be read.
        const others = filtered.rows.filter(({ id }) => id !== segment.id)
        const following = others.find(({ index }) => index > segment.index)
        const to = next === 'following' ? following : nextUnconfirmed(others, segment.index)
        goToSegment(to)
        // Coming round, no unconfirmed one is found only when there is none.
        const end = next === 'following' ? 'rows.lastShown' : 'rows.allConfirmed'
        say(`${t('say.confirmed')} ${filtered.isOn && !to ? t(end) : ''}`.trim())
      },
      toggleConfirmed() {
        const { place, decisions } = now()
        const confirmed = place.segment.status !== 'confirmed'
        decided()
        void decisions.confirm(place.segment.id, confirmed, took())
        say(t(confirmed ? 'say.confirmed' : 'say.unconfirmed'))
      },
      goBy(by) {
        const { lines, segment } = now().place
        goToSegment(rowFrom(lines, lineOf(lines, segment.index), by))
      },
      goToUnconfirmed() {
        const { filtered, segment } = now().place
        goToSegment(nextUnconfirmed(filtered.rows, segment.index))
      },
      write(target) {
        const { place, decisions, typing } = now()
        typing.flush()
        decided()
        void decisions.setTarget(place.segment.id, target, took())
      },
      undo: () => void goToChange('undo'),
      redo: () => void goToChange('redo'),
    }
  }, [locale, say, show, decided, t])
}

/** The flag that undo or redo brought back: open now, not open before. */
function reopenedFlag(before: readonly SegmentView[], segment: SegmentView): FlagView | null {
  const earlier = before.find((candidate) => candidate.id === segment.id)
  const wasOpen = new Set(earlier?.flags.filter((flag) => flag.state === 'open').map((flag) => flag.id))
  return segment.flags.find((flag) => flag.state === 'open' && !wasOpen.has(flag.id)) ?? null
}
