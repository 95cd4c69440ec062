/** Terms as a table: English, preferred and forbidden German (several divided by |), note, domain. */
import { decode } from '../../formats/encoding.ts'
import { readTable } from '../../formats/delimited/table.ts'
import { tsvLine } from '../../text/tsv.ts'
import type { TermDraft } from '../taught.ts'

const COLUMNS = ['source', 'preferred', 'forbidden', 'note', 'domain'] as const
type Column = (typeof COLUMNS)[number]

/** What heads of columns are called, in files of newsrooms and of other programs. */
const NAMES: Readonly<Record<Column, RegExp>> = {
  source: /^(?:source|english|englisch|en(?:[-_]\w+)?|quelle|quellbegriff|original)$/iu,
  preferred: /^(?:preferred|target|german|deutsch|de(?:[-_]\w+)?|bevorzugt|richtig|ziel|zielbegriff|term)$/iu,
  forbidden: /^(?:forbidden|deprecated|avoid|verboten|unerwünscht|nicht|falsch)$/iu,
  note: /^(?:note|comment|notiz|anmerkung|hinweis|kommentar|bemerkung)$/iu,
  domain: /^(?:domain|subject|subject ?field|bereich|fachgebiet|ressort|thema)$/iu,
}

const list = (cell: string) =>
  cell
    .split('|')
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')

/** Which column stands where: by the head, else English, German, forbidden, note, domain. */
function placesOf(head: readonly string[]): {
  readonly places: Readonly<Record<Column, number>>
  readonly headed: boolean
} {
  const of = (column: Column) => head.findIndex((cell) => NAMES[column].test(cell.trim()))
  const headed = of('source') >= 0 && of('preferred') >= 0
  const place = (column: Column) => (headed ? of(column) : COLUMNS.indexOf(column))
  return {
    headed,
    places: {
      source: place('source'),
      preferred: place('preferred'),
      forbidden: place('forbidden'),
      note: place('note'),
      domain: place('domain'),
    },
  }
}

/** @throws AppError of decode and readTable */
export function readTermTable(bytes: Uint8Array, tabbed: boolean): TermDraft[] {
  const { text } = decode(bytes)
  const { rows } = readTable(text, tabbed)
  const [head] = rows
  if (!head) return []
  const { headed, places } = placesOf(head.cells)
  return rows.slice(headed ? 1 : 0).map(({ cells }) => {
    const cell = (column: Column) => (cells[places[column]] ?? '').replace(/\s+/gu, ' ').trim()
    return {
      source: cell('source'),
      preferred: list(cell('preferred')),
      forbidden: list(cell('forbidden')),
      note: cell('note'),
      domain: cell('domain'),
    }
  })
}

export function writeTermTable(terms: readonly TermDraft[]): string {
  const rows = terms.map(({ source, preferred, forbidden, note, domain }) => [
    source,
    preferred.join(' | '),
    forbidden.join(' | '),
    note,
    domain,
  ])
  return [COLUMNS, ...rows].map(tsvLine).join('')
}
