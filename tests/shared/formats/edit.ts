import type { Document, Replacement } from '../../../shared/formats/document.ts'
import type { Edits, Reading } from '../../../shared/formats/format.ts'

/** The document whose text is edited. */
export const targetOf = (reading: Reading): Document =>
  reading.kind === 'bilingual' ? reading.target : reading.document

/** The blocks' texts of the edited side. */
export const textsOf = (reading: Reading): string[] => {
  const { text, blocks } = targetOf(reading)
  return blocks.map(({ start, end }) => text.slice(start, end))
}

/** Edits that give some blocks a new text. */
export function edits(reading: Reading, texts: Readonly<Record<number, string>>): Edits {
  const { blocks } = targetOf(reading)
  const replacements = Object.entries(texts).flatMap(([at, text]): Replacement[] => {
    const block = blocks[Number(at)]
    return block ? [{ span: { start: block.start, end: block.end }, text }] : []
  })
  return { replacements, confirmed: new Set(), reviewer: 'Probe', date: '2026-01-02T03:04:05Z' }
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const asText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
