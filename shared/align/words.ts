import type { Language } from '../text/language.ts'
import { ENGLISH_PHRASE, englishValue, germanCardinal } from '../text/number-words.ts'
import { FUNCTION_WORDS } from '../text/function-words.ts'

/** What a word of a sentence tells about its counterpart. */
export type WordKind = 'number' | 'name' | 'content' | 'function' | 'mark'

/** A word as alignment compares it: `key` is the same on both sides for numbers, marks and words that are copied. */
export type AlignmentWord = {
  readonly key: string
  readonly form: string
  readonly kind: WordKind
  /** Offset in the sentence. */
  readonly at: number
}

const WORD = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\?["'“”’‘»«)\]]*$/u, '?'],
  [/!["'“”’‘»«)\]]*$/u, '!'],
  [/["„“”»«]/u, '"'],
  [/\(/u, '('],
  [/:["'„“»]?(?:\s|$)/u, ':'],
  [/%|\bpercent\b|\bper cent\b|\bProzent/u, '%'],
  [/[;–—]|\s-\s/u, ';'],
]
/** A sentence longer than this is compared by its first words only. */
const LONGEST = 4000

/** Words, numbers and telling marks of a sentence. */
export function alignmentWords(sentence: string, language: Language): AlignmentWord[] {
  const text = sentence.slice(0, LONGEST)
  const words: AlignmentWord[] = []
  for (const match of text.matchAll(WORD))
    words.push({ ...read(match[0], match.index === 0, language), at: match.index })
  for (const [pattern, mark] of MARKS)
    if (pattern.test(text)) words.push({ key: mark, form: mark, kind: 'mark', at: text.search(pattern) })
  return words
}

function read(form: string, first: boolean, language: Language): Omit<AlignmentWord, 'at'> {
  if (/^\d/u.test(form)) return { key: `#${form.replace(/[.,:]/gu, '')}`, form, kind: 'number' }
  const value = language === 'de' ? germanCardinal(form) : englishNumber(form)
  if (value !== null) return { key: `#${value}`, form, kind: 'number' }
  const bare = form.replace(/['’]s?$/u, '')
  const key = fold(bare)
  if (FUNCTION_WORDS[language].has(bare.toLowerCase())) return { key, form: bare, kind: 'function' }
  const capital = /^\p{Lu}/u.test(bare)
  const name = language === 'en' ? capital && !first : /^\p{Lu}.*\p{Lu}/u.test(bare)
  return { key, form: bare, kind: name ? 'name' : 'content' }
}

function englishNumber(form: string): number | null {
  const lower = form.toLowerCase()
  return lower.match(ENGLISH_PHRASE)?.[0] === lower ? (englishValue(lower)?.value ?? null) : null
}

/** Lower case without accents and umlaut dots: "Länder" and "Lander" become one. */
export function fold(word: string): string {
  return word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')
}
