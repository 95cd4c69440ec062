import type { Meaning, MeaningKind, Replacement, WrongPattern } from './schema.ts'

/** The words that a reason speaks of: those of the pair in hand, for an entry has many. */
export type Words = {
  readonly english: string
  readonly wrong: string
  readonly right: string
  /** What the wrong German would say in English. */
  readonly means: readonly string[]
}

/** Longest list of meanings: a reason stands on one line of the inspector. */
const MOST_MEANINGS = 2

/** Says what the German means and what the English means. */
export function reasonFor(kind: MeaningKind, words: Words): NonNullable<Meaning['reason']> {
  const make = words.means.length > 0 ? WITH_MEANS[kind] : WITHOUT_MEANS[kind]
  return make({ ...words, means: words.means.slice(0, MOST_MEANINGS).join(', ') })
}

export const readableGerman = ({ text }: WrongPattern): string =>
  text.replaceAll(' & ', ' … ').replaceAll('=', '').replace(/^\+/, '-').replace(/\+$/, '-')

export const readableRight = (right: Replacement): string =>
  right.kind === 'phrase' || right.kind === 'frame'
    ? right.text
    : right.kind === 'first'
      ? `${right.lemma}-`
      : right.lemma

type Parts = { english: string; wrong: string; right: string; means: string }
type Make = (parts: Parts) => NonNullable<Meaning['reason']>

const sense: Make = ({ english, wrong, right, means }) => ({
  de: `„${english}“ heißt hier „${right}“; „${wrong}“ wäre „${means}“.`,
  en: `Here “${english}” means “${right}”; “${wrong}” would be “${means}”.`,
})

const WITH_MEANS: Readonly<Record<MeaningKind, Make>> = {
  'false-friend': ({ english, wrong, right, means }) => ({
    de: `Falscher Freund: „${wrong}“ ist englisch „${means}“; „${english}“ heißt „${right}“.`,
    en: `False friend: “${wrong}” is “${means}”; “${english}” means “${right}”.`,
  }),
  calque: ({ english, wrong, right, means }) => ({
    de: `Wörtlich übersetzt: „${wrong}“ ist „${means}“; für „${english}“ sagt man „${right}“.`,
    en: `Word for word: “${wrong}” is “${means}”; German says “${right}” for “${english}”.`,
  }),
  idiom: ({ english, wrong, right, means }) => ({
    de: `„${english}“ ist eine Redewendung und heißt „${right}“; „${wrong}“ versteht man wörtlich („${means}“).`,
    en: `“${english}” is an idiom for “${right}”; “${wrong}” is taken literally (“${means}”).`,
  }),
  sense,
  term: ({ english, wrong, right, means }) => ({
    de: `Der Fachausdruck für „${english}“ ist „${right}“; „${wrong}“ wäre „${means}“.`,
    en: `The term for “${english}” is “${right}”; “${wrong}” would be “${means}”.`,
  }),
  preposition: ({ english, wrong, right, means }) => ({
    de: `Hier steht für „${english}“ im Deutschen „${right}“; „${wrong}“ wäre „${means}“.`,
    en: `German uses “${right}” for “${english}” here; “${wrong}” would be “${means}”.`,
  }),
  'particle-verb': ({ english, wrong, right, means }) => ({
    de: `„${english}“ heißt als Ganzes „${right}“; „${wrong}“ wäre „${means}“.`,
    en: `“${english}” as a whole means “${right}”; “${wrong}” would be “${means}”.`,
  }),
}

const WITHOUT_MEANS: Readonly<Record<MeaningKind, Make>> = {
  'false-friend': ({ english, wrong, right }) => ({
    de: `Falscher Freund: „${english}“ heißt „${right}“, nicht „${wrong}“.`,
    en: `False friend: “${english}” means “${right}”, not “${wrong}”.`,
  }),
  calque: ({ english, wrong, right }) => ({
    de: `„${wrong}“ bildet „${english}“ Wort für Wort nach; im Deutschen sagt man „${right}“.`,
    en: `“${wrong}” copies “${english}” word for word; German says “${right}”.`,
  }),
  idiom: ({ english, wrong, right }) => ({
    de: `„${english}“ ist eine Redewendung und heißt „${right}“; „${wrong}“ ist wörtlich übersetzt.`,
    en: `“${english}” is an idiom and means “${right}”; “${wrong}” is word for word.`,
  }),
  sense: ({ english, wrong, right }) => ({
    de: `„${english}“ heißt hier „${right}“, nicht „${wrong}“.`,
    en: `Here “${english}” means “${right}”, not “${wrong}”.`,
  }),
  term: ({ english, wrong, right }) => ({
    de: `Der Fachausdruck für „${english}“ ist „${right}“, nicht „${wrong}“.`,
    en: `The term for “${english}” is “${right}”, not “${wrong}”.`,
  }),
  preposition: ({ english, wrong, right }) => ({
    de: `Hier steht für „${english}“ im Deutschen „${right}“, nicht „${wrong}“.`,
    en: `German uses “${right}” for “${english}” here, not “${wrong}”.`,
  }),
  'particle-verb': ({ english, wrong, right }) => ({
    de: `„${english}“ heißt als Ganzes „${right}“; „${wrong}“ übersetzt die Wörter einzeln.`,
    en: `“${english}” as a whole means “${right}”; “${wrong}” translates its words one by one.`,
  }),
}
