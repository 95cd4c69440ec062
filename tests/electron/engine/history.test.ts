import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { HistoryCursor, HistoryFilter, HistoryPage } from '../../../shared/calls/history.ts'
import { flagIn, openTestEngine, readText, segmentAt } from './harness.ts'

async function setUp() {
  const engine = openTestEngine()
  const one = await engine.importTexts('Die Landkreise sind sind da.', 'The countries are there.', 'Eins')
  const two = await engine.importTexts('Der Waldbrand war war groß.', 'The forest fire was big.', 'Zwei')
  await engine.settled(one)
  const view = await engine.settled(one)
  await engine.call('dismissFlag', {
    flagId: flagIn(view, 0, 'counties').id,
    scope: 'article',
    reason: 'taste',
    note: 'Hausstil',
    took: 1200,
  })
  await engine.call('applyFix', { flagId: flagIn(view, 0, 'doubled').id, fix: 0, took: 700 })
  await engine.settled(one)
  const find = async (filter: HistoryFilter) =>
    (await engine.call('history', { filter, before: null, limit: 50 })).entries.map(
      (entry) => `${entry.kind} ${entry.text}`,
    )
  return { engine, one, two, find }
}

test('newest first, with everything that was decided', async () => {
  const { engine, one } = await setUp()
  const page = await engine.call('history', { filter: {}, before: null, limit: 50 })
  expect(page).toMatchObject({ count: { total: 5, atLeast: false }, next: null })
  expect(page.entries[1]).toMatchObject({
    kind: 'dismissed',
    reason: 'taste',
    scope: 'article',
    note: 'Hausstil',
    took: 1200,
    articleId: one,
    articleTitle: 'Eins',
    source: 'The countries are there.',
    category: 'accuracy/mistranslation',
  })
})

test('filters, of one value and of several, that all have to hold', async () => {
  const { find, two } = await setUp()
  expect(await find({ kinds: ['dismissed'] })).toEqual(['dismissed Landkreise'])
  expect(await find({ kinds: ['dismissed', 'accepted'] })).toEqual([
    'accepted sind sind',
    'dismissed Landkreise',
  ])
  expect(await find({ articles: [two] })).toEqual(['raised war war'])
  expect(await find({ rules: ['doubled'], kinds: ['accepted'] })).toEqual(['accepted sind sind'])
  expect(await find({ reasons: ['correct'] })).toEqual([])
  expect(await find({ reasons: ['correct', 'taste'], rules: ['counties', 'doubled'] })).toHaveLength(1)
  expect(await find({ severities: ['minor'] })).toEqual([])
  expect(await find({ severities: ['minor', 'major'] })).toHaveLength(5)
  expect(await find({ categories: ['fluency/grammar'], text: 'wald' })).toEqual(['raised war war'])
  expect(await find({ text: 'countries' })).toHaveLength(4)
  expect(await find({ text: 'countries wald' })).toEqual([])
  expect(await find({ from: 1_000_000, until: 1_000_001 })).toEqual([])
  expect(await find({ rules: ['no such rule'] })).toEqual([])
})

test('the system an article is imported with is in the library and in its history', async () => {
  const { engine, find } = await setUp()
  const bytes = new TextEncoder().encode('Hier ist das das Neue.')
  const files = [{ name: 'a.de.txt', bytes }]
  const { id } = await engine.call('importArticle', { files, title: 'Neu', system: ' nmt-9 ' })
  await engine.settled(id)
  expect((await engine.call('listArticles', { query: 'Neu' }))[0]?.system).toBe('nmt-9')
  expect(await find({ systems: ['nmt-9'] })).toEqual(['raised das das'])
})

test('by machine translation system, also one that was named later', async () => {
  const { engine, two, find } = await setUp()
  engine.db.prepare('UPDATE articles SET system = ? WHERE id = ?').run('llm-a', two)
  expect(await find({ systems: ['llm-a'] })).toEqual(['raised war war'])
  expect(await find({ systems: [''] })).toHaveLength(4)
  const { systems } = await engine.call('filterValues', {})
  expect(systems.map(({ value, events }) => [value, events])).toEqual([
    ['', 4],
    ['llm-a', 1],
  ])
})

test('the last days begin at midnight', async () => {
  const { engine, find } = await setUp()
  expect(await find({ lastDays: 1 })).toHaveLength(5)
  engine.clock.now += 3 * 86_400_000
  expect(await find({ lastDays: 1 })).toEqual([])
  expect(await find({ lastDays: 7 })).toHaveLength(5)
})

test('every event has its facts, and every value its count', async () => {
  const { engine } = await setUp()
  const one = (sql: string) => engine.db.prepare(sql).pluck().get()
  expect(one('SELECT count(*) FROM event_facts')).toBe(5)
  expect(one(`SELECT sum(events) FROM codes WHERE dimension = 'kind'`)).toBe(5)
  expect(one(`SELECT sum(events) FROM codes WHERE dimension = 'article'`)).toBe(5)
  // "sind sind" became "sind": one word fewer.
  expect(one('SELECT sum(distance) FROM event_facts')).toBe(1)
})

