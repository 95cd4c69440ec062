import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { app, dialog, ipcMain } from 'electron'
import path from 'node:path'
import type { ExportFormat } from '../../shared/calls.ts'
import { EXPORT_FORMATS, windowCalls } from '../../shared/calls.ts'
import { HISTORY_FORMATS } from '../../shared/calls/history.ts'
import { TAUGHT_FILES } from '../../shared/calls/taught.ts'
import { REPORT_FORMATS } from '../../shared/calls/reports.ts'
import type { Result } from '../../shared/errors.ts'
import type { EngineHost } from './engine-host.ts'
import type { FileDoor } from './opened-files.ts'
import { menuLocale } from './menu.ts'
import { cancelPrinting, saveReport } from './reports.ts'
import { isFromPage } from './security.ts'

const REFUSED: Result<never> = { ok: false, error: { code: 'bad-call', details: {} } }

const ENDINGS: Readonly<Record<ExportFormat, (original: path.ParsedPath) => string>> = {
  file: ({ name, ext }) => `${name}${ext || '.txt'}`,
  xliff: ({ name }) => `${name}.flags.xlf`,
  tmx: ({ name }) => `${name}.tmx`,
  'flags-tsv': ({ name }) => `${name}.flags.tsv`,
  'flags-json': ({ name }) => `${name}.flags.json`,
  'flags-marot': ({ name }) => `${name}.marot.tsv`,
  report: ({ name }) => `${name}.report.html`,
  'report-pdf': ({ name }) => `${name}.report.pdf`,
  project: ({ name }) => `${name}.gegenlesen`,
}

type ExportRequest = {
  readonly articleId: unknown
  readonly format: ExportFormat
  readonly ticket: string
}

function asExportRequest(input: unknown): ExportRequest | null {
  if (!has(input, 'articleId') || !has(input, 'format') || !has(input, 'ticket')) return null
  const { articleId, ticket } = input
  const format = EXPORT_FORMATS.find((known) => known === input.format)
  return format === undefined || typeof ticket !== 'string' ? null : { articleId, format, ticket }
}

/** Asks where to save, then lets the engine write there. */
async function exportArticle(
  host: EngineHost,
  window: BrowserWindow,
  input: unknown,
): Promise<Result<unknown>> {
  const request = asExportRequest(input)
  if (!request) return REFUSED
  const check = await host.call('exportCheck', { articleId: request.articleId })
  if (!check.ok) return check
  const { fileName } = check.value as { fileName: string }
  const defaultPath = ENDINGS[request.format](path.parse(fileName))
  const locale = menuLocale('system', app.getLocale())
  if (request.format === 'report-pdf')
    return saveReport(host, window, defaultPath, 'pdf', 'renderReport', {
      articleId: request.articleId,
      locale,
      ticket: request.ticket,
    })
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  if (canceled || !filePath) return { ok: true, value: null }
  return host.call('exportTo', {
    ...request,
    path: filePath,
    locale,
  })
}

/** Ends an export wherever it is: being made by the engine, or being printed here. */
async function cancelExport(host: EngineHost, input: unknown): Promise<Result<unknown>> {
  if (!has(input, 'ticket') || typeof input.ticket !== 'string') return REFUSED
  cancelPrinting(input.ticket)
  return host.call('cancelExport', { ticket: input.ticket })
}

const has = <Key extends string>(input: unknown, key: Key): input is Record<Key, unknown> =>
  typeof input === 'object' && input !== null && key in input

/** A name that no path hides in. */
const asFileName = (name: unknown) =>
  (typeof name === 'string' ? name : '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .trim()
    .slice(0, 100) || 'gegenlesen'

/** Asks where to save, then has the engine write there by a call that takes the path beside its other input. */
async function saveBy(
  host: EngineHost,
  window: BrowserWindow,
  call: 'exportHistoryTo' | 'exportTableTo' | 'exportLibraryTo' | 'exportTaughtTo',
  defaultPath: string,
  input: Record<string, unknown>,
): Promise<Result<unknown>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  if (canceled || !filePath) return { ok: true, value: null }
  return host.call(call, { ...input, path: filePath })
}

async function exportHistory(
  host: EngineHost,
  window: BrowserWindow,
  input: unknown,
): Promise<Result<unknown>> {
  if (!has(input, 'filter') || !has(input, 'format')) return REFUSED
  const format = HISTORY_FORMATS.find((known) => known === input.format)
  if (format === undefined) return REFUSED
  const name = has(input, 'name') ? input.name : ''
  return saveBy(host, window, 'exportHistoryTo', `${asFileName(name)}.${format}`, {
    filter: input.filter,
    format,
  })
}

