import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBundle } from '../../build/bundle/bundle.ts'
import { root } from '../../build/setup/node.mjs'
import { readMeanings } from '../../shared/rules/accuracy/meanings/pack.ts'

const out = path.join(root, 'out')
const read = (file: string) => readFileSync(path.join(out, file), 'utf8')

beforeAll(() => ensureBundle(root, ['programs', 'page']), 120_000)

describe('the bundle', () => {
  test('leaves this process what it was', () => expect(process.env['NODE_ENV']).toBe('test'))

  test('the page keeps to its content policy: nothing inline, nothing from elsewhere', () => {
    const html = read('renderer/index.html').replaceAll(/<!--.*?-->/gs, '')
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^\.\//)
    const assets = readdirSync(path.join(out, 'renderer/assets'))
    expect(assets.some((name) => name.endsWith('.woff2'))).toBe(true)
    for (const name of assets.filter((one) => one.endsWith('.css')))
      expect(read(`renderer/assets/${name}`)).not.toMatch(/url\((?!["']?(?:\.\/|#))/)
  })

  test('the programs have the knowledge pack without its examples', () => {
    const [entry] = readMeanings()
    const programs = readdirSync(out)
      .filter((name) => name.endsWith('.js'))
      .map(read)
      .join('\n')
    expect(programs).toContain(`${entry?.source.text} `)
    expect(programs).toContain(` | ${entry?.wrong[0]?.text}`)
    expect(programs).not.toContain(entry?.bad.target)
  })

  test('every script has one byte for a character, and English stands in memory once', () => {
    const assets = readdirSync(path.join(out, 'renderer/assets')).map((name) => `renderer/assets/${name}`)
    const scripts = [...readdirSync(out), ...assets].filter((name) => name.endsWith('.js')).map(read)
    expect(scripts.length).toBeGreaterThan(5)
    for (const script of scripts) expect(script).not.toMatch(/[^\0-\u00FF]/u)
    expect(scripts.join('\n')).not.toContain('JSON.stringify(originalModel)')
  })

  test('the preload script is one file that asks for electron and nothing else', () => {
    const modules = [...read('preload.cjs').matchAll(/require\(["'`]([^"'`]+)/g)].map(([, name]) => name)
    expect(new Set(modules)).toEqual(new Set(['electron']))
  })

  test('the data lies beside the programs', () => {
    for (const file of ['dictionary/index.aff', 'dictionary/index.dic', 'sample/drought.de.txt'])
      expect(existsSync(path.join(out, 'data', file))).toBe(true)
  })

  test('no program asks for a file of a package, which would be left behind', () => {
    const asks = /\brequire[\w$]*\(\s*["'`]\.{1,2}\//
    const programs = readdirSync(out).filter((name) => /\.c?js$/.test(name))
    expect(programs.filter((name) => asks.test(read(name)))).toEqual([])
    expect(asks.test('const a = require2("./impl/format")')).toBe(true)
  })

  test('the terminal program runs in plain Node', () => {
    const { status, stdout } = spawnSync(process.execPath, [path.join(out, 'cli.js'), 'rules'], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('\n')
  })
})
