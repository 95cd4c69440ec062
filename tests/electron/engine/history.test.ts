import { expect, test } from 'vitest'
import type { HistoryFilter } from '../../../shared/calls.ts'
import { flagIn, openTestEngine, segmentAt } from './harness.ts'

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
  expect(page).toMatchObject({ total: 5, next: null })
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

test('filters', async () => {
  const { find, two } = await setUp()
  expect(await find({ kind: 'dismissed' })).toEqual(['dismissed Landkreise'])
  expect(await find({ articleId: two })).toEqual(['raised war war'])
  expect(await find({ ruleId: 'doubled', kind: 'accepted' })).toEqual(['accepted sind sind'])
  expect(await find({ reason: 'correct' })).toEqual([])
  expect(await find({ category: 'fluency/grammar', text: 'wald' })).toEqual(['raised war war'])
  expect(await find({ text: 'countries' })).toHaveLength(4)
  expect(await find({ from: 1_000_000, until: 1_000_001 })).toEqual([])
})

test('pages follow on each other without gaps', async () => {
  const { engine } = await setUp()
  const ids: number[] = []
  let before: number | null = null
  do {
    const page: { entries: readonly { id: number }[]; next: number | null } = await engine.call('history', {
      filter: {},
      before,
      limit: 2,
    })
    ids.push(...page.entries.map((entry) => entry.id))
    before = page.next
  } while (before !== null)
  expect(ids).toEqual([5, 4, 3, 2, 1])
})

test('deleted articles are gone from the library, not from the history', async () => {
  const { engine, two, find } = await setUp()
  await engine.call('deleteArticle', { articleId: two })
  expect((await engine.call('listArticles', { query: '' })).map((article) => article.title)).toEqual(['Eins'])
  expect(await find({ articleId: two })).toHaveLength(1)
  expect(segmentAt(await engine.call('openArticle', { articleId: two }), 0).machine).toContain('Waldbrand')
})
