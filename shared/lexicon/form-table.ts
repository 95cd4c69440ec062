import type { Container } from './container.ts'
import type { LexPos, Reading } from './lexicon.ts'
import { openPool } from './string-pool.ts'

/** Order of the parts of speech in the files. Never reorder: the numbers are stored. */
export const STORED_POS: readonly LexPos[] = ['noun', 'name', 'verb', 'adjective', 'other']

/**
 * Strings with what can be derived from them: forms with their readings, or lemmas with their forms. A derivation is
 * "take `strip` characters off the end, add `append`", with part of speech and cells, in three 32-bit words:
 * part of speech | strip << 8 | index of append << 16, agreement, verb. Strings that derive alike share one set.
 */
export type DerivationTable = {
  readonly size: number
  has(text: string): boolean
  /** Everything derived from a string, in the order of the file; the lemma field holds the derived string. */
  derive(text: string): Reading[]
}

/** Names of the sections a table is stored in. */
export function tableSections(prefix: string) {
  return {
    strings: `${prefix}.str`,
    blocks: `${prefix}.blk`,
    sets: `${prefix}.set`,
    offsets: `${prefix}.off`,
    items: `${prefix}.item`,
    derivations: `${prefix}.der`,
    endings: `${prefix}.end`,
    endingBlocks: `${prefix}.endb`,
  }
}

/** Opens the table whose sections start with `prefix`. */
export function openDerivations(file: Container, prefix: string): DerivationTable {
  const names = tableSections(prefix)
  const strings = openPool(file.bytes(names.strings), file.words(names.blocks))
  const endingPool = openPool(file.bytes(names.endings), file.words(names.endingBlocks))
  const sets = file.words(names.sets)
  const offsets = file.words(names.offsets)
  const items = file.words(names.items)
  const derivations = file.words(names.derivations)
  const endings: (string | undefined)[] = []
  const ending = (index: number) => (endings[index] ??= endingPool.at(index))

  const derived = (text: string, derivation: number): Reading => {
    const head = derivations[derivation * 3] ?? 0
    return {
      lemma: text.slice(0, text.length - ((head >>> 8) & 0xff)) + ending(head >>> 16),
      pos: STORED_POS[head & 0xff] ?? 'other',
      agreement: derivations[derivation * 3 + 1] ?? 0,
      verb: derivations[derivation * 3 + 2] ?? 0,
    }
  }

  return {
    size: strings.size,
    has: (text) => strings.find(text) >= 0,
    derive(text) {
      const index = strings.find(text)
      if (index < 0) return []
      const set = sets[index] ?? 0
      const found: Reading[] = []
      for (let i = offsets[set] ?? 0; i < (offsets[set + 1] ?? 0); i++)
        found.push(derived(text, items[i] ?? 0))
      return found
    },
  }
}
