import Database from 'better-sqlite3'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Api, ArticleView, EngineEvent } from '../../shared/calls.ts'
import { damageTable } from '../support/damage.ts'
import type { LaunchedApp } from './harness.ts'
import { launchApp } from './harness.ts'

type Page = { readonly api: Api; readonly heard?: EngineEvent['kind'][] }

async function launch(options: Parameters<typeof launchApp>[0] = {}): Promise<LaunchedApp> {
  const app = await launchApp(options)
  onTestFinished(() => app.close())
  await app.window.evaluate(() => {
    const page = globalThis as unknown as Page & { heard: string[] }
    page.heard = []
    page.api.onEngineEvent((event) => page.heard.push(event.kind))
  })
  return app
}

const heard = (app: LaunchedApp) => app.window.evaluate(() => (globalThis as unknown as Page).heard ?? [])

const articles = (app: LaunchedApp) =>
  app.window.evaluate(async () => {
    const result = await (globalThis as unknown as Page).api.listArticles({ query: '' })
    return result.ok ? result.value : []
  })

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'gegenlesen-e2e-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }))
  return made
}

test('the first start shows the sample, checked with the real rules', async () => {
  const app = await launch()
  await expect
    .poll(async () => (await articles(app))[0]?.openFlags ?? 0, { timeout: 60_000 })
    .toBeGreaterThan(10)
  expect(await articles(app)).toHaveLength(1)
})

test('an engine that is killed is started again, and nothing that was answered is lost', async () => {
  const app = await launch()
  await expect.poll(() => heard(app), { timeout: 60_000 }).toEqual(expect.arrayContaining(['ready']))
  expect(await heard(app)).not.toContain('restarting')
  await app.window.evaluate(async () => {
    const { api } = globalThis as unknown as Page
    const list = await api.listArticles({ query: '' })
    const articleId = (list.ok && list.value[0]?.id) || ''
    const opened = await api.openArticle({ articleId })
    const view = JSON.parse((opened.ok && opened.value) || '') as ArticleView
    const segmentId = view.segments[1]?.id ?? ''
    await api.setTarget({ segmentId, target: 'Das bleibt stehen.', took: 100 })
  })
  const killed = await app.electron.evaluate(({ app }) => {
    const engine = app.getAppMetrics().find((metric) => metric.serviceName === 'node.mojom.NodeService')
    if (engine) process.kill(engine.pid, 'SIGKILL')
    return engine !== undefined
  })
  expect(killed).toBe(true)
  await expect.poll(() => heard(app), { timeout: 30_000 }).toContain('restarting')
  await expect.poll(async () => (await heard(app)).at(-1), { timeout: 30_000 }).toBe('ready')
  const target = await app.window.evaluate(async () => {
    const { api } = globalThis as unknown as Page
    const list = await api.listArticles({ query: '' })
    const opened = await api.openArticle({ articleId: (list.ok && list.value[0]?.id) || '' })
    return opened.ok ? (JSON.parse(opened.value) as ArticleView).segments[1]?.target : opened.error.code
  })
  expect(target).toBe('Das bleibt stehen.')
})

test('a damaged database is set aside and the editor is told', async () => {
  const dataFolder = folder()
  writeFileSync(path.join(dataFolder, 'gegenlesen.sqlite'), 'this is no database '.repeat(500))
  const app = await launch({ dataFolder })
  await expect.poll(() => heard(app), { timeout: 60_000 }).toContain('notice')
  expect(readdirSync(dataFolder).filter((name) => name.startsWith('gegenlesen.damaged-'))).toHaveLength(1)
  await expect.poll(async () => (await articles(app)).length, { timeout: 60_000 }).toBe(1)
})

test('damage in a large database is found while the articles are shown already', async () => {
  const dataFolder = folder()
  const first = await launch({ dataFolder })
  await expect.poll(async () => (await articles(first)).length, { timeout: 60_000 }).toBe(1)
  await first.close()
  const file = path.join(dataFolder, 'gegenlesen.sqlite')
  enlarge(file)
  damageTable(file, 'memory')

  const app = await launch({ dataFolder })
  expect(await articles(app)).toHaveLength(1)
  await expect
    .poll(() => heard(app), { timeout: 60_000 })
    .toEqual(expect.arrayContaining(['restarting', 'notice']))
  const [aside] = readdirSync(dataFolder).filter((name) => name.startsWith('gegenlesen.damaged-'))
  await app.window
    .getByRole('alert')
    .filter({ hasText: aside ?? 'none' })
    .waitFor()
})

/** Adds what the start does not look at: 500 pairs to the memory, and 40 MB. */
function enlarge(file: string): void {
  const db = new Database(file)
  const pair = db.prepare(
    `INSERT INTO memory (source, target, name, reviewer_id, at) VALUES (?, ?, 'a', 'machine', 0)`,
  )
  for (let at = 0; at < 500; at++) pair.run(`Source ${at}`, `Ziel ${at}`)
  db.exec(`
    INSERT INTO articles (id, title, digest, created_at, opened_at, deleted_at) VALUES ('large', '', '', 0, 0, 0);
    INSERT INTO files VALUES ('large', 'target', '', '', zeroblob(40000000), '', '{}');
  `)
  db.close()
}

test('closing leaves one file: the log of the database is folded into it', async () => {
  const dataFolder = folder()
  const app = await launchApp({ dataFolder })
  await app.window.evaluate(() => (globalThis as unknown as Page).api.getSettings({}))
  await app.close()
  expect(existsSync(path.join(dataFolder, 'gegenlesen.sqlite'))).toBe(true)
  expect(readdirSync(dataFolder).filter((name) => /sqlite-(wal|shm)$/.test(name))).toEqual([])
})
