import type { AnalysedPair, TaggedPair } from '../analysis/pair.ts'
import { fingerprint } from '../review/fingerprint.ts'
import type { CheckedSegment, CheckInput, Checker, CheckOptions } from '../review/checker.ts'
import type { Flag } from '../review/flag.ts'
import type { Lessons } from '../taught/compile.ts'
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

/**
 * Characters of source and target of which it is kept what the rules said: an article of twenty thousand segments. That takes
 * some ten times as many bytes.
 */
const JUDGED_CHARACTERS = 6_000_000

type Analyse = (input: CheckInput) => AnalysedPair

/** Something kept by the content of segments, oldest out first. */
function createMemory<Kept>(most: number) {
  const kept = new Map<string, Kept>()
  let characters = 0
  return {
    get: (key: string) => kept.get(key),
    set(key: string, value: Kept): void {
      if (!kept.has(key)) characters += key.length
      kept.set(key, value)
      for (const oldest of kept.keys()) {
        if (characters <= most) break
        kept.delete(oldest)
        characters -= oldest.length
      }
    },
  }
}

const contentOf = ({ kind, source, target }: CheckInput) => `${kind}\0${source ?? '\u0001'}\0${target}`

function remembering(analyse: Analyse, most: number): Analyse {
  const pairs = createMemory<AnalysedPair>(most)
  return (input) => {
    const key = contentOf(input)
    const known = pairs.get(key)
    if (known) return known.index === input.index ? known : { ...known, index: input.index }
    const pair = analyse(input)
    pairs.set(key, pair)
    return pair
  }
}

type Draft = Omit<Flag, 'fingerprint'>

/** What of an analysis is needed to make a flag of a finding. */
type Texts = {
  readonly source: { readonly text: string } | null
  readonly target: { readonly text: string }
  readonly tagged?: TaggedPair
}

/** What is left of a segment when its analysis is gone. */
type Judged = {
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
type Begun = {
  readonly pair: AnalysedPair
  readonly own: Draft[]
  readonly gathered: unknown[]
  readonly judged: Judged
}

type Place = { readonly segment: CheckInput; readonly position: number }

/** Segments looked at together at most: more gain little, and whoever types waits for them. */
const TOGETHER = 8

/** The first alone, so that it is answered at once, then more and more together. */
function* together<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0, size = 1; from < all.length; from += size, size = Math.min(TOGETHER, size * 2))
    yield all.slice(from, from + size)
}

