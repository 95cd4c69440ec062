import type { BrowserWindow } from 'electron'
import { app, session, utilityProcess } from 'electron'
import path from 'node:path'
import type { Settings } from '../../shared/calls.ts'
import { openErrorLog } from '../engine/error-log.ts'
import { connect } from './bridge.ts'
import { createEngineHost } from './engine-host.ts'
import { menuLocale, setMenu } from './menu.ts'
import type { MenuKeys } from './menu.ts'
import { createFileDoor, filesIn, handedFiles } from './opened-files.ts'
import { registerScheme, serveFolder } from './protocol.ts'
import { secureContents, secureSession, withoutNetwork } from './security.ts'
import { connectSystem } from './system.ts'
import { readConsent, readReleaseSource, writeConsent } from './updates.ts'
import { openWindow } from './window.ts'

let window: BrowserWindow | null = null
let locale: 'de' | 'en' = 'en'
let menuKeys: MenuKeys = {}

const send = (channel: string, message: unknown) => window?.webContents.send(channel, message)

function speak(chosen: Settings['locale']): void {
  locale = menuLocale(chosen, app.getLocale())
  showMenu()
}

function showMenu(): void {
  setMenu(locale, (command) => send('command', command), menuKeys)
}

function printKeys(keys: MenuKeys): void {
  // A Mac gives the keys of a menu to the menu, whatever has the focus: there they stay with the page.
  menuKeys = process.platform === 'darwin' ? {} : keys
  showMenu()
}

const releases = app.isPackaged ? readReleaseSource(process.resourcesPath) : null
const consentFile = path.join(app.getPath('userData'), 'updates.json')
const mayAsk = readConsent(consentFile)
const hosts = mayAsk ? (releases?.hosts ?? []) : []

const startEngine = () =>
  utilityProcess.fork(
    path.join(import.meta.dirname, 'engine.js'),
    [app.getPath('userData'), app.getPath('logs')],
    {
      serviceName: 'Gegenlesen engine',
    },
  )

function focus(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

const door = createFileDoor((files) => {
  send('files', files)
  focus()
})

function showWindow(): void {
  window = openWindow()
  // A page that loads again has to say again that it listens.
  window.webContents.on('did-start-loading', door.deaf)
  window.on('closed', () => {
    window = null
    door.deaf()
  })
}

async function run(): Promise<void> {
  app.setName('Gegenlesen')
  app.on('web-contents-created', (_event, contents) => secureContents(contents))
  app.on('session-created', (created) => secureSession(created, hosts))
  app.on('second-instance', (_event, _args, _folder, handed) => {
    focus()
    door.open(handedFiles(handed))
  })
  door.open(filesIn(process.argv.slice(1), process.cwd()))
  await app.whenReady()

  secureSession(session.defaultSession)
  serveFolder(path.join(import.meta.dirname, 'renderer'))
  speak('system')

  const engine = createEngineHost(startEngine, (event) => send('engine-event', event))
  const lookOnce = updateSearch(() => engine.close())
  connect(
    engine,
    door,
    () => window,
    (name, result) => {
      if (!result.ok || (name !== 'getSettings' && name !== 'setSettings')) return
      const settings = result.value as Settings
      speak(settings.locale)
      writeConsent(consentFile, settings.lookForUpdates)
      if (settings.lookForUpdates) lookOnce()
    },
  )
  connectSystem(() => window, releases?.name ?? null, printKeys)
  showWindow()

  app.on('activate', () => (window ? focus() : showWindow()))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(() => engine.close())
}

/** Looks for a new version, once, where the editor had allowed that before this start and there is a place to look. */
function updateSearch(close: () => Promise<void>): () => void {
  let looked = hosts.length === 0
  const log = openErrorLog(path.join(app.getPath('logs'), 'errors.log'))
  return () => {
    if (looked) return
    looked = true
    void import('./updater.ts')
      .then(({ lookForUpdate }) => lookForUpdate({ locale: () => locale, window: () => window, close, log }))
      .catch((error: unknown) => log(`update: ${String(error)}`))
  }
}

/** Holds the app until the engine has closed its database. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    // Not quit(): Electron ignores that while it is still in the first one.
    void close().finally(() => {
      closed = true
      app.exit()
    })
  })
}

registerScheme()
withoutNetwork(hosts)
// Before the app is ready: a Mac names the file that was double-clicked as early as that.
app.on('open-file', (event, file) => {
  event.preventDefault()
  door.open([file])
})
if (app.requestSingleInstanceLock({ files: filesIn(process.argv.slice(1), process.cwd()) })) void run()
else app.quit()
