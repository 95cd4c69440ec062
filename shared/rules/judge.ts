/** Runs the rules: over segments one by one, then over the article they make up. */
import type { AnalysedPair } from '../analysis/pair.ts'
import type { CheckOptions } from '../review/checker.ts'
import type { Lessons } from '../taught/compile.ts'
import type { Piece } from './pieces.ts'
import { createPieces, inSegment } from './pieces.ts'
import type { ArticleRule, Rule, RuleContext, SegmentRule } from './rule.ts'
import type { Analyse } from './tagged.ts'
import type { Draft, Texts } from './to-flag.ts'
import { toFlag } from './to-flag.ts'

/** The rules that take part in a check; `ids` names them all. */
export type ActiveRules = {
  readonly segment: readonly SegmentRule[]
  readonly article: readonly ArticleRule[]
  readonly ids: string
}

/** Those that were asked for; without a word about it, those that are not `off`. */
export function activeAmong(rules: readonly Rule[], options: CheckOptions | undefined): ActiveRules {
  const active = rules.filter((rule) => (options?.rules ? options.rules.has(rule.id) : !rule.off))
  return {
    segment: active.filter((rule): rule is SegmentRule => rule.scope === 'segment'),
    article: active.filter((rule): rule is ArticleRule => rule.scope === 'article'),
    ids: active.map((rule) => rule.id).join(),
  }
}

/** What is left of a segment when its analysis is gone. */
export type Judged = {
  readonly texts: Texts
  /** Flags of the rules that look at one segment. */
  readonly own: readonly Draft[]
  /** What each rule over the article needs to know of it, in their order. */
  readonly gathered: readonly unknown[]
  /** By what it was judged: whether the article begins with it, ids of the rules, and what was taught. */
  readonly first: boolean
  readonly rules: string
  readonly lessons: Lessons | undefined
}

/** A segment that rules are looking at; what they find goes into `judged`. */
export type Begun = {
  readonly pair: AnalysedPair
  readonly pieces: readonly Piece[]
  readonly own: Draft[]
  readonly gathered: unknown[]
  readonly judged: Judged
}

/** Told of a rule that threw. */
export type RuleFailure = (ruleId: string, error: unknown) => void

const applies = (rule: Rule, pair: AnalysedPair) => rule.needs === 'target' || pair.source !== null

/** What each rule over the article gathered in all segments. */
function columnsOf(judged: readonly Judged[], { article }: ActiveRules): (readonly unknown[])[] {
  const columns = article.map(() => new Array<unknown>(judged.length))
  let at = 0
  for (const { gathered } of judged) {
    let place = 0
    for (const column of columns) column[at] = gathered[place++]
    at++
  }
  return columns
}

/** Edits by one stroke, one replacement in many segments; with more of them all is gathered anew. */
const MOST_EDITED = 50

/**
 * The same, kept from one key stroke to the next: in a long article, reading what was gathered of thousands of segments is most of
 * what an editor waits for. Rules may keep the columns that they were given; these do not change.
 */
function createColumns() {
  let last: { judged: readonly Judged[]; ids: string; columns: (readonly unknown[])[] } | undefined

  /** Places that are not as they were; null where all is to be gathered anew. */
  const edited = (judged: readonly Judged[], { ids }: ActiveRules): number[] | null => {
    if (last?.judged.length !== judged.length || last.ids !== ids) return null
    const found: number[] = []
    for (let at = 0; at < judged.length; at++)
      if (judged[at] !== last.judged[at] && found.push(at) > MOST_EDITED) return null
    return found
  }

  return (judged: readonly Judged[], active: ActiveRules): readonly (readonly unknown[])[] => {
    const places = edited(judged, active)
    const columns =
      places && last
        ? last.columns.map((column, rule) => {
            const copy = column.slice()
            for (const at of places) copy[at] = judged[at]?.gathered[rule]
            return copy
          })
        : columnsOf(judged, active)
    last = { judged, ids: active.ids, columns }
    return columns
  }
}

/**
 * @param analyse of texts without tags
 * @param failed hears of rules that throw; without it the check throws too
 */
export function createJudge(analyse: Analyse, context: RuleContext, failed: RuleFailure | undefined) {
  const piecesOf = createPieces(analyse, context.lexicons)

  /** One mistake in one rule must not cost the editor all the others: what it found until it threw is kept. */
  const attempt = <T>(rule: Rule, of: T, work: (of: T) => void) => {
    try {
      work(of)
    } catch (error) {
      if (!failed) throw error
      failed(rule.id, error)
    }
  }

  const gatheredOf = createColumns()

  return {
    /** Nothing was found in it yet. */
    begin(pair: AnalysedPair, active: ActiveRules): Begun {
      const { index, source, target, tagged } = pair
      const texts = {
        source: source && { text: source.text },
        target: { text: target.text },
        ...(tagged && { tagged }),
      }
      const { taught: lessons } = context
      const own: Draft[] = []
      const gathered: unknown[] = active.article.map(() => null)
      return {
        pair,
        pieces: piecesOf(pair),
        own,
        gathered,
        judged: { texts, own, gathered, first: index === 0, rules: active.ids, lessons },
      }
    },

    /** One rule after the other over all of them: code and tables of a rule stay near the processor, in four fifths of the time. */
    segments(begun: readonly Begun[], active: ActiveRules): void {
      const each = (rule: Rule, work: (one: Begun) => void) => {
        for (const one of begun) attempt(rule, one, work)
      }
      for (const rule of active.segment)
        each(rule, ({ pair, pieces, own }) => {
          if (!applies(rule, pair)) return
          for (const piece of pieces)
            for (const finding of rule.check(piece.pair, context))
              own.push(toFlag(rule, inSegment(finding, piece), pair))
        })
      for (const [place, rule] of active.article.entries())
        each(rule, ({ pair, gathered }) => {
          gathered[place] = rule.gather(pair, context)
        })
    },

    /** What the rules over the article say, by the places of the segments. */
    article(judged: readonly Judged[], active: ActiveRules): Map<number, Draft[]> {
      const found = new Map<number, Draft[]>()
      const hasSource = judged.some(({ texts }) => texts.source !== null)
      const columns = gatheredOf(judged, active)
      for (const [place, rule] of active.article.entries()) {
        if (rule.needs === 'pair' && !hasSource) continue
        attempt(rule, columns[place] ?? [], (column) => {
          for (const finding of rule.check(column)) {
            const there = judged[finding.segment]
            if (!there)
              throw new RangeError(`${rule.id} names segment ${finding.segment} of ${judged.length}`)
            found.set(finding.segment, [
              ...(found.get(finding.segment) ?? []),
              toFlag(rule, finding, there.texts),
            ])
          }
        })
      }
      return found
    },
  }
}
