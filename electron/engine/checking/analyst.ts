import type { FixedLink } from '../../../shared/align/around.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import type { Taught } from '../../../shared/taught/taught.ts'
import type { Unaligned } from '../files/reading.ts'
import type { Packed } from '../packed.ts'
import type { Ask } from './taught-tools.ts'
import type { SearchAnswer, SearchRequest } from './search.ts'
import type { CheckedSegment, CheckInput } from '../../../shared/review/checker.ts'

/** One run of the checker over an article. */
export type CheckJob = {
  readonly id: number
  readonly articleId: string
  /** Lower runs first: 0 what the editor just changed, 1 the article that is open, 2 the others. */
  readonly priority: 0 | 1 | 2
  readonly segments: readonly CheckInput[]
  /** Indices of the segments to check again; null checks the whole article. */
  readonly changed: readonly number[] | null
  readonly rules: ReadonlySet<string>
  /** For single segments: where flags of article rules are now. */
  readonly articleFlagged: readonly number[]
}

/** Part of a job's answer. */
export type CheckReport = {
  readonly job: number
  readonly checked: readonly CheckedSegment[]
  readonly finished: boolean
  /** The checker threw: name and stack of the error, without texts. */
  readonly failure?: string
}

/** Everything that needs the lexicons, run where it does not hold up calls. */
export type Analyst = {
  /** Begins a job; what it finds is reported bit by bit. */
  start(job: CheckJob): void
  cancel(id: number): void
  /** Which piece of the source belongs to which piece of the target, around links that are given. */
  align(documents: Packed<Unaligned>, fixed: readonly FixedLink[]): Promise<Packed<readonly AlignedPair[]>>
  suggest(word: string): Promise<readonly string[]>
  /** The editors' own words: no check flags them as unknown from now on. */
  setWords(words: readonly string[]): void
  /** What the newsroom taught: checks go by it from now on. */
  setTaught(taught: Taught): void
  ask: Ask
  search(request: SearchRequest): Promise<SearchAnswer>
  close(): Promise<void>
}
