import { segmentTags } from '../../../shared/align/segment-tags.ts'
import type { Link } from '../../../shared/align/mend.ts'
import type { SegmentTags } from '../../../shared/formats/tags.ts'
import { countEdits } from '../../../shared/review/edit-distance.ts'
import type { FlagPlace, Step } from '../../../shared/review/undo.ts'
import { countWords } from '../../../shared/review/words.ts'
import { blockOf } from '../../../shared/formats/prose.ts'
import type { Context } from '../context.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagsOfSegment } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { insertRetired, notePlaces } from '../database/queries/structure.ts'
import type { Documents } from '../files/documents.ts'
import type { Origin } from './carrying.ts'
import { originsOf } from './carrying.ts'

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

type FreshRow = Extract<NewRow, { kept: null }>

export type StructureStep = Extract<Step, { kind: 'structure' }>

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
  const origins = originsOf(
    leaving,
    fresh.map(({ link }) => ({ source: link.source.text, target: link.target.text })),
  )
  const articleId = leaving[0]?.articleId ?? ''
  const ids = fresh.map((row, index) =>
    insertFresh(context, articleId, row, origins[index] ?? { from: [], time: 0 }, documents),
  )
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

/** Answers the id of the segment. */
function insertFresh(
  context: Context,
  articleId: string,
  { link: { source, target }, manual, alignment, kind }: FreshRow,
  { from, time }: Origin,
  documents: Documents,
): string {
  const id = context.newId()
  const spans = { sourceSpan: source.machine === '' ? null : source.span, targetSpan: target.span }
  const tags = segmentTags(documents.source, documents.target, spans, documents.shared)
  insertRetired(context.db, {
    ...spans,
    ...countEdits(target.machine, target.text),
    id,
    articleId,
    kind: kind ?? from[0]?.kind ?? 'text',
    paragraph: blockOf(documents.target.blocks, target.span.start),
    source: source.text,
    machine: target.machine,
    target: target.text,
    status: from.length > 0 && from.every((row) => row.status === 'confirmed') ? 'confirmed' : 'open',
    alignment,
    manual,
    tags: withTagsOf(tags, from, target.text),
    words: countWords(target.text),
    time,
  })
  return id
}

/** The tags of a stretch, and those that an edit has brought here from elsewhere. */
function withTagsOf(tags: SegmentTags, from: readonly SegmentRow[], target: string): SegmentTags {
  const known = new Set(tags.target.map((tag) => tag.char))
  const moved = from
    .flatMap((row) => row.tags.target)
    .filter((tag) => !known.has(tag.char) && target.includes(tag.char) && known.add(tag.char))
  return moved.length === 0 ? tags : { ...tags, target: [...tags.target, ...moved] }
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

const placeOf = ({ id, segmentId, target, source, fixes, present }: StoredFlag): FlagPlace => ({
  flagId: id,
  segmentId,
  target,
  source,
  fixes,
  present,
})
