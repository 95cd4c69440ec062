import { expect, test } from 'vitest'
import { openTestEngine } from './harness.ts'

test('lists of articles stay short, and their counts are true', async () => {
  const engine = openTestEngine()
  const ids: string[] = []
  for (const [at, title] of ['Eins', 'Zwei', 'Drei', 'Vier'].entries())
    ids.push(await engine.importTexts(`Der Satz ${at} steht hier.\n\nNoch einer, Regen.`, undefined, title))
  engine.db.prepare("UPDATE articles SET system = 'nmt-9' WHERE id = ?").run(ids[1])
  await engine.call('openArticle', { articleId: ids[0] ?? '' })
  const titles = async (query: string, limit?: number) =>
    (await engine.call('listArticles', { query, limit })).map(({ title }) => title)

  expect(await titles('', 2)).toEqual(['Eins', 'Vier'])
  expect(await titles('')).toEqual(['Eins', 'Vier', 'Drei', 'Zwei'])
  expect(await titles('regen', 3)).toEqual(['Eins', 'Vier', 'Drei'])
  expect(await engine.call('countArticles', { query: '' })).toBe(4)
  expect(await engine.call('countArticles', { query: 'zwei' })).toBe(1)
  expect(await engine.call('articleSystems', {})).toEqual(['', 'nmt-9'])

  await engine.call('deleteArticle', { articleId: ids[0] ?? '' })
  expect(await titles('', 1)).toEqual(['Vier'])
  expect(await engine.call('countArticles', { query: '' })).toBe(3)
  expect((await engine.call('articleTitles', {})).map(({ title }) => title)).toEqual(['Vier', 'Drei', 'Zwei'])
})

test('the next article is one that is not finished, in the order in which they came in', async () => {
  const engine = openTestEngine()
  const ids: string[] = []
  for (const title of ['Eins', 'Zwei', 'Drei', 'Vier'])
    ids.push(await engine.importTexts(`Das ist ${title}.`, undefined, title))
  const next = async (from: string | null, by: 1 | -1 = 1) =>
    (await engine.call('unfinishedArticle', { from, by }))?.title ?? null
  const finish = async (articleId: string) => {
    const { segments } = await engine.settled(articleId)
    for (const { id } of segments)
      await engine.call('confirmSegment', { segmentId: id, confirmed: true, took: 0 })
  }
  const [one = '', two = '', three = '', four = ''] = ids

  // Being opened changes nothing.
  await engine.call('openArticle', { articleId: three })
  expect(await next(null)).toBe('Eins')
  expect(await next(null, -1)).toBe('Vier')
  expect(await next(one)).toBe('Zwei')
  expect(await next(two, -1)).toBe('Eins')
  expect(await next(four)).toBe('Eins')
  expect(await next(one, -1)).toBe('Vier')

  await finish(two)
  await engine.call('deleteArticle', { articleId: four })
  expect(await next(one)).toBe('Drei')
  expect(await next(three, -1)).toBe('Eins')
  expect(await next(three)).toBe('Eins')
  // Somebody found something in it after all.
  const [segment] = (await engine.settled(two)).segments
  const target = [{ start: 0, end: 3 }]
  await engine.call('raiseFlag', {
    segmentId: segment?.id ?? '',
    target,
    source: [],
    category: 'style/awkward',
    severity: 'minor',
    took: 0,
  })
  expect(await next(one)).toBe('Zwei')
  await finish(one)
  await finish(three)
  expect(await next(two)).toBeNull()
})

test('an article can be called something else', async () => {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('Das ist es.', undefined, 'eingefügt')
  expect(await engine.call('renameArticle', { articleId, title: '  Hafenstreik ' })).toMatchObject({
    id: articleId,
    title: 'Hafenstreik',
  })
  expect((await engine.call('openArticle', { articleId })).article.title).toBe('Hafenstreik')
  expect(await engine.fails('renameArticle', { articleId, title: '  ' })).toBe('bad-call')
  expect(await engine.fails('renameArticle', { articleId, title: 'x'.repeat(201) })).toBe('bad-call')
  expect(await engine.fails('renameArticle', { articleId: 'nowhere', title: 'x' })).toBe('not-found')
})
