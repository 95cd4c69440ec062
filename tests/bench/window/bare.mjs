/** The least that Electron can be: one window with an empty page. Says when it is ready to be shown. */
import { app, BrowserWindow } from 'electron'

// Not awaited at the top: Electron is not ready before this file has come to its end.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => {
    window.show()
    console.log('ready-to-show')
  })
  return window.loadURL('data:text/html,<title>bare</title>')
})
