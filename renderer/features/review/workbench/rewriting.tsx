/** Places of a plan, for the list, and the chosen ones as changes. */
import type { SegmentView } from '../../../../shared/calls.ts'
import type { Replaced, Rewrite } from '../../../../shared/calls/workbench.ts'
import type { Text } from '../../../messages/text.tsx'
import { InContext } from './InContext.tsx'
import type { Place } from './Places.tsx'

const idOf = ({ segmentId, at }: Replaced) => `${segmentId}-${at.start}`

/** Nothing fits, or it would stay as it is. */
const isPointless = ({ text, found }: Replaced) => text === null || text === found

/** Whether a filter leaves a segment out, and it is not shown around the others either. */
export type IsUnseen = (segmentId: string) => boolean

/** Ids of the places that are chosen until the editor says otherwise: none in rows that nobody sees. */
export function sureOnes(found: readonly Replaced[], isUnseen: IsUnseen): ReadonlySet<string> {
  const chosen = found.filter((each) => each.sure && !isPointless(each) && !isUnseen(each.segmentId))
  return new Set(chosen.map(idOf))
}

/** How many places are not chosen only because a filter leaves their rows out. */
export const countHidden = (found: readonly Replaced[], isUnseen: IsUnseen): number =>
  found.filter((each) => !isPointless(each) && isUnseen(each.segmentId)).length

/** What a segment is called in a list of places. */
export function whereOf(segmentId: string, index: number, isUnseen: IsUnseen, t: Text): string {
  const where = t('review.segment', { n: index + 1 })
  return isUnseen(segmentId) ? t('rows.hidden', { where }) : where
}

export function placesOf(
  found: readonly Replaced[],
  segments: readonly SegmentView[],
  isUnseen: IsUnseen,
  t: Text,
): readonly Place[] {
  return found.map((each) => {
    const text = segments[each.segmentIndex]?.target ?? each.found
    const becomes = isPointless(each) ? null : each.text
    return {
      id: idOf(each),
      where: whereOf(each.segmentId, each.segmentIndex, isUnseen, t),
      content: <InContext text={text} at={each.at} becomes={becomes} />,
      disabled: isPointless(each),
    }
  })
}

export function changesOf(found: readonly Replaced[], chosen: ReadonlySet<string>): readonly Rewrite[] {
  return found.flatMap((each) =>
    each.text !== null && chosen.has(idOf(each))
      ? [{ segmentId: each.segmentId, at: each.at, found: each.found, text: each.text }]
      : [],
  )
}
