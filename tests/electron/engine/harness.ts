import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createBackups } from '../../../electron/engine/backups/backups.ts'
import type { OpenClerk } from '../../../electron/engine/files/clerk.ts'
import { createLocalClerk } from '../../../electron/engine/files/clerk.ts'
import { copyDatabase } from '../../../electron/engine/backups/copy.ts'
import type { Tools } from '../../../electron/engine/checking/local-analyst.ts'
import { createLocalAnalyst } from '../../../electron/engine/checking/local-analyst.ts'
import { closeDatabase, openDatabase } from '../../../electron/engine/database/open.ts'
import { createEngine } from '../../../electron/engine/engine.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { ArticleView, CallName, Calls, Change, EngineEvent } from '../../../shared/calls.ts'
import { tinyRules, tinyTools } from './tiny.ts'

/** A folder of its own for a test, gone afterwards. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type TestEngine = ReturnType<typeof openTestEngine>

type Options = {
  readonly folder?: string
  readonly rules?: readonly Rule[]
  /** What the analyst works with; by default nothing that needs lexicons. */
  readonly tools?: Tools
  /** By default files are read and written in this thread, however large they are. */
  readonly openClerk?: OpenClerk
}

/** The real engine on a real file, with rules that need no lexicons and a clock that the test moves. */
export function openTestEngine({
  folder = testFolder(),
  rules = tinyRules,
  tools,
  openClerk = createLocalClerk,
}: Options = {}) {
  const { db, damaged } = openDatabase(path.join(folder, 'gegenlesen.sqlite'), 0)
  const clock = { now: 1_000_000 }
  const events: EngineEvent[] = []
  const log: string[] = []
  let restarts = 0
  const engine = createEngine({
    db,
    rules,
    startAnalyst: (report) => createLocalAnalyst(tools ?? tinyTools(rules), report),
    emit: (event) => events.push(event),
    log: (line) => log.push(line),
    now: () => ++clock.now,
    userName: 'Tester',
    openClerk,
    backups: createBackups({ file: db.name, copy: copyDatabase, now: () => ++clock.now }),
    restart: () => void restarts++,
  })
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await engine.close()
    closeDatabase(db)
  }
  onTestFinished(close)

  /** Calls the engine and expects it to work. */
  const call = async <Name extends CallName>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Calls[Name]['output']> => {
    const result = await engine.dispatch(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${JSON.stringify(result.error.details)}`)
    return result.value as Calls[Name]['output']
  }

  /** Calls the engine and expects an error; answers its code. */
  const fails = async (name: string, input: unknown): Promise<string> => {
    const result = await engine.dispatch(name, input)
    return result.ok ? 'no error' : result.error.code
  }

  /** Waits until every check is done, then answers the article. */
  const settled = async (articleId: string): Promise<ArticleView> => {
    for (let turn = 0; turn < 2000; turn++) {
      await new Promise((resolve) => setImmediate(resolve))
      const view = await call('openArticle', { articleId })
      const whole = db
        .prepare("SELECT count(*) AS n FROM articles WHERE checked_with = '' AND deleted_at IS NULL")
        .get() as { n: number }
      if (whole.n === 0 && view.segments.every((segment) => segment.checked)) return view
    }
    throw new Error('checks do not come to an end')
  }

  /** Imports texts as files. */
  const importTexts = async (target: string, source?: string, title?: string) => {
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
    const files = [...(source === undefined ? [] : [file('a.en.txt', source)]), file('a.de.txt', target)]
    const { id } = await call('importArticle', { files, title })
    return id
  }

  /** How often the engine asked to be started again. */
  const asked = () => restarts
  return {
    ...engine,
    folder,
    db,
    damaged,
    clock,
    events,
    log,
    call,
    fails,
    settled,
    importTexts,
    asked,
    close,
  }
}

export const readText = (file: string) => readFileSync(file, 'utf8')

/** The flag of a rule in a segment of the view. */
export function flagIn(view: ArticleView | Change, segment: number, ruleId: string, nth = 0) {
  const found = view.segments
    .find((candidate) => candidate.index === segment)
    ?.flags.filter((flag) => flag.ruleId === ruleId)[nth]
  if (!found) throw new Error(`no flag ${ruleId} in segment ${segment}`)
  return found
}

export function segmentAt(view: ArticleView | Change, index: number) {
  const found = view.segments.find((segment) => segment.index === index)
  if (!found) throw new Error(`no segment ${index}`)
  return found
}
