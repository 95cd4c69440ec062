import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../../electron/engine/database/migrations/all.ts'
import { closeDatabase, openDatabase } from '../../../electron/engine/database/open.ts'
import { exportFromLibrary } from '../../../electron/cli/export.ts'
import { listArticles } from '../../../electron/cli/list-articles.ts'
import { backUp, dumpTo, loadFrom } from '../../../electron/cli/library.ts'
import { openTestEngine, testFolder } from '../engine/harness.ts'

test('a library goes to another folder as JSON lines, and never over another one', async () => {
  const engine = openTestEngine()
  await engine.settled(await engine.importTexts('Das ist das Haus.\n', 'This is the house.\n', 'Haus'))
  const file = path.join(engine.folder, 'all.jsonl')
  const again = path.join(engine.folder, 'again.jsonl')
  const folder = path.join(testFolder(), 'new')
  expect(await dumpTo(file, engine.folder)).toBe(0)
  expect(await loadFrom(file, folder)).toBe(0)
  expect(await dumpTo(again, folder)).toBe(0)
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'))
  await expect(loadFrom(file, folder)).rejects.toThrow('There is a library')
  await expect(loadFrom(path.join(folder, 'none.jsonl'), testFolder())).rejects.toThrow('cannot be read')
  await expect(dumpTo(file, testFolder())).rejects.toThrow('There is no library')
})

test('of two that make the same library at once one does, and the other says so', async () => {
  const engine = openTestEngine()
  await engine.settled(await engine.importTexts('Das ist das Haus.\n', 'This is the house.\n', 'Haus'))
  const file = path.join(engine.folder, 'all.jsonl')
  await dumpTo(file, engine.folder)
  const folder = path.join(testFolder(), 'new')
  const both = await Promise.allSettled([loadFrom(file, folder), loadFrom(file, folder)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { message: expect.stringMatching(/^There is a library/u) as string },
  })
  expect(readdirSync(folder)).toEqual(['gegenlesen.sqlite'])
  const printed: string[] = []
  await listArticles(folder, (text) => printed.push(text))
  expect(printed.join('')).toContain('Haus')
})

test('a file that makes no library leaves no folder behind', async () => {
  const folder = testFolder()
  const file = path.join(folder, 'noise.jsonl')
  writeFileSync(file, 'noise')
  await expect(loadFrom(file, path.join(folder, 'new/data'))).rejects.toThrow('malformed-file')
  expect(readdirSync(folder)).toEqual(['noise.jsonl'])
})

test('a back-up from the terminal lies where the app looks for it', async () => {
  const engine = openTestEngine()
  const printed: string[] = []
  expect(await backUp(engine.folder, (text) => printed.push(text))).toBe(0)
  expect(readdirSync(path.join(engine.folder, 'backups'))).toEqual([printed.join('').trim()])
  expect(existsSync(path.join(engine.folder, 'gegenlesen.sqlite'))).toBe(true)
})

test('articles are listed, and exported by their title, beside the app that uses them', async () => {
  const engine = openTestEngine()
  await engine.settled(
    await engine.importTexts('Das ist das\tHaus.\n', 'This is the house.\n', 'Ein\t"Haus"'),
  )
  const printed: string[] = []
  expect(await listArticles(engine.folder, (text) => printed.push(text))).toBe(0)
  const [head, row, ...rest] = printed.join('').split('\n')
  expect(head?.split('\t')).toEqual(
    ['id', 'title', 'system', 'created', 'words', 'segments', 'confirmed', 'open'], // prettier-ignore
  )
  expect(row?.split('\t').slice(1)).toEqual(
    ['"Ein ""Haus"""', '', expect.stringMatching(/^1970-/u), '4', '1', '0', '0'], // prettier-ignore
  )
  expect(rest).toEqual([''])
  const file = path.join(engine.folder, 'out.txt')
  const asked = { file, format: 'file', dataFolder: engine.folder }
  await exportFromLibrary({ ...asked, article: row?.split('\t')[0] ?? '' })
  expect(readFileSync(file, 'utf8')).toBe('Das ist das\tHaus.\n')
  await expect(exportFromLibrary({ ...asked, article: 'Hof' })).rejects.toThrow('gegenlesen articles')
})

test('a damaged library is left where it is: it is for the app to set it aside, and to offer a copy', async () => {
  const folder = testFolder()
  writeFileSync(path.join(folder, 'gegenlesen.sqlite'), 'This is no database at all.')
  const asked = { article: 'a', file: path.join(folder, 'x'), format: 'file', dataFolder: folder }
  await expect(exportFromLibrary(asked)).rejects.toThrow(/not a database/u)
  await expect(listArticles(folder, () => {})).rejects.toThrow(/not a database/u)
  expect(readdirSync(folder)).toEqual(['gegenlesen.sqlite'])
})

test('a library of an earlier version is brought up to date, with a copy beside it; one of a later version is not read', async () => {
  const folder = testFolder()
  const file = path.join(folder, 'gegenlesen.sqlite')
  closeDatabase(openDatabase(file, 0, migrations.slice(0, -1)).db)
  expect(await listArticles(folder, () => {})).toBe(0)
  expect(readdirSync(folder).filter((name) => name.includes('before-migration'))).toHaveLength(1)
  const later = new Database(file)
  later.pragma('user_version = 999')
  later.close()
  await expect(listArticles(folder, () => {})).rejects.toThrow('database-newer')
})
