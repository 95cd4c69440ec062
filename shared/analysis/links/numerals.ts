import type { SourceToken, TargetToken } from '../pair.ts'

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const GERMAN =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const GERMAN_TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'
const ENGLISH_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
const GERMAN_ORDINALS = 'erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte'

const VALUES: ReadonlyMap<string, number> = new Map([
  ...list(ENGLISH, 1, 0),
  ...list(GERMAN, 1, 0),
  ...list(ENGLISH_TENS, 10, 20),
  ...list(GERMAN_TENS, 10, 20),
  ...list(ENGLISH_ORDINALS, 1, 1),
  ...list(GERMAN_ORDINALS, 1, 1),
  ['hundred', 100],
  ['hundert', 100],
  ['thousand', 1000],
  ['tausend', 1000],
])

function list(words: string, step: number, first: number): [string, number][] {
  return words.split(' ').map((word, at) => [word, first + at * step])
}

type Word = Pick<TargetToken | SourceToken, 'text' | 'kind'>

/** A number in digits (also 2nd, 1990s, 1990er) or in words of one token. */
export function isNumeral(token: Word): boolean {
  return (
    token.kind === 'number' || /^\d+\p{Ll}{1,2}$/u.test(token.text) || wordValue(token.text) !== undefined
  )
}

/** Value for comparison: digits without separators, number words as digits. */
export function numberValue(token: Word): string {
  const value = wordValue(token.text)
  return value === undefined ? token.text.replace(/\D/gu, '') : String(value)
}

function wordValue(text: string): number | undefined {
  const lower = text.toLowerCase()
  return VALUES.get(lower) ?? VALUES.get(lower.replace(/(?<=t)[rnsm]$|(?<=te)[rnsm]$/u, ''))
}
