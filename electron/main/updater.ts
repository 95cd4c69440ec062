/**
 * Looks for a new version, asks, fetches it, asks again, installs it. Loaded only by an app whose editor allowed it: nothing
 * else in here can reach a network, and this part is in a file of its own.
 */
import type { BrowserWindow } from 'electron'
import { dialog, session } from 'electron'
import electronUpdater from 'electron-updater'

type Locale = 'de' | 'en'

const WORDS = {
  found: {
    de: 'Gegenlesen {version} ist da. Jetzt herunterladen?',
    en: 'Gegenlesen {version} is available. Download it now?',
  },
  foundDetail: {
    de: 'Sie können dabei weiterarbeiten. Eingerichtet wird erst, wenn Sie zustimmen.',
    en: 'You can go on working meanwhile. Nothing is installed before you agree.',
  },
  download: { de: 'Herunterladen', en: 'Download' },
  ready: {
    de: 'Gegenlesen {version} ist heruntergeladen. Jetzt einrichten?',
    en: 'Gegenlesen {version} is downloaded. Install it now?',
  },
  readyDetail: {
    de: 'Gegenlesen wird dafür beendet und neu gestartet. Alles Gespeicherte bleibt.',
    en: 'Gegenlesen quits for this and starts again. Everything saved stays.',
  },
  install: { de: 'Einrichten', en: 'Install' },
  later: { de: 'Später', en: 'Later' },
} as const satisfies Record<string, Record<Locale, string>>

/** Name of the session that electron-updater asks in. */
const PARTITION = 'electron-updater'

export type UpdaterParts = {
  readonly locale: () => Locale
  readonly window: () => BrowserWindow | null
  /** Lets the engine close its database. */
  readonly close: () => Promise<void>
  readonly log: (line: string) => void
}

/** The library would send a number that it made up for this machine; nobody needs to know it. */
function stayAnonymous(): void {
  session
    .fromPartition(PARTITION, { cache: false })
    .webRequest.onBeforeSendHeaders(({ requestHeaders }, answer) => {
      const headers = Object.entries(requestHeaders).filter(
        ([name]) => name.toLowerCase() !== 'x-user-staging-id',
      )
      answer({ requestHeaders: Object.fromEntries(headers) })
    })
}

/** Looks once. Failures go to the log only: the editor asked for news, not for the state of a network. */
export async function lookForUpdate({ locale, window, close, log }: UpdaterParts): Promise<void> {
  stayAnonymous()
  const { autoUpdater } = electronUpdater
  autoUpdater.autoDownload = false
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.logger = {
    info: () => undefined,
    warn: (message: unknown) => log(`update: ${String(message)}`),
    error: (message: unknown) => log(`update: ${String(message)}`),
  }

  const agree = async (question: 'found' | 'ready', button: 'download' | 'install', version: string) => {
    const page = window()
    if (!page) return false
    const text = (name: keyof typeof WORDS) => WORDS[name][locale()].replace('{version}', version)
    const { response } = await dialog.showMessageBox(page, {
      type: 'question',
      message: text(question),
      detail: text(`${question}Detail`),
      buttons: [text(button), text('later')],
      defaultId: 0,
      cancelId: 1,
    })
    return response === 0
  }

  try {
    const found = await autoUpdater.checkForUpdates()
    if (!found?.isUpdateAvailable) return
    const { version } = found.updateInfo
    if (!(await agree('found', 'download', version))) return
    await autoUpdater.downloadUpdate()
    if (!(await agree('ready', 'install', version))) return
    await close()
    autoUpdater.quitAndInstall()
  } catch (error) {
    log(`update: ${String(error)}`)
  }
}
