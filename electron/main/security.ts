import type { IpcMainEvent, IpcMainInvokeEvent, Session, WebContents } from 'electron'
import { app } from 'electron'
import { isAppAddress } from './addresses.ts'

/** Switches off what Chromium would do on its own with a network. Must be called before the app is ready. */
export function withoutNetwork(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name)
  // No name is ever looked up, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** No permission, no request that leaves the app, no dictionary download. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Chromium would fetch a dictionary of the system's language as soon as there is a session.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isAppAddress(url) && !isDevTools(url) }),
  )
}

/** The inspector's own page, which only a development build can open. */
const isDevTools = (url: string) => !app.isPackaged && url.startsWith('devtools://')

/** The page stays where it is: no navigation, no window, no webview. */
export function secureContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** True when a message comes from the page itself: the top frame of this window, at an address of the app. */
export function isFromPage(event: IpcMainInvokeEvent | IpcMainEvent, page: WebContents | undefined): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    page !== undefined &&
    event.sender === page &&
    frame.parent === null &&
    isAppAddress(frame.url)
  )
}
