import type { Handlers } from '../../../shared/calls.ts'
import type { Replaced } from '../../../shared/calls/workbench.ts'
import { AppError } from '../../../shared/errors.ts'
import { marksToSet } from '../../../shared/rules/german-quotes.ts'
import { bareText } from '../../../shared/formats/bare.ts'
import { fixInTagged } from '../../../shared/rules/tagged.ts'
import type { Span } from '../../../shared/text/span.ts'
import { slice } from '../../../shared/text/span.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Context } from '../context.ts'
import { segmentsOf } from '../database/queries/segments.ts'

type SearchCalls = 'planReplace' | 'planQuotes'

/** Places that an editor can look through; the search stops there. */
const MOST_PLACES = 2000

/** A place in the text of that number, without its tags, and what it becomes. */
type Place = {
  readonly text: number
  readonly at: Span
  readonly becomes: string | null
  readonly sure: boolean
}

/** Texts of an article without tags to search in, and places in them as places of the segments with their tags. */
function openTexts(context: Context, articleId: string) {
  const segments = segmentsOf(context.db, articleId).map((segment) => ({
    ...segment,
    tagged: bareText(segment.target, segment.tags.target),
  }))
  const placed = ({ text: number, at: bare, becomes, sure }: Place): Replaced[] => {
    const segment = segments[number]
    if (!segment) return []
    const { id, index, target, tagged, tags } = segment
    const { at, text } = fixInTagged(tagged, { at: bare, text: becomes ?? '' }, tags.target)
    const found = slice(target, at)
    return [{ segmentId: id, segmentIndex: index, at, found, text: becomes === null ? null : text, sure }]
  }
  return { texts: segments.map(({ tagged }) => tagged.bare), placed }
}

/** What would be replaced, for the editor to look at first. Nothing is written. */
export function searchHandlers(context: Context, analyst: Analyst): Pick<Handlers, SearchCalls> {
  const plan = (places: readonly Replaced[]) => ({
    places: places.slice(0, MOST_PLACES),
    more: places.length > MOST_PLACES,
  })
  return {
    async planReplace({ articleId, search, replacement }) {
      const { texts, placed } = openTexts(context, articleId)
      const answer = await analyst.search({ texts, search, replacement, limit: MOST_PLACES + 1 })
      if (answer.kind === 'problem') throw new AppError(answer.code, answer.details)
      return plan(answer.places.flatMap(placed))
    },

    planQuotes({ articleId }) {
      const { texts, placed } = openTexts(context, articleId)
      return plan(
        marksToSet(texts).flatMap(({ segment, at, text }) =>
          placed({ text: segment, at, becomes: text, sure: true }),
        ),
      )
    },
  }
}
