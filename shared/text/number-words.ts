/** Number words of both languages. A value is null when the word is none. */

const GERMAN_UNITS: Readonly<Record<string, number>> = {
  null: 0,
  ein: 1,
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
}
const GERMAN_ODD: Readonly<Record<string, number>> = { anderthalb: 1.5, dutzend: 12 }
const GERMAN_ORDINALS: Readonly<Record<string, number>> = { erst: 1, dritt: 3, siebt: 7, siebent: 7, acht: 8 }
const STARTS =
  '(?:null|ein|zw|drei|dritt|erst|vier|fünf|sech|sieb|acht|neun|zehn|elf|hundert|tausend|anderth|dutz)'
const GERMAN_START = new RegExp(`^${STARTS}`, 'u')
/** Words that may say a number: most begin with something else, and need not be looked at one by one. */
export const GERMAN_WORD = new RegExp(`(?<!\\p{L})${STARTS}\\p{L}*`, 'giu')
const GERMAN_TAIL =
  /(?:mal(?:ig)?|fach|jährig|tägig|wöchig|monatig|stündig|minütig|köpfig|stöckig|stellig|prozentig|teilig|seitig|spurig|sitzig)(?:e[rnsm]?)?$/u
const LONGEST_WORD = 60

/** "einundzwanzig" → 21, "zweieinhalb" → 2.5, "dreiwöchige" → 3. The article ein counts only inside larger words. */
export function germanCardinal(word: string): number | null {
  const lower = word.toLowerCase()
  if (lower.length > LONGEST_WORD || !GERMAN_START.test(lower)) return null
  const odd = GERMAN_ODD[lower]
  if (odd !== undefined) return odd
  const stem = lower.replace(GERMAN_TAIL, '')
  if (stem !== lower && stem !== '' && stem !== 'ein') return germanBelowMillion(stem)
  if (/^eine?[rnms]?$|^eins$/u.test(lower)) return null
  return lower.endsWith('einhalb') ? half(germanBelowMillion(lower.slice(0, -7))) : germanBelowMillion(lower)
}

/** "zwanzigsten" → 20, "dritte" → 3. */
export function germanOrdinal(word: string): number | null {
  const lower = word.toLowerCase()
  if (lower.length > LONGEST_WORD || !GERMAN_START.test(lower)) return null
  const stem = /^(.+?)e[rnsm]?$/u.exec(lower)?.[1]
  if (stem === undefined) return null
  const own = GERMAN_ORDINALS[stem]
  if (own !== undefined) return own
  const cardinal = /^(.+?)s?t$/u.exec(stem)?.[1]
  return cardinal === undefined || cardinal === 'ein' ? null : germanBelowMillion(cardinal)
}

function germanBelowMillion(word: string): number | null {
  const [left, right] = cut(word, 'tausend')
  if (right === null) return germanBelowThousand(word)
  const thousands = left === '' ? 1 : germanBelowThousand(left)
  const rest = right === '' ? 0 : germanBelowThousand(right.replace(/^und/u, ''))
  return thousands === null || rest === null ? null : thousands * 1000 + rest
}

function germanBelowThousand(word: string): number | null {
  const [left, right] = cut(word, 'hundert')
  if (right === null) return germanBelowHundred(word)
  const hundreds = left === '' ? 1 : germanBelowHundred(left)
  const rest = right === '' ? 0 : germanBelowHundred(right.replace(/^und/u, ''))
  return hundreds === null || rest === null ? null : hundreds * 100 + rest
}

function germanBelowHundred(word: string): number | null {
  const whole = GERMAN_UNITS[word]
  if (whole !== undefined) return whole
  const [unit, tens] = cut(word, 'und')
  if (tens === null) return null
  const units = GERMAN_UNITS[unit]
  const ten = GERMAN_UNITS[tens]
  return units === undefined || ten === undefined || units > 9 || ten < 20 ? null : ten + units
}

function cut(word: string, by: string): [string, string | null] {
  const at = word.indexOf(by)
  return at < 0 ? [word, null] : [word.slice(0, at), word.slice(at + by.length)]
}

function half(whole: number | null): number | null {
  return whole === null ? null : whole + 0.5
}

const ENGLISH_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ENGLISH_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth'
const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
const ENGLISH_VALUES = new Map<string, number>([
  ...ENGLISH_UNITS.split(' ').map((word, value) => [word, value] as const),
  ...ENGLISH_TENS.split(' ').map((word, index) => [word, 20 + 10 * index] as const),
  ...ENGLISH_TENS.split(' ').map((word, index) => [`${word.slice(0, -1)}ieth`, 20 + 10 * index] as const),
  ...ENGLISH_ORDINALS.split(' ').map((word, index) => [word, index + 1] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
])
const ENGLISH_WORD = `(?:${[...ENGLISH_VALUES.keys(), ...Object.keys(ENGLISH_SCALES)].sort((a, b) => b.length - a.length).join('|')})`

/** A run of English number words: "two hundred and fifty", "half a million", "twenty-first". */
export const ENGLISH_PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:half a |a )?${ENGLISH_WORD}(?:(?:-| and | )${ENGLISH_WORD})*(?: and a half)?(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Value of a run that ENGLISH_PHRASE matched; null for what says no definite number ("one", "million"). */
export function englishValue(phrase: string): { value: number; ordinal: boolean } | null {
  const words = phrase.toLowerCase().split(/[\s-]+/u)
  const ordinal =
    ENGLISH_ORDINALS.split(' ').includes(words.at(-1) ?? '') || /(?:ieth|dth)$/u.test(words.at(-1) ?? '')
  if (words.length === 1 && (words[0] === 'one' || ENGLISH_SCALES[words[0] ?? ''] !== undefined)) return null
  let total = 0
  let group = 0
  for (const word of words) {
    const scale = ENGLISH_SCALES[word]
    if (scale === undefined) group += ENGLISH_VALUES.get(word) ?? (word === 'half' ? 0.5 : 0)
    else if (scale <= 100) group = (group === 0 ? 1 : group) * scale
    else {
      total += (group === 0 ? 1 : group) * scale
      group = 0
    }
  }
  const value = total + group
  return value === 0 && words[0] !== 'zero' ? null : { value, ordinal }
}
