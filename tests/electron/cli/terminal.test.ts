import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, closeSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UsageError } from '../../../electron/cli/exit.ts'
import { readArguments, USAGE, versionOf } from '../../../electron/cli/usage.ts'
import { root } from '../../../build/setup/node.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-terminal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const german = path.join(folder, 'a.de.txt')
writeFileSync(german, 'Der der Rat tagt.\n')
const empty = path.join(folder, 'empty.tsv')
writeFileSync(empty, '')

/** The program as a shell starts it. */
function gegenlesen(args: readonly string[], stdout: 'pipe' | number = 'pipe') {
  const program = path.join(root, 'electron/cli/index.ts')
  return spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd: folder,
    stdio: ['ignore', stdout, 'pipe'],
  })
}

test.each([
  [['chek', 'a.txt'], 'There is no command "chek".'],
  [['check', 'a.txt', '--sourc', 'a'], "Unknown option '--sourc'."],
  [['check', '--jsonl'], "Option '--jsonl <value>' argument missing."],
  [['check', 'a.txt', '--to', 'b'], 'check takes no --to.'],
  [['rules', 'all'], 'rules does not know what to do with "all".'],
  [['export'], 'export needs an article.'],
])('%j is refused in a sentence', (args, said) => {
  expect(() => readArguments(args)).toThrow(new UsageError(`${said}\ngegenlesen --help says what there is.`))
})

test('help and version are asked for in the usual ways', () => {
  for (const asked of [['--help'], ['-h'], ['help'], ['check', '--help']])
    expect(readArguments(asked)).toEqual({ kind: 'usage' })
  expect(readArguments(['--version'])).toEqual({ kind: 'version' })
  expect(versionOf(path.join(root, 'electron/cli'))).toMatch(/^\d+\.\d+\.\d+$/u)
  expect(() => readArguments([])).toThrow(USAGE.trimEnd())
})

test.each([
  [['check', '--jsonl', 'a.jsonl', german], 'With --jsonl nothing else is checked'],
  [['check', german, '--terms', 'none.tbx'], 'none.tbx: cannot be read'],
  [['check', german, '--terms', empty], 'The file is empty. (empty.tsv)'],
  [['check', ''], 'check needs a file or a folder.'],
])('%j is bad usage: status 2, nothing on standard output', (args, said) => {
  const { status, stdout, stderr } = gegenlesen(args)
  expect(stderr).toContain(said)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

test.skipIf(process.platform === 'win32')('broken off, it takes away what is half written', async () => {
  const [program, library] = [path.join(root, 'electron/cli/index.ts'), path.join(folder, 'library')]
  // It waits for lines that never come.
  const pipe = path.join(folder, 'lines')
  execFileSync('mkfifo', [pipe])
  const writer = openSync(pipe, 'r+')
  const child = spawn(process.execPath, [program, 'load', pipe, '--data', library], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const there = () => (existsSync(library) ? readdirSync(library) : [])
  while (!there().some((name) => name.endsWith('.part')))
    await new Promise((resolve) => setTimeout(resolve, 20))
  // By now it reads.
  await new Promise((resolve) => setTimeout(resolve, 300))
  child.kill('SIGINT')
  expect(await ended).toBe('SIGINT')
  expect(there()).toEqual([])
  closeSync(writer)
})

test.skipIf(!existsSync('/dev/full'))('a full disk is no finding, and said in a line', () => {
  const full = openSync('/dev/full', 'w')
  try {
    for (const args of [['check', german]]) {
      const { status, stderr } = gegenlesen(args, full)
      expect({ status, stderr }).toEqual({ status: 2, stderr: 'ENOSPC: no space left on device, write\n' })
    }
  } finally {
    closeSync(full)
  }
})
