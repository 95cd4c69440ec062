import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { FileBytes } from '../../../shared/calls.ts'
import type { Result } from '../../../shared/errors.ts'
import { createFileDoor, filesIn, handedFiles, readOpened } from '../../../electron/main/opened-files.ts'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'gegenlesen-opened-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('of a command line, what is no switch and names a file', () => {
  const here = folder()
  writeFileSync(path.join(here, 'a.xlf'), '')
  writeFileSync(path.join(here, '-b.tmx'), '')
  expect(filesIn(['--inspect', 'a.xlf', '-b.tmx', here, 'gone.xlf', 'a.xlf\0'], here)).toEqual([
    path.join(here, 'a.xlf'),
  ])
  writeFileSync(path.join(here, 'Übersetzung 1.xlf'), '')
  const address = pathToFileURL(path.join(here, 'Übersetzung 1.xlf')).href
  expect(address).toContain('%20')
  expect(filesIn([address, 'file://elsewhere/a.xlf', 'file:///%00', 'https://example.com/'], '/')).toEqual([
    path.join(here, 'Übersetzung 1.xlf'),
  ])
  expect(filesIn([path.join(here, 'a.xlf')], '/')).toEqual([path.join(here, 'a.xlf')])
})

test('of what another instance hands over, only whole paths', () => {
  const file = path.resolve('/a.xlf')
  expect(handedFiles({ files: [file, 'b.xlf', 7, null, { file }] })).toEqual([file])
  for (const nonsense of [null, undefined, 'x', 7, [], {}, { files: file }])
    expect(handedFiles(nonsense)).toEqual([])
})

describe('reading', () => {
  test('gives names and bytes, never a folder', async () => {
    const here = folder()
    writeFileSync(path.join(here, 'a.xlf'), 'äöü')
    expect(await readOpened([path.join(here, 'a.xlf')])).toEqual({
      ok: true,
      value: [{ name: 'a.xlf', bytes: new TextEncoder().encode('äöü') }],
    })
  })

  test('says which file it was', async () => {
    const here = folder()
    expect(await readOpened([path.join(here, 'gone.xlf')])).toEqual({
      ok: false,
      error: { code: 'cannot-read', details: { file: 'gone.xlf' } },
    })
    const film = path.join(here, 'film.xlf')
    writeFileSync(film, '')
    truncateSync(film, 300 * 1024 * 1024)
    expect(await readOpened([film])).toMatchObject({
      error: { code: 'too-large', details: { file: 'film.xlf', size: 300, limit: 100 } },
    })
  })
})

test('files wait for a window that listens, and come together', async () => {
  const here = folder()
  const file = (name: string) => {
    writeFileSync(path.join(here, name), name)
    return path.join(here, name)
  }
  const sent: Result<readonly FileBytes[]>[] = []
  const names = () => sent.map((files) => files.ok && files.value.map(({ name }) => name))
  const pause = () => new Promise((resolve) => setTimeout(resolve, 400))
  const door = createFileDoor((files) => sent.push(files))
  door.open([file('a.de.txt')])
  door.open([file('a.en.txt')])
  await pause()
  expect(names()).toEqual([])
  door.listening()
  await expect.poll(names).toEqual([['a.de.txt', 'a.en.txt']])
  door.listening()
  door.deaf()
  door.open([file('b.xlf')])
  await pause()
  expect(names()).toHaveLength(1)
  door.listening()
  await expect.poll(names).toEqual([['a.de.txt', 'a.en.txt'], ['b.xlf']])
})
