/** Places of a plan, for the list, and the chosen ones as changes. */
import type { SegmentView } from '../../../../shared/calls.ts'
import type { Replaced, Rewrite } from '../../../../shared/calls/workbench.ts'
import type { Text } from '../../../messages/text.tsx'
import { InContext } from './InContext.tsx'
import type { Place } from './Places.tsx'

const idOf = ({ segmentId, at }: Replaced) => `${segmentId}-${at.start}`

/** Nothing fits, or it would stay as it is. */
const isPointless = ({ text, found }: Replaced) => text === null || text === found

/** Ids of the places that are chosen until the editor says otherwise. */
export function sureOnes(found: readonly Replaced[]): ReadonlySet<string> {
  return new Set(found.filter((each) => each.sure && !isPointless(each)).map(idOf))
}

export function placesOf(
  found: readonly Replaced[],
  segments: readonly SegmentView[],
  t: Text,
): readonly Place[] {
  return found.map((each) => {
    const text = segments[each.segmentIndex]?.target ?? each.found
    const becomes = isPointless(each) ? null : each.text
    return {
      id: idOf(each),
      where: t('review.segment', { n: each.segmentIndex + 1 }),
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
