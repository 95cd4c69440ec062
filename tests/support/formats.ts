import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Document } from '../../shared/formats/document.ts'
import type { Bilingual, Edits, Monolingual, RawFile } from '../../shared/formats/format.ts'
import { readFile } from '../../shared/formats/registry.ts'

const FIXTURES = path.join(import.meta.dirname, '../fixtures/formats')

/** A file that another program wrote, or one made by hand after a specification. */
export function fixture(name: string): RawFile {
  return { name: path.basename(name), bytes: new Uint8Array(readFileSync(path.join(FIXTURES, name))) }
}

export const fileOf = (name: string, text: string): RawFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})

export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

export const NO_EDITS: Edits = {
  replacements: [],
  confirmed: new Set(),
  reviewer: 'Anna Ü.',
  date: '2026-11-22T10:00:00Z',
}

export function readBilingual(file: RawFile): Bilingual {
  const { reading } = readFile(file)
  if (reading.kind !== 'bilingual') throw new Error(`${file.name} has one language`)
  return reading
}

export function readMonolingual(file: RawFile): Monolingual {
  const { reading } = readFile(file)
  if (reading.kind !== 'monolingual') throw new Error(`${file.name} has two languages`)
  return reading
}

/** Texts of the blocks with their tags readable: `‹b›`, `‹/b›`, `‹br/›`. */
export function shown({ text, blocks }: Document): string[] {
  return blocks.map(({ start, end, tags = [] }) =>
    Array.from(text.slice(start, end), (char) => {
      const tag = tags.find((known) => known.char === char)
      if (!tag) return char
      const { kind, label } = tag
      return kind === 'open' ? `‹${label}›` : kind === 'close' ? `‹/${label}›` : `‹${label}/›`
    }).join(''),
  )
}

/** Edits that replace words of a document, each found once. */
export function replacing(document: Document, words: Readonly<Record<string, string>>): Edits {
  const replacements = Object.entries(words).map(([old, text]) => {
    const start = document.text.indexOf(old)
    if (start < 0) throw new Error(`no "${old}" in the document`)
    return { span: { start, end: start + old.length }, text }
  })
  return { ...NO_EDITS, replacements }
}

/** An edit that gives a block a new text. */
export function settingBlock({ blocks }: Document, number: number, text: string): Edits {
  const block = blocks[number]
  if (!block) throw new Error(`no block ${number}`)
  return { ...NO_EDITS, replacements: [{ span: { start: block.start, end: block.end }, text }] }
}
