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
