import type { Lexicons } from '../lexicon/lexicon.ts'
import type { AlignmentLexicon } from './vocabulary.ts'

/** What alignment asks of the lexicons: single-word translations, and lemmas with the parts of compounds. */
export function alignmentLexicon({ german, translations }: Lexicons): AlignmentLexicon {
  return {
    translate: (english) => translations.toGerman(english),
    lemmas: (form) => [
      ...new Set([...german.readings(form).map((reading) => reading.lemma), ...german.parts(form)]),
    ],
  }
}
