import { strToU8, unzipSync, zipSync } from 'fflate'
import type { InlineTag } from '../../../../shared/formats/document.ts'
import { docx } from '../../../../shared/formats/docx/docx.ts'
import type { Reading } from '../../../../shared/formats/format.ts'
import { targetOf } from '../edit.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'

const relations = (list: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${RELS}">${list
    .map(([type, target], i) => `<Relationship Id="r${i}" Type="${R}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A document whose body is the given XML. */
export function documentOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(parts)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="x"/>'),
    '_rels/.rels': strToU8(relations([['officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${W}" xmlns:r="${R}" ` +
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
        `<w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(relations(names.map((name) => [name, `${name}.xml`]))),
    ...Object.fromEntries(
      names.map((name) => [
        `word/${name}.xml`,
        strToU8(`<w:${name} xmlns:w="${W}">${parts[name] ?? ''}</w:${name}>`),
      ]),
    ),
    'word/media/image1.png': strToU8('no picture'),
  })
}

export const readDocx = (bytes: Uint8Array): Reading => docx.read({ name: 'a.docx', bytes })

/** The XML of the body, as it is in a written file. */
export function bodyOf(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr/>'))
}

const shown = ({ kind, label }: InlineTag): string =>
  kind === 'open' ? `{${label}>` : kind === 'close' ? `<${label}}` : `{${label}}`

/** Texts of the blocks with their tags spelled out: `{b>neu<b}`. */
export function spelled(reading: Reading): string[] {
  const { text, blocks } = targetOf(reading)
  return blocks.map(({ start, end, tags = [] }) =>
    tags.reduce((words, tag) => words.replaceAll(tag.char, shown(tag)), text.slice(start, end)),
  )
}

/** A text with tags spelled out, as the editor would have it in a block. */
export function unspelled(reading: Reading, block: number, words: string): string {
  const tags = targetOf(reading).blocks[block]?.tags ?? []
  return tags.reduce((text, tag) => text.replace(shown(tag), tag.char), words)
}
