/** What belongs to rows follows their texts when these are divided into rows anew. */
import type { Carrier, Share } from '../../../shared/review/carry.ts'
import { createCarrier } from '../../../shared/review/carry.ts'
import type { FlagPlace } from '../../../shared/review/undo.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'

type Texts = { readonly source: string; readonly target: string }
type Carriers = { readonly sources: Carrier; readonly targets: Carrier }

function carriersOf(leaving: readonly Texts[], coming: readonly Texts[]): Carriers {
  const carrierOf = (side: keyof Texts) =>
    createCarrier(
      leaving.map((row) => row[side]),
      coming.map((row) => row[side]),
    )
  return { sources: carrierOf('source'), targets: carrierOf('target') }
}

/** Where the text of a row went: its translation, its source where it has none. */
function sharesOf({ sources, targets }: Carriers, index: number): readonly Share[] {
  const shares = targets.shares(index)
  return shares.length > 0 ? shares : sources.shares(index)
}

/** Rows that a new one comes from, the one its translation begins with first, and its part of their time. */
export type Origin = { readonly from: SegmentRow[]; time: number }

/** Origins of all new rows. */
export function originsOf(leaving: readonly SegmentRow[], coming: readonly Texts[]): Origin[] {
  const carriers = carriersOf(leaving, coming)
  const origins = coming.map((): Origin => ({ from: [], time: 0 }))
  for (const carrier of [carriers.targets, carriers.sources])
    for (const [index, row] of leaving.entries())
      for (const share of carrier.shares(index)) {
        const origin = origins[share.row]
        if (origin && !origin.from.includes(row)) origin.from.push(row)
      }
  for (const [index, row] of leaving.entries()) {
    const shares = sharesOf(carriers, index)
    let rest = row.time
    const all = shares.reduce((sum, { count }) => sum + count, 0)
    for (const [at, share] of shares.entries()) {
      const origin = origins[share.row]
      const time = at === shares.length - 1 ? rest : Math.floor((row.time * share.count) / all)
      rest -= time
      if (origin) origin.time += time
    }
  }
  return origins
}

/** Brings flags along with their words. */
export function createFlagCarrier(leaving: readonly SegmentRow[], coming: readonly SegmentRow[]) {
  const carriers = carriersOf(leaving, coming)
  const { targets, sources } = carriers
  /** Where most of a row went. */
  const homeOf = (index: number) =>
    sharesOf(carriers, index).toSorted((a, b) => b.count - a.count)[0]?.row ?? 0
  const idOf = (row: number) => coming[row]?.id ?? ''
  const flag = (flag: StoredFlag, index: number): FlagPlace => {
    const own = flag.raisedBy !== null
    const placed = flag.target.map((span) => (own ? targets.beginning : targets.span)(index, span))
    const home = placed.find((place) => place !== null)?.row ?? homeOf(index)
    const within = (carrier: Carrier, span: Span) => {
      const place = carrier.span(index, span)
      return place?.row === home ? [place.span] : []
    }
    const there = placed.flatMap((place) => (place?.row === home ? [place.span] : []))
    const whole = there.length === placed.length
    // No check finds a flag of a person again: of words that are torn apart it keeps the first, else the end of the text.
    const end = coming[home]?.target.trimEnd().length ?? 0
    const kept = own ? (there.length > 0 ? there : [{ start: end, end }]) : flag.target
    return {
      flagId: flag.id,
      segmentId: idOf(home),
      target: whole ? there : kept,
      source: flag.source.flatMap((span) => within(sources, span)),
      fixes: flag.fixes.flatMap((fix) => within(targets, fix.at).map((at) => ({ ...fix, at }))),
      present: flag.present && (whole || own),
    }
  }
  return { flag, home: (index: number) => idOf(homeOf(index)) }
}
