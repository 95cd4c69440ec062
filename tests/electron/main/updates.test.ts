import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  parseReleaseSource,
  readConsent,
  readReleaseSource,
  writeConsent,
} from '../../../electron/main/updates.ts'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'gegenlesen-updates-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

describe('where releases are', () => {
  test('on GitHub, with the hosts that hand them out', () => {
    const source = parseReleaseSource(
      'owner: newsroom\nrepo: gegenlesen\nprovider: github\nupdaterCacheDirName: x\n',
    )
    expect(source?.name).toBe('github.com/newsroom/gegenlesen')
    expect(source?.hosts).toContain('github.com')
    expect(source?.hosts.every((host) => /(?:^|\.)github(?:usercontent)?\.com$/.test(host))).toBe(true)
  })

  test('on a server of the newsroom, if it is asked in confidence', () => {
    expect(parseReleaseSource("provider: generic\nurl: 'https://it.example.org/apps/gegenlesen/'\n")).toEqual(
      {
        name: 'it.example.org/apps/gegenlesen',
        hosts: ['it.example.org'],
      },
    )
    expect(parseReleaseSource('provider: generic\nurl: http://it.example.org/\n')).toBeNull()
  })

  test.each([
    '',
    'provider: s3\nbucket: b\n',
    'provider: github\nowner: newsroom\n',
    'provider: generic\nurl: nonsense',
  ])('nowhere: %j', (yaml) => expect(parseReleaseSource(yaml)).toBeNull())

  test('nowhere, where the app was not made for a release', () => {
    expect(readReleaseSource(folder())).toBeNull()
  })
})

describe('consent', () => {
  test('is kept, and taken back', () => {
    const file = path.join(folder(), 'data/updates.json')
    expect(readConsent(file)).toBe(false)
    writeConsent(file, true)
    expect(readConsent(file)).toBe(true)
    writeConsent(file, false)
    expect(readConsent(file)).toBe(false)
  })

  test('is never written down by itself', () => {
    const file = path.join(folder(), 'updates.json')
    writeConsent(file, false)
    expect(() => readFileSync(file)).toThrow('ENOENT')
  })

  test.each([
    '',
    'yes',
    'true',
    '{"lookForUpdates":1}',
    '{"lookForUpdates":"true"}',
    '[true]',
    'null',
    '{"lookForUpdates":true',
  ])('is a clear yes or none: %j', (content) => {
    const file = path.join(folder(), 'updates.json')
    writeFileSync(file, content)
    expect(readConsent(file)).toBe(false)
  })
})
