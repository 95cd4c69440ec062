import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import type { LaunchedApp } from './harness.ts'
import { firstRow } from './editor.ts'
import { launchApp } from './harness.ts'
import { windowCalls } from '../../shared/calls.ts'
import { systemCalls } from '../../shared/calls/system.ts'

/** Calls that ask the system's dialog where to save, and what ends one. */
const SAVING = [
  'exportArticle',
  'cancelExport',
  'exportHistory',
  'exportTable',
  'exportPeriod',
  'exportLibrary',
  'exportTaught',
  'importLibrary',
]

let app: LaunchedApp
let requests: string[]

beforeAll(async () => {
  app = await launchApp()
  await firstRow(app).waitFor()
  // Every request of the session, whatever becomes of it.
  await app.electron.evaluate(({ session }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seenRequests: seen })
    session.defaultSession.webRequest.onSendHeaders(({ url }) => seen.push(url))
  })
  requests = []
})

afterAll(async () => {
  requests = await app.electron.evaluate(
    () => (globalThis as unknown as { seenRequests: string[] }).seenRequests,
  )
  expect(requests.filter((url) => !url.startsWith('app://gegenlesen/'))).toEqual([])
  await app.close()
})

describe('the page', () => {
  test('runs in the sandbox, isolated, without Node', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      nodeIntegrationInSubFrames: false,
    })
    // Told only where they are set.
    for (const name of ['enableBlinkFeatures', 'nodeIntegrationInWorker', 'navigateOnDragDrop'])
      expect(Boolean(preferences[name]), name).toBe(false)
    const found = await app.window.evaluate(() =>
      ['process', 'require', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(found).toEqual([])
  })

  test('window.api has exactly the calls and a few things more, all functions, none of them generic', async () => {
    const keys = await app.window.evaluate(() => {
      const api = (globalThis as unknown as { api: Record<string, unknown> }).api
      return Object.keys(api).map((key) => [key, typeof api[key]])
    })
    expect(keys.toSorted()).toEqual(
      [...windowCalls, ...systemCalls, ...SAVING, 'onEngineEvent', 'onFiles', 'onCommand']
        .map((key) => [key, 'function'])
        .toSorted(),
    )
  })

  test('cannot replace window.api or what is in it', async () => {
    const changed = await app.window.evaluate(async () => {
      const page = globalThis as unknown as { api: Record<string, unknown> }
      const before = page.api['listArticles']
      for (const attempt of [
        () => (page.api['listArticles'] = () => 'mine'),
        () => (page.api['more'] = () => 'mine'),
        () => Object.defineProperty(page, 'api', { value: {} }),
        () => delete page.api['listArticles'],
      ])
        try {
          attempt()
        } catch {
          // Refused, as it should be.
        }
      return page.api['listArticles'] !== before || 'more' in page.api
    })
    expect(changed).toBe(false)
  })

  test('cannot run inline scripts, evaluate strings, or load from elsewhere', async () => {
    const policy = await app.window.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      )
      const ran = { ran: false }
      Object.assign(globalThis, { ran })
      const inline = document.createElement('script')
      inline.textContent = 'globalThis.ran.ran = true'
      const remote = document.createElement('script')
      remote.src = 'https://example.com/x.js'
      const data = document.createElement('script')
      data.src = 'data:text/javascript,globalThis.ran.ran=true'
      const image = document.createElement('img')
      image.src = 'https://example.com/x.png'
      const frame = document.createElement('iframe')
      frame.src = 'https://example.com/'
      const style = document.createElement('style')
      style.textContent = 'body { outline: 3px solid red }'
      document.body.append(inline, remote, data, image, frame, style)
      await fetch('https://example.com/').catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 300))
      // Only now: what the test driver sends in may evaluate strings until its first pause.
      let evaluated = true
      try {
        // oxlint-disable-next-line no-new-func -- it must not work
        new Function('return 1')()
      } catch {
        evaluated = false
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
      for (const element of [inline, remote, data, image, frame, style]) element.remove()
      return { violations: [...new Set(violations)].sort(), ran: ran.ran, evaluated }
    })
    expect(policy).toEqual({
      violations: ['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-elem', 'style-src-elem'],
      ran: false,
      evaluated: false,
    })
  })

  test('has the policy in a header, strict and without remote origins', async () => {
    const policy = await app.electron.evaluate(async ({ net }) => {
      const response = await net.fetch('app://gegenlesen/index.html')
      return response.headers.get('content-security-policy') ?? ''
    })
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/)
  })
})

