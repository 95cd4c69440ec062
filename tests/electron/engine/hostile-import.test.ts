import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { EngineEvent } from '../../../shared/calls.ts'
import type { TestEngine } from './harness.ts'
import { openTestEngine } from './harness.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const file = (name: string, text: string) => ({ name, bytes: bytes(text) })
const ENGLISH = 'The council decided on Monday that the old bridge would be closed until the autumn.'
const GERMAN = 'Der Rat beschloss am Montag, dass die alte Brücke bis zum Herbst gesperrt wird.'

const unit = (id: string, source: string, target: string | null) =>
  `<trans-unit id="${id}"><source>${source}</source>${target === null ? '' : `<target>${target}</target>`}</trans-unit>\n`
const xliff = (units: string) =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body>\n${units}</body></file></xliff>`
const manyUnits = (count: number) =>
  xliff(
    Array.from({ length: count }, (_, at) => unit(`u${at}`, `${at} ${ENGLISH}`, `${at} ${GERMAN}`)).join(''),
  )
const manyLines = (count: number, sentence: string) =>
  Array.from({ length: count }, (_, at) => `${at + 1}. ${sentence}`).join('\n\n')

/** What came of an import that did not come to its end is hidden at once, and swept away bit by bit. */
const SWEPT = { timeout: 20_000 }

/** Rows of every table that an import writes to. */
const rowsOf = ({ db }: TestEngine) =>
  ['articles', 'files', 'segments', 'segment_words', 'settings', 'arrivals'].map(
    (table) => (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n,
  )

const stepsOf = (events: readonly EngineEvent[]) => [
  ...new Set(events.flatMap((event) => (event.kind === 'importing' ? [event.step] : []))),
]

describe('an import is all or nothing', () => {
  test('a file with both languages: progress is told under its ticket', async () => {
    const engine = openTestEngine()
    const files = [file('a.xlf', manyUnits(2000))]
    const { id, segments } = await engine.call('importArticle', { files, ticket: 't1' })
    expect(segments).toBe(2000)
    expect(stepsOf(engine.events)).toEqual(['reading', 'storing'])
    const shares = engine.events.flatMap((event) => (event.kind === 'importing' ? [event.share] : []))
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
    const view = await engine.call('openArticle', { articleId: id })
    expect(view.segments[1999]).toMatchObject({ source: `1999 ${ENGLISH}`, machine: `1999 ${GERMAN}` })
  })

  test('a pair of texts', async () => {
    const engine = openTestEngine()
    const files = [file('a.en.txt', manyLines(600, ENGLISH)), file('a.de.txt', manyLines(600, GERMAN))]
    const { segments } = await engine.call('importArticle', { files, ticket: 't2' })
    expect(segments).toBe(600)
    expect(stepsOf(engine.events)).toEqual(['reading', 'aligning', 'storing'])
  })

  test.each(['reading', 'storing'] as const)('cancelled while %s it leaves nothing behind', async (step) => {
    const engine = openTestEngine()
    const before = rowsOf(engine)
    const result = engine.dispatch('importArticle', { files: [file('a.xlf', manyUnits(3000))], ticket: 't3' })
    while (!stepsOf(engine.events).includes(step)) await new Promise((resolve) => setImmediate(resolve))
    await engine.call('cancelImport', { ticket: 't3' })
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await engine.call('listArticles', { query: '' })).toEqual([])
    await vi.waitFor(() => expect(rowsOf(engine)).toEqual(before), SWEPT)
    expect(engine.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('other calls are answered while it is stored, and see nothing of it', async () => {
    const engine = openTestEngine()
    const other = await engine.importTexts('Das ist das Haus.', 'This is the house.', 'Haus')
    const view = await engine.settled(other)
    const importing = engine.call('importArticle', {
      files: [file('a.xlf', manyUnits(3000))],
      system: 'Neu',
      ticket: 't4',
    })
    let imported = false
    void importing.then(() => (imported = true))
    const segmentId = view.segments[0]?.id ?? ''
    const seen = new Set<number>()
    for (let round = 0; !imported; round++) {
      await new Promise((resolve) => setImmediate(resolve))
      if (!stepsOf(engine.events).includes('storing')) continue
      seen.add(Number(engine.db.prepare('SELECT count(*) FROM segments').pluck().get()))
      if (imported) break
      await engine.call('setTarget', { segmentId, target: `Das ist Haus ${round}.`, took: 1 })
      expect((await engine.call('openArticle', { articleId: other })).segments).toHaveLength(1)
      const listed = await engine.call('listArticles', { query: '' })
      if (imported || listed.length > 1) continue
      expect(listed.map(({ title }) => title)).toEqual(['Haus'])
      expect(await engine.call('articleSystems', {})).toEqual([''])
    }
    expect(seen.size).toBeGreaterThan(5)
    const { id, segments } = await importing
    expect(segments).toBe(3000)
    // The search knows the words of a long article a little later.
    const found = async () =>
      (await engine.call('listArticles', { query: 'Brücke' })).map((article) => article.id)
    await expect.poll(found, SWEPT).toEqual([id])
  })

  test('the engine ends in the middle of it: the next one has nothing of it, and sweeps', async () => {
    const engine = openTestEngine()
    const before = rowsOf(engine)
    const result = engine.dispatch('importArticle', { files: [file('a.xlf', manyUnits(3000))], ticket: 't5' })
    const stored = () => Number(engine.db.prepare('SELECT count(*) FROM segments').pluck().get())
    while (stored() === 0) await new Promise((resolve) => setImmediate(resolve))
    await engine.close()
    expect(await result).toMatchObject({ ok: false, error: { code: 'engine-stopped' } })
    const next = openTestEngine({ folder: engine.folder })
    expect(await next.call('listArticles', { query: '' })).toEqual([])
    await vi.waitFor(() => expect(rowsOf(next)).toEqual(before), SWEPT)
  })

  test('links of an article that has not arrived are not taken for links made by hand', async () => {
    const engine = openTestEngine()
    const files = [file('a.en.txt', manyLines(3, ENGLISH)), file('a.de.txt', manyLines(3, GERMAN))]
    const { id } = await engine.call('importArticle', { files })
    engine.db.prepare('UPDATE segments SET manual = 1').run()
    const linked = async () => {
      const again = await engine.call('importArticle', { files })
      const { segments } = await engine.call('openArticle', { articleId: again.id })
      return segments.filter(({ manual }) => manual).length
    }
    expect(await linked()).toBe(3)
    engine.db.prepare('UPDATE segments SET manual = 0 WHERE article_id <> ?').run(id)
    engine.db.prepare('INSERT INTO arrivals (article_id) VALUES (?)').run(id)
    expect(await linked()).toBe(0)
  })

  test('a ticket that nobody holds is no reason to complain', async () => {
    const engine = openTestEngine()
    expect(await engine.call('cancelImport', { ticket: 'gone' })).toBeNull()
  })

  test('what fails while it is stored leaves nothing behind', async () => {
    const engine = openTestEngine()
    const before = rowsOf(engine)
    engine.db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON segments WHEN NEW.position = 150
      BEGIN SELECT RAISE(ABORT, 'full'); END`)
    expect(await engine.fails('importArticle', { files: [file('a.xlf', manyUnits(300))] })).toBe('internal')
    expect(await engine.call('listArticles', { query: '' })).toEqual([])
    await vi.waitFor(() => expect(rowsOf(engine)).toEqual(before), SWEPT)
  })
})

