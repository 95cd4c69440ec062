/** A spelling dictionary, as the outer layers provide it. */
export type Spelling = {
  /** True when the word stands in the dictionary, is a form of one that does, or a compound it allows. */
  check(word: string): boolean
  /** Likely corrections, best first. Slow. */
  suggest(word: string): readonly string[]
}
