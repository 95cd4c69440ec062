import { cached } from './cache.ts'
import type { Container } from './container.ts'
import type { NumberSet } from './number-set.ts'
import { openPool } from './string-pool.ts'
import type { StringPool } from './string-pool.ts'

/** Which words mean nearly the same, in each language: OpenThesaurus for German, WordNet for English. */
export type Thesaurus = {
  /** The two English lemmas share a sense, or one is derived from a sense of the other (achieve, achievement). */
  english(a: string, b: string): boolean
  /** Numbers of the synonym groups that some of the German lemmas stand in, each once. */
  germanGroups(lemmas: readonly string[]): readonly number[]
  /** Where an English lemma's senses are listed, to be asked for with `sensesAt`. */
  placeOf(lemma: string): SensePlace
  /** Numbers of the senses at a place, and of those one step more general. */
  sensesAt(place: SensePlace): Senses<readonly number[]>
  /** The same of several places, added to sets: what a word may mean is quicker read again than kept. */
  addSenses(places: readonly SensePlace[], to: Senses<Numbers>): void
}

/** Senses, and those one step more general. */
export type Senses<T> = { readonly own: T; readonly above: T }

/** A NumberSet or a Set. */
type Numbers = Pick<NumberSet, 'add'>

/** Places of a word in the two lists; -1 where it has none. */
export type SensePlace = { readonly own: number; readonly above: number }

/** Words with the numbers of their groups: for each a count, then differences, all as LEB128. */
type Groups = {
  /** Place of a word, or -1. */
  readonly find: (word: string) => number
  /** Adds the numbers at a place. */
  readonly addAt: (place: number, to: Numbers) => void
  /** The numbers at some places, each once. */
  readonly at: (places: readonly number[]) => readonly number[]
}

function openGroups(pool: StringPool, starts: Uint32Array, bytes: Uint8Array): Groups {
  let at = 0
  const next = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  const addAt = (place: number, to: Numbers) => {
    if (place < 0) return
    at = starts[place] as number
    let group = 0
    for (let left = next(); left > 0; left--) to.add((group += next()))
  }
  return {
    find: pool.find,
    addAt,
    at(places) {
      const found = new Set<number>()
      for (const place of places) addAt(place, found)
      return [...found]
    },
  }
}

function share(a: readonly number[], b: readonly number[]): boolean {
  for (const group of a) if (b.includes(group)) return true
  return false
}

/** Opens the compiled thesaurus (see build/thesaurus). */
export function openThesaurus(file: Container): Thesaurus {
  const open = (name: string) =>
    openGroups(
      openPool(file.bytes(`${name}.pool`), file.words(`${name}.block`)),
      file.words(`${name}.start`),
      file.bytes(`${name}.list`),
    )
  const german = open('de')
  const own = open('en')
  const above = open('up')
  const germanPlace = cached(german.find)
  const placeOf = (lemma: string): SensePlace => ({ own: own.find(lemma), above: above.find(lemma) })
  const senses = (lemma: string) => own.at([own.find(lemma)])
  return {
    english: (a, b) => share(senses(a), senses(b)),
    germanGroups: (lemmas) => german.at(lemmas.map(germanPlace)),
    placeOf,
    sensesAt: (place) => ({ own: own.at([place.own]), above: above.at([place.above]) }),
    addSenses(places, to) {
      for (const place of places) {
        own.addAt(place.own, to.own)
        above.addAt(place.above, to.above)
      }
    },
  }
}
