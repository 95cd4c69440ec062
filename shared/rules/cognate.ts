import { cached } from '../lexicon/cache.ts'

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
const fold = (word: string): string =>
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
const germanStems = cached((word) => PAIRS.map(([own]) => fold(word.replace(own, ''))))
const englishStems = cached((word) => PAIRS.map(([, other]) => fold(word.replace(other, ''))))

/** True when the German word is a loan of the English one with a regular ending, so that lexicons may just lack it. */
export function isCognate(german: string, english: string): boolean {
  const other = englishStems(english)
  return germanStems(german).some((stem, pair) => stem.length >= LEAST_STEM && stem === other[pair])
}

/** Letters that two spellings of one name must share, by pairs: Selenski/Zelensky, Poroschenko/Poroshenko. */
const LEAST_SHARED = 0.45

const letterPairs = (word: string) =>
  new Set([...word.slice(0, -1)].map((letter, at) => letter + word.charAt(at + 1)))

/** True when a capitalised word looks like another spelling of a name: half of their pairs of letters agree. */
export function isSameName(german: string, english: string): boolean {
  const own = letterPairs(fold(german.toLowerCase().replace(/sch/gu, 'sh').replace(/w/gu, 'v')))
  const other = letterPairs(fold(english.toLowerCase().replace(/w/gu, 'v')))
  const shared = [...own].filter((pair) => other.has(pair)).length
  return own.size > 2 && other.size > 2 && (2 * shared) / (own.size + other.size) >= LEAST_SHARED
}
