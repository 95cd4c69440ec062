import type { GermanLexicon } from '../lexicon/lexicon.ts'

/** What a woman is called who is this: Trainerin for Trainer; null for nouns that name no person. */
export function feminineOf(lemma: string, german: GermanLexicon): string | null {
  const feminine = `${lemma}in`
  return german.genders(feminine).includes('f') ? feminine : null
}