describe('odd and broken files', () => {
  test('lone surrogates stay what they are', async () => {
    const engine = openTestEngine()
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    const files = [
      { name: 'a.en.txt', bytes: utf16(`${ENGLISH} It is old.`) },
      { name: 'a.de.txt', bytes: utf16(`${GERMAN} Sie ist \uD83D alt.`) },
    ]
    const { id } = await engine.call('importArticle', { files })
    const { segments } = await engine.call('openArticle', { articleId: id })
    expect(segments.map(({ machine }) => machine).join(' ')).toMatch(/Sie ist .{1,3} alt\./u)
    const target = segments.at(-1)
    await engine.call('setTarget', { segmentId: target?.id ?? '', target: 'Sie ist sehr alt.', took: 5 })
    expect((await engine.settled(id)).segments.at(-1)?.target).toBe('Sie ist sehr alt.')
  })

  test('identifiers that come twice: each segment is its own', async () => {
    const engine = openTestEngine()
    const units = unit('1', 'One house.', 'Ein Haus.') + unit('1', 'Two houses.', 'Zwei Häuser.')
    const { id } = await engine.call('importArticle', { files: [file('a.xlf', xliff(units))] })
    const { segments } = await engine.call('openArticle', { articleId: id })
    expect(segments.map(({ source, machine }) => [source, machine])).toEqual([
      ['One house.', 'Ein Haus.'],
      ['Two houses.', 'Zwei Häuser.'],
    ])
  })

  test('targets that are missing are empty and can be written', async () => {
    const engine = openTestEngine()
    const units = unit('1', 'One house.', null) + unit('2', 'Two houses.', 'Zwei Häuser.')
    const { id } = await engine.call('importArticle', { files: [file('a.xlf', xliff(units))] })
    const [first] = (await engine.call('openArticle', { articleId: id })).segments
    expect(first).toMatchObject({ source: 'One house.', machine: '', target: '' })
    await engine.call('setTarget', { segmentId: first?.id ?? '', target: 'Ein Haus.', took: 5 })
    const to = `${engine.folder}/b.xlf`
    await engine.call('exportTo', { articleId: id, format: 'file', path: to, locale: 'de' })
    expect(readFileSync(to, 'utf8')).toContain('<source>One house.</source><target>Ein Haus.</target>')
  })

  test.each([0.1, 0.5, 0.9, 0.999])(
    'an archive cut off at %d of its length is refused by name',
    async (share) => {
      const engine = openTestEngine()
      const before = rowsOf(engine)
      const whole = readFileSync(new URL('../../fixtures/formats/docx/bridge.de.docx', import.meta.url))
      const cut = { name: 'bridge.de.docx', bytes: new Uint8Array(whole.subarray(0, whole.length * share)) }
      const result = await engine.dispatch('importArticle', { files: [cut] })
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'damaged-archive', details: { file: 'bridge.de.docx' } },
      })
      expect(rowsOf(engine)).toEqual(before)
    },
  )
})
