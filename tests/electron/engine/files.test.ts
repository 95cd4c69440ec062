import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { flagIn, openTestEngine, readText, segmentAt } from './harness.ts'

const ENGLISH = `Ministers meet

The countries met on Saturday. They did not agree on a treaty.

All of them will meet again in the spring.`
const GERMAN = `Minister treffen sich

Die Landkreise trafen sich am Samstag. Sie einigten sich nicht auf einen Vertrag.

Alle werden sich im Frühling wieder treffen.\r\n`

const bytes = (text: string) => new TextEncoder().encode(text)
const english = { name: 'story.en.txt', bytes: bytes(ENGLISH) }
const german = { name: 'story.de.txt', bytes: bytes(GERMAN) }

describe('importing', () => {
  test('an import that is cancelled while sentences are aligned leaves nothing behind', async () => {
    const engine = openTestEngine()
    const files = [english, german]
    const importing = engine.fails('importArticle', { files, ticket: 't1' })
    await engine.call('cancelImport', { ticket: 't1' })
    expect(await importing).toBe('cancelled')
    expect(engine.db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(0)
    const again = await engine.call('importArticle', { files, ticket: 't2' })
    expect(again.segments).toBeGreaterThan(2)
  })

  test('a plan says what would come of it and writes nothing', async () => {
    const engine = openTestEngine()
    const plan = await engine.call('planImport', { files: [english, german] })
    expect(plan).toMatchObject({
      title: 'Minister treffen sich',
      target: { name: 'story.de.txt', encoding: 'utf-8' },
      source: { name: 'story.en.txt' },
      swapped: false,
      notes: [],
    })
    expect(await engine.call('planImport', { files: [german, english] })).toMatchObject({
      target: { name: 'story.de.txt' },
      swapped: true,
      notes: ['swapped'],
    })
    expect((await engine.call('planImport', { files: [german] })).notes).toEqual(['no-source'])
    expect(engine.db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(0)
  })

  test('makes segments with their sides, paragraphs and kinds', async () => {
    const engine = openTestEngine()
    const summary = await engine.call('importArticle', { files: [german, english] })
    expect(summary).toMatchObject({ title: 'Minister treffen sich', segments: 4, hasSource: true })
    const { segments } = await engine.call('openArticle', { articleId: summary.id })
    expect(
      segments.map(({ kind, paragraph, source, machine }) => [kind, paragraph, source, machine]),
    ).toEqual([
      ['heading', 0, 'Ministers meet', 'Minister treffen sich'],
      ['text', 1, 'The countries met on Saturday.', 'Die Landkreise trafen sich am Samstag.'],
      ['text', 1, 'They did not agree on a treaty.', 'Sie einigten sich nicht auf einen Vertrag.'],
      [
        'text',
        2,
        'All of them will meet again in the spring.',
        'Alle werden sich im Frühling wieder treffen.',
      ],
    ])
    expect((await engine.call('planImport', { files: [german, english] })).notes).toEqual([
      'swapped',
      'already-there',
    ])
  })

  test.each([
    ['empty-file', [{ name: 'a.txt', bytes: bytes(' \n') }]],
    ['binary-file', [{ name: 'a.txt', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 9, 9, 1]) }]],
    ['same-language', [german, { ...german, name: 'b.txt' }]],
    ['no-german', [english]],
  ])('%s', async (code, files) => {
    const engine = openTestEngine()
    expect(await engine.fails('planImport', { files })).toBe(code)
    expect(await engine.fails('importArticle', { files })).toBe(code)
    expect(engine.db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(0)
  })

  test('the sample is there at the very first start only', async () => {
    const engine = openTestEngine()
    await engine.openSampleIfEmpty(ENGLISH, GERMAN)
    await engine.openSampleIfEmpty(ENGLISH, GERMAN)
    const [only] = await engine.call('listArticles', { query: '' })
    expect(only?.segments).toBe(4)
    await engine.call('deleteArticle', { articleId: only?.id ?? '' })
    await engine.openSampleIfEmpty(ENGLISH, GERMAN)
    expect(await engine.call('listArticles', { query: '' })).toEqual([])
    await engine.call('restoreArticle', { articleId: only?.id ?? '' })
    expect(await engine.call('listArticles', { query: '' })).toHaveLength(1)
  })
})

describe('exporting', () => {
  async function setUp(target = german) {
    const engine = openTestEngine()
    const { id } = await engine.call('importArticle', { files: [english, target] })
    const view = await engine.settled(id)
    const file = path.join(engine.folder, 'out.txt')
    return { engine, id, view, file }
  }

  test('an untouched article comes out byte for byte', async () => {
    for (const encoded of [
      bytes(GERMAN),
      new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(GERMAN)]),
      new Uint8Array(Buffer.from(GERMAN, 'latin1')),
      new Uint8Array(Buffer.from(`\ufeff${GERMAN}`, 'utf16le')),
    ]) {
      const { engine, id, file } = await setUp({ name: 'story.de.txt', bytes: encoded })
      await engine.call('exportTo', { articleId: id, format: 'file', path: file })
      expect(new Uint8Array(readFileSync(file))).toEqual(encoded)
    }
  })

  test('the corrected text keeps the paragraphs; nothing is left beside it', async () => {
    const { engine, id, view, file } = await setUp()
    await engine.call('applyFix', { flagId: flagIn(view, 1, 'counties').id, fix: 0, took: 0 })
    await engine.call('setTarget', { segmentId: segmentAt(view, 2).id, target: '', took: 0 })
    expect(await engine.call('exportCheck', { articleId: id })).toEqual({
      unconfirmed: 4,
      openFlags: 0,
      fileName: 'story.de.txt',
    })
    expect(await engine.call('exportTo', { articleId: id, format: 'file', path: file })).toEqual({
      path: file,
    })
    expect(readText(file)).toBe(`Minister treffen sich

Die Länder trafen sich am Samstag.

Alle werden sich im Frühling wieder treffen.\r\n`)
    expect(readdirSync(engine.folder).filter((name) => name.startsWith('out.txt'))).toEqual(['out.txt'])
  })

  test('flags as TSV and JSON', async () => {
    const { engine, id, file } = await setUp()
    await engine.call('exportTo', { articleId: id, format: 'flags-tsv', path: file })
    const lines = readText(file).trimEnd().split('\n')
    expect(lines.map((line) => line.split('\t').length)).toEqual([9, 9, 9, 9, 9])
    expect(lines[2]).toContain(
      'The <v>countries</v> met on Saturday.\tDie <v>Landkreise</v> trafen sich am Samstag.\tAccuracy/Mistranslation\tMajor',
    )
    await engine.call('exportTo', { articleId: id, format: 'flags-json', path: file })
    const data = JSON.parse(readText(file)) as { segments: { flags: { ruleId: string }[] }[] }
    expect(data.segments[1]?.flags[0]).toMatchObject({
      ruleId: 'counties',
      text: 'Landkreise',
      state: 'open',
    })
  })

  test('where it cannot be written the old file stays and the editor is told', async () => {
    const { engine, id } = await setUp()
    const missing = path.join(engine.folder, 'nowhere', 'out.txt')
    expect(await engine.fails('exportTo', { articleId: id, format: 'file', path: missing })).toBe(
      'cannot-write',
    )
    // Whoever has to mend it finds what the system said.
    expect(engine.log.join('\n')).toContain('ENOENT')
    const folder = path.join(engine.folder, 'folder.txt')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    expect(await engine.fails('exportTo', { articleId: id, format: 'file', path: folder })).toBe(
      'cannot-write',
    )
    expect(existsSync(missing)).toBe(false)
  })
})
