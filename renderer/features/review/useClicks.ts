import { useMemo, useRef } from 'react'
import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import type { MenuPlace } from './align/useAlignment.ts'
import type { Place } from './useCursor.ts'

export type Clicks = ReturnType<typeof useClicks>

/** What clicks on rows do; the same functions always, so that rows are not drawn again when the cursor moves. */
export function useClicks(
  place: Place,
  leaveEditor: () => void,
  edit: () => void,
  openMenu: (at: MenuPlace) => void,
) {
  const latest = useRef({ place, leaveEditor })
  latest.current = { place, leaveEditor }
  return useMemo(() => {
    const onSegment = (next: SegmentView) => {
      const now = latest.current
      if (next.id === now.place.segment.id) return
      now.leaveEditor()
      now.place.goToSegment(next)
    }
    return {
      onSegment,
      onFlag(next: FlagView) {
        const now = latest.current
        if (next.segmentId !== now.place.segment.id) now.leaveEditor()
        now.place.goToFlag(next)
      },
      onEdit(next: SegmentView) {
        onSegment(next)
        edit()
      },
      onMenu(next: SegmentView, menu: MenuPlace) {
        onSegment(next)
        openMenu(menu)
      },
    }
  }, [edit, openMenu])
}
