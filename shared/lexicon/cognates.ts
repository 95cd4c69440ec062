/**
 * German and English words of one origin: militant, Präsident/president, prokaryotisch/prokaryotic. Three questions are asked of
 * their looks, and each has its measure: how alike all their letters are (for links between the words of a sentence), whether
 * they have one stem with endings that regularly stand for each other (for words that no lexicon has), and whether they
 * begin alike (for what a word can mean).
 */
import { commonBeginning, longestCommonSubsequence } from '../text/likeness.ts'
import { cached } from './cache.ts'

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

/** German endings beside the English ones they regularly stand for: prokaryotisch/prokaryotic, hybridisiert/hybridized. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:ist)?ische?[nrsm]?$/u, /(?:ic|ical|ish|i?an|ese|ist|istic|ists|ism|y|ia)$/u],
  [/isier(?:t|te|ten|tes|ter|tem|en|end\p{L}*|ung)?$/u, /i[sz](?:ed|e|es|ing|ation)$/u],
  [/ier(?:t|te|ten|tes|ter|tem|en|end\p{L}*|ung)?$/u, /(?:ate|ated|ates|ating|ed|e|es|ing|s|ation)?$/u],
  [
    /(?:al|ar|oid|ent|ant|il|iv|ös|ibel|abel|ell|är)?(?:e[nrsm]?)?$/u,
    /(?:al|ar|oid|ent|ant|ile|ive|ous|ible|able|ial|ary|ly|e|s|ed)?$/u,
  ],
]

/** Spelling that loan words lose on their way: c/k/z, ph/f, th/t, y/i, ä/ae, double letters. */
export const foldLoan = (word: string): string =>
  word
    .replace(/ph/gu, 'f')
    .replace(/th/gu, 't')
    .replace(/[äæ]|ae/gu, 'e')
    .replace(/ö|oe/gu, 'e')
    .replace(/[ck]+|z/gu, 'k')
    .replace(/y/gu, 'i')
    .replace(/(.)\1/gu, '$1')

/** Shorter stems agree by chance. */
const LEAST_STEM = 4

/** The stems that a word can have, one for each pair of endings. A strange word is compared with all of its source. */
const germanStems = cached((word) => PAIRS.map(([own]) => foldLoan(word.replace(own, ''))))
const englishStems = cached((word) => PAIRS.map(([, other]) => foldLoan(word.replace(other, ''))))

/** True when the German word is a loan of the English one with a regular ending, so that lexicons may just lack it. */
export function isRegularLoan(german: string, english: string): boolean {
  const other = englishStems(english)
  return germanStems(german).some((stem, pair) => stem.length >= LEAST_STEM && stem === other[pair])
}

/** Letters that must agree at the start for two words to count as the same word in two languages. */
const LEAST_BEGINNING = 4

/** Militant and militant, Resolution and resolution: same beginning, similar length. Both as `beginningForm` gives them. */
export function beginAlike(a: string, b: string): boolean {
  const same = commonBeginning(a, b)
  return same >= LEAST_BEGINNING && same >= Math.min(a.length, b.length) * 0.7
}

/** A word in lower case, with letters evened out that German writes otherwise. */
export const beginningForm = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replaceAll('ß', 'ss')
    .replaceAll('k', 'c')
    .replaceAll('z', 'c')
    .replaceAll('ph', 'f')
