import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { app, ipcMain } from 'electron'
import path from 'node:path'
import * as v from 'valibot'
import type { SystemCallName, SystemCalls } from '../../shared/calls/system.ts'
import { systemInputs } from '../../shared/calls/system.ts'
import { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/errors.ts'
import { openComponents } from './components.ts'
import type { MenuKeys } from './menu.ts'
import { isFromPage } from './security.ts'

type SystemHandlers = {
  readonly [Name in SystemCallName]: (
    input: SystemCalls[Name]['input'],
  ) => Promise<SystemCalls[Name]['output']>
}

function systemHandlers(updatesFrom: string | null, printKeys: (keys: MenuKeys) => void): SystemHandlers {
  const components = openComponents({
    notice: path.join(import.meta.dirname, 'data/licences.json'),
    runtime: [path.dirname(app.getPath('exe')), process.resourcesPath],
    electronVersion: process.versions['electron'] ?? '',
  })
  return {
    about: async () => ({
      version: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      chromium: process.versions['chrome'] ?? '',
      dataFolder: app.getPath('userData'),
      logFolder: app.getPath('logs'),
      updatesFrom,
    }),
    async printKeys({ keys }) {
      printKeys(keys)
      return null
    },
    listComponents: () => components.list(),
    async readNotice({ component }) {
      const text = await components.read(component)
      if (text === null) throw new AppError('not-found', {})
      return text
    },
  }
}

const refusal = (code: 'bad-call' | 'not-found' | 'cannot-read'): Result<never> => ({
  ok: false,
  error: { code, details: {} },
})

async function answer<Name extends SystemCallName>(
  handlers: SystemHandlers,
  name: Name,
  input: unknown,
): Promise<Result<SystemCalls[Name]['output']>> {
  const parsed = v.safeParse(systemInputs[name], input)
  if (!parsed.success) return refusal('bad-call')
  try {
    return { ok: true, value: await handlers[name](parsed.output as SystemCalls[Name]['input']) }
  } catch (error) {
    // What can fail here is a file of the app that is missing.
    return refusal(error instanceof AppError ? 'not-found' : 'cannot-read')
  }
}

/**
 * Answers the page's calls about the app itself. Whatever does not come from our page is refused.
 * @param updatesFrom where new versions are looked for, null when nowhere
 * @param printKeys takes the keys that the menu shows
 */
export function connectSystem(
  currentWindow: () => BrowserWindow | null,
  updatesFrom: string | null,
  printKeys: (keys: MenuKeys) => void,
): void {
  const handlers = systemHandlers(updatesFrom, printKeys)
  for (const name of Object.keys(systemInputs) as SystemCallName[])
    ipcMain.handle(name, async (event: IpcMainInvokeEvent, input: unknown) => {
      const window = currentWindow()
      return window && isFromPage(event, window.webContents)
        ? answer(handlers, name, input)
        : refusal('bad-call')
    })
}
