import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import path from 'node:path'
import { PAGE } from './addresses.ts'
import { readState, SMALLEST, writeState } from './window-state.ts'

/** Paper and ink of the two themes (renderer/ui/tokens.css), so that nothing flashes before the page is there. */
const PAPER = { light: '#faf8f5', dark: '#1b1a18' }

const stateFile = () => path.join(app.getPath('userData'), 'window.json')

function remember(window: BrowserWindow): void {
  writeState(stateFile(), { ...window.getNormalBounds(), maximized: window.isMaximized() })
}

/** Opens the one window, where it was last time. */
export function openWindow(): BrowserWindow {
  const { maximized, ...bounds } = readState(
    stateFile(),
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    autoHideMenuBar: true,
    title: 'Gegenlesen',
    icon: path.join(import.meta.dirname, 'data/icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => remember(window))
  void window.loadURL(PAGE)
  return window
}
