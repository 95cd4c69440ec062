/**
 * Compiles the synonyms of OpenThesaurus (Debian package mythes-de) and WordNet 3.0 (Debian package wordnet-base) into
 * shared/lexicon/data/thesaurus.bin.br. Run once by a developer: node build/thesaurus/index.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { writeContainer } from '../../shared/lexicon/container.ts'
import { comparePoolOrder, writePool } from '../../shared/lexicon/string-pool.ts'

const GERMAN = '/usr/share/mythes/th_de_DE_v2.dat'
const WORDNET = '/usr/share/wordnet'
const OUT = new URL('../../shared/lexicon/data/thesaurus.bin.br', import.meta.url)

for (const [path, name] of [
  [GERMAN, 'mythes-de'],
  [`${WORDNET}/data.noun`, 'wordnet-base'],
] as const)
  if (!existsSync(path)) {
    console.error(`The Debian package ${name} is missing: apt-get install ${name}`)
    process.exit(1)
  }

type Index = Map<string, Set<number>>

/** English compounds are spelt with a hyphen or without one (cease-fire, ceasefire). */
function addEnglish(index: Index, word: string, group: number) {
  add(index, word, group)
  if (word.includes('-')) add(index, word.replaceAll('-', ''), group)
}

function add(index: Index, word: string, group: number) {
  const groups = index.get(word) ?? new Set()
  groups.add(group)
  index.set(word, groups)
}

/** A group is a line that starts with "-"; words may carry a note in brackets, which says nothing about the meaning. */
function readGerman(): Index {
  const index: Index = new Map()
  const numbers = new Map<string, number>()
  for (const line of readFileSync(GERMAN, 'utf8').split('\n')) {
    if (!line.startsWith('-|')) continue
    const words = line
      .slice(2)
      .split('|')
      .filter((word) => !/\(Oberbegriff|\(Antonym/u.test(word))
      .map((word) => word.replace(/\s*\([^)]*\)\s*/gu, ' ').trim())
      .filter((word) => /^[\p{L}-]+$/u.test(word))
    if (words.length < 2) continue
    const key = [...words].sort().join('|')
    const group = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, group)
    for (const word of words) add(index, word, group)
  }
  return index
}

/** Data lines: offset, file, type, word count (hex), words, pointer count, pointers (symbol offset pos source/target). */
function readWordNet(): { own: Index; above: Index } {
  const own: Index = new Map()
  const above: Index = new Map()
  const numbers = new Map<string, number>()
  const number = (key: string) => {
    const known = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, known)
    return known
  }
  const type = (letter: string) => (letter === 's' ? 'a' : letter)
  for (const file of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(`${WORDNET}/data.${file}`, 'utf8').split('\n')) {
      if (!/^\d{8} /.test(line)) continue
      const fields = (line.split(' | ')[0] ?? '').split(' ')
      const synset = `${type(fields[2] ?? '')}${fields[0]}`
      const count = Number.parseInt(fields[3] ?? '0', 16)
      const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\(\w+\)$/, ''))
      const pointers = Number(fields[4 + 2 * count])
      for (const raw of words)
        if (/^[A-Za-z-]+$/.test(raw)) addEnglish(own, raw.toLowerCase(), number(synset))
      for (let i = 0; i < pointers; i++) {
        const at = 5 + 2 * count + 4 * i
        const [symbol = '', offset = '', pos = '', ends = ''] = fields.slice(at, at + 4)
        const other = number(`${type(pos)}${offset}`)
        const word = words[Number.parseInt(ends.slice(0, 2), 16) - 1]
        if ((symbol === '+' || symbol === '\\') && word && /^[A-Za-z-]+$/.test(word))
          addEnglish(own, word.toLowerCase(), other)
        if (symbol === '&')
          for (const each of words) if (/^[A-Za-z-]+$/.test(each)) addEnglish(own, each.toLowerCase(), other)
        if (symbol === '@')
          for (const each of words)
            if (/^[A-Za-z-]+$/.test(each)) addEnglish(above, each.toLowerCase(), other)
      }
    }
  return { own, above }
}

function encode(name: string, index: Index): [string, Uint8Array][] {
  const words = [...index.keys()].filter((word) => Buffer.byteLength(word) < 100).sort(comparePoolOrder)
  const pool = writePool(words)
  const starts = new Uint32Array(words.length)
  const list: number[] = []
  const push = (value: number) => {
    let rest = value
    for (; rest >= 0x80; rest >>>= 7) list.push((rest & 0x7f) | 0x80)
    list.push(rest)
  }
  for (const [i, word] of words.entries()) {
    starts[i] = list.length
    const groups = [...(index.get(word) ?? [])].sort((a, b) => a - b)
    push(groups.length)
    let last = 0
    for (const group of groups) {
      push(group - last)
      last = group
    }
  }
  const bytes = (array: Uint32Array) => new Uint8Array(array.buffer)
  return [
    [`${name}.pool`, pool.bytes],
    [`${name}.block`, bytes(pool.blocks)],
    [`${name}.start`, bytes(starts)],
    [`${name}.list`, Uint8Array.from(list)],
  ]
}

const german = readGerman()
const { own, above } = readWordNet()
const file = writeContainer([...encode('de', german), ...encode('en', own), ...encode('up', above)])
const packed = brotliCompressSync(file, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
})
writeFileSync(OUT, packed)
console.log(`${german.size} German and ${own.size} English words, ${(packed.length / 1e6).toFixed(2)} MB`)