describe('the way out', () => {
  const address = () => app.window.evaluate(() => location.href)

  test('no navigation, whoever asks for it', async () => {
    const before = await address()
    for (const target of [
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,x',
      'app://gegenlesen/x.html',
    ])
      await app.window
        .evaluate((href) => {
          const link = document.createElement('a')
          link.href = href
          document.body.append(link)
          link.click()
          link.remove()
          location.assign(href)
        }, target)
        .catch(() => undefined)
    await app.window.waitForTimeout(300)
    expect(await address()).toBe(before)
  })

  test('no second window', async () => {
    const opened = await app.window.evaluate(() => [
      window.open('https://example.com/') === null,
      window.open('about:blank') === null,
      window.open(location.href) === null,
    ])
    expect(opened).toEqual([true, true, true])
    expect(app.electron.windows()).toHaveLength(1)
  })

  test('no permission', async () => {
    const answers = await app.window.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name } as unknown as PermissionDescriptor)).state
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi']
      return Promise.all(names.map(state))
    })
    expect(new Set(answers)).toEqual(new Set(['denied']))
    const refused = await app.window.evaluate(() =>
      Notification.requestPermission().then((permission) => permission),
    )
    expect(refused).toBe('denied')
  })

  test('no request reaches a network, not even from the main process’s session', async () => {
    const errors = await app.electron.evaluate(async ({ net }) => {
      const attempt = (url: string) =>
        net.fetch(url).then(
          () => 'answered',
          () => 'refused',
        )
      return Promise.all(['http://127.0.0.1:9/', 'https://example.com/', 'http://[::1]/'].map(attempt))
    })
    expect(errors).toEqual(['refused', 'refused', 'refused'])
  })

  test('none of the programs can open a connection past Chromium', () => {
    const out = path.join(root, 'out')
    const modules = '(?:node:)?(?:net|http|https|http2|tls|dgram|dns|inspector)(?:/promises)?'
    const asks = new RegExp(`(?:from|require\\(|import\\()\\s*["'\`]${modules}["'\`]`)
    const programs = readdirSync(out).filter((name) => /\.c?js$/.test(name))
    expect(programs).toContain('engine.js')
    const text = (name: string) => readFileSync(path.join(out, name), 'utf8')
    // The part that looks for a new version may; it is there for those who asked for it, and loaded for nobody else.
    const asking = programs.filter((name) => asks.test(text(name)))
    expect(asking).toEqual([expect.stringMatching(/^updater-/)])
    const [updater = ''] = asking
    const loading = programs.filter((name) => name !== updater && text(name).includes(updater))
    expect(loading).toEqual(['main.js'])
    expect(text('main.js').split(updater)).toHaveLength(2)
    expect(text('main.js')).toMatch(new RegExp(`import\\(["'\`]\\./${updater}`))
    expect(asks.test('import net from "node:net"')).toBe(true)
  })

  test('no program hands an address to the system to open', () => {
    const out = path.join(root, 'out')
    const programs = readdirSync(out).filter((name) =>
      /^(?:main|preload|bridge|error-log).*\.c?js$/.test(name),
    )
    expect(programs.length).toBeGreaterThan(1)
    for (const name of programs)
      expect(readFileSync(path.join(out, name), 'utf8')).not.toMatch(/openExternal|openPath|\bshell\b\s*[,}]/)
  })

  test('no webview, even where a page writes one', async () => {
    const before = await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)
    const upgraded = await app.window.evaluate(async () => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'https://example.com/')
      view.setAttribute('allowpopups', '')
      document.body.append(view)
      await new Promise((resolve) => setTimeout(resolve, 200))
      const is = customElements.get('webview') !== undefined || 'getWebContentsId' in view
      view.remove()
      return is
    })
    expect(upgraded).toBe(false)
    const after = await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)
    expect(after).toBe(before)
  })

  test('app:// serves the page’s files and nothing beside them', async () => {
    const statuses = await app.electron.evaluate(async ({ net }) => {
      const status = async (path: string) => (await net.fetch(`app://gegenlesen/${path}`)).status
      return Promise.all(
        [
          'index.html',
          '..%2fmain.js',
          '%2e%2e%2fpreload.cjs',
          'nothing.html',
          '',
          '..%2f..%2fpackage.json',
        ].map(status),
      )
    })
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
  })
})

