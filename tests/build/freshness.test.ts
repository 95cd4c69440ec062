import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesIn, isFresh, takeStamp } from '../../build/bundle/freshness.ts'

let root: string
let stamp: string
const inputs = ['src', 'lock.json', 'not-there']
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gegenlesen-fresh-'))
  stamp = path.join(root, 'out/.stamp.json')
  mkdirSync(path.join(root, 'src/deep'), { recursive: true })
  write('src/a.ts', 'a')
  write('src/deep/b.ts', 'b')
  write('lock.json', '{}')
  takeStamp(root, inputs)(stamp)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a bundle is made anew', () => {
  test('when there is none, or its stamp is broken', () => {
    expect(isFresh(root, inputs, path.join(root, 'out/.other.json'))).toBe(false)
    writeFileSync(stamp, '{"sta')
    expect(isFresh(root, inputs, stamp)).toBe(false)
  })

  test('when a file changes, comes or goes', () => {
    write('src/deep/b.ts', 'B')
    expect(isFresh(root, inputs, stamp)).toBe(false)
    write('src/deep/b.ts', 'b')
    expect(isFresh(root, inputs, stamp)).toBe(true)
    write('src/c.ts', '')
    expect(isFresh(root, inputs, stamp)).toBe(false)
    rmSync(path.join(root, 'src/c.ts'))
    rmSync(path.join(root, 'src/a.ts'))
    expect(isFresh(root, inputs, stamp)).toBe(false)
  })

  test('but not when files are only touched, as a checkout does', () => {
    utimesSync(path.join(root, 'src/a.ts'), 1, 1)
    expect(isFresh(root, inputs, stamp)).toBe(true)
    expect(isFresh(root, inputs, stamp)).toBe(true)
  })
})

test('the inputs are all files below, sorted', () => {
  expect(filesIn(root, inputs)).toEqual([
    'lock.json',
    path.join('src', 'a.ts'),
    path.join('src', 'deep', 'b.ts'),
  ])
})
