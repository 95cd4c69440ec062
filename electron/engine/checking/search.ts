import { runInNewContext } from 'node:vm'
import type { AnalysedPair } from '../../../shared/analysis/pair.ts'
import type { ErrorDetails } from '../../../shared/errors.ts'
import type { GermanLexicon } from '../../../shared/lexicon/lexicon.ts'
import type { CheckInput } from '../../../shared/review/checker.ts'
import type { Search } from '../../../shared/review/search.ts'
import { findAll } from '../../../shared/review/search.ts'
import { findForms } from '../../../shared/rules/replace-lemma.ts'
import type { Span } from '../../../shared/text/span.ts'

export type SearchRequest = {
  readonly texts: readonly string[]
  readonly search: Search
  readonly replacement: string
  /** Places after which it stops. */
  readonly limit: number
}

/** A place in the text of that number; `becomes` is null where no form fits. */
export type SearchPlace = {
  readonly text: number
  readonly at: Span
  readonly becomes: string | null
  readonly sure: boolean
}

export type SearchAnswer =
  | { readonly kind: 'found'; readonly places: readonly SearchPlace[] }
  | {
      readonly kind: 'problem'
      readonly code: 'bad-pattern' | 'slow-pattern'
      readonly details: ErrorDetails
    }

/** Milliseconds that a pattern may take over a whole article. A sound one takes a few; a bad one would take years. */
const PATTERN_LIMIT = 1000

/** Runs something that may not come to an end; a regular expression is interrupted as well. */
function limited<T>(work: () => T): T {
  return runInNewContext('work()', { work }, { timeout: PATTERN_LIMIT }) as T
}

/** The error comes from another context, so it is no instance of this one's Error. */
const isTimeout = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

/** Finds words in texts, and what would replace them. */
export function createSearch(
  analyse: (input: CheckInput) => AnalysedPair,
  german: GermanLexicon,
): (request: SearchRequest) => SearchAnswer {
  return ({ texts, search, replacement, limit }) => {
    if (search.kind === 'lemma') {
      const target = (text: string) => analyse({ index: 0, kind: 'text', source: null, target: text }).target
      return { kind: 'found', places: findForms(texts, search.text, replacement, target, german, limit) }
    }
    try {
      const hits = limited(() => findAll(texts, search, replacement, limit))
      return {
        kind: 'found',
        places: hits.map((hit) => ({ text: hit.text, at: hit.at, becomes: hit.replacement, sure: true })),
      }
    } catch (error) {
      if (isTimeout(error)) return { kind: 'problem', code: 'slow-pattern', details: {} }
      if (error instanceof SyntaxError)
        return { kind: 'problem', code: 'bad-pattern', details: { reason: reasonOf(error) } }
      throw error
    }
  }
}

/** What is wrong with a pattern, without the pattern: "Unterminated group". */
const reasonOf = (error: SyntaxError) => error.message.replace(/^Invalid regular expression: .*: /su, '')
