/** Calls of the workbench: flags and notes of people, decisions about many places at once, the editor's own dictionary. */
import * as v from 'valibot'
import type { Change } from '../calls.ts'
import type { Fix, Level, Reason } from '../review/flag.ts'
import { REASONS } from '../review/flag.ts'
import type { Category, Severity } from '../review/mqm.ts'
import { CATEGORIES, SEVERITIES } from '../review/mqm.ts'
import type { Search } from '../review/search.ts'
import { SEARCH_KINDS } from '../review/search.ts'
import type { Span } from '../text/span.ts'

/** What somebody wrote down about a segment. */
export type NoteView = {
  readonly id: string
  readonly text: string
  readonly author: string
  readonly at: number
}

/** An open flag about the same matter, with what is needed to show it in its sentence. */
export type AlikeFlag = {
  readonly flagId: string
  readonly articleId: string
  readonly articleTitle: string
  readonly segmentId: string
  readonly segmentIndex: number
  /** The segment's text as it stands, and where the flag is in it. */
  readonly text: string
  readonly target: readonly Span[]
  readonly fixes: readonly Fix[]
  readonly level: Level
}

/** How far a decision about flags of one rule goes. */
export type Alikeness = {
  /** The same words and evidence, or everything the rule has flagged. */
  readonly matter: 'subject' | 'rule'
  readonly where: 'article' | 'everywhere'
}

/** What is decided about several flags at once. `fix` is the number of the suggestion, from 0. */
export type BulkDecision =
  | { readonly kind: 'accept'; readonly fix: number }
  | { readonly kind: 'dismiss'; readonly reason: Reason; readonly note?: string | undefined }

/** A place in the target of a segment, the words that stand there, and what they become; null where nothing fits. */
export type Replaced = {
  readonly segmentId: string
  readonly segmentIndex: number
  readonly at: Span
  readonly found: string
  readonly text: string | null
  /** False where the form may be another word's: shown, but not chosen. */
  readonly sure: boolean
}

export type ReplacePlan = {
  readonly places: readonly Replaced[]
  /** There are more than can be shown. */
  readonly more: boolean
}

export type RewriteKind = 'replaced' | 'propagated' | 'quotes'

/** One replacement; `found` must still stand there. */
export type Rewrite = {
  readonly segmentId: string
  readonly at: Span
  readonly found: string
  readonly text: string
}

export type DictionaryWord = { readonly word: string; readonly author: string; readonly at: number }

export type WorkbenchCalls = {
  /** Without target spans something is missing: the flag stands at the end of the target. */
  raiseFlag: {
    input: {
      segmentId: string
      target: readonly Span[]
      source: readonly Span[]
      category: Category
      severity: Severity
      note?: string | undefined
      took: number
    }
    output: Change
  }
  /** Another category, severity or note, of any flag. */
  judgeFlag: {
    input: {
      flagId: string
      category: Category
      severity: Severity
      note?: string | undefined
      took: number
    }
    output: Change
  }
  /** Takes a flag back that a person raised. */
  withdrawFlag: { input: { flagId: string }; output: Change }

  addNote: { input: { segmentId: string; text: string }; output: Change }
  removeNote: { input: { noteId: string }; output: Change }

  /** Open flags about the same matter as this one, itself included, in reading order. */
  alikeFlags: { input: { flagId: string } & Alikeness; output: readonly AlikeFlag[] }
  /** One decision, undone at once in the article of `segmentId`; flags that can no longer be decided so are left. */
  decideFlags: {
    input: { segmentId: string; flagIds: readonly string[]; decision: BulkDecision; took: number }
    output: Change
  }

  /** Segments of one article, confirmed with one decision; those that are so already are left. */
  confirmSegments: {
    input: { segmentId: string; segmentIds: readonly string[]; took: number }
    output: Change
  }

  planReplace: { input: { articleId: string; search: Search; replacement: string }; output: ReplacePlan }
  /** All straight double quotation marks of the article, and the German ones for them. */
  planQuotes: { input: { articleId: string }; output: ReplacePlan }
  /** Many replacements in one article, all or none; one decision. */
  rewrite: {
    input: { segmentId: string; kind: RewriteKind; changes: readonly Rewrite[]; took: number }
    output: Change
  }

  listWords: { input: Record<never, never>; output: readonly DictionaryWord[] }
  /** From an article it can be undone there; without a segment (in the settings) it is no decision of any article. */
  setWord: { input: { word: string; known: boolean; segmentId: string | null }; output: Change | null }
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const took = v.pipe(v.number(), v.minValue(0), v.maxValue(86_400_000))
const index = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = v.strictObject({ start: index, end: index })
const spans = v.pipe(v.array(span), v.maxLength(100))
const note = v.optional(v.pipe(v.string(), v.maxLength(2000)))
const text = v.pipe(v.string(), v.maxLength(1_000_000))
const judgement = { category: v.picklist(CATEGORIES), severity: v.picklist(SEVERITIES), note, took }
/** More places than this no editor looks through. */
const MOST = 5000
/** No article has more segments. */
const WHOLE = 200_000

export const workbenchInputs = {
  raiseFlag: v.strictObject({ segmentId: id, target: spans, source: spans, ...judgement }),
  judgeFlag: v.strictObject({ flagId: id, ...judgement }),
  withdrawFlag: v.strictObject({ flagId: id }),

  addNote: v.strictObject({
    segmentId: id,
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  }),
  removeNote: v.strictObject({ noteId: id }),

  alikeFlags: v.strictObject({
    flagId: id,
    matter: v.picklist(['subject', 'rule']),
    where: v.picklist(['article', 'everywhere']),
  }),
  decideFlags: v.strictObject({
    segmentId: id,
    flagIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST)),
    decision: v.variant('kind', [
      v.strictObject({ kind: v.literal('accept'), fix: index }),
      v.strictObject({ kind: v.literal('dismiss'), reason: v.picklist(REASONS), note }),
    ]),
    took,
  }),

  confirmSegments: v.strictObject({
    segmentId: id,
    segmentIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(WHOLE)),
    took,
  }),

  planReplace: v.strictObject({
    articleId: id,
    search: v.strictObject({
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
      kind: v.picklist(SEARCH_KINDS),
      matchCase: v.boolean(),
      wholeWords: v.boolean(),
      diacritics: v.boolean(),
    }),
    replacement: v.pipe(v.string(), v.maxLength(5000)),
  }),
  planQuotes: v.strictObject({ articleId: id }),
  rewrite: v.strictObject({
    segmentId: id,
    kind: v.picklist(['replaced', 'propagated', 'quotes']),
    changes: v.pipe(
      v.array(v.strictObject({ segmentId: id, at: span, found: text, text })),
      v.minLength(1),
      v.maxLength(MOST),
    ),
    took,
  }),

  listWords: v.strictObject({}),
  setWord: v.strictObject({
    word: v.pipe(v.string(), v.trim(), v.regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]{0,99}$/u)),
    known: v.boolean(),
    segmentId: v.nullable(id),
  }),
} satisfies { [Name in keyof WorkbenchCalls]: v.GenericSchema<unknown, WorkbenchCalls[Name]['input']> }
