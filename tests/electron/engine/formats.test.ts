import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestEngine } from './harness.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => ({
  name: path.basename(name),
  bytes: new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url))),
})

describe('Word documents', () => {
  const files = [fixture('docx/bridge.de.docx'), fixture('docx/bridge.en.docx')]

  test('a pair is told apart by language and aligned paragraph by paragraph, cells and notes too', async () => {
    const engine = openTestEngine()
    const plan = await engine.call('planImport', { files })
    expect(plan).toMatchObject({
      title: 'Der Rat vertagt die Brücke',
      format: 'docx',
      target: { name: 'bridge.de.docx' },
      source: { name: 'bridge.en.docx' },
    })
    const { id } = await engine.call('importArticle', { files })
    const { segments } = await engine.call('openArticle', { articleId: id })
    const pairs = segments.map(({ source, machine }) => [source, machine])
    for (const pair of [
      ['Council puts off the bridge', 'Der Rat vertagt die Brücke'],
      ['Three million euros', 'Drei Millionen Euro'],
      ['We build what we can pay for.', 'Wir bauen, was wir bezahlen können.'],
      ['The box explains how it came about.', 'Der Kasten erklärt die Vorgeschichte.'],
      ['The session was public.', 'Die Sitzung war öffentlich.'],
    ])
      expect(pairs).toContainEqual(pair)
  })
})

describe('tables', () => {
  const csv = (rows: string) => ({ name: 'x.csv', bytes: bytes(`nr,first,second\n${rows}`) })
  const one = csv('1,The bridge is old.,Die Brücke ist alt.\n')
  const other = csv('2,It is closed today.,Sie ist heute gesperrt.\n')

  test('which columns are which is asked once for files that are laid out alike', async () => {
    const engine = openTestEngine()
    expect(await engine.call('columnsOf', { file: one })).toMatchObject({
      names: ['nr', 'first', 'second'],
      certain: false,
    })
    const columns = { source: 1, target: 2, header: true }
    const { id } = await engine.call('importArticle', { files: [one], columns })
    const { segments } = await engine.call('openArticle', { articleId: id })
    expect(segments).toMatchObject([{ source: 'The bridge is old.', machine: 'Die Brücke ist alt.' }])

    expect(await engine.call('columnsOf', { file: other })).toBeNull()
    const plan = await engine.call('planImport', { files: [other] })
    expect(plan).toMatchObject({ bilingual: true, columns: { choice: columns } })
    expect(await engine.call('getSettings', {})).not.toHaveProperty(['columns:'])
  })

  test('names that say it are not asked for', async () => {
    const engine = openTestEngine()
    const file = { name: 'x.tsv', bytes: bytes('src\tmt\nYes, he is.\tJa, das ist er.\n') }
    expect(await engine.call('columnsOf', { file })).toBeNull()
    expect((await engine.call('planImport', { files: [file] })).segments).toBe(1)
  })

  test('other files are never asked about', async () => {
    const engine = openTestEngine()
    expect(await engine.call('columnsOf', { file: { name: 'a.txt', bytes: bytes('a') } })).toBeNull()
  })
})
