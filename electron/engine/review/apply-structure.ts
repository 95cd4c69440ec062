import { corresponding } from '../../../shared/align/pieces.ts'
import type { Context } from '../context.ts'
import { flagsOfSegment } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { addTime, segmentOf } from '../database/queries/segments.ts'
import { notePlaces, placeFlag, placeNote, replaceSegments } from '../database/queries/structure.ts'
import { createFlagCarrier } from './carrying.ts'
import type { StructureStep } from './structure.ts'

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
