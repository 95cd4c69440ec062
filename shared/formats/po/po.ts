import { AppError } from '../../errors.ts'
import type { Replacement } from '../document.ts'
import { write } from '../document.ts'
import { decode, encode } from '../encoding.ts'
import type { Format, Reading, Written } from '../format.ts'
import { MOST_SEGMENTS } from '../limits.ts'
import type { BilingualPiece } from '../prose.ts'
import { bilingualView, editedBlocks } from '../prose.ts'
import type { PoEntry, PoField } from './entries.ts'
import { readEntries } from './entries.ts'
import type { Placeholders } from './placeholders.ts'
import { placeholdersOf } from './placeholders.ts'
import { writePo } from './strings.ts'

/** One plural form of an entry, as the editor is shown it. */
type Unit = {
  readonly field: PoField
  readonly placeholders: Placeholders
  readonly piece: BilingualPiece
}

function unitsOf(entry: PoEntry): Unit[] {
  const texts = [entry.id, ...(entry.plural ? [entry.plural] : []), ...entry.strings].map(({ text }) => text)
  const placeholders = placeholdersOf(entry.flags, texts)
  return entry.strings.map((field, form) => {
    const source = form > 0 && entry.plural ? entry.plural : entry.id
    return {
      field,
      placeholders,
      piece: {
        unit: entry.plural ? `line ${entry.line} [${form}]` : `line ${entry.line}`,
        kind: 'paragraph',
        source: placeholders.hide(source.text),
        target: placeholders.hide(field.text),
        tags: placeholders.tags,
      },
    }
  })
}

/** gettext's programs wrap at 79 columns; a file with longer lines that could be broken was written without. */
function isWrapped(text: string): boolean {
  return !/^[^#\r\n]{82,}$/mu.test(text)
}

/** Line breaks at the edges of a msgid have to stand in its translation too (msgfmt insists). */
function withEdges(text: string, old: string): string {
  const start = /^\n?/u.exec(old)?.[0] ?? ''
  const end = /\n?$/u.exec(old)?.[0] ?? ''
  return text === '' ? '' : start + text.replace(/^\n|\n$/gu, '') + end
}

const CHARSET = /(charset=)([\w.:-]+)/u

/** The header with another charset, for a file that had to be written in another one. */
function withCharset(text: string, header: PoEntry | undefined, charset: string): string {
  const field = header?.strings[0]
  if (!field) return text
  const { start, end } = field.span
  return text.slice(0, start) + text.slice(start, end).replace(CHARSET, `$1${charset}`) + text.slice(end)
}

/** gettext's PO: entries whose translation is edited are written anew, everything else stays byte for byte. */
export const po: Format = {
  id: 'po',
  endings: ['po', 'pot'],
  read(file): Reading {
    const { text, encoding, bom, warnings } = decode(file.bytes)
    const entries = readEntries(text)
    const header = entries.find(({ id }) => id.text === '')
    const units = entries.filter((entry) => entry !== header).flatMap(unitsOf)
    if (units.length === 0) throw new AppError('no-segments')
    if (units.length > MOST_SEGMENTS) throw new AppError('too-many-segments', { limit: MOST_SEGMENTS })
    const { source, target, pairs } = bilingualView(
      'po',
      units.map(({ piece }) => piece),
    )
    const feed = text.includes('\r\n') ? '\r\n' : '\n'
    const wrapped = isWrapped(text)
    const change = ({ field, placeholders }: Unit, words: string): Replacement => {
      const now = withEdges(placeholders.show(words), field.text)
      return { span: field.span, text: writePo(field.keyword, now, feed, wrapped) }
    }
    return {
      kind: 'bilingual',
      source,
      target,
      pairs,
      encoding,
      warnings,
      write: ({ replacements }): Written => {
        const changes = [...editedBlocks(target, replacements)].flatMap(([block, words]) => {
          const unit = units[block]
          return unit && unit.piece.target !== words ? [change(unit, words)] : []
        })
        const written = write({ text }, changes)
        const encoded = encode(written, encoding, bom)
        if (encoded.encoding === encoding) return encoded
        // The header comes before all entries, so that its place has not moved.
        return { ...encode(withCharset(written, header, 'UTF-8'), 'utf-8', bom), warnings: encoded.warnings }
      },
    }
  },
}
