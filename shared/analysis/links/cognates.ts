/** Shorter words look alike by chance. */
const SHORTEST = 5
const LONGEST = 30
/** Share of the longer word that must be common. Tuned on pe-train's alignments. */
const LIKENESS = 0.65

/**
 * Alike in letters, once the usual differences of the two spellings are evened out (Präsident, president).
 * @param a and b as cognateForm gives them
 */
export function areCognates(a: string, b: string): boolean {
  if (a.length < SHORTEST || b.length < SHORTEST || a.charCodeAt(0) !== b.charCodeAt(0)) return false
  if (
    a.charCodeAt(1) !== b.charCodeAt(1) ||
    Math.min(a.length, b.length) / Math.max(a.length, b.length) < LIKENESS
  )
    return false
  return longestCommonSubsequence(a, b) / Math.max(a.length, b.length) >= LIKENESS
}

/** A lemma in a spelling that German and English share more of; empty when it is too long for a word. */
export function cognateForm(lemma: string): string {
  if (lemma.length > LONGEST) return ''
  return lemma
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/ph/gu, 'f')
    .replace(/c(?=[eiy])/gu, 'z')
    .replace(/ck|[cq]/gu, 'k')
    .replace(/y/gu, 'i')
    .replace(/ieren$|ate$/u, '')
    .replace(/ische?$|ical$/u, 'ik')
    .replace(/(.)\1/gu, '$1')
}

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
