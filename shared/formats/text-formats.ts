import { AppError } from '../errors.ts'
import { write } from './document.ts'
import type { Document } from './document.ts'
import { decode, encode } from './encoding.ts'
import { ENDINGS } from './endings.ts'
import type { Format, RawFile } from './format.ts'
import { MOST_SEGMENTS } from './limits.ts'
import { readMarkdown } from './markdown/markdown.ts'
import { readPlainText } from './plain-text.ts'

/** A format whose text is the file itself: what is edited is replaced in place. */
function textFormat(id: 'txt' | 'md', readText: (text: string) => Document): Format {
  return {
    id,
    endings: ENDINGS[id],
    read(file: RawFile) {
      const { text, encoding, bom, warnings } = decode(file.bytes)
      const document = readText(text)
      if (document.blocks.length > MOST_SEGMENTS)
        throw new AppError('too-many-segments', { limit: MOST_SEGMENTS })
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
export const markdown = textFormat('md', (text) => readMarkdown(text))
