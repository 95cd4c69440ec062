import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../../electron/engine/database/open.ts'
import { dumpLibrary } from '../../../electron/engine/library/dump.ts'
import { loadLibrary } from '../../../electron/engine/library/load.ts'
import { flagIn, openTestEngine, segmentAt, testFolder } from './harness.ts'

/** A library in which everything happened that a library can hold. */
async function eventful() {
  const engine = openTestEngine()
  const id = await engine.importTexts(
    'Das ist ist das Haus.\n\nHier ist „nichts“ \u{1F600}.\n\nDas ist ist das dritte.\n',
    'This is the house.\n\nNothing here.\n\nThat is the third one.\n',
    'Haus',
  )
  const view = await engine.settled(id)
  const segmentId = segmentAt(view, 1).id
  await engine.call('dismissFlag', {
    flagId: flagIn(view, 0, 'doubled').id,
    scope: 'everywhere',
    reason: 'correct',
    note: 'so gesagt',
    took: 3,
  })
  await engine.call('setTarget', { segmentId, target: 'Hier ist gar nichts.', took: 700 })
  await engine.call('confirmSegment', { segmentId, confirmed: true, took: 10 })
  await engine.call('addNote', { segmentId, text: 'Nachfragen\u2028und anrufen' })
  await engine.call('undo', { articleId: id })
  await engine.call('addReviewer', { name: 'Anna' })
  await engine.call('saveFilter', { name: 'Meine', filter: { lastDays: 7 } })
  await engine.settled(id)
  return { engine, id }
}

async function dumped() {
  const { engine, id } = await eventful()
  const file = path.join(engine.folder, 'alles.jsonl')
  await engine.call('exportLibraryTo', { path: file })
  return { engine, id, file }
}

describe('everything as JSON lines', () => {
  test('and back is the same library, to the byte', async () => {
    const { file } = await dumped()
    const folder = testFolder()
    const database = path.join(folder, 'gegenlesen.sqlite')
    expect(await loadLibrary(file, database)).toBe(1)
    const again = path.join(folder, 'again.jsonl')
    // Opening is part of it: checks, migrations, triggers.
    closeDatabase(openDatabase(database, 0).db)
    await dumpLibrary(database, again)
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'))
  })

  test('goes on as it was: texts, decisions, search, undo, triggers', async () => {
    const { engine, id, file } = await dumped()
    const folder = testFolder()
    await loadLibrary(file, path.join(folder, 'gegenlesen.sqlite'))
    const loaded = openTestEngine({ folder })
    const before = await engine.settled(id)
    const after = await loaded.settled(id)
    expect(after.segments).toEqual(before.segments)
    expect(await loaded.call('listArticles', { query: 'dritte' })).toHaveLength(1)
    await loaded.call('redo', { articleId: id })
    const flag = flagIn(after, 2, 'doubled')
    expect(flag.state).toBe('dismissed')
    await loaded.call('reopenFlag', { flagId: flag.id })
    const { entries } = await loaded.call('history', { filter: {}, before: null, limit: 100 })
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'reopened', articleTitle: 'Haus' }))
    expect(() => loaded.db.exec('DELETE FROM flag_events')).toThrow('only ever appended')
  })

  test('replaces the library from the app, which keeps what was there', async () => {
    const { file } = await dumped()
    const other = openTestEngine()
    await other.importTexts('Das ist etwas anderes.\n', 'This is something else.\n', 'Anderes')
    expect(await other.call('importLibraryFrom', { path: file })).toEqual({ articles: 1 })
    expect(other.asked()).toBe(1)
    await other.close()
    const now = openTestEngine({ folder: other.folder })
    expect((await now.call('listArticles', { query: '' })).map(({ title }) => title)).toEqual(['Haus'])
    expect(await now.call('listBackups', {})).toMatchObject([{ kind: 'before-restore', articles: 1 }])
  })
})

describe('a file that is none', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n')
  const withLine = (file: string, change: (lines: string[]) => void) => {
    const changed = lines(file)
    change(changed)
    writeFileSync(file, changed.join('\n'))
  }
  const HOSTILE: readonly (readonly [string, (lines: string[]) => void, string])[] = [
    ['is empty', (all) => all.splice(0), 'empty-file'],
    ['is not ours', (all) => (all[0] = '{"format":"other","schema":1}'), 'malformed-file'],
    [
      'is of a later version',
      (all) => (all[0] = '{"format":"gegenlesen-library","schema":999}'),
      'database-newer',
    ],
    ['is cut off in the middle of a line', (all) => all.splice(8, all.length, '["a'), 'malformed-file'],
    [
      'names a table that is none of ours',
      (all) => (all[1] = '{"table":"sqlite_schema","columns":["sql"]}'),
      'malformed-file',
    ],
    [
      'names columns of its own',
      (all) => (all[1] = '{"table":"settings","columns":["key) VALUES (1);--"]}'),
      'malformed-file',
    ],
    ['has a row too narrow', (all) => all.splice(2, 0, '["a"]'), 'malformed-file'],
    ['has values of no kind', (all) => all.splice(2, 0, '["a",{"x":1}]'), 'malformed-file'],
    [
      'has JSON that is none where there has to be some',
      (all) => all.splice(2, 0, '["zz","{"]'),
      'malformed-file',
    ],
    [
      'refers to rows that are not there',
      (all) => {
        const heading = all.findIndex((line) => line.startsWith('{"table":"segments"'))
        all.splice(
          heading + 1,
          all.slice(heading + 1).findIndex((line) => line.startsWith('{')),
        )
      },
      'malformed-file',
    ],
  ]
  test.each(HOSTILE)('because it %s', async (_name, change, code) => {
    const { engine, file, id } = await dumped()
    withLine(file, change)
    expect(await engine.fails('importLibraryFrom', { path: file })).toBe(code)
    expect(engine.asked()).toBe(0)
    expect(readdirSync(engine.folder).filter((name) => name.includes('restore'))).toEqual([])
    expect((await engine.settled(id)).segments).toHaveLength(3)
  })

  test('or is not there', async () => {
    const { engine } = await eventful()
    expect(await engine.fails('importLibraryFrom', { path: '/nowhere/a.jsonl' })).toBe('cannot-read')
  })
})
