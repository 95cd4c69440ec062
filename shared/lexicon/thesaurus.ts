import { cached } from './cache.ts'
import type { Container } from './container.ts'
import { openPool } from './string-pool.ts'
import type { StringPool } from './string-pool.ts'

/** Which words mean nearly the same, in each language: OpenThesaurus for German, WordNet for English. */
export type Thesaurus = {
  /** The two German lemmas stand in one synonym group. */
  german(a: string, b: string): boolean
  /** The two English lemmas share a sense, or one is derived from a sense of the other (achieve, achievement). */
  english(a: string, b: string): boolean
  /** One English lemma is the next more general word for a sense of the other (dog, canine). */
  broader(a: string, b: string): boolean
  /** Numbers of the synonym groups that some of the German lemmas stand in. */
  germanGroups(lemmas: readonly string[]): readonly number[]
  /** Numbers of the senses of the English lemmas together, and of those one step more general. */
  englishSenses(lemmas: readonly string[]): {
    readonly own: readonly number[]
    readonly above: readonly number[]
  }
}

type Groups = (word: string) => readonly number[]

const NONE: readonly number[] = []

/** Numbers that follow each word: a count, then differences, all as LEB128. */
function groupReader(pool: StringPool, starts: Uint32Array, bytes: Uint8Array): Groups {
  const decode = (index: number): readonly number[] => {
    let at = starts[index] ?? 0
    const next = () => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) return value
      }
    }
    const groups: number[] = []
    let group = 0
    for (let left = next(); left > 0; left--) groups.push((group += next()))
    return groups
  }
  return cached((word) => {
    const index = pool.find(word)
    return index < 0 ? NONE : decode(index)
  })
}

function share(a: readonly number[], b: readonly number[]): boolean {
  for (const group of a) if (b.includes(group)) return true
  return false
}

/** Opens the compiled thesaurus (see build/thesaurus). */
export function openThesaurus(file: Container): Thesaurus {
  const groups = (name: string) =>
    groupReader(
      openPool(file.bytes(`${name}.pool`), file.words(`${name}.block`)),
      file.words(`${name}.start`),
      file.bytes(`${name}.list`),
    )
  const german = groups('de')
  const own = groups('en')
  const above = groups('up')
  return {
    german: (a, b) => share(german(a), german(b)),
    english: (a, b) => share(own(a), own(b)),
    broader: (a, b) => share(own(a), above(b)) || share(above(a), own(b)),
    germanGroups: (lemmas) => all(lemmas, german),
    englishSenses: (lemmas) => ({ own: all(lemmas, own), above: all(lemmas, above) }),
  }
}

const all = (lemmas: readonly string[], groups: Groups) => [...new Set(lemmas.flatMap(groups))]
