/** Imports one long article after the other, and prints what was begun and what was answered. */
import path from 'node:path'
import { createBackups } from '../../../electron/engine/backups/backups.ts'
import { copyDatabase } from '../../../electron/engine/backups/copy.ts'
import { createLocalAnalyst } from '../../../electron/engine/checking/local-analyst.ts'
import { openDatabase } from '../../../electron/engine/database/open.ts'
import { createEngine } from '../../../electron/engine/engine.ts'
import { createLocalClerk } from '../../../electron/engine/files/clerk.ts'
import type { ArticleSummary } from '../../../shared/calls.ts'
import { tinyRules, tinyTools } from './tiny.ts'

const [folder = '', count = '0'] = process.argv.slice(2)
const { db } = openDatabase(path.join(folder, 'gegenlesen.sqlite'), Date.now())
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)
const { dispatch } = createEngine({
  db,
  rules: tinyRules,
  startAnalyst: (report) => createLocalAnalyst(tinyTools(), report),
  openClerk: createLocalClerk,
  emit: (event) => {
    if (event.kind === 'importing' && event.step === 'storing') say({ stored: event.share })
  },
  log: () => undefined,
  now: Date.now,
  userName: 'Importer',
  backups: createBackups({ file: db.name, copy: copyDatabase, now: Date.now }),
  restart: () => undefined,
})

const lines = Array.from({ length: Number(count) }, (_, at) => `Das ist Satz Nummer ${at}.`)
for (let n = 0; ; n++) {
  const files = [{ name: `${n}.de.txt`, bytes: new TextEncoder().encode(lines.join('\n\n')) }]
  const result = await dispatch('importArticle', { files, ticket: String(n) })
  if (!result.ok) throw new Error(result.error.code)
  say({ answered: (result.value as ArticleSummary).id })
}
