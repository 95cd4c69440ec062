import type { CheckedSegment, CheckInput, Checker } from '../review/checker.ts'
import type { ActiveRules, Begun, Judged, RuleFailure } from './judge.ts'
import { activeAmong, createJudge } from './judge.ts'
import { finish } from './post.ts'
import { portions } from './portions.ts'
import { ANALYSED_CHARACTERS, createJudgements, JUDGED_CHARACTERS, remembering } from './remembered.ts'
import type { Rule, RuleContext } from './rule.ts'
import type { Analyse } from './tagged.ts'
import { apartFromTags } from './tagged.ts'
import type { Draft } from './to-flag.ts'

type Place = { readonly segment: CheckInput; readonly position: number }

/**
 * Segments looked at together, less than a tenth of a second: whoever types waits for them. The first alone, so that it is answered at
 * once. With eight at most it takes a sixth longer, with 128 a twentieth less. 20,000 characters are those of 64 segments of news.
 */
const TOGETHER = { first: 1, most: 64, characters: 20_000 }

/** An article whose segments are all judged by these rules and lessons. */
type Recalled = {
  readonly segments: readonly CheckInput[]
  readonly judged: readonly Judged[]
  readonly ids: string
  readonly lessons: Judged['lessons']
}

const segmentOfPlace = ({ segment }: Place) => segment

const answer = (index: number, flags: readonly Draft[], { texts }: Judged): CheckedSegment => ({
  index,
  flags: finish(flags, texts),
})

/**
 * The checker of the app: it keeps what it saw, so that a key stroke costs what changed. Whole articles once: check-whole.ts.
 * @param rules every rule there is; which of them run is said per call (by default those that are not `off`)
 * @param failed hears of rules that throw; without it, as in tests and benches, the check throws too
 */
export function createChecker(
  analyse: Analyse,
  rules: readonly Rule[],
  context: RuleContext,
  failed?: RuleFailure,
): Checker {
  const remembered = remembering(analyse, ANALYSED_CHARACTERS)
  const analysed = apartFromTags(remembered)
  const judgements = createJudgements(JUDGED_CHARACTERS)
  const judge = createJudge(remembered, context, failed)

  /** What was said of a segment by these very rules; undefined when it has to be looked at. */
  const recall = (segment: CheckInput, position: number, active: ActiveRules): Judged | undefined => {
    const judged = judgements.get(segment)
    const isSo =
      judged?.rules === active.ids && judged.lessons === context.taught && judged.first === (position === 0)
    return isSo ? judged : undefined
  }

  /** The article that was checked again last: whoever types asks for it at each key, with another segment or two. */
  let last: Recalled | undefined

  /** The same for all segments of an article, by their places. */
  const recallAll = (segments: readonly CheckInput[], active: ActiveRules): (Judged | undefined)[] => {
    const before = last?.ids === active.ids && last.lessons === context.taught ? last : undefined
    return segments.map((segment, position) =>
      before?.segments[position] === segment ? before.judged[position] : recall(segment, position, active),
    )
  }

  const lookAtOnce = (places: readonly Place[], active: ActiveRules): Judged[] => {
    const begun: Begun[] = []
    const judged = places.map(({ segment, position }) => {
      const known = recall(segment, position, active)
      if (known) return known
      const one = judge.begin(analysed({ ...segment, index: position }), active)
      begun.push(one)
      return one.judged
    })
    judge.segments(begun, active)
    for (const [at, { segment }] of places.entries()) {
      const one = judged[at]
      if (one) judgements.set(segment, one)
    }
    return judged
  }

  /** What the rules over single segments say, as soon as it is known. */
  function* look(places: readonly Place[], active: ActiveRules): Iterable<Place & { judged: Judged }> {
    for (const some of portions(places, segmentOfPlace, TOGETHER))
      for (const [at, judged] of lookAtOnce(some, active).entries()) yield { ...(some[at] as Place), judged }
  }

  return {
    *check(segments, options) {
      const active = activeAmong(rules, options)
      const places = segments.map((segment, position) => ({ segment, position }))
      const all: Judged[] = []
      for (const { segment, judged } of look(places, active)) {
        all.push(judged)
        yield answer(segment.index, judged.own, judged)
      }
      for (const [position, flags] of judge.article(all, active)) {
        const one = all[position]
        const segment = segments[position]
        if (one && segment) yield answer(segment.index, [...one.own, ...flags], one)
      }
    },

    *recheck(segments, changed, options) {
      const active = activeAmong(rules, options)
      const among = (indices: readonly number[] = []) => {
        const wanted = new Set(indices)
        return segments.flatMap((segment, position) => (wanted.has(segment.index) ? [position] : []))
      }
      const again = among(changed)
      const known = recallAll(segments, active)
      const unknown = known.flatMap((one, position) => (one ? [] : [position]))
      // Only after a start or when rules changed are there others than the changed ones: these must not wait for them.
      const others = unknown.length > again.length
      const places = [...new Set([...again, ...unknown])].flatMap((position) => {
        const segment = segments[position]
        return segment ? [{ segment, position }] : []
      })
      for (const { segment, position, judged } of look(places, active)) {
        known[position] = judged
        if (others) yield { ...answer(segment.index, judged.own, judged), partial: true }
      }
      const all = known.filter((one) => one !== undefined)
      last = { segments, judged: all, ids: active.ids, lessons: context.taught }
      const article = judge.article(all, active)
      for (const position of new Set([...again, ...article.keys(), ...among(options?.articleFlagged)])) {
        const one = all[position]
        const segment = segments[position]
        if (one && segment) yield answer(segment.index, [...one.own, ...(article.get(position) ?? [])], one)
      }
    },
  }
}
