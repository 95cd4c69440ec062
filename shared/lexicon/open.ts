import { VERB } from './agreement.ts'
import { openContainer } from './container.ts'
import { openDerivations } from './form-table.ts'
import { openFrequencies } from './frequency.ts'
import { openGerman } from './german.ts'
import type { EnglishLexicon, Lexicons } from './lexicon.ts'
import type { Spelling } from './spelling.ts'
import { openThesaurus } from './thesaurus.ts'
import { openTranslations } from './translations.ts'

/** The compiled files, decompressed. */
export type LexiconFiles = {
  readonly german: Uint8Array
  readonly translations: Uint8Array
  readonly frequencies: Uint8Array
  readonly english: Uint8Array
  readonly thesaurus: Uint8Array
}

/** Names of the files, without ".bin.br". */
export const LEXICON_FILES = ['german', 'translations', 'frequencies', 'english', 'thesaurus'] as const

const PARTICIPLES = VERB.participle | VERB.presentParticiple

/** Opens all lexicons. Throws LexiconFormatError when a file is damaged. */
export function openLexicons(files: LexiconFiles, spelling: Spelling): Lexicons {
  const frequencies = openFrequencies(openContainer(files.frequencies, 'frequencies'), 'german')
  const file = openContainer(files.german, 'german')
  const forms = openDerivations(file, 'forms')
  const translations = openTranslations(
    openContainer(files.translations, 'translations'),
    frequencies,
    (form) =>
      forms
        .derive(form)
        .flatMap(({ verb, lemma }) => ((verb & PARTICIPLES) !== 0 && lemma !== form ? [lemma] : [])),
  )
  const german = openGerman({
    file,
    forms,
    frequencies,
    spelling,
    isHeadword: translations.isHeadword,
  })
  const thesaurus = openThesaurus(openContainer(files.thesaurus, 'thesaurus'))
  return { german, english: openEnglish(files.english), translations, thesaurus }
}

function openEnglish(file: Uint8Array): EnglishLexicon {
  const words = openFrequencies(openContainer(file, 'english'), 'english')
  return { isWord: (form) => words.zipf(form) > 0, zipf: words.zipf }
}
