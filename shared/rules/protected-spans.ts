/** Stretches that have to be the same in source and target: tags, placeholders, addresses. */
import type { AnalysedPair } from '../analysis/pair.ts'
import { matches } from './find.ts'
import type { Match } from './find.ts'
import type { Finding } from './rule.ts'

/** What two texts have of one kind of stretch: those of the source that are gone, and those of the target that are new. */
export type Difference = { readonly lost: readonly Match[]; readonly extra: readonly Match[] }

/** Compares by text and number: a stretch that stands twice in the source has to stand twice in the target. */
export function difference(
  source: string,
  target: string,
  pattern: RegExp,
  normal: (text: string) => string = (text) => text,
): Difference {
  const free = [...matches(target, pattern)]
  const lost: Match[] = []
  for (const match of matches(source, pattern)) {
    const same = free.findIndex((other) => normal(other.text) === normal(match.text))
    if (same < 0) lost.push(match)
    else free.splice(same, 1)
  }
  return { lost, extra: free }
}

/** Where something that is gone belongs: at the same end of the text, or behind the word that stands for the one before it. */
function placeOf({ source, target, links }: AnalysedPair, lost: Match): { at: number; sure: boolean } {
  const before = (source?.text ?? '').slice(0, lost.start).trim() === ''
  if (before) return { at: 0, sure: true }
  const after = (source?.text ?? '').slice(lost.end).trim() === ''
  if (after) return { at: target.text.length, sure: true }
  const tokens = (source?.tokens ?? []).filter((token) => token.end <= lost.start)
  for (const token of tokens.toReversed()) {
    const linked = target.tokens[links.toTarget[token.index]?.[0] ?? -1]
    if (linked) return { at: linked.end, sure: false }
  }
  return { at: target.text.length, sure: false }
}

/** How stretches are compared. */
export type Comparison = {
  /** What two spellings of the same stretch have in common. */
  readonly normal?: (text: string) => string
  /** Pattern of what is left of a stretch that was damaged so that it is none any more. */
  readonly damaged?: (text: string) => RegExp
}

/**
 * Findings for stretches that differ. One lost and one new are the same stretch, damaged; silent where the source has none
 * of the kind, since then nothing can be lost and what is new is no concern of markup.
 */
export function* changedSpans(
  pair: AnalysedPair,
  pattern: RegExp,
  { normal, damaged: damagedForm }: Comparison = {},
): Iterable<Finding> {
  const { source, target } = pair
  if (!source || source.text.search(pattern) < 0) return
  const { lost, extra } = difference(source.text, target.text, pattern, normal)
  for (const [place, original] of lost.entries()) {
    const [broken] = damagedForm ? matches(target.text, damagedForm(original.text)) : []
    const damaged = lost.length === extra.length ? extra[place] : broken
    const span = { start: original.start, end: original.end }
    if (damaged) {
      const at = { start: damaged.start, end: damaged.end }
      yield { target: [at], source: [span], fixes: [{ at, text: original.text }], strength: 'changed' }
      continue
    }
    const { at, sure } = placeOf(pair, original)
    const here = { start: at, end: at }
    yield {
      target: [here],
      source: [span],
      fixes: sure ? [{ at: here, text: original.text }] : [],
      wording: 'lost',
      strength: 'lost',
    }
  }
  if (lost.length > 0) return
  for (const added of extra) {
    const at = { start: added.start, end: added.end }
    yield { target: [at], fixes: [{ at, text: '' }], wording: 'added', strength: 'added' }
  }
}
