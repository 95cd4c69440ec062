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
}

type Groups = (word: string) => ReadonlySet<number>

const NONE: ReadonlySet<number> = new Set()

/** Words whose groups are kept decoded. */
const CACHED_WORDS = 20_000

/** Numbers that follow each word: a count, then differences, all as LEB128. */
function groupReader(pool: StringPool, starts: Uint32Array, bytes: Uint8Array): Groups {
  const cache = new Map<string, ReadonlySet<number>>()
  const decode = (index: number): ReadonlySet<number> => {
    let at = starts[index] ?? 0
    const next = () => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) return value
      }
    }
    const groups = new Set<number>()
    let group = 0
    for (let left = next(); left > 0; left--) groups.add((group += next()))
    return groups
  }
  return (word) => {
    const known = cache.get(word)
    if (known) return known
    const index = pool.find(word)
    const groups = index < 0 ? NONE : decode(index)
    if (cache.size >= CACHED_WORDS) cache.clear()
    cache.set(word, groups)
    return groups
  }
}

function share(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const group of small) if (large.has(group)) return true
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
  }
}
