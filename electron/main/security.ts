import type { IpcMainEvent, IpcMainInvokeEvent, Session, WebContents } from 'electron'
import { app } from 'electron'
import { isAppAddress } from './addresses.ts'

/**
 * Switches off what Chromium would do on its own with a network. Must be called before the app is ready.
 * @param hosts the only ones that can be reached: those of the releases, where the editor allowed to look for one
 */
export function withoutNetwork(hosts: readonly string[]): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name)
  // No other name is ever looked up, whoever asks.
  const rules = ['MAP * ~NOTFOUND', ...hosts.map((host) => `EXCLUDE ${host}`)]
  app.commandLine.appendSwitch('host-resolver-rules', rules.join(', '))
}

/** True for a request that looks for a release or fetches one. */
function isForRelease(address: string, hosts: readonly string[]): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && hosts.includes(hostname)
}

/**
 * No permission, no request that leaves the app, no dictionary download.
 * @param hosts those that this session may ask nevertheless; the window's may ask none
 */
export function secureSession(session: Session, hosts: readonly string[] = []): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Chromium would fetch a dictionary of the system's language as soon as there is a session.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isAppAddress(url) && !isDevTools(url) && !isForRelease(url, hosts) }),
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
