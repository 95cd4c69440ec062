import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createWorkerArchivist } from '../../../../electron/engine/backups/worker-archivist.ts'
import { closeDatabase, openDatabase } from '../../../../electron/engine/database/open.ts'
import { damageTable } from '../../../support/damage.ts'
import { testFolder } from '../harness.ts'

const thread = fileURLToPath(new URL('../../../../electron/engine/archivist.ts', import.meta.url))

function begin() {
  const file = path.join(testFolder(), 'gegenlesen.sqlite')
  const { db } = openDatabase(file, 0)
  const insert = db.prepare(
    `INSERT INTO memory (source, target, name, reviewer_id, at) VALUES (?, ?, 'a', 'machine', 0)`,
  )
  for (let at = 0; at < 500; at++) insert.run(`Source ${at}`, `Ziel ${at}`)
  const log: string[] = []
  return { file, db, log, archivist: createWorkerArchivist(thread, (line) => log.push(line)) }
}

test('a database in use is read through while it is written to', async () => {
  const { file, db, archivist } = begin()
  const checked = archivist.check(file)
  db.exec('DELETE FROM memory')
  await checked
  closeDatabase(db)
})

test('a damaged one is said to be damaged', async () => {
  const { file, db, log, archivist } = begin()
  closeDatabase(db)
  damageTable(file, 'memory')
  await expect(archivist.check(file)).rejects.toMatchObject({ code: 'database-damaged' })
  expect(log).toHaveLength(1)
})

test('a check that is stopped lets go of the file and says nothing of it', async () => {
  const { file, db, log, archivist } = begin()
  closeDatabase(db)
  damageTable(file, 'memory')
  const checked = expect(archivist.check(file)).rejects.toMatchObject({ code: 'cancelled' })
  await archivist.stopChecking()
  await checked
  expect(log).toEqual([])
})
