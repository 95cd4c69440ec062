import { expect, test } from 'vitest'
import { flagIn, openTestEngine, segmentAt } from './harness.ts'

test('each decision is that of the one who is reviewing when it is made', async () => {
  const engine = openTestEngine()
  const id = await engine.importTexts(
    'Das ist ist das Haus.\n\nHier ist ist nichts.\n',
    'This is the house.\n\nNothing here.\n',
  )
  const view = await engine.settled(id)
  const anna = await engine.call('addReviewer', { name: 'Anna' })
  await engine.call('dismissFlag', {
    flagId: flagIn(view, 0, 'doubled').id,
    scope: 'here',
    reason: 'taste',
    took: 1,
  })
  await engine.call('setSettings', { reviewerId: anna.id })
  await engine.call('applyFix', { flagId: flagIn(view, 1, 'doubled').id, fix: 0, took: 1 })
  await engine.call('addNote', { segmentId: segmentAt(view, 1).id, text: 'Von Anna' })
  await engine.settled(id)
  const { entries } = await engine.call('history', { filter: {}, before: null, limit: 50 })
  const by = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ reviewer }) => reviewer)
  expect(by('dismissed')).toEqual(['Tester'])
  expect(by('accepted')).toEqual(['Anna'])
  expect((await engine.settled(id)).segments[1]?.notes.map(({ author }) => author)).toEqual(['Anna'])
  const onlyAnna = await engine.call('history', { filter: { reviewers: [anna.id] }, before: null, limit: 50 })
  expect(onlyAnna.entries.map(({ kind }) => kind)).toEqual(['accepted'])
})

test('the report names those who worked on the article, not who makes it', async () => {
  const engine = openTestEngine()
  const id = await engine.importTexts('Das ist ist das Haus.\n\nHier ist ist nichts.\n', undefined, 'Haus')
  const view = await engine.settled(id)
  const line = async () =>
    /<p class="by">(.*?) · Bericht vom/u.exec(
      (await engine.call('renderReport', { articleId: id, locale: 'de' })).parts[0]!,
    )?.[1] ?? 'niemand'
  expect(await line()).toBe('niemand')
  const [anna, ben] = [
    await engine.call('addReviewer', { name: 'Anna' }),
    await engine.call('addReviewer', { name: 'Ben' }),
  ]
  await engine.call('setSettings', { reviewerId: anna.id })
  await engine.call('applyFix', { flagId: flagIn(view, 0, 'doubled').id, fix: 0, took: 1 })
  await engine.settled(id)
  await engine.call('setSettings', { reviewerId: ben.id })
  await engine.call('confirmSegment', { segmentId: segmentAt(view, 1).id, confirmed: true, took: 1 })
  expect(await line()).toBe('Geprüft von Anna und Ben')
  await engine.call('undo', { articleId: id })
  expect(await line()).toBe('Geprüft von Anna')
})
