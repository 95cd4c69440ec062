/** What the newsroom teaches and what is learned from it, as the window sees it; part of calls.ts. */
import * as v from 'valibot'
import type { OwnRule, OwnRuleDraft, Term, TermDraft } from '../taught/taught.ts'
import { ownRuleSchema, termSchema } from '../taught/taught.ts'
import type { Span } from '../text/span.ts'

type FileBytes = { readonly name: string; readonly bytes: Uint8Array }

/** Where a lesson came from. */
export type LessonOrigin = 'typed' | 'learned' | 'imported'

type Kept = {
  readonly origin: LessonOrigin
  /** Who wrote it down, and when it was last changed. */
  readonly author: string
  readonly changedAt: number
}

export type TermView = Term & Kept
export type OwnRuleView = OwnRule & Kept & { readonly enabled: boolean }

/** A term or an own rule that may not have been saved yet. */
export type Lesson =
  { readonly kind: 'term'; readonly term: TermDraft } | { readonly kind: 'rule'; readonly rule: OwnRuleDraft }

/**
 * What editors did with a place that a lesson would flag in the machine's translation: changed it (the lesson is right),
 * confirmed it as it was (wrong), or nothing yet.
 */
export type Verdict = 'right' | 'wrong' | 'open'

/** A segment in which a lesson would have flagged something. */
export type LessonMatch = {
  readonly segmentId: string
  readonly articleId: string
  readonly articleTitle: string
  /** Position in its article, from 0. */
  readonly segmentIndex: number
  readonly source: string
  /** The machine's translation, without tags, and where it is flagged; what stands there now. */
  readonly machine: string
  readonly target: readonly Span[]
  readonly evidence: readonly Span[]
  readonly fix: string | null
  readonly now: string
  readonly verdict: Verdict
}

export type LessonTrial = {
  /** Of an own rule, in order: whether each example is as it should be. */
  readonly examples: readonly boolean[]
  readonly matches: readonly LessonMatch[]
  /** All matches, also those that are not listed. */
  readonly counts: Readonly<Record<Verdict, number>>
  /** Segments looked at, and whether that was all. */
  readonly segments: number
  readonly complete: boolean
}

/** The same change made again and again. */
export type Proposal = {
  /** Names the change. */
  readonly key: string
  /** What was replaced and by what, in basic forms; the word of the source, '' when none could be told. */
  readonly before: string
  readonly after: string
  readonly source: string
  readonly times: number
  readonly articles: number
  readonly examples: readonly ProposalExample[]
  /** Answered with no. */
  readonly refused: boolean
}

export type ProposalExample = {
  readonly segmentId: string
  readonly articleId: string
  readonly articleTitle: string
  readonly segmentIndex: number
  readonly source: string
  readonly machine: string
  readonly now: string
  /** The words themselves, as they stood. */
  readonly before: string
  readonly after: string
}

export const TAUGHT_FILES = ['tbx', 'tsv', 'rules', 'tmx'] as const
export type TaughtFile = (typeof TAUGHT_FILES)[number]

export type TaughtCalls = {
  listTerms: { input: Record<never, never>; output: readonly TermView[] }
  /** Adds a term (termId null) or changes one. */
  saveTerm: { input: { termId: string | null; term: TermDraft }; output: TermView }
  /** Adds what is not there yet; answers the new ones. */
  importTerms: {
    input: { file: FileBytes }
    output: { readonly added: readonly string[]; readonly known: number }
  }
  listOwnRules: { input: Record<never, never>; output: readonly OwnRuleView[] }
  /** A rule is kept switched off until its examples are as they should be. */
  saveOwnRule: { input: { ruleId: string | null; rule: OwnRuleDraft }; output: OwnRuleView }
  /** Throws 'examples-fail' when its examples say otherwise. */
  switchOwnRule: { input: { ruleId: string; enabled: boolean }; output: null }
  importOwnRules: { input: { file: FileBytes }; output: { readonly added: readonly string[] } }
  /** Terms or own rules go, or come back. */
  removeTaught: { input: { ids: readonly string[]; removed: boolean }; output: null }
  /** What a lesson would flag in all articles, and its examples. Nothing is written. */
  tryLesson: { input: { lesson: Lesson }; output: LessonTrial }
  /** A term from what is marked in a segment, in basic forms, and terms from what was corrected in it. */
  suggestTerm: {
    input: { segmentId: string; source: Span | null; target: Span | null; better: string | null }
    output: { readonly draft: TermDraft; readonly corrections: readonly TermDraft[] }
  }
  listProposals: { input: { refused: boolean }; output: readonly Proposal[] }
  /** Yes makes a term of it; no never proposes it again; null takes the answer back. */
  answerProposal: {
    input: { key: string; answer: 'yes' | 'no' | null }
    output: { readonly termId: string | null }
  }
  /** Only the main process sends this one, with a path the editor chose in the system's dialog. */
  exportTaughtTo: { input: { what: TaughtFile; path: string }; output: { path: string } }
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = v.strictObject({ start: place, end: place })
const text = v.pipe(v.string(), v.maxLength(1000))
const nothing = v.strictObject({})
const file = v.strictObject({ name: v.pipe(v.string(), v.maxLength(1000)), bytes: v.instance(Uint8Array) })

export const taughtInputs = {
  listTerms: nothing,
  saveTerm: v.strictObject({ termId: v.nullable(id), term: termSchema }),
  importTerms: v.strictObject({ file }),
  listOwnRules: nothing,
  saveOwnRule: v.strictObject({ ruleId: v.nullable(id), rule: ownRuleSchema }),
  switchOwnRule: v.strictObject({ ruleId: id, enabled: v.boolean() }),
  importOwnRules: v.strictObject({ file }),
  removeTaught: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(50_000)), removed: v.boolean() }),
  tryLesson: v.strictObject({
    lesson: v.variant('kind', [
      v.strictObject({ kind: v.literal('term'), term: termSchema }),
      v.strictObject({ kind: v.literal('rule'), rule: ownRuleSchema }),
    ]),
  }),
  suggestTerm: v.strictObject({
    segmentId: id,
    source: v.nullable(span),
    target: v.nullable(span),
    better: v.nullable(text),
  }),
  listProposals: v.strictObject({ refused: v.boolean() }),
  answerProposal: v.strictObject({
    key: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    answer: v.nullable(v.picklist(['yes', 'no'])),
  }),
  exportTaughtTo: v.strictObject({
    what: v.picklist(TAUGHT_FILES),
    path: v.pipe(v.string(), v.maxLength(4096)),
  }),
} satisfies { [Name in keyof TaughtCalls]: v.GenericSchema<unknown, TaughtCalls[Name]['input']> }
