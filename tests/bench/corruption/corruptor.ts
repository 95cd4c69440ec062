import type { AnalysedPair, AnalysedSource } from '../../../shared/analysis/pair.ts'
import type { Lexicons } from '../../../shared/lexicon/lexicon.ts'
import { matches } from '../../../shared/rules/find.ts'
import type { Match } from '../../../shared/rules/find.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Random } from './random.ts'

/** A sentence and its translation. */
export type Sentence = { readonly source: string; readonly target: string }

/** A good one, analysed on first use. */
export type Sample = Sentence & { readonly id: string; readonly pair: () => AnalysedPair }

/** What damage was done, and where. */
export type Damage = {
  /** The article with the damage; one segment mostly. */
  readonly article: readonly Sentence[]
  /** The same without it, to see which flags are new. */
  readonly good: readonly Sentence[]
  /** Segment of the damage. */
  readonly at: number
  /** Where it is in that segment's target; zero-width where something is gone. Touching one of them is enough. */
  readonly places: readonly Span[]
}

export type Tools = {
  readonly random: Random
  readonly lexicons: Lexicons
  /** Some other sample. */
  readonly other: () => Sample
  readonly samples: readonly Sample[]
}

export type Corruptor = {
  readonly id: string
  /** Rules that should see it; the first one gives its name to the table. */
  readonly rules: readonly string[]
  /** Null where the sentence offers no place. */
  damage(sample: Sample, tools: Tools): Damage | null
}

/** A place of the target and what is put there instead. */
export type Change = { readonly at: Span; readonly text: string }

/** The text with one change, and where the change is now. */
export function changed(text: string, { at, text: put }: Change): { text: string; place: Span } {
  return {
    text: text.slice(0, at.start) + put + text.slice(at.end),
    place: { start: at.start, end: at.start + put.length },
  }
}

/** One damaged segment. */
export function damaged(sample: Sentence, change: Change): Damage | null {
  const { text, place } = changed(sample.target, change)
  if (text === sample.target) return null
  const { source, target } = sample
  return { article: [{ source, target: text }], good: [{ source, target }], at: 0, places: [place] }
}

/** Something is gone: no place of the translation is the right one to say so, so a flag anywhere in the segment counts. */
export const anywhere = (inner: Corruptor): Corruptor => ({
  ...inner,
  damage(sample, tools) {
    const damage = inner.damage(sample, tools)
    const end = damage?.article[damage.at]?.target.length ?? 0
    return damage && { ...damage, places: [{ start: 0, end }] }
  },
})

/** The same damage in the second segment of an article: first segments may be headings. */
export const inSecondSegment = (inner: Corruptor): Corruptor => ({
  ...inner,
  damage(sample, tools) {
    const damage = inner.damage(sample, tools)
    const { source, target } = tools.other()
    const first = { source, target }
    return damage && { ...damage, article: [first, ...damage.article], good: [first, ...damage.good], at: 1 }
  },
})

type OneOf = (sample: Sample, tools: Tools) => readonly Change[]

/** Damage at one of several places. */
export function corruptor(id: string, rules: string | readonly string[], places: OneOf): Corruptor {
  return {
    id,
    rules: typeof rules === 'string' ? [rules] : rules,
    damage(sample, tools) {
      const change = tools.random.pick(places(sample, tools))
      return change ? damaged(sample, change) : null
    },
  }
}

type Put = (match: Match, source: string, tools: Tools) => string | null

/** Damage at one of the matches of a pattern. */
export function byPattern(
  id: string,
  rules: string | readonly string[],
  pattern: RegExp,
  put: Put,
): Corruptor {
  return corruptor(id, rules, (sample, tools) =>
    [...matches(sample.target, pattern)].flatMap((match) => {
      const text = put(match, sample.source, tools)
      return text === null ? [] : [{ at: { start: match.start, end: match.end }, text }]
    }),
  )
}

/** English words of the source, lower case. */
export const englishWords = (source: AnalysedSource | null): ReadonlySet<string> =>
  new Set(source?.tokens.map(({ text }) => text.toLowerCase()))

/** The span of a token. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end })