describe('calls', () => {
  test('are answered with a Result, whatever is sent', async () => {
    const results = await app.window.evaluate(async () => {
      const api = (globalThis as unknown as { api: Record<string, (input?: unknown) => Promise<unknown>> })
        .api
      return Promise.all([
        api['listArticles']?.({ query: '' }),
        api['listArticles']?.({ query: 7 }),
        api['setTarget']?.(),
        api['exportArticle']?.({ articleId: 'x', format: 'exe', ticket: 't' }),
        api['exportArticle']?.({ articleId: 'x', format: 'file', ticket: 't', path: '/etc/passwd' }),
      ])
    })
    expect(results).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'bad-call' } },
      { ok: false, error: { code: 'bad-call' } },
      { ok: false, error: { code: 'bad-call' } },
      { ok: false, error: { code: 'not-found' } },
    ])
  })

  test('are refused when they do not come from the page', async () => {
    const answers = await app.electron.evaluate(async ({ ipcMain, BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      type Handler = (event: unknown, input: unknown) => Promise<{ ok: boolean }>
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
      const home = 'app://gegenlesen/index.html'
      const strangers = [
        { sender: page, senderFrame: null },
        { sender: page, senderFrame: { url: 'https://example.com/', parent: null } },
        { sender: page, senderFrame: { url: 'app://elsewhere/index.html', parent: null } },
        { sender: page, senderFrame: { url: 'file:///etc/passwd', parent: null } },
        { sender: page, senderFrame: { url: 'about:blank', parent: null } },
        { sender: page, senderFrame: { url: home, parent: page?.mainFrame } },
        { sender: {}, senderFrame: { url: home, parent: null } },
      ]
      const refused: string[] = []
      for (const [name, handler] of handlers)
        for (const [index, event] of strangers.entries()) {
          const answer = await handler(event, { query: '' })
          if (JSON.stringify(answer) !== '{"ok":false,"error":{"code":"bad-call","details":{}}}')
            refused.push(`${name} answers stranger ${index}`)
        }
      // The page itself is answered: the refusals above are not for another reason.
      const own = await handlers.get('listArticles')?.(
        { sender: page, senderFrame: page?.mainFrame },
        { query: '' },
      )
      return { refused, own: own?.ok }
    })
    expect(answers).toEqual({ refused: [], own: true })
  })

  test('signals are heard from the page only', async () => {
    const channels = await app.electron.evaluate(({ ipcMain, BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      const sent: string[] = []
      const send = page?.send.bind(page)
      Object.assign(page ?? {}, { send: (channel: string) => sent.push(channel) })
      const names = ['listening', 'listening-for-files']
      const stranger = { sender: page, senderFrame: { url: 'https://example.com/', parent: null } }
      for (const name of names) ipcMain.emit(name, stranger)
      const fromStrangers = sent.length
      for (const name of names) ipcMain.emit(name, { sender: page, senderFrame: page?.mainFrame })
      Object.assign(page ?? {}, { send })
      return { signals: ipcMain.eventNames().map(String), fromStrangers, fromPage: sent.length }
    })
    expect(channels.fromStrangers).toBe(0)
    expect(channels.fromPage).toBeGreaterThan(0)
    expect(channels.signals.filter((name) => name !== 'error').toSorted()).toEqual([
      'listening',
      'listening-for-files',
    ])
  })

  test('about the app are answered with a Result, and only where their input fits', async () => {
    const results = await app.window.evaluate(async () => {
      const { api } = globalThis as unknown as { api: Record<string, (input?: unknown) => Promise<unknown>> }
      return Promise.all([
        api['about']?.({}),
        api['about']?.(),
        api['readNotice']?.({ component: 0 }),
        api['readNotice']?.({ component: 1e9 }),
        api['readNotice']?.({ component: '../../package.json' }),
        api['listComponents']?.({ folder: '/etc' }),
      ])
    })
    const refused = (code: string) => ({ ok: false, error: { code } })
    expect(results).toMatchObject([
      { ok: true },
      refused('bad-call'),
      { ok: true },
      refused('not-found'),
      refused('bad-call'),
      refused('bad-call'),
    ])
  })

  test('no channel writes to a path the page chooses', async () => {
    const channels = await app.electron.evaluate(({ ipcMain }) => [
      ...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
    ])
    expect(channels.toSorted()).toEqual([...windowCalls, ...systemCalls, ...SAVING].toSorted())
  })
})
