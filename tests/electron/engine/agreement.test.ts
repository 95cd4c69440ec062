import { expect, test } from 'vitest'
import { flagIn, openTestEngine } from './harness.ts'

test('what two people decided is compared in the text that the machine wrote', async () => {
  const engine = openTestEngine()
  const id = await engine.importTexts(
    'Das ist ist das Haus.\n\nHier ist ist nichts.\n\nDas ist ist das dritte.\n',
    'This is the house.\n\nNothing here.\n\nThat is the third one.\n',
  )
  const view = await engine.settled(id)
  const [tester] = await engine.call('listReviewers', {})
  const anna = await engine.call('addReviewer', { name: 'Anna' })
  const flags = [0, 1, 2].map((segment) => flagIn(view, segment, 'doubled').id)
  // The first accepts two and dismisses the third; Anna takes one of them back and accepts it again, and accepts the third.
  await engine.call('applyFix', { flagId: flags[0]!, fix: 0, took: 1 })
  await engine.call('applyFix', { flagId: flags[1]!, fix: 0, took: 1 })
  await engine.call('dismissFlag', { flagId: flags[2]!, scope: 'here', reason: 'taste', took: 1 })
  await engine.settled(id)
  await engine.call('setSettings', { reviewerId: anna.id })
  await engine.call('reopenFlag', { flagId: flags[2]! })
  await engine.call('applyFix', { flagId: flags[2]!, fix: 0, took: 1 })
  await engine.settled(id)

  expect((await engine.call('reviewersOf', { articleId: id })).map(({ name }) => name).toSorted()).toEqual([
    'Anna',
    'Tester',
  ])
  const { agreement, differing } = await engine.call('agreement', {
    articleId: id,
    first: tester!.id,
    second: anna.id,
  })
  expect(agreement.segments).toEqual({ both: 0, first: 2, second: 1, neither: 0 })
  expect(agreement.characters).toMatchObject({ both: 0, first: 14, second: 7 })
  expect(agreement.spanF1).toBe(0)
  expect(differing.map(({ segment, first, second }) => [segment, first.length, second.length])).toEqual([
    [0, 1, 0],
    [1, 1, 0],
    [2, 0, 1],
  ])
  const self = await engine.call('agreement', { articleId: id, first: anna.id, second: anna.id })
  expect(self).toMatchObject({ agreement: { spanF1: 1, segmentKappa: 1, characterKappa: 1 }, differing: [] })
})
