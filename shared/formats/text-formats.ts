import { write } from './document.ts'
import type { Document } from './document.ts'
import { decode, encode } from './encoding.ts'
import { ENDINGS } from './endings.ts'
import type { Format, RawFile } from './format.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'

/** A format whose text is the file itself: what is edited is replaced in place. */
function textFormat(id: 'txt' | 'md', readText: (text: string) => Document): Format {
  return {
    id,
    endings: ENDINGS[id],
    read(file: RawFile) {
      const { text, encoding, bom, warnings } = decode(file.bytes)
      const document = readText(text)
      return {
        kind: 'monolingual',
        encoding,
        warnings,
        document,
        write: ({ replacements }) => encode(write(document, replacements), encoding, bom),
      }
    },
  }
}

export const plainText = textFormat('txt', readPlainText)
export const markdown = textFormat('md', readMarkdown)
