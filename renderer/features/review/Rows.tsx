import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import { useText } from '../../messages/text.tsx'
import { useItemKeys } from '../../ui/useItemKeys.ts'
import type { MenuPlace } from './align/useAlignment.ts'
import type { FlagLists } from './cursor.ts'
import type { DiffLook } from './Diff.tsx'
import { GapLine } from './filter/GapLine.tsx'
import { isGap, lineOf } from './filter/lines.ts'
import type { Gap, Line } from './filter/lines.ts'
import { Row } from './Row.tsx'
import classes from './rows.module.css'

/** Characters on a line of the translation, for guessing the height of rows that were never on screen. */
const LINE = 58
const LINE_PX = 27
const ROW_PX = 20
const GAP_PX = 36

/** A window in which there is no room for air around the row that is shown. */
const SHORT = window.matchMedia('(max-height: 600px)')
/** How far down the window, as a share of its height, a flag is put that was out of sight. */
const EYE_LEVEL = 0.35
/** This long after the last step of a resize the rows have their new heights. */
const SETTLED_MS = 120

type RowsProps = {
  readonly segments: readonly SegmentView[]
  /** What of them is shown, and what stands for the rest. */
  readonly lines: readonly Line[]
  /** Shown to be read: not what was filtered for. */
  readonly isContext: (segmentId: string) => boolean
  readonly flagsOf: FlagLists
  readonly active: SegmentView
  readonly activeFlag: FlagView | null
  /** Changes with every move of the cursor. */
  readonly moved: number
  readonly alone: boolean
  readonly diff: DiffLook | null
  readonly editor: ReactNode | null
  readonly split: ReactNode | null
  /** Words that are looked for; '' when none are. */
  readonly found: string
  readonly onFlag: (flag: FlagView) => void
  readonly onSegment: (segment: SegmentView) => void
  readonly onEdit: (segment: SegmentView) => void
  readonly onMenu: (segment: SegmentView, at: MenuPlace) => void
  readonly onGap: (gap: Gap) => void
}

