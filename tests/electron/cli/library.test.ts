import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
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

test('a back-up from the terminal lies where the app looks for it', async () => {
  const engine = openTestEngine()
  const printed: string[] = []
  expect(await backUp(engine.folder, (text) => printed.push(text))).toBe(0)
  expect(readdirSync(path.join(engine.folder, 'backups'))).toEqual([printed.join('').trim()])
  expect(existsSync(path.join(engine.folder, 'gegenlesen.sqlite'))).toBe(true)
})
