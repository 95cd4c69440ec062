/**
 * Characters that nobody sees and nobody meant: zero-width, direction and control characters, halves of characters.
 * A joiner between two emoji is needed there; spaces that do not break and soft hyphens are meant.
 */
export const INVISIBLE =
  /(?<!\p{Extended_Pictographic}\ufe0f?)[\u200b-\u200d\u2060]+(?!\p{Extended_Pictographic})|[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu

/** Abbreviations of the Unicode Standard (chapter 23). */
const NAMES: Readonly<Record<string, string>> = {
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
}

/** What an invisible character is called where it is made visible: 'ZWSP', 'U+0007'. */
export function invisibleName(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return NAMES[char] ?? `U+${code}`
}

/** Whether a text may hold one: cheap, and true for a joiner between emoji, too. */
export const mayHaveInvisible = (text: string): boolean =>
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/.test(
    text,
  )
