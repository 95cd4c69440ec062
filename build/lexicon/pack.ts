import { STORED_POS, tableSections } from '../../shared/lexicon/form-table.ts'
import { ZIPF_STEPS } from '../../shared/lexicon/frequency.ts'
import type { Reading } from '../../shared/lexicon/lexicon.ts'
import { comparePoolOrder, writePool } from '../../shared/lexicon/string-pool.ts'

type Section = readonly [name: string, bytes: Uint8Array]

/** Bytes of numbers, little-endian as the container wants them. */
export function words(numbers: Uint32Array | readonly number[]): Uint8Array {
  const array = Uint32Array.from(numbers)
  return new Uint8Array(array.buffer)
}

/** Numbers things by first appearance. */
function numbering() {
  const ids = new Map<string, number>()
  return {
    ids,
    of(key: string): number {
      const known = ids.get(key)
      if (known !== undefined) return known
      ids.set(key, ids.size)
      return ids.size - 1
    },
  }
}

/** Packs strings with what can be derived from them (see form-table.ts). */
export function packDerivations(prefix: string, entries: ReadonlyMap<string, readonly Reading[]>): Section[] {
  const names = tableSections(prefix)
  const sorted = [...entries.keys()].sort(comparePoolOrder)
  const derivedBy = (text: string, { lemma }: Reading) => {
    let shared = 0
    while (shared < text.length && text[shared] === lemma[shared]) shared++
    // A pair of surrogates stays together.
    if (shared > 0 && /[\uD800-\uDBFF]/.test(text[shared - 1] ?? '')) shared--
    return { strip: text.length - shared, ending: lemma.slice(shared) }
  }
  const endings = new Set<string>()
  for (const [text, list] of entries) for (const reading of list) endings.add(derivedBy(text, reading).ending)
  const sortedEndings = [...endings].sort(comparePoolOrder)
  const endingIds = new Map(sortedEndings.map((ending, i) => [ending, i]))
  if (sortedEndings.length > 0xffff) throw new RangeError(`too many endings: ${sortedEndings.length}`)

  const derivations = numbering()
  const sets = numbering()
  const setOf = sorted.map((text) => {
    const items = (entries.get(text) ?? []).map((reading) => {
      const { strip, ending } = derivedBy(text, reading)
      const head = STORED_POS.indexOf(reading.pos) | (strip << 8) | ((endingIds.get(ending) ?? 0) << 16)
      return derivations.of(`${head >>> 0},${reading.agreement >>> 0},${reading.verb >>> 0}`)
    })
    return sets.of(items.join(','))
  })
  const setItems = [...sets.ids.keys()].map((key) => (key === '' ? [] : key.split(',').map(Number)))
  const offsets = [0]
  for (const items of setItems) offsets.push((offsets.at(-1) ?? 0) + items.length)
  const strings = writePool(sorted)
  const endingPool = writePool(sortedEndings)
  return [
    [names.strings, strings.bytes],
    [names.blocks, words(strings.blocks)],
    [names.sets, words(setOf)],
    [names.offsets, words(offsets)],
    [names.items, words(setItems.flat())],
    [names.derivations, words([...derivations.ids.keys()].flatMap((key) => key.split(',').map(Number)))],
    [names.endings, endingPool.bytes],
    [names.endingBlocks, words(endingPool.blocks)],
  ]
}

/** Packs words with their Zipf values; `extra` sets further bits, kept in a section of their own. */
export function packFrequencies(prefix: string, zipf: ReadonlyMap<string, number>): Section[] {
  const sorted = [...zipf.keys()].sort(comparePoolOrder)
  const pool = writePool(sorted)
  const values = Uint8Array.from(sorted, (word) =>
    Math.min(255, Math.round((zipf.get(word) ?? 0) * ZIPF_STEPS)),
  )
  return [
    [`${prefix}.str`, pool.bytes],
    [`${prefix}.blk`, words(pool.blocks)],
    [`${prefix}.zipf`, values],
  ]
}

/** Packs pairs: German keys, English keys in lower case with how they are written, and the lists between them. */
export function packTranslations(pairs: ReadonlyMap<string, ReadonlyMap<string, number>>): Section[] {
  const german = [...pairs.keys()].sort(comparePoolOrder)
  const written = new Map<string, string>()
  for (const meanings of pairs.values())
    for (const meaning of meanings.keys()) {
      const key = meaning.toLowerCase()
      const known = written.get(key)
      // Turkey and turkey share a key; lower case wins, so that no common noun is shown as a name.
      if (known === undefined || meaning === key || (known !== key && meaning < known))
        written.set(key, meaning)
    }
  const english = [...written.keys()].sort(comparePoolOrder)
  const ids = new Map(english.map((key, i) => [key, i]))
  const lists = german.map((key) => {
    const weights = new Map<number, number>()
    for (const [meaning, weight] of pairs.get(key) ?? []) {
      const id = ids.get(meaning.toLowerCase()) ?? 0
      weights.set(id, (weights.get(id) ?? 0) + weight)
    }
    return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id)
  })
  const offsets = [0]
  for (const list of lists) offsets.push((offsets.at(-1) ?? 0) + list.length)
  const germanPool = writePool(german)
  const englishPool = writePool(english)
  return [
    ['german.str', germanPool.bytes],
    ['german.blk', words(germanPool.blocks)],
    ['english.str', englishPool.bytes],
    ['english.blk', words(englishPool.blocks)],
    ['english.case', Uint8Array.from(english, (key) => caseOf(written.get(key) ?? key))],
    ['links.off', words(offsets)],
    ['links', words(lists.flat())],
  ]
}

/** 0 as is, 1 first letters in capitals, 2 all capitals. */
function caseOf(text: string): number {
  if (text === text.toLowerCase()) return 0
  return text === text.toUpperCase() && text.length > 1 ? 2 : 1
}
