import type { BrowserWindow } from 'electron'
import { app, session, utilityProcess } from 'electron'
import path from 'node:path'
import type { Settings } from '../../shared/calls.ts'
import { connect } from './bridge.ts'
import { createEngineHost } from './engine-host.ts'
import { menuLocale, setMenu } from './menu.ts'
import { registerScheme, serveFolder } from './protocol.ts'
import { secureContents, secureSession, withoutNetwork } from './security.ts'
import { openWindow } from './window.ts'

let window: BrowserWindow | null = null

const send = (channel: string, message: unknown) => window?.webContents.send(channel, message)

const translateMenu = (locale: Settings['locale']) =>
  setMenu(menuLocale(locale, app.getLocale()), (command) => send('command', command))

const startEngine = () =>
  utilityProcess.fork(path.join(import.meta.dirname, 'engine.js'), [app.getPath('userData')], {
    serviceName: 'Gegenlesen engine',
  })

function focus(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function showWindow(): void {
  window = openWindow()
  window.on('closed', () => (window = null))
}

async function run(): Promise<void> {
  app.setName('Gegenlesen')
  app.on('web-contents-created', (_event, contents) => secureContents(contents))
  app.on('second-instance', focus)
  await app.whenReady()

  secureSession(session.defaultSession)
  serveFolder(path.join(import.meta.dirname, 'renderer'))
  translateMenu('system')

  const engine = createEngineHost(startEngine, (event) => send('engine-event', event))
  connect(
    engine,
    () => window,
    (name, result) => {
      if (result.ok && (name === 'getSettings' || name === 'setSettings'))
        translateMenu((result.value as Settings).locale)
    },
  )
  showWindow()

  app.on('activate', () => (window ? focus() : showWindow()))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(() => engine.close())
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
withoutNetwork()
if (app.requestSingleInstanceLock()) void run()
else app.quit()
