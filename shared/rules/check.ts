import type { AnalysedPair } from '../analysis/pair.ts'
import { fingerprint } from '../review/fingerprint.ts'
import type { CheckedSegment, CheckInput, Checker, CheckOptions } from '../review/checker.ts'
import type { Flag } from '../review/flag.ts'
import type { Span } from '../text/span.ts'
import { bareText, inTagged } from '../formats/bare.ts'
import { withoutTags } from '../formats/tags.ts'
import { slice } from '../text/span.ts'
import { confidenceOf, levelOf } from './confidence.ts'
import { postProcess } from './post.ts'
import type { ArticleRule, Finding, Rule, RuleContext, SegmentRule } from './rule.ts'
import { fixInTagged } from './tagged.ts'

/**
 * Characters of source and target whose analyses are kept, so that a re-check analyses only what changed: an article of two
 * thousand segments. Their analyses take a hundred times as many bytes.
 */
const CACHED_CHARACTERS = 600_000

type Analyse = (input: CheckInput) => AnalysedPair

/** Keeps analyses by content, oldest out first. */
function remembering(analyse: Analyse, most: number): Analyse {
  const pairs = new Map<string, AnalysedPair>()
  let characters = 0
  return (input) => {
    const key = `${input.kind}\0${input.source ?? '\u0001'}\0${input.target}`
    const known = pairs.get(key)
    if (known) return known.index === input.index ? known : { ...known, index: input.index }
    const pair = analyse(input)
    pairs.set(key, pair)
    characters += key.length
    for (const oldest of pairs.keys()) {
      if (characters <= most) break
      pairs.delete(oldest)
      characters -= oldest.length
    }
    return pair
  }
}

/** Analyses what is left of the texts without their tags; these are kept beside the analysis. */
function apartFromTags(analyse: Analyse): Analyse {
  return (input) => {
    const { tags } = input
    if (!tags || tags.source.length + tags.target.length === 0) return analyse(input)
    const source = input.source === null ? null : bareText(input.source, tags.source)
    const target = bareText(input.target, tags.target)
    const pair = analyse({ ...input, source: source && source.bare, target: target.bare })
    return { ...pair, tagged: { source, target, tags } }
  }
}

/** Where a finding's spans and fixes lie in the texts as they stand, with their tags. */
function placed(finding: Finding, { tagged }: AnalysedPair): Pick<Flag, 'target' | 'source' | 'fixes'> {
  const { target, source = [], fixes = [] } = finding
  if (!tagged || finding.inTagged === true) return { target, source, fixes }
  const { source: english, tags } = tagged
  return {
    target: target.map((span) => inTagged(tagged.target, span)),
    source: english ? source.map((span) => inTagged(english, span)) : source,
    fixes: fixes.map((fix) => fixInTagged(tagged.target, fix, tags.target)),
  }
}

/** The words of a stretch; of one that is nothing but tags, these. */
const wordsAt = (text: string, span: Span): string => {
  const found = slice(text, span)
  return withoutTags(found) || found
}

/** A finding as a flag: confidence from the measurements, evidence filled up with the words themselves. */
function toFlag(rule: Rule, finding: Finding, pair: AnalysedPair): Omit<Flag, 'fingerprint'> {
  const confidence = confidenceOf(rule, finding.strength ?? '')
  const source = finding.source ?? []
  const words = finding.inTagged ? [] : finding.target.map((span) => slice(pair.target.text, span))
  const sourceWords = finding.inTagged ? [] : source.map((span) => slice(pair.source?.text ?? '', span))
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    category: finding.category ?? rule.category,
    severity: finding.severity ?? rule.severity,
    confidence,
    level: levelOf(confidence),
    ...placed(finding, pair),
    evidence: {
      text: words.join(' … '),
      source: sourceWords.join(' … '),
      fix: finding.fixes?.[0]?.text ?? '',
      ...finding.evidence,
    },
    strength: finding.strength ?? '',
    wording: finding.wording ?? '',
  }
}

/** Names the flags of one segment; equal ones are numbered in text order. */
function withFingerprints(flags: readonly Omit<Flag, 'fingerprint'>[], pair: AnalysedPair): Flag[] {
  const target = pair.tagged?.target.text ?? pair.target.text
  const source = pair.tagged?.source?.text ?? pair.source?.text ?? ''
  const seen = new Map<string, number>()
  return [...flags]
    .sort((a, b) => (a.target[0]?.start ?? 0) - (b.target[0]?.start ?? 0))
    .map((flag) => {
      const words = flag.target.map((span) => wordsAt(target, span))
      const evidence = flag.source.map((span) => wordsAt(source, span))
      const identity = { ruleId: flag.ruleId, words, evidence }
      const key = JSON.stringify(identity)
      const ordinal = seen.get(key) ?? 0
      seen.set(key, ordinal + 1)
      return { ...flag, fingerprint: fingerprint({ ...identity, ordinal }) }
    })
}

