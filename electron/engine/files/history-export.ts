import type {
  HistoryCursor,
  HistoryEntry,
  HistoryFilter,
  HistoryFormat,
  Table,
} from '../../../shared/calls/history.ts'
import { tsvLine } from '../../../shared/text/tsv.ts'
import { historyEntries } from '../database/queries/history.ts'
import type { Db } from '../database/sql.ts'
import { writeAtomically } from './write-atomically.ts'

/** Entries read at once: some ten milliseconds, between which the window is answered. */
const AT_ONCE = 500

/** The columns of a TSV of the history, in this order. */
const COLUMNS = {
  id: (entry) => entry.id,
  at: (entry) => new Date(entry.at).toISOString(),
  event: (entry) => entry.kind,
  reason: (entry) => entry.reason,
  scope: (entry) => entry.scope,
  note: (entry) => entry.note,
  reviewer: (entry) => entry.reviewer,
  took_ms: (entry) => entry.took,
  rule: (entry) => entry.ruleId,
  rule_version: (entry) => entry.ruleVersion,
  category: (entry) => entry.category,
  severity: (entry) => entry.severity,
  flagged: (entry) => entry.text,
  source_words: (entry) => entry.evidenceText,
  before: (entry) => entry.before,
  after: (entry) => entry.after,
  source: (entry) => entry.source,
  machine: (entry) => entry.machine,
  target: (entry) => entry.target,
  article: (entry) => entry.articleTitle,
  segment: (entry) => entry.segmentIndex + 1,
  system: (entry) => entry.system,
  flag_state: (entry) => entry.state,
} as const satisfies Record<string, (entry: HistoryEntry) => string | number | null>

/** Spreadsheets take a file for the system's old encoding unless it begins like this. */
const BEGINNING = '\uFEFF'

async function* entries(db: Db, filter: HistoryFilter): AsyncGenerator<readonly HistoryEntry[]> {
  let before: HistoryCursor | null = null
  do {
    const page: readonly HistoryEntry[] = historyEntries(db, filter, before, AT_ONCE)
    if (page.length > 0) yield page
    const last = page.length === AT_ONCE ? page.at(-1) : undefined
    before = last ? { at: last.at, id: last.id } : null
    await new Promise((resolve) => setImmediate(resolve))
  } while (before)
}

async function* tsv(db: Db, filter: HistoryFilter): AsyncGenerator<string> {
  const columns = Object.values(COLUMNS)
  yield BEGINNING + tsvLine(Object.keys(COLUMNS))
  for await (const page of entries(db, filter))
    yield page.map((entry) => tsvLine(columns.map((column) => column(entry)))).join('')
}

async function* json(db: Db, filter: HistoryFilter): AsyncGenerator<string> {
  yield '['
  let isFirst = true
  for await (const page of entries(db, filter)) {
    const objects = page.map((entry) => JSON.stringify(entry))
    yield `${isFirst ? '\n' : ',\n'}${objects.join(',\n')}`
    isFirst = false
  }
  yield '\n]\n'
}

/** Writes every event that passes the filter, newest first. Throws as writeAtomically. */
export function exportHistory(
  db: Db,
  filter: HistoryFilter,
  format: HistoryFormat,
  file: string,
): Promise<void> {
  return writeAtomically(file, format === 'tsv' ? tsv(db, filter) : json(db, filter))
}

/** Writes a table as TSV. Throws as writeAtomically. */
export function exportTable(table: Table, file: string): Promise<void> {
  return writeAtomically(file, [BEGINNING, ...table.map(tsvLine)])
}
