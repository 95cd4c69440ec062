import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newestSound } from '../../../../electron/engine/backups/backups.ts'
import { flagIn, openTestEngine, segmentAt, testFolder } from '../harness.ts'

const SOURCE = 'This is the house.\n\nThat is the other one.\n'
const TARGET = 'Das ist ist das Haus.\n\nDas ist das andere.\n'

const folderOf = (folder: string) => path.join(folder, 'backups')

async function withArticle(folder = testFolder()) {
  const engine = openTestEngine({ folder })
  const id = await engine.importTexts(TARGET, SOURCE, 'Haus')
  await engine.settled(id)
  return { engine, id, folder }
}

test('a copy is one sound file, made while the database is in use, and described', async () => {
  const { engine, folder } = await withArticle()
  expect(await engine.call('listBackups', {})).toEqual([])
  const made = await engine.call('makeBackup', {})
  expect(made).toMatchObject({ kind: 'daily', articles: 1 })
  expect(readdirSync(folderOf(folder))).toEqual([made.name])
  expect(made.bytes).toBe(statSync(path.join(folderOf(folder), made.name)).size)
  expect(await engine.call('listBackups', {})).toEqual([made])
  // Looking at it left nothing beside it.
  expect(readdirSync(folderOf(folder))).toEqual([made.name])
})

test('copies asked for in the same second are all made, and keep what each restore replaced', async () => {
  const { engine, folder } = await withArticle()
  const made = await Promise.all([engine.call('makeBackup', {}), engine.call('makeBackup', {})])
  expect(made).toMatchObject([
    { kind: 'daily', articles: 1 },
    { kind: 'daily', articles: 1 },
  ])
  const last = await engine.call('makeBackup', {})
  expect(new Set([...made, last].map(({ name }) => name)).size).toBe(3)
  expect(await engine.call('listBackups', {})).toEqual([last])
  const { name } = last
  await engine.call('restoreBackup', { name })
  await engine.call('restoreBackup', { name })
  expect((await engine.call('listBackups', {})).map(({ kind, at }) => [kind, at])).toEqual([
    ['daily', 1_000_002],
    ['before-restore', 1_000_001],
    ['before-restore', 1_000_000],
  ])
  expect(readdirSync(folderOf(folder))).toHaveLength(3)
})

test('what was written before the copy is in it, what came later is not; restoring keeps what it replaces', async () => {
  const { engine, id, folder } = await withArticle()
  const view = await engine.settled(id)
  const { id: segmentId } = segmentAt(view, 0)
  await engine.call('setTarget', { segmentId, target: 'Das ist das alte Haus.', took: 5 })
  const made = await engine.call('makeBackup', {})
  await engine.call('setTarget', { segmentId, target: 'Das ist das neue Haus.', took: 5 })
  engine.clock.now += 5000
  await engine.call('restoreBackup', { name: made.name })
  expect(engine.asked()).toBe(1)
  await engine.close()

  const again = openTestEngine({ folder })
  const restored = await again.settled(id)
  expect(segmentAt(restored, 0).target).toBe('Das ist das alte Haus.')
  const [replaced] = await again.call('listBackups', {})
  expect(replaced).toMatchObject({ kind: 'before-restore', articles: 1 })
  again.clock.now = engine.clock.now + 5000
  await again.call('restoreBackup', { name: replaced!.name })
  await again.close()

  const back = openTestEngine({ folder })
  expect(segmentAt(await back.settled(id), 0).target).toBe('Das ist das neue Haus.')
})

test('the very copy that is restored may be the one that is let go of for it', async () => {
  const { engine, id } = await withArticle()
  const names: string[] = []
  const { name } = await engine.call('makeBackup', {})
  for (let round = 0; round < 3; round++) {
    engine.clock.now += 5000
    await engine.call('restoreBackup', { name })
    names.push((await engine.call('listBackups', {}))[0]!.name)
  }
  engine.clock.now += 5000
  await engine.call('restoreBackup', { name: names[0]! })
  expect((await engine.call('listBackups', {})).map((copy) => copy.name)).not.toContain(names[0])
  await engine.close()
  const again = openTestEngine({ folder: engine.folder })
  expect((await again.settled(id)).segments).toHaveLength(2)
})

test('a copy that is damaged is listed as such, and refused with nothing changed', async () => {
  const { engine, folder, id } = await withArticle()
  const { name } = await engine.call('makeBackup', {})
  const file = path.join(folderOf(folder), name)
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 4096)
  writeFileSync(file, bytes)
  expect(await engine.fails('restoreBackup', { name })).toBe('backup-damaged')
  writeFileSync(file, 'noise '.repeat(999))
  expect((await engine.call('listBackups', {})).find((copy) => copy.name === name)?.articles).toBeNull()
  expect(await engine.fails('restoreBackup', { name })).toBe('backup-damaged')
  expect(await engine.fails('restoreBackup', { name: '../gegenlesen.sqlite' })).toBe('not-found')
  expect(engine.asked()).toBe(0)
  expect(readdirSync(folder).filter((each) => each.includes('restore'))).toEqual([])
  expect((await engine.settled(id)).segments).toHaveLength(2)
})

test('after noise over the database the newest sound copy is found, and brings the articles back', async () => {
  const { engine, folder, id } = await withArticle()
  const view = await engine.settled(id)
  const flag = flagIn(view, 0, 'doubled')
  await engine.call('dismissFlag', { flagId: flag.id, scope: 'here', reason: 'correct', took: 9 })
  const good = await engine.call('makeBackup', {})
  await engine.close()
  const database = path.join(folder, 'gegenlesen.sqlite')
  writeFileSync(database, Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251)))
  // A newer copy, but damaged.
  writeFileSync(
    path.join(folderOf(folder), 'gegenlesen.2030-01-01T00-00-00.daily.sqlite'),
    'noise '.repeat(99),
  )

  const empty = openTestEngine({ folder })
  expect(empty.damaged).toMatch(/^gegenlesen\.damaged-/)
  expect(existsSync(path.join(folder, empty.damaged!))).toBe(true)
  expect(await empty.call('listArticles', { query: '' })).toEqual([])
  expect(newestSound(database)).toEqual(good)
  await empty.call('restoreBackup', { name: good.name })
  await empty.close()

  const restored = openTestEngine({ folder })
  expect(restored.damaged).toBeNull()
  expect(flagIn(await restored.settled(id), 0, 'doubled').state).toBe('dismissed')
})

test('rows that refer to none are damage too', async () => {
  const { engine, folder } = await withArticle()
  engine.db.pragma('foreign_keys = OFF')
  engine.db.exec(`DROP TRIGGER segments_kept; DELETE FROM segments WHERE position = 1`)
  engine.db.exec(
    `INSERT INTO notes (id, segment_id, reviewer_id, at, text) VALUES ('n', 'nowhere', 'machine', 1, '')`,
  )
  expect(await engine.fails('makeBackup', {})).toBe('database-damaged')
  await engine.close()
  expect(openTestEngine({ folder }).damaged).not.toBeNull()
})
