/** The word with a capital at its beginning. */
export function capitalised(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('de') + word.slice(1)
}

/** The word without the capital at its beginning. */
export const uncapitalised = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

/** The word with a capital where the one that it replaces has one. */
export const casedLike = (old: string, word: string): string =>
  /^\p{Lu}/u.test(old) ? capitalised(word) : word
