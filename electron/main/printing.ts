import { BrowserWindow } from 'electron'
import { SCHEME } from './addresses.ts'
import { offerPage } from './protocol.ts'

const FOOTER = `<div style="width:100%;padding:0 16mm;font:8px sans-serif;color:#635e55;text-align:right">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/**
 * Prints a page of ours as PDF, by Chromium itself: in a window that nobody sees, without scripts, without preload, in the
 * sandbox, under an address that only answers while it is printed.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
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
  try {
    await window.loadURL(`${SCHEME}://gegenlesen${path}`)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
    })
  } finally {
    withdraw()
    window.destroy()
  }
}
