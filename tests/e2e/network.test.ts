import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Api } from '../../shared/calls.ts'
import { begin, file, sampleFiles } from './editor.ts'
import type { Editor } from './editor.ts'
import { startRecorder, watchSockets } from './sockets.ts'

/** Everything an editor does in a day, in a minute. Chromium's own log is looked through when the app closes (harness). */
async function work(editor: Editor, to: string): Promise<void> {
  const { window, electron } = editor.app
  const { german, english } = sampleFiles()
  await editor.choose(file('a.de.txt', german.replace('Bauern', 'Landwirte')), file('a.en.txt', english))
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await editor.settled()
  await editor.press('F8', 'Enter', 'F8', 'd', 'Control+Enter')
  await editor.settled()

  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never
  }, to)
  const view = await editor.settled()
  expect(
    await window.evaluate(
      (articleId) =>
        (globalThis as unknown as { api: Api }).api.exportArticle({ articleId, format: 'file', ticket: 't' }),
      view.article.id,
    ),
  ).toMatchObject({ ok: true })

  for (const key of ['Control+h', 'Control+r', 'Control+,', 'Control+l', 'Shift+F1']) await editor.press(key)
  await window.getByRole('dialog', { name: 'Über Gegenlesen' }).waitFor()
  await editor.press('Enter')
  await window
    .getByRole('option', { name: /^Electron/ })
    .first()
    .waitFor()
  await editor.press('Escape', 'Control+F1')
  await window.getByRole('dialog', { name: 'Tasten' }).waitFor()
  await editor.press('Escape')
}

test.skipIf(process.platform !== 'linux')(
  'start, import, check, export and help reach no network, be it directly or through a proxy',
  async () => {
    const recorder = await startRecorder()
    const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-network-'))
    onTestFinished(() => (recorder.close(), rmSync(folder, { recursive: true, force: true })))
    const proxy = `http://127.0.0.1:${recorder.port}`
    const editor = await begin({
      args: [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'],
      env: {
        HTTP_PROXY: proxy,
        HTTPS_PROXY: proxy,
        ALL_PROXY: proxy,
        http_proxy: proxy,
        https_proxy: proxy,
        NODE_USE_ENV_PROXY: '1',
      },
    })
    const sockets = watchSockets(editor.app.electron.process().pid!)
    onTestFinished(sockets.stop)
    await work(editor, path.join(folder, 'out.txt'))
    expect(recorder.heard).toEqual([])
    expect([...sockets.seen]).toEqual([])

    // Both would have noticed: what the app never does, a test can make it do.
    await editor.app.electron.evaluate(async (_electron, port) => {
      const { connect } = process.getBuiltinModule('node:net')
      const { createSocket } = process.getBuiltinModule('node:dgram')
      connect(port, '127.0.0.1').write('CONNECT example.com:443 HTTP/1.1\r\n\r\n')
      createSocket('udp4').connect(9, '192.0.2.1')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }, recorder.port)
    expect(recorder.heard).toEqual(['CONNECT example.com:443 HTTP/1.1'])
    expect([...sockets.seen]).toEqual(['udp 010200C0:0009'])
  },
)