/** Keeps what was judged: found at once for the very same object, by its content for an equal one. */
function createJudgements(most: number) {
  const byObject = new WeakMap<CheckInput, Judged>()
  const byContent = createMemory<Judged>(most)
  const keyOf = (segment: CheckInput) => {
    const tags = segment.tags && segment.tags.source.length + segment.tags.target.length > 0
    return tags ? `${contentOf(segment)}\0${JSON.stringify(segment.tags)}` : contentOf(segment)
  }
  return {
    get: (segment: CheckInput) => byObject.get(segment) ?? byContent.get(keyOf(segment)),
    set(segment: CheckInput, judged: Judged): void {
      if (most === 0) return
      byObject.set(segment, judged)
      byContent.set(keyOf(segment), judged)
    },
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
function placed(finding: Finding, { tagged }: Texts): Pick<Flag, 'target' | 'source' | 'fixes'> {
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
function toFlag(rule: Rule, finding: Finding, pair: Texts): Draft {
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
function withFingerprints(flags: readonly Draft[], pair: Texts): Flag[] {
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
  const judgements = createJudgements(remembered > 0 ? JUDGED_CHARACTERS : 0)

  const chosen = (options: CheckOptions | undefined) => {
    const active = rules.filter((rule) => (options?.rules ? options.rules.has(rule.id) : !rule.off))
    return {
      segment: active.filter((rule): rule is SegmentRule => rule.scope === 'segment'),
      article: active.filter((rule): rule is ArticleRule => rule.scope === 'article'),
      ids: active.map((rule) => rule.id).join(),
    }
  }
  type Active = ReturnType<typeof chosen>

  /** One mistake in one rule must not cost the editor all the others: what it found until it threw is kept. */
  const attempt = (rule: Rule, work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!failed) throw error
      failed(rule.id, error)
    }
  }

  /** What was said of a segment by these very rules; undefined when it has to be looked at. */
  const recall = (segment: CheckInput, position: number, active: Active): Judged | undefined => {
    const judged = judgements.get(segment)
    const isSo =
      judged?.rules === active.ids && judged.lessons === context.taught && judged.first === (position === 0)
    return isSo ? judged : undefined
  }

  const begin = (pair: AnalysedPair, active: Active): Begun => {
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
      own,
      gathered,
      judged: { texts, own, gathered, first: index === 0, rules: active.ids, lessons },
    }
  }

  /** One rule after the other over all of them: code and tables of a rule stay near the processor, in four fifths of the time. */
  const judge = (begun: readonly Begun[], active: Active): void => {
    const each = (rule: Rule, work: (one: Begun) => void) => {
      for (const one of begun) attempt(rule, () => work(one))
    }
    for (const rule of active.segment)
      each(rule, ({ pair, own }) => {
        if (!applies(rule, pair)) return
        for (const finding of rule.check(pair, context)) own.push(toFlag(rule, finding, pair))
      })
    for (const [place, rule] of active.article.entries())
      each(rule, ({ pair, gathered }) => {
        gathered[place] = rule.gather(pair, context)
      })
  }

  const look = (places: readonly Place[], active: Active): Judged[] => {
    const begun: Begun[] = []
    const judged = places.map(({ segment, position }) => {
      const known = recall(segment, position, active)
      if (known) return known
      const one = begin(analysed({ ...segment, index: position }), active)
      begun.push(one)
      return one.judged
    })
    judge(begun, active)
    for (const [at, { segment }] of places.entries()) {
      const one = judged[at]
      if (one) judgements.set(segment, one)
    }
    return judged
  }

  /** What each rule over the article gathered in all segments. In one go: after a key stroke in a long article this is most of the work. */
  const columnsOf = (judged: readonly Judged[], active: Active): (readonly unknown[])[] => {
    const columns = active.article.map(() => new Array<unknown>(judged.length))
    let at = 0
    for (const { gathered } of judged) {
      let place = 0
      for (const column of columns) column[at] = gathered[place++]
      at++
    }
    return columns
  }

  const checkArticle = (judged: readonly Judged[], active: Active) => {
    const found = new Map<number, Draft[]>()
    const hasSource = judged.some(({ texts }) => texts.source !== null)
    const columns = columnsOf(judged, active)
    for (const [place, rule] of active.article.entries()) {
      if (rule.needs === 'pair' && !hasSource) continue
      attempt(rule, () => {
        for (const finding of rule.check(columns[place] ?? [])) {
          const there = judged[finding.segment]
          if (!there) throw new RangeError(`${rule.id} names segment ${finding.segment} of ${judged.length}`)
          found.set(finding.segment, [
            ...(found.get(finding.segment) ?? []),
            toFlag(rule, finding, there.texts),
          ])
        }
      })
    }
    return found
  }

  const finish = (index: number, flags: readonly Draft[], { texts }: Judged): CheckedSegment => ({
    index,
    flags: postProcess(withFingerprints(flags, texts)),
  })

  return {
    *check(segments, options) {
      const active = chosen(options)
      const judged: Judged[] = []
      const places = segments.map((segment, position) => ({ segment, position }))
      for (const some of together(places)) {
        for (const [at, one] of look(some, active).entries()) {
          judged.push(one)
          yield finish((some[at] as Place).segment.index, one.own, one)
        }
      }
      for (const [position, flags] of checkArticle(judged, active)) {
        const one = judged[position]
        const segment = segments[position]
        if (one && segment) yield finish(segment.index, [...one.own, ...flags], one)
      }
    },

    *recheck(segments, changed, options) {
      const active = chosen(options)
      const among = (indices: readonly number[] = []) => {
        const wanted = new Set(indices)
        return segments.flatMap((segment, key) => (wanted.has(segment.index) ? [key] : []))
      }
      const again = among(changed)
      const judged = segments.map((segment, key) => recall(segment, key, active))
      const unknown = judged.flatMap((one, key) => (one ? [] : [key]))
      // Only after a start or when rules changed are there others than the changed ones: these must not wait for them.
      const others = unknown.length > again.length
      const places = [...new Set([...again, ...unknown])].flatMap((position) => {
        const segment = segments[position]
        return segment ? [{ segment, position }] : []
      })
      for (const some of together(places)) {
        for (const [at, one] of look(some, active).entries()) {
          const { segment, position } = some[at] as Place
          judged[position] = one
          if (others) yield { ...finish(segment.index, one.own, one), partial: true }
        }
      }
      const all = judged.filter((one) => one !== undefined)
      const article = checkArticle(all, active)
      for (const key of new Set([...again, ...article.keys(), ...among(options?.articleFlagged)])) {
        const one = all[key]
        const segment = segments[key]
        if (one && segment) yield finish(segment.index, [...one.own, ...(article.get(key) ?? [])], one)
      }
    },
  }
}
