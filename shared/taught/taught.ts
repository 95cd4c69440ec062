/** What a newsroom teaches: its terms and its own rules. Plain data that travels, is stored, and is shared as files. */
import * as v from 'valibot'
import { SEVERITIES } from '../review/mqm.ts'

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const wordList = v.pipe(v.array(words), v.maxLength(50))
const line = v.pipe(v.string(), v.trim(), v.maxLength(1000))
/** English words that a matter is about; '' is about the German alone. */
const source = v.pipe(v.string(), v.trim(), v.maxLength(200))

/** What an editor says of a term. */
export const termSchema = v.strictObject({
  /** English word or phrase in its basic form; '' when the forbidden words are unwanted whatever the source says. */
  source,
  /** German words or phrases in their basic form; the first is what is suggested. */
  preferred: wordList,
  /**
   * German that must not stand for the source. A term that forbids something allows everything else; one that forbids nothing
   * asks for one of the preferred words.
   */
  forbidden: wordList,
  note: line,
  domain: v.pipe(v.string(), v.trim(), v.maxLength(100)),
})
export type TermDraft = v.InferOutput<typeof termSchema>
export type Term = TermDraft & { readonly id: string }

/** How an own rule looks for its matter. */
const testSchema = v.variant('kind', [
  /** German words in every form and compound, whatever the source says. */
  v.strictObject({ kind: v.literal('forbidden'), target: v.pipe(wordList, v.minLength(1)), better: source }),
  /** English words in the source, and German that must not stand for them. */
  v.strictObject({
    kind: v.literal('pair'),
    source: words,
    target: v.pipe(wordList, v.minLength(1)),
    better: source,
  }),
  /** English words in the source, and German of which one has to be there. */
  v.strictObject({ kind: v.literal('required'), source: words, target: v.pipe(wordList, v.minLength(1)) }),
  /** Regular expressions: of the source ('' for any) and of the target; `better` may take groups over ($1). */
  v.strictObject({
    kind: v.literal('pattern'),
    source: v.pipe(v.string(), v.maxLength(1000)),
    target: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    ignoreCase: v.boolean(),
    better: v.pipe(v.string(), v.maxLength(500)),
  }),
])
export type OwnTest = v.InferOutput<typeof testSchema>

const exampleSchema = v.strictObject({
  source: v.pipe(v.string(), v.maxLength(2000)),
  target: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  /** The rule has to flag it (true), or must not. */
  flagged: v.boolean(),
})
export type OwnExample = v.InferOutput<typeof exampleSchema>

export const ownRuleSchema = v.strictObject({
  name: words,
  /** Shown to the editor as the reason. */
  note: line,
  severity: v.picklist(SEVERITIES),
  test: testSchema,
  examples: v.pipe(v.array(exampleSchema), v.maxLength(50)),
})
export type OwnRuleDraft = v.InferOutput<typeof ownRuleSchema>
export type OwnRule = OwnRuleDraft & { readonly id: string }

/** What checks work with: terms, and own rules that are switched on. */
export type Taught = { readonly terms: readonly Term[]; readonly rules: readonly OwnRule[] }

export const NOTHING_TAUGHT: Taught = { terms: [], rules: [] }
