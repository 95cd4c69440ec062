import type { Handlers } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Replaced } from '../../../shared/calls/workbench.ts'
import { straightMarks } from '../../../shared/rules/german-quotes.ts'
import { slice } from '../../../shared/text/span.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Context } from '../context.ts'
import { segmentsOf } from '../database/queries/segments.ts'

type SearchCalls = 'planReplace' | 'planQuotes'

/** Places that an editor can look through; the search stops there. */
const MOST_PLACES = 2000

/** What would be replaced, for the editor to look at first. Nothing is written. */
export function searchHandlers(context: Context, analyst: Analyst): Pick<Handlers, SearchCalls> {
  const { db } = context
  return {
    async planReplace({ articleId, search, replacement }) {
      const segments = segmentsOf(db, articleId)
      const texts = segments.map(({ target }) => target)
      const answer = await analyst.search({ texts, search, replacement, limit: MOST_PLACES + 1 })
      if (answer.kind === 'problem') throw new AppError(answer.code, answer.details)
      const places = answer.places.flatMap(({ text: number, at, becomes, sure }): Replaced[] => {
        const segment = segments[number]
        if (!segment) return []
        const { id: segmentId, index: segmentIndex, target } = segment
        return [{ segmentId, segmentIndex, at, found: slice(target, at), text: becomes, sure }]
      })
      return { places: places.slice(0, MOST_PLACES), more: places.length > MOST_PLACES }
    },

    planQuotes({ articleId }) {
      const segments = segmentsOf(db, articleId)
      const marks = straightMarks(segments.map(({ target }) => target))
      const places = marks.flatMap(({ segment: index, at, text }): Replaced[] => {
        const segment = segments[index]
        if (!segment) return []
        const found = slice(segment.target, at)
        return [{ segmentId: segment.id, segmentIndex: segment.index, at, found, text, sure: true }]
      })
      return { places: places.slice(0, MOST_PLACES), more: places.length > MOST_PLACES }
    },
  }
}