async function exportTable(
  host: EngineHost,
  window: BrowserWindow,
  input: unknown,
): Promise<Result<unknown>> {
  if (!has(input, 'table')) return REFUSED
  const name = has(input, 'name') ? input.name : ''
  return saveBy(host, window, 'exportTableTo', `${asFileName(name)}.tsv`, { table: input.table })
}

/** A report of the articles within a filter's dates. */
async function exportPeriod(
  host: EngineHost,
  window: BrowserWindow,
  input: unknown,
): Promise<Result<unknown>> {
  if (!has(input, 'filter') || !has(input, 'format')) return REFUSED
  const format = REPORT_FORMATS.find((known) => known === input.format)
  if (format === undefined) return REFUSED
  const name = asFileName(has(input, 'name') ? input.name : '')
  return saveReport(host, window, `${name}.${format}`, format, 'renderPeriodReport', {
    filter: input.filter,
    locale: menuLocale('system', app.getLocale()),
  })
}

async function exportLibrary(host: EngineHost, window: BrowserWindow): Promise<Result<unknown>> {
  const date = new Date().toISOString().slice(0, 10)
  return saveBy(host, window, 'exportLibraryTo', `gegenlesen-${date}.jsonl`, {})
}

async function importLibrary(host: EngineHost, window: BrowserWindow): Promise<Result<unknown>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: 'JSON Lines', extensions: ['jsonl'] }],
  })
  const [path] = filePaths
  return path === undefined ? { ok: true, value: null } : host.call('importLibraryFrom', { path })
}

async function exportTaught(
  host: EngineHost,
  window: BrowserWindow,
  input: unknown,
): Promise<Result<unknown>> {
  if (!has(input, 'what')) return REFUSED
  const what = TAUGHT_FILES.find((known) => known === input.what)
  if (what === undefined) return REFUSED
  const name = asFileName(has(input, 'name') ? input.name : '')
  return saveBy(host, window, 'exportTaughtTo', `${name}.${what === 'rules' ? 'json' : what}`, { what })
}

/**
 * Hands the page's calls to the engine, and back what comes of them. Whatever does not come from our page is refused.
 * @param heard gets every answered call
 */
export function connect(
  host: EngineHost,
  door: FileDoor,
  currentWindow: () => BrowserWindow | null,
  heard: (name: string, result: Result<unknown>) => void,
): void {
  const guarded =
    (work: (window: BrowserWindow, input: unknown) => Promise<Result<unknown>>) =>
    async (event: IpcMainInvokeEvent, input: unknown) => {
      const window = currentWindow()
      return window && isFromPage(event, window.webContents) ? work(window, input) : REFUSED
    }

  for (const name of windowCalls)
    ipcMain.handle(
      name,
      guarded(async (_window, input) => {
        const result = await host.call(name, input)
        heard(name, result)
        return result
      }),
    )
  ipcMain.handle(
    'exportArticle',
    guarded((window, input) => exportArticle(host, window, input)),
  )
  ipcMain.handle(
    'cancelExport',
    guarded((_window, input) => cancelExport(host, input)),
  )
  ipcMain.handle(
    'exportHistory',
    guarded((window, input) => exportHistory(host, window, input)),
  )
  ipcMain.handle(
    'exportTable',
    guarded((window, input) => exportTable(host, window, input)),
  )
  ipcMain.handle(
    'exportPeriod',
    guarded((window, input) => exportPeriod(host, window, input)),
  )
  ipcMain.handle(
    'exportLibrary',
    guarded((window) => exportLibrary(host, window)),
  )
  ipcMain.handle(
    'importLibrary',
    guarded((window) => importLibrary(host, window)),
  )
  ipcMain.handle(
    'exportTaught',
    guarded((window, input) => exportTaught(host, window, input)),
  )
  ipcMain.on('listening', (event) => {
    const window = currentWindow()
    if (window && isFromPage(event, window.webContents))
      for (const missed of host.missed()) window.webContents.send('engine-event', missed)
  })
  ipcMain.on('listening-for-files', (event) => {
    const window = currentWindow()
    if (window && isFromPage(event, window.webContents)) door.listening()
  })
}
