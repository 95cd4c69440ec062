import type { BrowserWindow } from 'electron'
import { dialog } from 'electron'
import type { Result } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'
import { writeAtomically } from '../engine/files/write-atomically.ts'
import type { EngineHost } from './engine-host.ts'
import { printPdf } from './printing.ts'

/** Asks where to save a report, has the engine write it as a page, and saves that, printed where it is to be a PDF. */
export async function saveReport(
  host: EngineHost,
  window: BrowserWindow,
  defaultPath: string,
  format: 'html' | 'pdf',
  call: 'renderReport' | 'renderPeriodReport',
  input: Record<string, unknown>,
): Promise<Result<unknown>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  if (canceled || !filePath) return { ok: true, value: null }
  const rendered = await host.call(call, input)
  if (!rendered.ok) return rendered
  const { html } = rendered.value as { html: string }
  try {
    const data = format === 'pdf' ? Buffer.from(await printPdf(html)) : html
    await writeAtomically(filePath, [data])
    return { ok: true, value: { path: filePath } }
  } catch (error) {
    const { code, details } =
      error instanceof AppError ? error : new AppError('cannot-write', { path: filePath })
    return { ok: false, error: { code, details } }
  }
}
