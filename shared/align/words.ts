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
}

/** A word at an offset in its sentence. */
export type PlacedWord = AlignmentWord & { readonly at: number }

const WORD = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu
const mark = (key: string): AlignmentWord => ({ key, form: key, kind: 'mark' })

const MARKS: readonly (readonly [RegExp, AlignmentWord])[] = [
  [/\?["'“”’‘»«)\]]*$/u, mark('?')],
  [/!["'“”’‘»«)\]]*$/u, mark('!')],
  [/["„“”»«]/u, mark('"')],
  [/\(/u, mark('(')],
  [/:["'„“»]?(?:\s|$)/u, mark(':')],
  [/%|\bpercent\b|\bper cent\b|\bProzent/u, mark('%')],
  [/[;–—]|\s-\s/u, mark(';')],
]
/** A sentence longer than this is compared by its first words only. */
const LONGEST = 4000

/** Words, numbers and telling marks of a sentence, and where they stand. */
export function alignmentWords(sentence: string, language: Language): PlacedWord[] {
  const text = sentence.slice(0, LONGEST)
  return [
    ...[...text.matchAll(WORD)].map((match) => ({
      ...read(match[0], match.index === 0, language),
      at: match.index,
    })),
    ...marksOf(text).map(([pattern, mark]) => ({ ...mark, at: text.search(pattern) })),
  ]
}

/** Reads one sentence of a document after the other, each form of a word once. */
export function createWordReader(language: Language): (sentence: string) => AlignmentWord[] {
  const known = { first: new Map<string, AlignmentWord>(), other: new Map<string, AlignmentWord>() }
  return (sentence) => {
    const text = sentence.slice(0, LONGEST)
    const words: AlignmentWord[] = []
    WORD.lastIndex = 0
    for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
      const [form] = match
      const forms = match.index === 0 ? known.first : known.other
      let word = forms.get(form)
      if (!word) forms.set(form, (word = read(form, match.index === 0, language)))
      words.push(word)
    }
    for (const [, mark] of marksOf(text)) words.push(mark)
    return words
  }
}

const marksOf = (text: string) => MARKS.filter(([pattern]) => pattern.test(text))

function read(form: string, first: boolean, language: Language): AlignmentWord {
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
