import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase, openDatabase } from '../../../electron/engine/database/open.ts'
import type { Db } from '../../../electron/engine/database/sql.ts'
import { generate } from './generate.ts'

const EVENTS_OF_AN_ARTICLE = 100

type Library = {
  readonly db: Db
  /** What making it took; 0 when it was there. */
  readonly seconds: number
}

/** Makes a library of so many flag events, or opens the one in `kept`, and has it asked. Without `kept` it goes away afterwards. */
export function withLibrary<T>(events: number, kept: string | undefined, work: (library: Library) => T): T {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'gegenlesen-history-'))
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'gegenlesen.sqlite')
  const isNew = !existsSync(file)
  const { db } = openDatabase(file, Date.now())
  try {
    const started = performance.now()
    if (isNew) {
      db.pragma('synchronous = OFF')
      generate(db, { events, articles: Math.round(events / EVENTS_OF_AN_ARTICLE) }, (done) =>
        process.stderr.write(`\r${done} events`),
      )
      db.pragma('wal_checkpoint(TRUNCATE)')
      process.stderr.write('\n')
    }
    return work({ db, seconds: isNew ? (performance.now() - started) / 1000 : 0 })
  } finally {
    closeDatabase(db)
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
