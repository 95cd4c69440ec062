/** How alike two sequences are, whatever they are made of: the letters of two words, the words of two texts. */

type Units = ArrayLike<string>

/** How many units two sequences begin with alike. */
export function commonBeginning(a: Units, b: Units): number {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  return start
}

/** How many units two sequences have in common at their beginning, and at the end of what is left of them. */
export function commonEnds(a: Units, b: Units): { readonly start: number; readonly end: number } {
  const start = commonBeginning(a, b)
  const shorter = Math.min(a.length, b.length)
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return { start, end }
}

/** Least number of units to change, add or drop until one sequence is the other. */
export function levenshtein(a: Units, b: Units): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Most units that both have in the same order. */
export function longestCommonSubsequence(a: Units, b: Units): number {
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
