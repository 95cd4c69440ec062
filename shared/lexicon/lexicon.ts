import type { Thesaurus } from './thesaurus.ts'

/** Part of speech in the lexicon; `other` is everything that does not inflect like the first three. */
export type LexPos = 'noun' | 'name' | 'verb' | 'adjective' | 'other'

export type Gender = 'm' | 'f' | 'n'

/** One reading of a German form. */
export type Reading = {
  readonly lemma: string
  readonly pos: LexPos
  /**
   * Nouns, adjectives, articles and pronouns: the case/number/gender cells the form can fill, 24 bits
   * (see agreement.ts). 0 where it does not apply. An adjective's bare form (schön, erwartet), which stands before no
   * noun, has 0; adjectives that never inflect (Berliner, rosa) have all bits. Adjectives used as nouns have the strong
   * masculine as lemma (Beamter, Vertriebener).
   */
  readonly agreement: number
  /** Verbs: the cells of the paradigm the form can fill (see VERB in agreement.ts). 0 otherwise. */
  readonly verb: number
}

/** German forms, genders, spelling. All look-ups are case-sensitive; the caller decides on sentence starts. */
export type GermanLexicon = {
  /** Readings of a form; compounds get the readings of their head with the whole as lemma. Empty when unknown. */
  readings(form: string): readonly Reading[]
  /** In the form lexicon, in the translations, or right by the spelling dictionary. */
  isWord(form: string): boolean
  /** Forms of a lemma whose agreement shares a bit with the mask; the usual one first. */
  inflect(lemma: string, pos: 'noun' | 'adjective', agreement: number): readonly string[]
  /** Forms of a verb that fill a cell of the mask. */
  conjugate(lemma: string, verb: number): readonly string[]
  /** Genders of a noun lemma (several for der/das Virus); for compounds those of the head. Empty when unknown. */
  genders(lemma: string): readonly Gender[]
  /**
   * Lemmas of a compound's parts in their order (Waffenstillstandsabkommen → Waffenstillstand, Abkommen); empty if it is
   * none. Headwords are taken apart as well (Landkreis → Land, Kreis): ask isHeadword before explaining one by its parts.
   */
  parts(form: string): readonly string[]
  /** How common a form is: Zipf scale (log10 per thousand million words), 0 = never seen. */
  zipf(form: string): number
  /** Spelling suggestions, best first. Slow (145–600 ms): only on request. */
  suggest(form: string): readonly string[]
}

export type EnglishLexicon = {
  isWord(form: string): boolean
  zipf(form: string): number
}

/** What German words can mean in English, and back. Lemmas in, lemmas out. */
export type Translations = {
  /** English lemmas (single words) and phrases a German lemma is listed with. */
  toEnglish(german: string): readonly string[]
  /** German lemmas an English lemma is listed with. */
  toGerman(english: string): readonly string[]
  /**
   * Numbers of the English entries that toEnglish would write out, and of a word among them (any case; −1 when none is
   * listed): comparing numbers costs a fraction of comparing words.
   */
  meanings(german: string): readonly number[]
  entry(english: string): number
  /** The word or phrase of an entry, as in the dictionary. */
  entryAt(entry: number): string
  /** Listed as translations of each other (lemmas, any part of speech). */
  linked(german: string, english: string): boolean
  /** The German word is a headword of its own (so it is not explained by its parts). */
  isHeadword(german: string): boolean
}

export type Lexicons = {
  readonly german: GermanLexicon
  readonly english: EnglishLexicon
  readonly translations: Translations
  readonly thesaurus: Thesaurus
}
