/** Types into the first segment of the first article, one call after the other, and prints what was answered. */
import path from 'node:path'
import { createBackups } from '../../../electron/engine/backups/backups.ts'
import { createLocalClerk } from '../../../electron/engine/files/clerk.ts'
import { copyDatabase } from '../../../electron/engine/backups/copy.ts'
import { createLocalAnalyst } from '../../../electron/engine/checking/local-analyst.ts'
import { openDatabase } from '../../../electron/engine/database/open.ts'
import { createEngine } from '../../../electron/engine/engine.ts'
import type { ArticleSummary, ArticleView, Change } from '../../../shared/calls.ts'
import { tinyRules, tinyTools } from './tiny.ts'

const [folder = ''] = process.argv.slice(2)
const { db } = openDatabase(path.join(folder, 'gegenlesen.sqlite'), Date.now())
const { dispatch } = createEngine({
  db,
  rules: tinyRules,
  startAnalyst: (report) => createLocalAnalyst(tinyTools(), report),
  emit: () => undefined,
  log: () => undefined,
  now: Date.now,
  userName: 'Typist',
  openClerk: createLocalClerk,
  backups: createBackups({ file: db.name, copy: copyDatabase, now: Date.now }),
  restart: () => undefined,
})

async function call(name: string, input: unknown): Promise<unknown> {
  const result = await dispatch(name, input)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const [article] = (await call('listArticles', { query: '' })) as ArticleSummary[]
const view = (await call('openArticle', { articleId: article?.id })) as ArticleView
const segment = view.segments[0]
let text = `Das ist ist Runde ${Date.now()} x`
for (;;) {
  text += ' x'
  const change = (await call('setTarget', { segmentId: segment?.id, target: text, took: 10 })) as Change
  process.stdout.write(`${JSON.stringify({ answered: change.segments[0]?.target })}\n`)
  await new Promise((resolve) => setImmediate(resolve))
}
