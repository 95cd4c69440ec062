import { BrowserWindow } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { SCHEME } from './addresses.ts'
import { joinPdfs } from './join-pdfs.ts'
import { offerPage } from './protocol.ts'

const FOOTER = `<div style="width:100%;padding:0 16mm;font:8px sans-serif;color:#635e55;text-align:right">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/**
 * Prints a page of ours, by Chromium itself: in a window that nobody sees, without scripts, without preload, in the sandbox, under
 * an address that only answers while it is printed.
 */
async function printPage(html: string, signal: AbortSignal, numbered: boolean): Promise<Uint8Array> {
  if (signal.aborted) throw new AppError('cancelled')
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
      displayHeaderFooter: numbered,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
    })
  }
  const cancelled = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true }),
  )
  try {
    const printing = print()
    // What is given up has nobody to tell.
    printing.catch(() => undefined)
    return await Promise.race([printing, cancelled])
  } finally {
    withdraw()
    window.destroy()
  }
}

/**
 * Prints pages of ours, one after the other, as one PDF, bit by bit.
 * @param tell is told of each page, before it is printed, how much of all lies behind: 0…1
 * @throws AppError cancelled, when nobody waits for it any more; cannot-print, when Chromium gives up
 */
export async function* printPdf(
  pages: readonly string[],
  signal: AbortSignal,
  tell: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  async function* printed() {
    for (const [behind, html] of pages.entries()) {
      tell(behind / pages.length)
      yield await printPage(html, signal, pages.length === 1)
    }
  }
  try {
    yield* pages.length === 1 ? printed() : joinPdfs(printed())
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('cannot-print', {}, { cause: error })
  }
}
