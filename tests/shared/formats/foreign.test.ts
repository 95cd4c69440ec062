/** Other programs read what we write; skipped where they are not installed (Debian: translate-toolkit, libxml2-utils). */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { toTmx } from '../../../shared/formats/tmx/export.ts'
import { toXliff } from '../../../shared/formats/xliff/export.ts'
import { fixture, readBilingual, replacing } from '../../support/formats.ts'
import { TagNotation } from '../../support/tags.ts'

const isThere = (program: string, ...args: string[]) => spawnSync(program, args).status === 0
const toolkit = isThere('xliff2po', '--version')
const xmllint = isThere('xmllint', '--version')

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'gegenlesen-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test.skipIf(!toolkit)('translate-toolkit reads an edited XLIFF back', () => {
  const reading = readBilingual(fixture('xliff/po2xliff.xlf'))
  const written = reading.write(replacing(reading.target, { 'alte Hafen': '„neue“ & <alte> Hafen' }))
  const [xlf, po] = ['a.xlf', 'a.po'].map((name) => path.join(folder(), name))
  if (xlf === undefined || po === undefined) return
  writeFileSync(xlf, written.bytes)
  const { status, stderr } = spawnSync('xliff2po', ['--progress=none', xlf, po], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  const text = readFileSync(po, 'utf8')
  expect(text).toContain('msgstr "Der „neue“ & <alte> Hafen ist still"')
  expect(text).toContain('Zehn andere Landkreise schickten <b>Schiffe</b> & Mannschaften.')
})

test.skipIf(!xmllint)('what is exported is well-formed for libxml', () => {
  const notation = new TagNotation()
  const [source, target] = [notation.write('A ⟨b⟩b⟨/b⟩ & "c"'), notation.write('⟨/b⟩Ä⟨b⟩ \u0001 <ß>')]
  const flags = [
    {
      category: 'fluency/grammar',
      severity: 'minor',
      message: 'Zeile\nund "Zeichen"',
      target: [{ start: 0, end: 3 }],
    },
  ] as const
  const segment = {
    source,
    target,
    tags: notation.of(source, target),
    status: 'open',
    flags,
    touched: null,
  } as const
  const article = { name: 'ä & "b".txt', at: '2026-11-22T10:00:00Z', segments: [segment] }
  for (const [name, text] of [
    ['a.xlf', toXliff(article)],
    ['a.tmx', toTmx({ ...article, segments: [{ ...segment, target: notation.write('Ä ⟨b⟩') }] })],
  ] as const) {
    const file = path.join(folder(), name)
    writeFileSync(file, text)
    expect(spawnSync('xmllint', ['--noout', '--nonet', file], { encoding: 'utf8' }).stderr).toBe('')
  }
})
