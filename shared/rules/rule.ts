import type { AnalysedPair } from '../analysis/pair.ts'
import type { Lexicons } from '../lexicon/lexicon.ts'
import type { Evidence, Fix } from '../review/flag.ts'
import type { Category, Severity } from '../review/mqm.ts'
import type { Lessons } from '../taught/compile.ts'
import type { Taught } from '../taught/taught.ts'
import type { Span } from '../text/span.ts'

export type Locale = 'de' | 'en'

/** What a rule says, as ICU messages; placeholders are the keys of the finding's evidence. */
export type Wording = {
  /** One short sentence: what is wrong. Headline of the inspector, so without its full stop. */
  readonly what: string
  /** One sentence: why, naming the source's words. */
  readonly why: string
}

/** What a rule found in one segment. */
export type Finding = {
  /** Spans in the target, at least one; zero-width where something is missing. */
  readonly target: readonly Span[]
  /** Evidence in the source. */
  readonly source?: readonly Span[]
  readonly fixes?: readonly Fix[]
  readonly evidence?: Evidence
  /** Key of `wordings`; the main one when absent. */
  readonly wording?: string
  readonly severity?: Severity
  readonly category?: Category
  /**
   * How strong the evidence is, as a class the rule names itself ('joint', 'alone' …). Confidence is measured per rule
   * and class, so a rule can be sure in one situation and a hint in another.
   */
  readonly strength?: string
  /** The finding is about tags: its spans and fixes are those of the texts in `pair.tagged`. */
  readonly inTagged?: boolean
}

/** A finding of an article rule, which also says where: the place of the segment among those it was given. */
export type ArticleFinding = Finding & { readonly segment: number }

export type RuleContext = {
  readonly lexicons: Lexicons
  /** What the newsroom taught; nothing when absent. May change between checks. */
  readonly taught?: Lessons
}

/** «…» marks the expected span in `target`, and optionally the evidence in `source`. Several marks: several spans or flags. */
export type BadExample = {
  readonly source?: string
  readonly target: string
  /** Text of the first fix; `null` says that the rule offers none here. */
  readonly fix?: string | null
}

/** A segment, or several for an article rule, that must stay silent. */
export type GoodExample = { readonly source?: string; readonly target: string }

type RuleBase = {
  /** Kebab-case, unique, never reused. */
  readonly id: string
  /** Raised when the rule starts to flag other things. */
  readonly version: number
  readonly category: Category
  readonly severity: Severity
  /** `pair` rules are skipped where there is no source. */
  readonly needs: 'target' | 'pair'
  /** Name in lists, and wordings: `main` and any others that findings ask for. */
  readonly name: Readonly<Record<Locale, string>>
  readonly wordings: Readonly<Record<string, Readonly<Record<Locale, Wording>>>> & {
    readonly main: Readonly<Record<Locale, Wording>>
  }
  /**
   * The author's belief that a flag is right, per strength or for all, before anything was measured; 0.5 when absent.
   * Weighs as a few observations (see confidence.ts); matters for rules that development data rarely show.
   */
  readonly prior?: number | Readonly<Record<string, number>>
  /** What is wrong is missing beside the flagged words, which may be right themselves: nobody writes over them. */
  readonly missing?: true
  /** Off by default (taste, house style, or precision not above chance). */
  readonly off?: true
}

export type SegmentRule = RuleBase & {
  readonly scope: 'segment'
  readonly examples: { readonly bad: readonly BadExample[]; readonly good: readonly GoodExample[] }
  /** What the examples presuppose that a newsroom taught. */
  readonly taught?: Taught
  check(pair: AnalysedPair, context: RuleContext): Iterable<Finding>
}

/**
 * A rule over the whole article. What it needs to know of a segment is gathered once and kept, so that after an edit only the
 * changed segments are analysed again, however long the article is.
 */
export type ArticleRule<Gathered = unknown> = RuleBase & {
  readonly scope: 'article'
  /** Each example is an article: its segments in order. */
  readonly examples: {
    readonly bad: readonly (readonly BadExample[])[]
    readonly good: readonly (readonly GoodExample[])[]
  }
  /** What matters in a segment, small and plain: it depends on the segment alone and is kept long after its analysis. Null: nothing. */
  gather(pair: AnalysedPair, context: RuleContext): Gathered | null
  /** Looks at what was gathered from each segment of the article, in order. */
  check(gathered: readonly (Gathered | null)[]): Iterable<ArticleFinding>
}

export type Rule = SegmentRule | ArticleRule

/** A rule that looks at one segment at a time. */
export function defineRule(rule: Omit<SegmentRule, 'scope'>): SegmentRule {
  return { ...rule, scope: 'segment' }
}

/** A rule that needs the whole article (consistency, quotes across segments). */
export function defineArticleRule<Gathered>(rule: Omit<ArticleRule<Gathered>, 'scope'>): ArticleRule {
  return { ...rule, scope: 'article' }
}
