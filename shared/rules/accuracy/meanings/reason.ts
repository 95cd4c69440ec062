import type { Meaning, MeaningKind, Replacement, SourcePattern, WrongPattern } from './schema.ts'
import { REASON_LIMIT } from './schema.ts'

type Known = {
  readonly pattern: SourcePattern
  readonly wrong: readonly WrongPattern[]
  readonly right: readonly Replacement[]
  readonly kind: MeaningKind
  readonly means: readonly string[]
}

type Parts = { english: string; wrong: string; right: string; means: string }

/** The reason of an entry that gives none in its own words: says what the German means and what the English means. */
export function reasonFor({ pattern, wrong, right, kind, means }: Known): Meaning['reason'] {
  const parts = {
    english: readableEnglish(pattern),
    wrong: readableGerman(wrong[0]?.text ?? ''),
    right: right[0] ? readableRight(right[0]) : '',
    means: means.slice(0, 2).join(', '),
  }
  const make = means.length > 0 ? WITH_MEANS[kind] : WITHOUT_MEANS[kind]
  const reason = make(parts)
  const long = reason.de.length > REASON_LIMIT || reason.en.length > REASON_LIMIT
  return long ? WITHOUT_MEANS[kind](parts) : reason
}

/** The pattern as a person would quote it: without classes, alternatives and context. */
export function readableEnglish(pattern: SourcePattern): string {
  return pattern.text
    .split(' ')
    .map((word) => (word === '*' || word === '_' ? '…' : (word.replace(/^=/, '').split(/[|/?]/)[0] ?? '')))
    .join(' ')
    .replaceAll(" '", "'")
}

const readableGerman = (text: string): string =>
  text.replaceAll(' & ', ' … ').replaceAll('=', '').replace(/^\+/, '-').replace(/\+$/, '-')

export const readableRight = (right: Replacement): string =>
  right.kind === 'phrase' || right.kind === 'frame'
    ? right.text
    : right.kind === 'first'
      ? `${right.lemma}-`
      : right.lemma

type Make = (parts: Parts) => Meaning['reason']

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
