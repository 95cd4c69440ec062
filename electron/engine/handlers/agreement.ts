import type { Handlers } from '../../../shared/calls.ts'
import type { AgreementCalls, MarkedWords } from '../../../shared/calls/agreement.ts'
import { agreementOf } from '../../../shared/review/agreement.ts'
import type { Mark } from '../../../shared/review/agreement.ts'
import type { Context } from '../context.ts'
import type { MarkRow } from '../database/queries/agreement.ts'
import { marksOf, reviewersOf } from '../database/queries/agreement.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { segmentsOf } from '../database/queries/segments.ts'
import { BETWEEN_SPANS } from '../review/lifecycle.ts'

/** Where words stand in a text: the place nearest to where they stood; null when they stand nowhere in it. */
function placeIn(text: string, words: string, near: number): number | null {
  let best: number | null = null
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1))
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at
  return best
}

/** A flag as marks in the machine's translation, which both reviewers had before them. */
function marksIn(row: MarkRow, { machine }: SegmentRow, segment: number): Mark[] {
  return row.text.split(BETWEEN_SPANS).map((words, index) => {
    const near = row.spans[index]?.start ?? 0
    const found = placeIn(machine, words, near)
    const start = found ?? Math.min(near, machine.length)
    const end = found === null ? start : start + words.length
    return { segment, span: { start, end }, category: row.category }
  })
}

/** What two reviewers of an article marked, compared. */
export function agreementHandlers({ db }: Context): Pick<Handlers, keyof AgreementCalls> {
  return {
    reviewersOf: ({ articleId }) => reviewersOf(db, articleId),

    agreement({ articleId, first, second }) {
      const segments = segmentsOf(db, articleId)
      const places = new Map(segments.map((segment, index) => [segment.id, index]))
      const rowsOf = (reviewerId: string) =>
        marksOf(db, articleId, reviewerId).filter(({ segmentId }) => places.has(segmentId))
      const rows = [rowsOf(first), rowsOf(second)] as const
      const [a, b] = rows.map((side) =>
        side.flatMap((row) => {
          const index = places.get(row.segmentId) ?? 0
          const segment = segments[index]
          return segment ? marksIn(row, segment, index) : []
        }),
      ) as [Mark[], Mark[]]
      const { differing, ...agreement } = agreementOf(
        a,
        b,
        segments.map(({ machine }) => machine.length),
      )
      const wordsIn = (side: readonly MarkRow[], segmentId: string): MarkedWords[] =>
        side
          .filter((row) => row.segmentId === segmentId)
          .map(({ text, category }) => ({ words: text, category }))
      return {
        agreement,
        differing: differing.flatMap((index) => {
          const segment = segments[index]
          if (!segment) return []
          return {
            segment: index,
            segmentId: segment.id,
            source: segment.source,
            machine: segment.machine,
            first: wordsIn(rows[0], segment.id),
            second: wordsIn(rows[1], segment.id),
          }
        }),
      }
    },
  }
}
