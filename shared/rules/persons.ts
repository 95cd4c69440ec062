import type { GermanLexicon } from '../lexicon/lexicon.ts'

/** What a woman is called who is this: Trainerin for Trainer; null for nouns that name no person. */
export function feminineOf(lemma: string, german: GermanLexicon): string | null {
  const feminine = `${lemma}in`
  return german.genders(feminine).includes('f') ? feminine : null
}

/** Feminine words that may name men. */
export const FEMININE_MAN =
  /(?:person|kraft|figur|persönlichkeit|geisel|wache|waise|hoheit|majestät|heiligkeit|exzellenz|legende|größe|ikone|leiche|nummer|hälfte|seele|gestalt|berühmtheit|koryphäe|mannschaft|jury|familie|berufung)$/iu
/** Words of other genders that may name women and girls. */
export const OTHER_WOMAN =
  /(?:mädchen|kind|opfer|mitglied|model|modell|baby|star|gast|idol|talent|oberhaupt|fräulein|weib|paar|mensch|tier|schiff|\p{Ll}chen|\p{Ll}lein|liebling|flüchtling|häuptling|profi|coach|boss|vorbild|genie|waisenkind|enkelkind|individuum|wesen)$/iu
