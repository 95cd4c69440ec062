import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createBackups } from '../../../electron/engine/backups/backups.ts'
import { copyDatabase } from '../../../electron/engine/backups/copy.ts'
import { createWorkerAnalyst } from '../../../electron/engine/checking/worker-analyst.ts'
import { closeDatabase, openDatabase } from '../../../electron/engine/database/open.ts'
import { createEngine } from '../../../electron/engine/engine.ts'
import { createLocalClerk } from '../../../electron/engine/files/clerk.ts'
import { createWorkerClerk } from '../../../electron/engine/files/worker-clerk.ts'
import type { CallName, Calls } from '../../../shared/calls.ts'
import type { Result } from '../../../shared/errors.ts'
import { fromJson } from '../../../shared/json.ts'
import type { Rule } from '../../../shared/rules/rule.ts'

/** Milliseconds between two questions of somebody else. */
export const PING = 20

/** The engine on a library of its own, and somebody who asks it something all the time. */
export function begin(rules: readonly Rule[] = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-import-'))
  const { db } = openDatabase(path.join(folder, 'gegenlesen.sqlite'), 0)
  let step = ''
  /** What the window was told of checks. */
  const told = { changes: 0, segments: 0 }
  const engine = createEngine({
    db,
    rules,
    startAnalyst: (report) =>
      createWorkerAnalyst(
        () => new Worker(fileURLToPath(new URL('../../../electron/engine/analyst.ts', import.meta.url))),
        report,
        console.error,
        console.error,
      ),
    openClerk: (large) =>
      large
        ? createWorkerClerk(
            new Worker(fileURLToPath(new URL('../../../electron/engine/clerk.ts', import.meta.url))),
            console.error,
          )
        : createLocalClerk(),
    emit: (event) => {
      if (event.kind === 'importing') step = event.step
      if (event.kind === 'checked') {
        told.changes++
        told.segments += fromJson(event.change).segments.length
      }
    },
    log: console.error,
    now: Date.now,
    userName: 'Bench',
    backups: createBackups({ file: db.name, copy: copyDatabase, now: Date.now }),
    restart: () => undefined,
  })
  const call = async <Name extends CallName>(name: Name, input: Calls[Name]['input']) =>
    (await engine.dispatch(name, input)) as Result<Calls[Name]['output']>

  /** The longest that anybody waited for an answer since the last look, by what the engine was at. */
  let waits = new Map<string, number>()
  let doing = ''
  let due = performance.now() + PING
  const pings = setInterval(() => {
    const asked = due
    due = performance.now() + PING
    void call('countArticles', { query: '' }).then(() => {
      const at = doing === 'importArticle' ? step : doing
      waits.set(at, Math.max(waits.get(at) ?? 0, performance.now() - asked))
    })
  }, PING)

  /** Something done, its milliseconds, and how long another had to wait meanwhile. */
  const watched = async <T>(name: string, act: () => Promise<T>) => {
    await new Promise((resolve) => setTimeout(resolve, 3 * PING))
    waits = new Map()
    doing = name
    const start = performance.now()
    const result = await act()
    const took = performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 3 * PING))
    doing = ''
    return { result, took, waits: new Map(waits) }
  }
  const timed = <Name extends CallName>(name: Name, input: Calls[Name]['input']) =>
    watched(name, () => call(name, input))

  const end = async () => {
    clearInterval(pings)
    await engine.close()
    closeDatabase(db)
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, folder, call, timed, watched, end, told, step: () => step }
}
