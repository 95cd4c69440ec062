/**
 * Opens, reviews and closes one article after the other in the real app, and looks how the memory of each process grows:
 *   npm run bench:soak -- [ARTICLES, 500] [--every 50]
 * Every article is imported, opened in the window by its keys, flags are applied and dismissed, segments written and confirmed,
 * one step undone, and it is left for the library. Memory is what is resident (Linux: VmRSS), after the page's garbage was
 * collected. Fails when a process has more than 10 % more at the end than after the first fifty.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { CDPSession } from 'playwright-core'
import { root } from '../../build/setup/node.mjs'
import type { Api, ArticleView } from '../../shared/calls.ts'
import type { LaunchedApp } from '../e2e/harness.ts'
import { launchApp } from '../e2e/harness.ts'
import { setup } from '../e2e/prepare.ts'

/** Growth after the warm-up that is allowed. */
const MOST = 0.1
const WARM_UP = 50

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '50' } },
})
const articles = Number(positionals[0] ?? 500)
const every = Number(values.every)

const read = (side: string) => readFileSync(path.join(root, `shared/sample/drought.${side}.txt`), 'utf8')

/** Resident megabytes, by process type. */
type Memory = ReadonlyMap<string, number>

function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) / 1024
}

async function memoryOf({ electron }: LaunchedApp, page: CDPSession): Promise<Memory> {
  await page.send('HeapProfiler.collectGarbage')
  const processes = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .map(({ pid, type, serviceName, name }) => ({ pid, name: name ?? serviceName ?? type, type })),
  )
  return new Map(processes.map(({ pid, type, name }) => [type === 'Utility' ? name : type, residentOf(pid)]))
}

const german = read('de')
const english = read('en')

/** Opens an article as an editor does, through the dialog; answers its id. */
async function importOne({ window }: LaunchedApp, n: number): Promise<string> {
  await window.keyboard.press('Control+o')
  const dialog = window.getByRole('dialog', { name: 'Artikel öffnen' })
  await dialog.waitFor()
  // Dropped: files that the driver puts into a field keep that field, which would count as a leak of the app.
  await window.evaluate(
    (sides) => {
      const dataTransfer = new DataTransfer()
      for (const { name, text } of sides)
        dataTransfer.items.add(new File([text], name, { type: 'text/plain' }))
      document.dispatchEvent(new DragEvent('drop', { dataTransfer }))
    },
    [
      { name: `${n}.de.txt`, text: `${german}\n\nDies ist der Artikel Nummer ${n}.\n` },
      { name: `${n}.en.txt`, text: `${english}\n\nThis is article number ${n}.\n` },
    ],
  )
  await window.getByRole('textbox', { name: 'Titel' }).waitFor({ timeout: 60_000 })
  await window.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached', timeout: 60_000 })
  await window
    .getByRole('group', { name: /^Segment / })
    .first()
    .waitFor({ timeout: 60_000 })
  return window.evaluate(() => localStorage.getItem('place.article') ?? '')
}

/** What the page holds after its garbage was collected: JavaScript's objects in megabytes, elements, listeners. */
async function pageHolds(page: CDPSession): Promise<string> {
  const { usedSize } = (await page.send('Runtime.getHeapUsage')) as { usedSize: number }
  const { nodes, jsEventListeners } = (await page.send('Memory.getDOMCounters')) as {
    nodes: number
    jsEventListeners: number
  }
  return `page holds ${(usedSize / 2 ** 20).toFixed(1)} MB, ${nodes} nodes, ${jsEventListeners} listeners`
}

/** Waits until the article is checked; then decides by calls on what no key can reach as fast. */
const decide = ({ window }: LaunchedApp, articleId: string): Promise<number> =>
  window.evaluate(async (id) => {
    const { api } = globalThis as unknown as { api: Api }
    for (;;) {
      const opened = await api.openArticle({ articleId: id })
      if (!opened.ok) throw new Error(opened.error.code)
      const view = JSON.parse(opened.value) as ArticleView
      if (!view.segments.every(({ checked }) => checked)) {
        await new Promise((resolve) => setTimeout(resolve, 30))
        continue
      }
      let calls = 0
      for (const [at, segment] of view.segments.entries()) {
        for (const flag of segment.flags.slice(0, 1)) {
          calls++
          if (at % 2 === 0)
            await api.dismissFlag({ flagId: flag.id, scope: 'here', reason: 'taste', took: 900 })
          else await api.applyFix({ flagId: flag.id, fix: 0, took: 900 })
        }
        if (at % 3 === 0) {
          calls += 2
          await api.setTarget({ segmentId: segment.id, target: `${segment.target} So ist es.`, took: 2000 })
          await api.confirmSegment({ segmentId: segment.id, confirmed: true, took: 100 })
        }
      }
      await api.undo({ articleId: id })
      return calls
    }
  }, articleId)

/** Opens, reviews and leaves one article; answers how many calls decided it. */
async function review(app: LaunchedApp, n: number): Promise<number> {
  const { keyboard } = app.window
  // Closes the one before; measured is with an article open, not with the library, which has a row for each.
  await keyboard.press('Control+l')
  const articleId = await importOne(app, n)
  for (const key of ['j', 'j', 'k', 'd', 'j', '1', 'ArrowDown', 'e']) await keyboard.press(key)
  await keyboard.type(' Und weiter.')
  await keyboard.press('Control+Enter')
  await keyboard.press('Escape')
  return decide(app, articleId)
}

const stop = await setup()
const app = await launchApp({ args: ['--lang=de'] })
const lines: { readonly done: number; readonly memory: Memory }[] = []
let calls = 0
const started = performance.now()
try {
  const page = await app.window.context().newCDPSession(app.window)
  await app.window
    .getByRole('group', { name: /^Segment / })
    .first()
    .waitFor({ timeout: 60_000 })
  for (let done = 1; done <= articles; done++) {
    calls += await review(app, done)
    if (done % every !== 0 && done !== articles) continue
    const memory = await memoryOf(app, page)
    lines.push({ done, memory })
    const holds = await pageHolds(page)
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(
      `${done} articles, ${calls} calls, ${seconds} s: ${[...memory].map(([name, mb]) => `${name} ${mb.toFixed(0)}`).join(', ')} MB; ${holds}`,
    )
  }
} finally {
  await app.close()
  stop?.()
}

const base =
  lines.find(({ done }) => done >= Math.min(WARM_UP, articles / 2))?.memory ?? new Map<string, number>()
const last = lines.at(-1)?.memory ?? new Map<string, number>()
let failed = false
for (const [name, megabytes] of last) {
  const from = base.get(name)
  if (from === undefined) continue
  const growth = megabytes / from - 1
  failed ||= growth > MOST
  console.log(
    `${name}: ${from.toFixed(0)} MB → ${megabytes.toFixed(0)} MB (${growth >= 0 ? '+' : ''}${(growth * 100).toFixed(1)} %)`,
  )
}
process.exit(failed ? 1 : 0)
