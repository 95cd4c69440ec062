import { withoutTags } from '../formats/tags.ts'

/**
 * A word (with inner hyphens and apostrophes), a number (with inner separators), or a run of one other visible character:
 * two hundred stray full stops are one edit.
 */
const TOKEN = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\p{N}+(?:[.,:]\p{N}+)*|([^\s\p{L}\p{M}\p{N}])\1*/gu

const WORD = /[\p{L}\p{N}]/u

/** Words, numbers and single marks of a text (tags left out), in order: the units that edits are counted in. */
export function editUnits(text: string): string[] {
  return withoutTags(text).match(TOKEN) ?? []
}

/** Number of words and numbers in a text; marks do not count. */
export function countWords(text: string): number {
  return editUnits(text).filter((unit) => WORD.test(unit)).length
}