/** The article. Only the rows near the window are in the page, so that 5,000 segments scroll like 50. */
export function Rows(props: RowsProps) {
  const { segments, lines, isContext, flagsOf, active, activeFlag, moved, alone, diff, editor, split } = props
  const { found, onFlag, onSegment, onEdit, onMenu, onGap } = props
  const t = useText()
  const scroll = useRef<HTMLDivElement>(null)
  const getItemKey = useItemKeys(lines)
  const at = lineOf(lines, active.index)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => {
      const line = lines[index]
      if (!line || isGap(line)) return GAP_PX
      return ROW_PX + LINE_PX * Math.max(1, Math.ceil(line.target.length / LINE))
    },
    getItemKey,
    overscan: 6,
    // The active row stays in the page when it is scrolled away: it holds the focus and perhaps the editor.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].toSorted((a, b) => a - b),
    scrollPaddingStart: SHORT.matches ? 24 : 90,
    scrollPaddingEnd: SHORT.matches ? 48 : 160,
  })

  useStayPut(rows, active, at, scroll)
  useKeepInView(rows, active, at, activeFlag, scroll)
  useFoundInView(active, moved, found, scroll)
  useKeepFocus(active, moved, editor !== null || split !== null)

  return (
    <div ref={scroll} className={classes.scroll} role="region" aria-label={t('review.text')}>
      <div className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          if (isGap(line))
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className={classes.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <GapLine gap={line} beside={Math.abs(item.index - at) === 1} onOpen={onGap} />
              </div>
            )
          const segment = line
          const isActive = segment.id === active.id
          const first = segments[segment.index - 1]?.paragraph !== segment.paragraph
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              data-paragraph={first ? 'first' : undefined}
              className={classes.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Row
                segment={segment}
                flags={flagsOf(segment)}
                active={isActive}
                context={isContext(segment.id)}
                activeFlag={isActive ? activeFlag : null}
                alone={alone}
                diff={isActive ? diff : null}
                editor={isActive ? editor : null}
                split={isActive ? split : null}
                found={found}
                onFlag={onFlag}
                onSegment={onSegment}
                onEdit={onEdit}
                onMenu={onMenu}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

type Virtual = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>

/** This long after rows came or went their heights are measured. */
const MEASURED_MS = 250

/** Rows that come or go above the active one, as a filter has it, do not move it in the window while it is in sight. */
function useStayPut(
  rows: Virtual,
  active: SegmentView,
  at: number,
  scroll: React.RefObject<HTMLDivElement | null>,
): void {
  const before = useRef({ id: active.id, at, start: 0 })
  const held = useRef({ id: '', top: 0, until: 0 })
  useLayoutEffect(() => {
    const start = rows.measurementsCache[at]?.start ?? 0
    const last = before.current
    before.current = { id: active.id, at, start }
    const offset = rows.scrollOffset ?? 0
    const top = last.start - offset
    const isInSight = top >= 0 && top <= (rows.scrollRect?.height ?? 0)
    if (last.id === active.id && last.at !== at && isInSight)
      held.current = { id: active.id, top, until: performance.now() + MEASURED_MS }
    const { id, until } = held.current
    if (id !== active.id || performance.now() > until) return
    const wanted = Math.max(0, start - held.current.top)
    if (Math.abs((scroll.current?.scrollTop ?? wanted) - wanted) > 1) rows.scrollToOffset(wanted)
  })
}

function useKeepInView(
  rows: Virtual,
  active: SegmentView,
  at: number,
  activeFlag: FlagView | null,
  scroll: React.RefObject<HTMLDivElement | null>,
): void {
  const first = useRef(true)
  const flagId = activeFlag?.id
  useLayoutEffect(() => {
    const element = document.getElementById(`segment-${active.id}`)
    const frame = scroll.current?.getBoundingClientRect()
    const box = element?.getBoundingClientRect()
    const inView = frame && box && box.top >= frame.top + 24 && box.bottom <= frame.bottom - 60
    if (inView && !first.current) return
    rows.scrollToIndex(at, { align: first.current ? 'center' : 'auto' })
    first.current = false
    const afterwards = requestAnimationFrame(() => showFlag(scroll.current))
    return () => cancelAnimationFrame(afterwards)
  }, [active.id, at, flagId, rows, scroll])

  useEffect(() => {
    let settled = 0
    const onResize = () => {
      rows.scrollToIndex(at, { align: 'auto' })
      // All rows above have other heights now, which are known only when they are measured.
      window.clearTimeout(settled)
      settled = window.setTimeout(() => {
        rows.scrollToIndex(at, { align: 'auto' })
        requestAnimationFrame(() => showFlag(scroll.current))
      }, SETTLED_MS)
    }
    window.addEventListener('resize', onResize)
    return () => {
      window.clearTimeout(settled)
      window.removeEventListener('resize', onResize)
    }
  }, [at, rows, scroll])
}

/** What the editor is at has to be in sight: the flag, as its row can be higher than the window, or else the row. */
function showFlag(scroll: HTMLElement | null): void {
  const mark = scroll?.querySelector('mark[data-on]') ?? scroll?.querySelector('[aria-current=true]')
  if (mark) bringIntoView(scroll, mark)
}

function bringIntoView(scroll: HTMLElement | null, mark: Element): void {
  if (!scroll) return
  const frame = scroll.getBoundingClientRect()
  const box = mark.getBoundingClientRect()
  if (box.top >= frame.top && box.bottom <= frame.bottom) return
  scroll.scrollTop += box.top - frame.top - frame.height * EYE_LEVEL
}

/** Words that were found have to be in sight, too; after the flag, as they are what was asked for. */
function useFoundInView(
  active: SegmentView,
  moved: number,
  found: string,
  scroll: React.RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    if (found === '') return
    const frame = requestAnimationFrame(() => {
      const place = document.getElementById(`segment-${active.id}`)?.querySelector('[data-found]')
      if (place) bringIntoView(scroll.current, place)
    })
    return () => cancelAnimationFrame(frame)
  }, [active.id, moved, found, scroll])
}

/**
 * The focus goes with the cursor, whatever moved it (a key, a click in the list of articles, a button that went away with
 * its flag), unless the editor is at work in a field or a dialog.
 */
function useKeepFocus(active: SegmentView, moved: number, editing: boolean): void {
  useEffect(() => {
    if (editing || isBusyElsewhere(document.activeElement)) return
    const frame = requestAnimationFrame(() => {
      if (!isBusyElsewhere(document.activeElement)) {
        focusRow(active.id)
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [active.id, moved, editing])
}

/** Gives the focus to a row that is in the page. */
export function focusRow(segmentId: string): void {
  document.getElementById(`segment-${segmentId}`)?.focus({ preventScroll: true })
}

function isBusyElsewhere(element: Element | null): boolean {
  return element?.closest('input, textarea, [role=dialog], [role=alertdialog]') != null
}
