import { cached } from '../../lexicon/cache.ts'
import type { SourceToken, TargetToken } from '../pair.ts'

/** Shorter words look alike by chance. */
const SHORTEST = 5
/** Share of the longer word that must be common. Tuned on pe-train's alignments. */
const LIKENESS = 0.65

/** First letters that the two spellings write differently: Zentrum, center. */
const MIXED: ReadonlySet<number> = new Set([...'kzcfpsijy'].map((letter) => letter.charCodeAt(0)))

/** Alike in letters once the usual differences of the two spellings are evened out (Präsident, president). */
export function areCognates(target: TargetToken, source: SourceToken): boolean {
  const first = target.lemma.charCodeAt(0) | 32
  if (first < 128 && first !== (source.lemma.charCodeAt(0) | 32) && !MIXED.has(first)) return false
  const a = normalise(target.lemma)
  const b = normalise(source.lemma)
  if (a.length < SHORTEST || b.length < SHORTEST || a.length > 30 || b.length > 30) return false
  if (a.slice(0, 2) !== b.slice(0, 2)) return false
  return longestCommonSubsequence(a, b) / Math.max(a.length, b.length) >= LIKENESS
}

const normalise = cached((word) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/ph/gu, 'f')
    .replace(/c(?=[eiy])/gu, 'z')
    .replace(/ck|[cq]/gu, 'k')
    .replace(/y/gu, 'i')
    .replace(/ieren$|ate$|ieren$/u, '')
    .replace(/ische?$|ical$/u, 'ik')
    .replace(/(.)\1/gu, '$1'),
)

function longestCommonSubsequence(a: string, b: string): number {
  let previous = new Uint8Array(b.length + 1)
  let current = new Uint8Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      current[j] =
        a[i - 1] === b[j - 1]
          ? (previous[j - 1] as number) + 1
          : Math.max(previous[j] as number, current[j - 1] as number)
    }
    ;[previous, current] = [current, previous]
  }
  return previous[b.length] as number
}
