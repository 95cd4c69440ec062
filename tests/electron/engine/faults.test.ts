import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { closeDatabase, openDatabase } from '../../../electron/engine/database/open.ts'
import { toAppError } from '../../../electron/engine/faults.ts'
import { NO_MOUNT, smallDisk } from '../../support/small-disk.ts'
import type { TestEngine } from './harness.ts'
import { openTestEngine, readText, segmentAt, testFolder } from './harness.ts'

const codesOf = (engine: TestEngine) =>
  engine.events.flatMap((event) => (event.kind === 'notice' ? [event.code] : []))

const pagesOf = (engine: TestEngine) => Number(engine.db.pragma('page_count', { simple: true }))

/** SQLite says SQLITE_FULL when the file would need more pages, as it does on a full disk. */
const limitPages = (engine: TestEngine, pages: number) => void engine.db.pragma(`max_page_count = ${pages}`)

/** Writes ever longer texts until the disk is full; answers the last one that was confirmed. */
async function fillDisk(engine: TestEngine, segmentId: string): Promise<string> {
  let answered = ''
  for (let round = 1; round < 2000; round++) {
    const target = `Runde ${round}: ${'Wort '.repeat(round * 20)}`
    const result = await engine.dispatch('setTarget', { segmentId, target, took: 1 })
    if (!result.ok) {
      expect(result.error.code).toBe('disk-full')
      return answered
    }
    answered = target
  }
  throw new Error('the disk never got full')
}

