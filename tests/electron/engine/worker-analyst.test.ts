import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { CheckJob, CheckReport } from '../../../electron/engine/checking/analyst.ts'
import { createWorkerAnalyst } from '../../../electron/engine/checking/worker-analyst.ts'

const STAND_IN = path.join(import.meta.dirname, 'analyst-stand-in.ts')

/** A real thread with very little memory. */
function openAnalyst(
  startWorker = () => new Worker(STAND_IN, { resourceLimits: { maxOldGenerationSizeMb: 24 } }),
) {
  const reports: CheckReport[] = []
  const log: string[] = []
  const ended: unknown[] = []
  const analyst = createWorkerAnalyst(
    startWorker,
    (report) => reports.push(report),
    (line) => log.push(line),
    (error) => ended.push(error),
    { everyMs: 100, turns: 10 },
  )
  onTestFinished(() => analyst.close())
  return { analyst, reports, log, ended }
}

const job = (id: number, fate: string, priority: CheckJob['priority'] = 1): CheckJob => ({
  id,
  articleId: `article ${id}`,
  priority,
  segments: [{ index: 0, kind: 'text', source: null, target: fate }],
  changed: null,
  rules: new Set(),
  articleFlagged: [],
})

const PATIENCE = { timeout: 20_000 }

test.each([
  ['runs out of memory', 'memory', 'ERR_WORKER_OUT_OF_MEMORY'],
  ['hangs', 'hang', ''],
  ['throws', 'throw', 'TypeError'],
  ['ends', 'exit', ''],
])(
  'a thread that %s fails the check it was at; another one does the rest and knows the words',
  async (_, fate, trace) => {
    const { analyst, reports, log, ended } = openAnalyst()
    analyst.setWords(['Gegenlesen'])
    analyst.start(job(1, fate, 0))
    analyst.start(job(2, 'well'))
    await vi.waitFor(() => expect(reports).toHaveLength(2), PATIENCE)
    expect(reports[0]).toMatchObject({ job: 1, checked: [], finished: true })
    expect(reports[0]?.failure).toContain(trace)
    expect(reports[1]).toEqual({ job: 2, checked: [], finished: true })
    expect(log).toContain('2 knows Gegenlesen')
    expect(ended).toEqual([])
  },
)

test('what was asked of a thread that ends is refused, and no check is blamed for it', async () => {
  const { analyst, reports } = openAnalyst()
  expect(await analyst.suggest('wort')).toEqual(['wort'])
  await expect(analyst.suggest('exit')).rejects.toMatchObject({ code: 'check-stopped' })
  analyst.start(job(1, 'well'))
  await vi.waitFor(() => expect(reports).toHaveLength(1), PATIENCE)
  expect(reports[0]?.failure).toBeUndefined()
})

test('a thread that does not even begin ends the engine', async () => {
  const { ended } = openAnalyst(() => new Worker('process.exit(1)', { eval: true }))
  await vi.waitFor(() => expect(ended).toHaveLength(1), PATIENCE)
})

test('closing ends no engine and starts no other thread', async () => {
  let started = 0
  const { analyst, ended } = openAnalyst(() => (started++, new Worker(STAND_IN)))
  await analyst.suggest('wort')
  await analyst.close()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([started, ended]).toEqual([1, []])
})
