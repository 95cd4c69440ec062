import { BrowserWindow } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { SCHEME } from './addresses.ts'
import { offerPage } from './protocol.ts'

const FOOTER = `<div style="width:100%;padding:0 16mm;font:8px sans-serif;color:#635e55;text-align:right">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/**
 * Prints a page of ours as PDF, by Chromium itself: in a window that nobody sees, without scripts, without preload, in the
 * sandbox, under an address that only answers while it is printed.
 * @throws AppError cancelled, when nobody waits for it any more; cannot-print, when Chromium gives up, as it does on thousands of
 * pages
 */
export async function printPdf(html: string, signal: AbortSignal): Promise<Uint8Array> {
  const { path, withdraw } = offerPage(html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  })
  const print = async () => {
    await window.loadURL(`${SCHEME}://gegenlesen${path}`)
    return window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
    })
  }
  const cancelled = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true }),
  )
  try {
    const printing = print().catch((error: unknown) => {
      throw new AppError('cannot-print', {}, { cause: error })
    })
    // What is given up has nobody to tell.
    printing.catch(() => undefined)
    return await Promise.race([printing, cancelled])
  } finally {
    withdraw()
    window.destroy()
  }
}
