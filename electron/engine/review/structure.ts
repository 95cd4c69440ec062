import { segmentTags } from '../../../shared/align/segment-tags.ts'
import type { Link } from '../../../shared/align/mend.ts'
import { corresponding } from '../../../shared/align/pieces.ts'
import type { SegmentTags } from '../../../shared/formats/tags.ts'
import type { Carrier } from '../../../shared/review/carry.ts'
import { createCarrier } from '../../../shared/review/carry.ts'
import { countEdits } from '../../../shared/review/edit-distance.ts'
import type { FlagPlace, Step } from '../../../shared/review/undo.ts'
import { countWords } from '../../../shared/review/words.ts'
import { blockOf } from '../../../shared/formats/prose.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Context } from '../context.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagsOfSegment } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { addTime, segmentOf } from '../database/queries/segments.ts'
import {
  insertRetired,
  notePlaces,
  placeFlag,
  placeNote,
  replaceSegments,
} from '../database/queries/structure.ts'
import type { Documents } from '../files/documents.ts'

/** A row of the new structure: one that stays as it is, or texts put together anew. */
export type NewRow =
  | { readonly kept: string }
  | {
      readonly kept: null
      readonly link: Link
      readonly manual: boolean
      readonly alignment: number
      readonly kind?: SegmentRow['kind']
    }

type StructureStep = Extract<Step, { kind: 'structure' }>

/**
 * Stores the segments that a new structure needs and answers the step that puts them in the place of the old ones. Status and
 * time stay with the text they belong to. Inside a transaction of the caller.
 * @param rows segments that follow each other; the new rows hold the same text in the same order
 */
export function structureStep(
  context: Context,
  rows: readonly SegmentRow[],
  made: readonly NewRow[],
  documents: Documents,
): StructureStep {
  const stays = new Set(made.map((row) => row.kept))
  const leaving = rows.filter((row) => !stays.has(row.id))
  const fresh = made.flatMap((row) => (row.kept === null ? [row] : []))
  const targets = createCarrier(
    leaving.map((row) => row.target),
    fresh.map((row) => row.link.target.text),
  )
  const sources = createCarrier(
    leaving.map((row) => row.source),
    fresh.map((row) => row.link.source.text),
  )
  const origins = originsOf(leaving, fresh.length, targets, sources)
  const ids = fresh.map(({ link, manual, alignment, kind }, index) => {
    const id = context.newId()
    const { from = [], time = 0 } = origins[index] ?? {}
    const { source, target } = link
    const spans = { sourceSpan: source.machine === '' ? null : source.span, targetSpan: target.span }
    insertRetired(context.db, {
      ...spans,
      ...countEdits(target.machine, target.text),
      id,
      articleId: leaving[0]?.articleId ?? '',
      kind: kind ?? from[0]?.kind ?? 'text',
      paragraph: blockOf(documents.target.blocks, target.span.start),
      source: source.text,
      machine: target.machine,
      target: target.text,
      status: from.length > 0 && from.every((row) => row.status === 'confirmed') ? 'confirmed' : 'open',
      alignment,
      manual,
      tags: withTagsOf(
        segmentTags(documents.source, documents.target, spans, documents.shared),
        from,
        target.text,
      ),
      words: countWords(target.text),
      time,
    })
    return id
  })
  let next = 0
  return {
    kind: 'structure',
    before: {
      segments: rows.map((row) => row.id),
      ...placesIn(
        context,
        leaving.map((row) => row.id),
      ),
    },
    after: { segments: made.map((row) => row.kept ?? ids[next++] ?? ''), flags: [], notes: [] },
  }
}

/**
 * The step, knowing where flags and notes stand in the segments that are about to leave: on this side of the step they stand
 * so again when these segments come back.
 */
export function withPlaces(context: Context, step: Step, side: 'before' | 'after'): Step {
  if (step.kind !== 'structure') return step
  const others = new Set(step[side === 'before' ? 'after' : 'before'].segments)
  const leaving = step[side].segments.filter((id) => !others.has(id))
  return { ...step, [side]: { ...step[side], ...placesIn(context, leaving) } }
}

const placesIn = ({ db }: Context, segmentIds: readonly string[]) => ({
  flags: segmentIds.flatMap((id) => flagsOfSegment(db, id)).map(placeOf),
  notes: segmentIds.flatMap((id) => notePlaces(db, id)),
})

type Origin = { readonly from: SegmentRow[]; time: number }

/** For every new row those that its text comes from, the one its translation begins with first, and its part of their time. */
function originsOf(rows: readonly SegmentRow[], count: number, targets: Carrier, sources: Carrier): Origin[] {
  const origins = Array.from({ length: count }, (): Origin => ({ from: [], time: 0 }))
  for (const carrier of [targets, sources])
    for (const [index, row] of rows.entries())
      for (const share of carrier.shares(index)) {
        const origin = origins[share.row]
        if (origin && !origin.from.includes(row)) origin.from.push(row)
      }
  for (const [index, row] of rows.entries()) {
    const shares = targets.shares(index)
    const parts = shares.length > 0 ? shares : sources.shares(index)
    let rest = row.time
    const all = parts.reduce((sum, { count }) => sum + count, 0)
    for (const [at, share] of parts.entries()) {
      const origin = origins[share.row]
      const time = at === parts.length - 1 ? rest : Math.floor((row.time * share.count) / all)
      rest -= time
      if (origin) origin.time += time
    }
  }
  return origins
}

