/** What an editor replaced by what, word by word, in basic forms: the same change made again is something to learn. */
import { diffArrays } from 'diff'
import type { AnalysedPair, TargetToken } from '../analysis/pair.ts'

/** One word in the place of another, and the word of the source that both stand for. */
export type Correction = {
  readonly before: string
  readonly after: string
  readonly beforeLemma: string
  readonly afterLemma: string
  /** '' when no word of the source could be told. */
  readonly source: string
  readonly sourceLemma: string
}

/** Longer stretches were written anew rather than corrected. */
const MOST_WORDS = 3
/** Of more changes than this in one segment none is typical. */
const MOST_CHANGES = 12

type Stretch = { readonly removed: readonly number[]; readonly added: readonly number[] }

/** Stretches of tokens that were replaced, as indexes. */
function stretches(before: readonly TargetToken[], after: readonly TargetToken[]): Stretch[] {
  const changes = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )
  const found: Stretch[] = []
  let removed: number[] = []
  let [old, now] = [0, 0]
  for (const { added, removed: isRemoved, value } of changes) {
    const run = (from: number) => value.map((_, at) => from + at)
    if (isRemoved) {
      removed = run(old)
      old += value.length
    } else if (added) {
      if (removed.length > 0) found.push({ removed, added: run(now) })
      removed = []
      now += value.length
    } else {
      removed = []
      old += value.length
      now += value.length
    }
  }
  return found
}

type Kind = 'noun' | 'verb' | 'adjective' | 'adverb'

/** Words that carry meaning; articles and prepositions change along with them. */
function kindOf({ tag, kind }: TargetToken): Kind | null {
  if (kind !== 'word') return null
  if (tag === 'NN' || tag === 'NE') return 'noun'
  if (tag.startsWith('VV')) return 'verb'
  if (tag.startsWith('ADJ')) return 'adjective'
  return tag === 'ADV' || tag === 'FM' || tag === 'XY' ? 'adverb' : null
}

/** The first word of the source that links tie to a token. */
function sourceOf(
  pair: AnalysedPair,
  token: number,
): { readonly text: string; readonly lemma: string } | null {
  const [first] = pair.links.toSource[token] ?? []
  const found = first === undefined ? undefined : pair.source?.tokens[first]
  return found?.kind === 'word' ? { text: found.text, lemma: found.lemma } : null
}

/**
 * Words that were corrected from one text to another of the same source. Only words that stand for each other by their place:
 * as many words with a meaning were taken away as put there, at most three.
 */
export function correctionsOf(before: AnalysedPair, after: AnalysedPair): Correction[] {
  const found: Correction[] = []
  for (const { removed, added } of stretches(before.target.tokens, after.target.tokens)) {
    const meaning = (pair: AnalysedPair, indexes: readonly number[]) =>
      indexes.flatMap((index) => {
        const token = pair.target.tokens[index]
        return token && kindOf(token) !== null ? [token] : []
      })
    const old = meaning(before, removed)
    const now = meaning(after, added)
    if (old.length !== now.length || old.length === 0 || old.length > MOST_WORDS) continue
    for (const [at, token] of old.entries()) {
      const other = now[at]
      if (!other || other.lemma === token.lemma) continue
      const source = sourceOf(after, other.index) ?? sourceOf(before, token.index)
      found.push({
        before: token.text,
        after: other.text,
        beforeLemma: token.lemma,
        afterLemma: other.lemma,
        source: source?.text ?? '',
        sourceLemma: source?.lemma.toLowerCase() ?? '',
      })
    }
  }
  return found.length > MOST_CHANGES ? [] : found
}
