import type { Lexicons } from '../lexicon/lexicon.ts'
import type { AlignmentLexicon } from './vocabulary.ts'

/** Words with more translations than this (set, get, run) match by chance. */
const MOST_TRANSLATIONS = 60

/** The app's lexicons as alignment asks them. */
export function alignmentLexicon({ german, translations }: Lexicons): AlignmentLexicon {
  return {
    translate: (english) => {
      const words = translations.toGerman(english).filter((word) => !word.includes(' '))
      return words.length > MOST_TRANSLATIONS ? words.slice(0, MOST_TRANSLATIONS) : words
    },
    lemmas: (form) => [...new Set(german.readings(form).map(({ lemma }) => lemma))],
  }
}