/** The tags of a stretch, and those that an edit has brought here from elsewhere. */
function withTagsOf(tags: SegmentTags, from: readonly SegmentRow[], target: string): SegmentTags {
  const known = new Set(tags.target.map((tag) => tag.char))
  const moved = from
    .flatMap((row) => row.tags.target)
    .filter((tag) => !known.has(tag.char) && target.includes(tag.char) && known.add(tag.char))
  return moved.length === 0 ? tags : { ...tags, target: [...tags.target, ...moved] }
}

const placeOf = ({ id, segmentId, target, source, fixes, present }: StoredFlag): FlagPlace => ({
  flagId: id,
  segmentId,
  target,
  source,
  fixes,
  present,
})

/**
 * Puts the segments of a layout in the place of those before. Every flag goes with its words; one whose words are torn apart
 * waits for the next check, which says what became of it. Answers the segments that came in.
 */
export function applyStructure(context: Context, step: StructureStep, write: Write): string[] {
  const { db } = context
  const rowsOf = (ids: readonly string[], others: readonly string[]) => {
    const both = new Set(others)
    return ids.filter((id) => !both.has(id)).flatMap((id) => segmentOf(db, id) ?? [])
  }
  const leaving = rowsOf(step.before.segments, step.after.segments)
  const coming = withWordsOf(leaving, rowsOf(step.after.segments, step.before.segments), write)
  const first = step.before.segments[0]
  const at = first === undefined ? undefined : segmentOf(db, first)
  if (!at || at.index < 0) throw new RangeError('the rows to replace are not there')
  replaceSegments(db, at.articleId, at.index, step.before.segments, step.after.segments)
  moveFlagsAndNotes(context, step.after, leaving, coming)
  bringTime(context, leaving, coming)
  return coming.map((row) => row.id)
}

/** Writes other words into a segment. */
type Write = (segment: SegmentRow, target: string) => void

const squeezed = (rows: readonly SegmentRow[]) => rows.map((row) => row.target.replace(/\s+/gu, '')).join('')

/**
 * The rows that come in, with the words of those that leave: a decision made in another article may have changed them since
 * these rows were part of this one.
 */
function withWordsOf(
  leaving: readonly SegmentRow[],
  coming: readonly SegmentRow[],
  write: Write,
): readonly SegmentRow[] {
  if (squeezed(leaving) === squeezed(coming)) return coming
  const now = leaving.map((row) => row.target).join('\n')
  const then = coming.map((row) => row.target).join('\n')
  let from = 0
  let end = 0
  return coming.map((row, index) => {
    end += row.target.length + (index === 0 ? 0 : 1)
    const until = index === coming.length - 1 ? now.length : Math.max(from, corresponding(then, now, end))
    const target = now.slice(from, until).trim().replaceAll('\n', ' ')
    from = until
    if (target === row.target) return row
    write(row, target)
    return { ...row, target }
  })
}

function moveFlagsAndNotes(
  { db }: Context,
  layout: StructureStep['after'],
  leaving: readonly SegmentRow[],
  coming: readonly SegmentRow[],
): void {
  const flags = new Map(layout.flags.map((place) => [place.flagId, place]))
  const notes = new Map(layout.notes.map((place) => [place.noteId, place]))
  const carrier = createFlagCarrier(leaving, coming)
  const texts = new Map(coming.map((row) => [row.id, row.target]))
  for (const [index, row] of leaving.entries()) {
    for (const flag of flagsOfSegment(db, row.id)) {
      const known = flags.get(flag.id)
      const alive = flag.state === 'open' || flag.state === 'dismissed'
      const length = texts.get(known?.segmentId ?? '')?.length ?? 0
      const fits = known && (!known.present || known.target.every((span) => span.end <= length))
      placeFlag(db, fits ? { ...known, present: known.present && alive } : carrier.flag(flag, index))
    }
    for (const note of notePlaces(db, row.id))
      placeNote(db, notes.get(note.noteId) ?? { ...note, segmentId: carrier.home(index) })
  }
}

/** Time that was spent since the segments that come in were last part of the article. */
function bringTime(context: Context, leaving: readonly SegmentRow[], coming: readonly SegmentRow[]): void {
  const sum = (rows: readonly SegmentRow[]) => rows.reduce((total, row) => total + row.time, 0)
  const [first] = coming
  const more = sum(leaving) - sum(coming)
  if (first && more > 0) addTime(context.db, first.id, more)
}

function createFlagCarrier(leaving: readonly SegmentRow[], coming: readonly SegmentRow[]) {
  const targets = createCarrier(
    leaving.map((row) => row.target),
    coming.map((row) => row.target),
  )
  const sources = createCarrier(
    leaving.map((row) => row.source),
    coming.map((row) => row.source),
  )
  /** Where most of a row went. */
  const homeOf = (index: number) => {
    const shares = [targets.shares(index), sources.shares(index)].find((list) => list.length > 0) ?? []
    return shares.toSorted((a, b) => b.count - a.count)[0]?.row ?? 0
  }
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
