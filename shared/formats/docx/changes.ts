import { diffArrays } from 'diff'
import type { Replacement } from '../document.ts'

/** Words, blanks and single other characters (tags are such). */
const TOKENS = /[\p{L}\p{N}\p{M}]+|\s+|[^]/gu

/** Edits beyond which nobody asks which words stayed: the whole stretch is new. */
const MOST_EDITS = 2000

/** A stretch that both texts share, and where it stands in them. */
export type Kept = { readonly before: number; readonly after: number; readonly length: number }

/** What two texts share, in order, word by word. */
export function keptBetween(before: string, after: string): Kept[] {
  const a = before.match(TOKENS) ?? []
  const b = after.match(TOKENS) ?? []
  const parts = diffArrays(a, b, { maxEditLength: MOST_EDITS })
  const kept: Kept[] = []
  let old = 0
  let now = 0
  for (const { value, added, removed } of parts ?? []) {
    const length = value.join('').length
    if (!added && !removed) kept.push({ before: old, after: now, length })
    if (!added) old += length
    if (!removed) now += length
  }
  return kept
}

/** What to replace in one text to get the other, word by word. */
export function changesBetween(before: string, after: string): Replacement[] {
  const changes: Replacement[] = []
  let old = 0
  let now = 0
  const end = { before: before.length, after: after.length, length: 0 }
  for (const kept of [...keptBetween(before, after), end]) {
    if (kept.before > old || kept.after > now)
      changes.push({ span: { start: old, end: kept.before }, text: after.slice(now, kept.after) })
    old = kept.before + kept.length
    now = kept.after + kept.length
  }
  return changes
}

/** Where a place between two characters of the old text is in the new one: behind what was kept before it. */
export function placeIn(kept: readonly Kept[], at: number): number {
  let place = 0
  for (const { before, after, length } of kept) {
    if (before >= at) break
    place = after + Math.min(length, at - before)
  }
  return place
}
