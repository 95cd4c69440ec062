import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { missingPackages, npmCommand } from '../../build/setup/install.mjs'
import { root } from '../../build/setup/node.mjs'

describe('what is not installed yet', () => {
  const wanted = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b-mac': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  }

  test('everything on a fresh machine, or after an interrupted installation', () => {
    expect(missingPackages(wanted, null)).toEqual(['node_modules/a'])
    expect(missingPackages(wanted, {})).toEqual(['node_modules/a'])
  })

  test('nothing when all is there, except what other platforms need', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } }
    expect(missingPackages(wanted, installed)).toEqual([])
  })

  test('another version, another content', () => {
    const other = (change: object) => ({
      packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', ...change } },
    })
    expect(missingPackages(wanted, other({ version: '1.0.1' }))).toEqual(['node_modules/a'])
    expect(missingPackages(wanted, other({ integrity: 'sha512-c' }))).toEqual(['node_modules/a'])
  })
})

test('npm is the one that started us, else the one in the PATH', () => {
  const started = { npm_node_execpath: '/opt/node', npm_execpath: '/opt/npm-cli.js' }
  expect(npmCommand(started)).toEqual(['/opt/node', '/opt/npm-cli.js'])
  expect(npmCommand({})).toEqual([process.platform === 'win32' ? 'npm.cmd' : 'npm'])
})

// `npm ci` refuses a lock that lacks the optional packages of other platforms, and `npm install` can write one.
test('package-lock.json is complete: every dependency of every package is in it', () => {
  type Entry = Partial<Record<'dependencies' | 'optionalDependencies', Record<string, string>>>
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>
  }
  const found = (folder: string, name: string): boolean => {
    const place = `${folder}${folder ? '/' : ''}node_modules/${name}`
    if (packages[place]) return true
    if (folder === '') return false
    return found(folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1)), name)
  }
  const missing = Object.entries(packages).flatMap(([folder, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !found(folder, name))
      .map((name) => `${folder} → ${name}`),
  )
  expect(missing).toEqual([])
})
