/** Whether two names are one in two spellings. */
import { foldLoan } from '../lexicon/cognates.ts'

/** What names written in other alphabets turn into, in English and in German: Netanyahu/Netanjahu, Zhukov/Schukow. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/kh/gu, 'ch'],
  [/gh/gu, 'g'],
  [/tsch|tsh|tch/gu, 'C'],
  [/dsch|sch|sh|zh|š|ş|ž|j(?=[aeou])|y(?=[aeou])/gu, 'J'],
  [/cz|ch|č|ć/gu, 'C'],
  [/ou|oo|u/gu, 'u'],
  [/w|v|ff|f|ph/gu, 'v'],
  [/(?:tz|ts|z|ss|s|c(?=[eiy]))(?!$)/gu, 's'],
  [/iy|yj|ij|ii|y|j|ee|ie|i/gu, 'i'],
  [/ck|q|c|k/gu, 'k'],
  [/ae|ä/gu, 'e'],
  [/oe|ö/gu, 'o'],
  [/ue|ü/gu, 'u'],
  [/(.)\1/gu, '$1'],
]

const sound = (name: string) =>
  SPELLINGS.reduce(
    (text, [pattern, letter]) => text.replace(pattern, letter),
    name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  )

/** The same name as German writes names from other alphabets, and no slip. */
export function isTransliteration(german: string, english: string): boolean {
  return sound(german) === sound(english) || sound(german.replace(/s$/u, '')) === sound(english)
}

/** Letters of other alphabets, as English and as German writes them. */
const TRANSCRIBED: readonly (readonly [english: string, german: string])[] = [
  ['sh', 'sch'],
  ['zh', 'sch'],
  ['ch', 'tsch'],
  ['kh', 'ch'],
  ['ts', 'z'],
  ['v', 'w'],
  ['ev', 'ow'],
  ['y', 'j'],
  ['i', 'j'],
  ['iy', 'i'],
  ['oo', 'u'],
  ['z', 's'],
]

const isTranscribed = (german: string, english: string): boolean =>
  german === '' || english === ''
    ? german === english
    : (german[0] === english[0] && isTranscribed(german.slice(1), english.slice(1))) ||
      TRANSCRIBED.some(
        ([own, other]) =>
          english.startsWith(own) &&
          german.startsWith(other) &&
          isTranscribed(german.slice(other.length), english.slice(own.length)),
      )

/** The first is how German transcribes what the second has as English does: Poroschenko for Poroshenko. */
export const isGermanSpelling = (name: string, other: string): boolean =>
  name !== other && isTranscribed(name.toLowerCase(), other.toLowerCase())

/** Letters that two spellings of one name must share, by pairs: Selenski/Zelensky, Poroschenko/Poroshenko. */
const LEAST_SHARED = 0.45

const letterPairs = (word: string) =>
  new Set([...word.slice(0, -1)].map((letter, at) => letter + word.charAt(at + 1)))

/** True when a capitalised word looks like another spelling of a name: half of their pairs of letters agree. */
export function isSameName(german: string, english: string): boolean {
  const own = letterPairs(foldLoan(german.toLowerCase().replace(/sch/gu, 'sh').replace(/w/gu, 'v')))
  const other = letterPairs(foldLoan(english.toLowerCase().replace(/w/gu, 'v')))
  const shared = [...own].filter((pair) => other.has(pair)).length
  return own.size > 2 && other.size > 2 && (2 * shared) / (own.size + other.size) >= LEAST_SHARED
}