test('pages follow on each other without gaps, however they are found', async () => {
  const { engine } = await setUp()
  const idsBy = async (filter: HistoryFilter) => {
    const ids: number[] = []
    let before: HistoryCursor | null = null
    do {
      const page: HistoryPage = await engine.call('history', { filter, before, limit: 2 })
      ids.push(...page.entries.map((entry) => entry.id))
      before = page.next
    } while (before !== null)
    return ids
  }
  expect(await idsBy({})).toEqual([5, 4, 3, 2, 1])
  expect(await idsBy({ kinds: ['raised', 'accepted', 'dismissed'] })).toEqual([5, 4, 3, 2, 1])
  expect(await idsBy({ categories: ['fluency/grammar', 'accuracy/mistranslation'] })).toEqual([5, 4, 3, 2, 1])
  expect(await idsBy({ text: 'the' })).toEqual([5, 4, 3, 2, 1])
})

test('filters are kept under a name', async () => {
  const { engine } = await setUp()
  const filter = { kinds: ['dismissed' as const], lastDays: 30 }
  const saved = await engine.call('saveFilter', { name: ' Verworfen ', filter })
  expect(saved).toMatchObject({ name: 'Verworfen', filter })
  await engine.call('saveFilter', { name: 'Verworfen', filter: {} })
  expect(await engine.call('listFilters', {})).toEqual([{ ...saved, filter: {} }])
  await engine.call('deleteFilter', { filterId: saved.id })
  expect(await engine.call('listFilters', {})).toEqual([])
  expect(await engine.fails('deleteFilter', { filterId: saved.id })).toBe('not-found')
})

test('a wide dismissal can be narrowed to its own flag, and that undone', async () => {
  const { engine } = await setUp()
  const three = await engine.importTexts('Die Landkreise und Landkreise.', 'The countries.', 'Drei')
  const view = await engine.settled(three)
  await engine.call('dismissFlag', {
    flagId: flagIn(view, 0, 'counties', 0).id,
    scope: 'everywhere',
    reason: 'taste',
    took: 0,
  })
  const states = async () => segmentAt(await engine.settled(three), 0).flags.map(({ state }) => state)
  expect(await states()).toEqual(['dismissed', 'dismissed'])
  const page = await engine.call('history', { filter: { articles: [three] }, before: null, limit: 1 })
  const { dismissal, state } = page.entries[0]!
  expect([state, dismissal?.scope]).toEqual(['dismissed', 'everywhere'])
  await engine.call('narrowDismissal', { dismissalId: dismissal?.id ?? '' })
  expect(await states()).toEqual(['dismissed', 'open'])
  await engine.call('undo', { articleId: three })
  expect(await states()).toEqual(['dismissed', 'dismissed'])
  expect(await engine.fails('narrowDismissal', { dismissalId: 'none' })).toBe('not-found')
})

test('deleted articles are gone from the library, not from the history', async () => {
  const { engine, two, find } = await setUp()
  await engine.call('deleteArticle', { articleId: two })
  expect((await engine.call('listArticles', { query: '' })).map((article) => article.title)).toEqual(['Eins'])
  expect(await find({ articles: [two] })).toHaveLength(1)
  expect(segmentAt(await engine.call('openArticle', { articleId: two }), 0).machine).toContain('Waldbrand')
})

test('a table is saved so that spreadsheets read its umlauts', async () => {
  const engine = openTestEngine()
  const path = join(engine.folder, 'table.tsv')
  await engine.call('exportTableTo', { table: [['Wörter', 'Richtig'], ['1.234', '60 %']], path }) // prettier-ignore
  expect(readText(path)).toBe('\uFEFFWörter\tRichtig\n1.234\t60 %\n')
})

test('the history is saved so that every event is one row of a spreadsheet, whatever was flagged', async () => {
  const engine = openTestEngine()
  const id = await engine.importTexts('"das das" war es.\n\n"hier hier auch.', undefined, 'Ein "Titel"')
  await engine.settled(id)
  const path = join(engine.folder, 'history.tsv')
  await engine.call('exportHistoryTo', { filter: {}, format: 'tsv', path })
  const { data, errors } = Papa.parse<string[]>(readText(path).trim(), { delimiter: '\t' })
  expect(errors).toEqual([])
  const [head = [], ...rows] = data
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)])
  expect(column('target')).toEqual(['"hier hier auch.', '"das das" war es.'])
  expect(column('flagged')).toEqual(['hier hier', 'das das'])
  expect(column('article')).toEqual(['Ein "Titel"', 'Ein "Titel"'])
  expect(readText(path).startsWith('\uFEFFid\tat\t')).toBe(true)
})
