/** Classes of content words that the two tagsets share. */
export type WordClass = 'noun' | 'verb' | 'adjective' | 'adverb' | 'number'

const GERMAN: Readonly<Record<string, WordClass>> = {
  NN: 'noun',
  NE: 'noun',
  FM: 'noun',
  XY: 'noun',
  TRUNC: 'noun',
  VVFIN: 'verb',
  VVINF: 'verb',
  VVPP: 'verb',
  VVIZU: 'verb',
  VVIMP: 'verb',
  ADJA: 'adjective',
  ADJD: 'adjective',
  ADV: 'adverb',
  PAV: 'adverb',
  CARD: 'number',
}

const ENGLISH: Readonly<Record<string, WordClass>> = {
  NOUN: 'noun',
  PROPN: 'noun',
  X: 'noun',
  SYM: 'noun',
  VERB: 'verb',
  ADJ: 'adjective',
  ADV: 'adverb',
  NUM: 'number',
}

/** Class of a German tag; null for function words and punctuation. */
export function germanClass(tag: string): WordClass | null {
  return GERMAN[tag] ?? null
}

/** Class of a universal part of speech; null for function words and punctuation. */
export function englishClass(pos: string): WordClass | null {
  return ENGLISH[pos] ?? null
}