const applies = (rule: Rule, pair: AnalysedPair) => rule.needs === 'target' || pair.source !== null

/** Told of a rule that threw. */
export type RuleFailure = (ruleId: string, error: unknown) => void

/**
 * The checker that app, terminal, tests and benches share.
 * @param rules every rule there is; which of them run is said per call (by default those that are not `off`)
 * @param failed hears of rules that throw; without it, as in tests and benches, the check throws too
 * @param remembered characters whose analyses are kept; 0 where nothing is checked again
 */
export function createChecker(
  analyse: Analyse,
  rules: readonly Rule[],
  context: RuleContext,
  failed?: RuleFailure,
  remembered: number = CACHED_CHARACTERS,
): Checker {
  const analysed = apartFromTags(remembered > 0 ? remembering(analyse, remembered) : analyse)

  const chosen = (options: CheckOptions | undefined) => {
    const active = rules.filter((rule) => (options?.rules ? options.rules.has(rule.id) : !rule.off))
    return {
      segment: active.filter((rule): rule is SegmentRule => rule.scope === 'segment'),
      article: active.filter((rule): rule is ArticleRule => rule.scope === 'article'),
    }
  }

  /** One mistake in one rule must not cost the editor all the others: what it found until it threw is kept. */
  const report = (rule: Rule, error: unknown) => {
    if (!failed) throw error
    failed(rule.id, error)
  }

  const checkSegment = (pair: AnalysedPair, active: readonly SegmentRule[]) => {
    const found: Omit<Flag, 'fingerprint'>[] = []
    for (const rule of active) {
      if (!applies(rule, pair)) continue
      try {
        for (const finding of rule.check(pair, context)) found.push(toFlag(rule, finding, pair))
      } catch (error) {
        report(rule, error)
      }
    }
    return found
  }

  const checkArticle = (pairs: readonly AnalysedPair[], active: readonly ArticleRule[]) => {
    const found = new Map<number, Omit<Flag, 'fingerprint'>[]>()
    const hasSource = pairs.some((pair) => pair.source !== null)
    for (const rule of active) {
      if (rule.needs === 'pair' && !hasSource) continue
      try {
        for (const finding of rule.check(pairs, context)) {
          const pair = pairs[finding.segment]
          if (!pair) throw new RangeError(`${rule.id} names segment ${finding.segment} of ${pairs.length}`)
          found.set(finding.segment, [...(found.get(finding.segment) ?? []), toFlag(rule, finding, pair)])
        }
      } catch (error) {
        report(rule, error)
      }
    }
    return found
  }

  const finish = (flags: readonly Omit<Flag, 'fingerprint'>[], pair: AnalysedPair): CheckedSegment => ({
    index: pair.index,
    flags: postProcess(withFingerprints(flags, pair)),
  })

  return {
    *check(segments, options) {
      const active = chosen(options)
      const pairs: AnalysedPair[] = []
      const own: Omit<Flag, 'fingerprint'>[][] = []
      for (const [position, segment] of segments.entries()) {
        const pair = analysed({ ...segment, index: position })
        pairs.push(pair)
        const flags = checkSegment(pair, active.segment)
        own.push(flags)
        yield { ...finish(flags, pair), index: segment.index }
      }
      for (const [position, flags] of checkArticle(pairs, active.article)) {
        const pair = pairs[position]
        const segment = segments[position]
        if (pair && segment)
          yield { ...finish([...(own[position] ?? []), ...flags], pair), index: segment.index }
      }
    },

    *recheck(segments, changed, options) {
      const active = chosen(options)
      const pairs = segments.map((segment, position) => analysed({ ...segment, index: position }))
      const article = checkArticle(pairs, active.article)
      const among = (indices: readonly number[] = []) => {
        const wanted = new Set(indices)
        return segments.flatMap((segment, key) => (wanted.has(segment.index) ? [key] : []))
      }
      for (const key of new Set([...among(changed), ...article.keys(), ...among(options?.articleFlagged)])) {
        const pair = pairs[key]
        const segment = segments[key]
        if (pair && segment)
          yield {
            ...finish([...checkSegment(pair, active.segment), ...(article.get(key) ?? [])], pair),
            index: segment.index,
          }
      }
    },
  }
}