async function expectSound(engine: TestEngine): Promise<void> {
  expect(engine.db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(engine.db.pragma('foreign_key_check')).toEqual([])
}

describe('a full disk', () => {
  test('refuses the edit, keeps what was confirmed, still shows and exports it, and is over when there is room', async () => {
    const engine = openTestEngine()
    const articleId = await engine.importTexts('Das ist der Anfang. Hier geht es weiter.')
    const segmentId = segmentAt(await engine.settled(articleId), 0).id
    limitPages(engine, pagesOf(engine) + 30)
    const answered = await fillDisk(engine, segmentId)
    const view = await engine.call('openArticle', { articleId })
    expect(segmentAt(view, 0).target).toBe(answered)
    const out = path.join(engine.folder, 'out.txt')
    await engine.call('exportTo', { articleId, format: 'file', path: out })
    expect(readText(out)).toContain(answered.trim())
    await expectSound(engine)
    limitPages(engine, 1_000_000)
    await engine.call('setTarget', { segmentId, target: 'Wieder Platz.', took: 1 })
    expect(segmentAt(await engine.settled(articleId), 0).target).toBe('Wieder Platz.')
  })

  test('imports nothing by halves', async () => {
    const engine = openTestEngine()
    limitPages(engine, pagesOf(engine) + 8)
    const text = Array.from(
      { length: 900 },
      (_, at) => `Das hier ist der Satz mit der Nummer ${at} und noch einem Wort.`,
    ).join('\n')
    await expect(engine.importTexts(text)).rejects.toThrow('disk-full')
    expect(await engine.call('listArticles', { query: '' })).toEqual([])
    await expectSound(engine)
  })

  test('stops no engine over a check that cannot be stored; it is made up for when the editor goes on', async () => {
    const engine = openTestEngine()
    const doubled = Array.from({ length: 300 }, (_, at) => `Satz ${at} das das steht hier.`).join('\n')
    const articleId = await engine.importTexts(doubled)
    limitPages(engine, pagesOf(engine))
    await vi.waitFor(() => expect(codesOf(engine)).toContain('disk-full'))
    const view = await engine.call('openArticle', { articleId })
    expect(view.segments.every(({ checked }) => checked)).toBe(false)
    limitPages(engine, 1_000_000)
    await engine.call('setTarget', {
      segmentId: segmentAt(view, 0).id,
      target: 'Nun geht geht es weiter.',
      took: 1,
    })
    const after = await engine.settled(articleId)
    expect(after.segments.every(({ flags }) => flags.length === 1)).toBe(true)
    await expectSound(engine)
  })

  test('a real one: every call that was answered is there', async ({ skip }) => {
    const disk = smallDisk(3000)
    if (!disk) return skip(NO_MOUNT)
    const engine = openTestEngine({ folder: disk.folder })
    const articleId = await engine.importTexts('Das ist der Anfang. Hier geht es weiter.')
    const segmentId = segmentAt(await engine.settled(articleId), 0).id
    const answered = await fillDisk(engine, segmentId)
    expect(segmentAt(await engine.call('openArticle', { articleId }), 0).target).toBe(answered)
    const out = path.join(disk.folder, 'out.txt')
    expect(await engine.fails('exportTo', { articleId, format: 'report', path: out })).toBe('disk-full')
    await engine.close()

    disk.grow(30_000)
    const again = openTestEngine({ folder: disk.folder })
    expect(again.damaged).toBeNull()
    expect(segmentAt(await again.settled(articleId), 0).target).toBe(answered)
    await expectSound(again)
  })
})

describe('a folder that cannot be written', () => {
  test('is said to be so, and the database in it is not touched', async ({ skip }) => {
    const disk = smallDisk(20_000)
    if (!disk) return skip(NO_MOUNT)
    const file = path.join(disk.folder, 'gegenlesen.sqlite')
    closeDatabase(openDatabase(file, 0).db)
    disk.makeReadOnly()
    expect(() => openDatabase(file, 0)).toThrow(expect.objectContaining({ code: 'data-read-only' }))
  })

  test('becomes so while the app runs: the edit is refused, the article can be read on', async () => {
    const engine = openTestEngine()
    const articleId = await engine.importTexts('Das ist der Anfang. Hier geht es weiter.')
    const { id: segmentId, target } = segmentAt(await engine.settled(articleId), 0)
    engine.db.pragma('query_only = ON')
    expect(await engine.fails('setTarget', { segmentId, target: 'Neu.', took: 1 })).toBe('data-read-only')
    expect(segmentAt(await engine.call('openArticle', { articleId }), 0).target).toBe(target)
    expect(codesOf(engine)).toContain('data-read-only')
    engine.db.pragma('query_only = OFF')
    await engine.call('setTarget', { segmentId, target: 'Neu.', took: 1 })
  })
})

test('what the system and SQLite say is told in words an editor knows', () => {
  const told = (code: string) => toAppError(Object.assign(new Error(code), { code })).code
  expect(
    [
      'SQLITE_FULL',
      'ENOSPC',
      'EDQUOT',
      'SQLITE_READONLY_DBMOVED',
      'SQLITE_CANTOPEN_ISDIR',
      'EROFS',
      'SQLITE_BUSY',
    ].map(told),
  ).toEqual([
    'disk-full',
    'disk-full',
    'disk-full',
    'data-read-only',
    'data-read-only',
    'data-read-only',
    'database-busy',
  ])
  expect(
    ['SQLITE_IOERR_WRITE', 'EIO', 'SQLITE_CORRUPT_VTAB', 'SQLITE_NOTADB', 'ENOENT', ''].map(told),
  ).toEqual(['disk-error', 'disk-error', 'database-damaged', 'database-damaged', 'internal', 'internal'])
})

describe('exporting', () => {
  test('into a folder that vanished, or over a folder, is refused; nothing is left behind', async () => {
    const engine = openTestEngine()
    const articleId = await engine.importTexts('Das ist der Anfang. Hier geht es weiter.')
    await engine.settled(articleId)
    const gone = path.join(testFolder(), 'weg')
    mkdirSync(gone)
    rmSync(gone, { recursive: true })
    for (const format of ['file', 'report', 'xliff', 'flags-json'] as const) {
      const out = path.join(gone, 'out.txt')
      expect(await engine.fails('exportTo', { articleId, format, path: out })).toBe('cannot-write')
    }
    const filter = {}
    const out = path.join(gone, 'history.tsv')
    expect(await engine.fails('exportHistoryTo', { filter, format: 'tsv', path: out })).toBe('cannot-write')
    expect(await engine.fails('exportTableTo', { table: [['a']], path: gone + '/x' })).toBe('cannot-write')
    const here = testFolder()
    expect(await engine.fails('exportTo', { articleId, format: 'file', path: here })).toBe('cannot-write')
  })

  test('when it fails, the file that was there stays as it was', async ({ skip }) => {
    const disk = smallDisk(64)
    if (!disk) return skip(NO_MOUNT)
    const engine = openTestEngine()
    const text = Array.from(
      { length: 900 },
      (_, at) => `Das hier ist der Satz mit der Nummer ${at} und noch einem Wort.`,
    ).join('\n')
    const articleId = await engine.importTexts(text)
    await engine.settled(articleId)
    const out = path.join(disk.folder, 'out.json')
    writeFileSync(out, 'die alte Fassung')
    expect(await engine.fails('exportTo', { articleId, format: 'flags-json', path: out })).toBe('disk-full')
    expect(readText(out)).toBe('die alte Fassung')
    expect(readdirSync(disk.folder)).toEqual(['out.json'])
  })

  test('over a file that is linked to and shared keeps link and rights', async () => {
    const engine = openTestEngine()
    const articleId = await engine.importTexts('Das ist der Anfang.')
    const [real, link] = [path.join(engine.folder, 'real.txt'), path.join(engine.folder, 'link.txt')]
    writeFileSync(real, 'die alte Fassung')
    chmodSync(real, 0o664)
    symlinkSync(real, link)
    await engine.call('exportTo', { articleId, format: 'file', path: link })
    expect(readText(real)).toBe('Das ist der Anfang.')
    expect(statSync(real).mode & 0o777).toBe(0o664)
  })
})

describe('the clock', () => {
  test('that was set back: the editor is told, undo and history go on, nothing is lost', async () => {
    const folder = testFolder()
    const engine = openTestEngine({ folder })
    engine.clock.now = Date.UTC(2026, 5, 1)
    const articleId = await engine.importTexts('Hier ist ist der Anfang. Danach geht geht es weiter.')
    const flags = (await engine.settled(articleId)).segments.flatMap((segment) => segment.flags)
    await engine.call('dismissFlag', { flagId: flags[0]?.id ?? '', scope: 'here', reason: 'taste', took: 1 })
    await engine.close()

    const back = openTestEngine({ folder })
    expect(back.events).toContainEqual({
      kind: 'notice',
      code: 'clock-back',
      details: { last: expect.any(Number) as number },
    })
    await back.call('applyFix', { flagId: flags[1]?.id ?? '', fix: 0, took: 1 })
    const { id: segmentId } = segmentAt(await back.settled(articleId), 0)
    await back.call('setTarget', { segmentId, target: 'Nach der Umstellung.', took: 1 })
    const undone = await back.call('undo', { articleId })
    expect(segmentAt(undone, 0).target).toBe('Hier ist ist der Anfang.')
    await back.call('undo', { articleId })
    await back.call('undo', { articleId })
    const view = await back.settled(articleId)
    expect(view.segments.flatMap((segment) => segment.flags).map(({ state }) => state)).toEqual([
      'open',
      'open',
    ])
    await back.close()
  })

  test('that is right, or was corrected by an hour, is not talked about', async () => {
    const folder = testFolder()
    const engine = openTestEngine({ folder })
    engine.clock.now += 3_600_000
    await engine.settled(await engine.importTexts('Hier ist ist der Anfang.'))
    await engine.close()
    expect(codesOf(openTestEngine({ folder }))).toEqual([])
  })
})

describe('settings that cannot be read', () => {
  test('begin anew, are kept aside and told once; the others and the work stay', async () => {
    const folder = testFolder()
    const engine = openTestEngine({ folder })
    const articleId = await engine.importTexts('Das ist der Anfang.')
    await engine.call('setSettings', { theme: 'dark', fontSize: 20, levels: ['sure'] })
    const damage = engine.db.prepare('UPDATE settings SET value = ? WHERE key = ?')
    damage.run('"rosa"', 'theme')
    damage.run('[["sure"]]', 'levels')
    damage.run('{}', 'reviewerId')
    await engine.close()

    const again = openTestEngine({ folder })
    expect(codesOf(again)).toEqual(['settings-damaged'])
    const settings = await again.call('getSettings', {})
    expect(settings).toMatchObject({ theme: 'system', levels: ['sure', 'likely'], fontSize: 20 })
    expect((await again.call('listReviewers', {})).map(({ id }) => id)).toEqual([settings.reviewerId])
    expect(again.db.prepare("SELECT value FROM settings WHERE key = 'damaged:theme'").pluck().get()).toBe(
      '"rosa"',
    )
    expect(segmentAt(await again.settled(articleId), 0).target).toBe('Das ist der Anfang.')
    await again.close()
    expect(codesOf(openTestEngine({ folder }))).toEqual([])
  })
})
