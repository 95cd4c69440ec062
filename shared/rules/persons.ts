import type { TargetToken } from '../analysis/pair.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'

const CHANGED: Readonly<Record<string, string>> = { au: 'äu', a: 'ä', o: 'ö', u: 'ü', A: 'Ä' }

/** Kollege, Kollegin; Anwalt, Anwältin: what takes the ending loses an -e, and its vowel may change. */
function stemsOf(lemma: string): string[] {
  const stem = lemma.replace(/e$/u, '')
  return [stem, stem.replace(/(?:au|[aouA])(?=(?:[^aeiouäöü]+|er)$)/u, (vowel) => CHANGED[vowel] ?? vowel)]
}

/** What a woman is called who is this: Trainerin for Trainer; null for nouns that name no person. */
export function feminineOf(lemma: string, german: GermanLexicon): string | null {
  const feminines = stemsOf(lemma).map((stem) => `${stem}in`)
  return feminines.find((feminine) => german.genders(feminine).includes('f')) ?? null
}

const PLAIN: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', Ä: 'A', Ö: 'O', Ü: 'U' }

/** What a man is called who is this: Arzt for Ärztin, Kunde for Kundin; null for what no man is called. */
function masculineOf(lemma: string, german: GermanLexicon): string | null {
  if (!lemma.endsWith('in')) return null
  const stem = lemma.slice(0, -2)
  const plain = stem.replace(/[äöü](?=[^äöü]*$)/iu, (vowel) => PLAIN[vowel] ?? vowel)
  return (
    [stem, `${stem}e`, plain, `${plain}e`].find(
      (man) => german.genders(man).includes('m') && feminineOf(man, german) === lemma,
    ) ?? null
  )
}

/** Feminine words that may name men. */
export const FEMININE_MAN =
  /(?:person|kraft|figur|persönlichkeit|geisel|wache|waise|hoheit|majestät|heiligkeit|exzellenz|legende|größe|ikone|leiche|nummer|hälfte|seele|gestalt|berühmtheit|koryphäe|mannschaft|jury|familie|berufung)$/iu
/** Words of other genders that may name women and girls. */
export const OTHER_WOMAN =
  /(?:mädchen|kind|opfer|mitglied|model|modell|baby|star|gast|idol|talent|oberhaupt|fräulein|weib|paar|mensch|tier|schiff|\p{Ll}chen|\p{Ll}lein|liebling|flüchtling|häuptling|profi|coach|boss|vorbild|genie|waisenkind|enkelkind|individuum|wesen)$/iu

/** A title and what it is for the other gender: Geschäftsführer, Geschäftsführerin. */
export type Title = {
  readonly token: TargetToken
  readonly other: string
  readonly gender: 'm' | 'f'
  /** Where article and ending alone make the difference. */
  readonly fix?: Fix
}

/** Titles of one person; nouns in -in of which nothing masculine is left (Cousin, Termin) are none. */
export function titleOf(token: TargetToken, german: GermanLexicon): Title | null {
  if (token.tag !== 'NN' || token.copied || !/^\p{Lu}[\p{L}-]+$/u.test(token.text)) return null
  const { lemma } = token
  if (OTHER_WOMAN.test(lemma)) return null
  const feminine = german.genders(lemma).includes('m') ? feminineOf(lemma, german) : null
  if (feminine !== null) return { token, other: feminine, gender: 'm' }
  const man = masculineOf(lemma, german)
  return man === null ? null : { token, other: man, gender: 'f' }
}

const PERSON =
  /(?:mann|frau|mensch|kind|mädchen|junge|sohn|tochter|vater|mutter|bruder|schwester|paar|leute|person|opfer|mitglied|kollege|zeuge|insasse|gast|herr|dame|könig|königin|baby|eltern|star|chef|boss|held|experte|\p{Ll}{3,}(?<![aeiou])in|sprecher)$/iu

/** A noun for somebody: with a feminine of its own, a known end, or an adjective taken for a noun. */
export const isPerson = ({ lemma, tag, readings }: TargetToken, german: GermanLexicon) =>
  tag === 'NN' &&
  (feminineOf(lemma, german) !== null ||
    (PERSON.test(lemma) && !/(?:termin|benzin|magazin|ruin|medizin|kabin|vitamin)$/iu.test(lemma)) ||
    readings.some(({ pos }) => pos === 'adjective'))
