import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CallName } from '../../../shared/calls.ts'
import { inputs, windowCalls } from '../../../shared/calls.ts'
import { openTestEngine, segmentAt, testFolder } from './harness.ts'

const names = Object.keys(inputs) as CallName[]

describe('whatever comes in', () => {
  test('names that are no calls are refused', async () => {
    const { fails } = openTestEngine()
    for (const name of ['', 'nothing', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(await fails(name, {})).toBe('bad-call')
    const { dispatch } = openTestEngine()
    for (const name of [undefined, null, 1, {}, ['setTarget'], Symbol('x')])
      expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'bad-call' } })
  })

  test.each(names)('%s refuses what has another shape', async (name) => {
    const { fails } = openTestEngine()
    const wrong: unknown[] = [undefined, null, 1, 'x', [], { extra: 1 }, { toString: 1 }, () => 1]
    if (
      ![
        'articleTitles',
        'articleSystems',
        'listBackups',
        'makeBackup',
        'listMemory',
        'listTerms',
        'listOwnRules',
        'listWords',
        'listFilters',
        'filterValues',
        'listRules',
        'listReviewers',
        'getSettings',
        'setSettings',
      ].includes(name)
    )
      wrong.push({})
    for (const input of wrong) expect([input, await fails(name, input)]).toEqual([input, 'bad-call'])
  })

  test.each([
    ['setTarget', { segmentId: 's', target: 'x', took: 1, more: true }],
    ['setTarget', { segmentId: 's', target: 7, took: 1 }],
    ['setTarget', { segmentId: 's', target: 'x', took: -1 }],
    ['setTarget', { segmentId: 's', target: 'x', took: Number.NaN }],
    ['setTarget', { segmentId: 's', target: 'x'.repeat(1_000_001), took: 1 }],
    ['setTarget', { segmentId: 's'.repeat(65), target: '', took: 1 }],
    ['listArticles', { query: 'x'.repeat(501) }],
    ['dismissFlag', { flagId: 'f', scope: 'planet', reason: 'taste', took: 0 }],
    ['history', { filter: { kind: 'x' }, before: null, limit: 10 }],
    ['history', { filter: {}, before: null, limit: 100_000 }],
    ['setSettings', { theme: 'pink' }],
    ['setSettings', { levels: ['sure', 'all'] }],
    ['importArticle', { files: [] }],
    ['importArticle', { files: [{ name: 'a', bytes: [1, 2] }] }],
    ['placeArticle', { articleId: 'a', segment: 1.5 }],
    ['addReviewer', { name: '   ' }],
  ])('%s refuses %j', async (name, input) => {
    const { fails } = openTestEngine()
    expect(await fails(name, input)).toBe('bad-call')
  })

  test('things that are not there are not found', async () => {
    const { fails } = openTestEngine()
    const id = 'nowhere'
    expect(await fails('openArticle', { articleId: id })).toBe('not-found')
    expect(await fails('placeArticle', { articleId: id, segment: 1 })).toBe('not-found')
    expect(await fails('deleteArticle', { articleId: id })).toBe('not-found')
    expect(await fails('setTarget', { segmentId: id, target: '', took: 0 })).toBe('not-found')
    expect(await fails('applyFix', { flagId: id, fix: 0, took: 0 })).toBe('not-found')
    expect(await fails('reopenFlag', { flagId: id })).toBe('not-found')
    expect(await fails('removeDismissal', { dismissalId: id })).toBe('not-found')
    expect(await fails('setRule', { ruleId: id, enabled: true })).toBe('not-found')
    expect(await fails('setSettings', { reviewerId: id })).toBe('not-found')
    expect(await fails('undo', { articleId: id })).toBe('nothing-to-undo')
    expect(await fails('exportTo', { articleId: id, format: 'file', path: '/tmp/x' })).toBe('not-found')
  })

  test('never throws and never logs a bug, for any input to any call', async () => {
    const engine = openTestEngine()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything(), async (name, input) => {
        const result = await engine.dispatch(name, input)
        expect(typeof result.ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
    expect(engine.log).toEqual([])
  })

  test('words that FTS5 would take for its own are only words', async () => {
    const engine = openTestEngine()
    await engine.importTexts('Das ist ein Satz über NEAR und die Regeln.')
    for (const query of [
      '"',
      'AND',
      'NEAR(',
      '*',
      'a OR',
      "'; DROP TABLE articles; --",
      'title:x',
      '😀',
      '-satz',
    ])
      expect(Array.isArray(await engine.call('listArticles', { query }))).toBe(true)
    expect(await engine.call('listArticles', { query: 'satz rege' })).toHaveLength(1)
    expect(await engine.call('listArticles', { query: 'satz fehlt' })).toHaveLength(0)
  })
})

test('the largest segment allowed is stored and given back', async () => {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('Ein Satz ist hier.')
  const { id: segmentId } = segmentAt(await engine.settled(articleId), 0)
  const target = 'Wort '.repeat(200_000)
  const change = await engine.call('setTarget', { segmentId, target, took: 0 })
  expect(segmentAt(change, 0).target).toBe(target)
})

test('errors that are bugs are logged without any text of an article, and hidden', async () => {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('Geheime Nachricht aus Berlin hier.')
  engine.db.exec('DROP TABLE actions')
  expect(await engine.fails('openArticle', { articleId })).toBe('internal')
  expect(engine.log).toHaveLength(1)
  expect(engine.log[0]).toContain('openArticle')
  expect(engine.log.join()).not.toContain('Geheime')
})

test('the window may call everything but what names a path or is in part the main process’s own', () => {
  expect(names.filter((name) => !windowCalls.some((known) => known === name)).toSorted()).toEqual([
    'cancelExport',
    'exportHistoryTo',
    'exportLibraryTo',
    'exportTableTo',
    'exportTaughtTo',
    'exportTo',
    'importLibraryFrom',
    'renderPeriodReport',
    'renderReport',
  ])
})

test('a place and settings survive a restart', async () => {
  const folder = testFolder()
  const engine = openTestEngine({ folder })
  const articleId = await engine.importTexts('Eins ist hier. Zwei ist auch da.')
  await engine.call('placeArticle', { articleId, segment: 1 })
  const reviewer = await engine.call('addReviewer', { name: ' Anna ' })
  await engine.call('setSettings', { theme: 'dark', reviewerId: reviewer.id, levels: ['sure'] })
  await engine.close()
  const again = openTestEngine({ folder })
  expect((await again.call('openArticle', { articleId })).article.lastSegment).toBe(1)
  expect(await again.call('getSettings', {})).toMatchObject({
    theme: 'dark',
    levels: ['sure'],
    locale: 'system',
    reviewerId: reviewer.id,
  })
  expect((await again.call('listReviewers', {})).map(({ name }) => name)).toEqual(['Tester', 'Anna'])
})
