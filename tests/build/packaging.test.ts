import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import config from '../../build/packaging/electron-builder.json' with { type: 'json' }
import { explained, packApp } from '../../build/packaging/pack.ts'
import { root } from '../../build/setup/node.mjs'
import { readRuntime } from '../../build/setup/runtime.ts'
import { SetupError } from '../../build/setup/setup-error.mjs'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

describe('config', () => {
  test('no package gives the sandbox up', () => {
    expect(JSON.stringify(config)).not.toContain('no-sandbox')
    // The older tool of AppImages would.
    expect(config.toolsets.appimage).not.toBe('0.0.0')
  })

  test('installers in German and English leave the data of the editor where they are', () => {
    expect(config.nsis.installerLanguages).toEqual(['de_DE', 'en_US'])
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false)
    // The scripts of the package are electron-builder's, which touch nothing in a home folder.
    expect(config.deb).not.toHaveProperty('afterRemove')
  })

  test('files that the app knows open in it, by ending and type', () => {
    const endings = config.fileAssociations.map(({ ext }) => ext)
    expect(endings.toSorted()).toEqual(['gegenlesen', 'tmx', 'xlf', 'xliff'])
    // electron-builder writes a list as one pattern into the file of types: `*.xlf,xliff`.
    for (const { ext } of config.fileAssociations) expect(typeof ext).toBe('string')
    for (const { mimeType } of config.fileAssociations) expect(mimeType).toMatch(/^application\/[\w.+-]+$/)
  })

  test('every fuse that Electron has is decided', () => {
    expect(Object.keys(config.electronFuses)).toHaveLength(9)
  })
})

describe('a release', () => {
  test('is built with the Electron that is pinned', async () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { electron: string } }
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    if (readRuntime(root)?.kind !== 'npm') return
    await expect(packApp(root, { official: true })).rejects.toThrow(SetupError)
  })

  const workflows = path.join(root, '.github/workflows')
  test.each(readdirSync(workflows))('%s: actions by commit, rights by job, as few as can be', (name) => {
    const text = readFileSync(path.join(workflows, name), 'utf8')
    const uses = [...text.matchAll(/uses:\s*(\S+)(.*)/g)]
    expect(uses.length).toBeGreaterThan(0)
    for (const [, action, comment] of uses) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/)
      expect(comment).toMatch(/# v\d+\.\d+\.\d+/)
    }
    expect(text).toMatch(/^permissions: \{\}$/m)
    expect(text.match(/: write/g)).toHaveLength(1)
    // What somebody else can name (a branch, a title) never becomes part of a script.
    for (const [, script] of text.matchAll(/run: (?:\|\n((?: {10}.*\n)+)|.*)/g))
      expect(script ?? '').not.toContain('${{')
    for (const line of text.split('\n').filter((each) => /^\s*(?:- )?run: /.test(each)))
      expect(line).not.toContain('${{')
  })

  test('is described where it says it is', () => {
    for (const file of ['CHANGELOG.md', 'CONTRIBUTING.md'])
      expect(existsSync(path.join(root, '.github', file))).toBe(true)
  })
})

describe('a tool that cannot be fetched', () => {
  test('is said in one sentence, with what can be done', () => {
    const said = explained(new Error('getaddrinfo ENOTFOUND github.com'), ['AppImage', 'deb'])
    expect(said).toBeInstanceOf(SetupError)
    expect(String(said)).toMatch(/AppImage and deb cannot be made here.*github\.com.*npm run pack/)
  })

  test('is not blamed for anything else', () => {
    const error = new Error('icon directory contains no images')
    expect(explained(error, ['deb'])).toBe(error)
    const offline = new Error('fetch failed')
    expect(explained(offline, [])).toBe(offline)
  })
})
