import type { BrowserWindow } from 'electron'
import { dialog } from 'electron'
import type { EngineEvent } from '../../shared/calls.ts'
import type { Result } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'
import { writeAtomically } from '../engine/files/write-atomically.ts'
import type { EngineHost } from './engine-host.ts'
import { printPdf } from './printing.ts'

/** Reports that are being printed, by the ticket they were asked for with. */
const printing = new Map<string, AbortController>()

/** Gives up printing what was asked for with this ticket. */
export const cancelPrinting = (ticket: string): void => printing.get(ticket)?.abort()

/** Prints pages, says how far it is, and can be told to stop where there is a ticket. */
async function* print(
  pages: readonly string[],
  window: BrowserWindow,
  ticket: string | undefined,
): AsyncGenerator<Uint8Array> {
  const control = new AbortController()
  const tell = (share: number) => {
    if (ticket === undefined || window.isDestroyed()) return
    const event: EngineEvent = { kind: 'exporting', ticket, step: 'printing', share }
    window.webContents.send('engine-event', event)
  }
  if (ticket !== undefined) printing.set(ticket, control)
  try {
    yield* printPdf(pages, control.signal, tell)
  } finally {
    if (ticket !== undefined) printing.delete(ticket)
  }
}

/** Asks where to save a report, has the engine write it as pages, and saves those, printed where it is to be a PDF. */
export async function saveReport(
  host: EngineHost,
  window: BrowserWindow,
  defaultPath: string,
  format: 'html' | 'pdf',
  call: 'renderReport' | 'renderPeriodReport',
  input: Readonly<Record<string, unknown>> & { readonly ticket?: string },
): Promise<Result<unknown>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  if (canceled || !filePath) return { ok: true, value: null }
  const rendered = await host.call(call, input)
  if (!rendered.ok) return rendered
  const { parts } = rendered.value as { parts: readonly string[] }
  try {
    await writeAtomically(filePath, format === 'pdf' ? print(parts, window, input.ticket) : parts)
    return { ok: true, value: { path: filePath } }
  } catch (error) {
    const { code, details } =
      error instanceof AppError ? error : new AppError('cannot-write', { path: filePath })
    return { ok: false, error: { code, details } }
  }
}
