import { describe, expect, test } from 'vitest'
import type { TestEngine } from './harness.ts'
import { flagIn, openTestEngine, segmentAt, testFolder } from './harness.ts'

const SOURCE = `The countries met on Saturday.

All the countries signed the treaty.

The ten countries will meet again on Saturday.`

const TARGET = `Die Landkreise trafen sich am Sonnabend.

Alle alle Landkreise unterschrieben den den Vertrag.

Die zehn Landkreise treffen sich am Samstag wieder.`

/** Every dismissal in force. */
const ALL = { before: null, limit: 500 }

const kinds = async (engine: TestEngine, ruleId?: string) => {
  const page = await engine.call('history', {
    filter: ruleId === undefined ? {} : { rules: [ruleId] },
    before: null,
    limit: 500,
  })
  return page.entries.map((entry) => entry.kind).toReversed()
}

async function setUp() {
  const engine = openTestEngine()
  const articleId = await engine.importTexts(TARGET, SOURCE)
  const view = await engine.settled(articleId)
  return { engine, articleId, view }
}

describe('flags', () => {
  test('are raised by the first check, those of the whole article too', async () => {
    const { view, engine } = await setUp()
    expect(view.segments.map((segment) => segment.flags.map((flag) => flag.ruleId))).toEqual([
      ['counties', 'weekday'],
      ['counties', 'doubled'],
      ['counties'],
    ])
    expect(new Set(await kinds(engine))).toEqual(new Set(['raised']))
    expect(view.article.openFlags).toBe(5)
  })

  test('applying a fix accepts the flag, keeps the others and drops the confirmation', async () => {
    const { engine, articleId, view } = await setUp()
    const segment = segmentAt(view, 1)
    await engine.call('confirmSegment', { segmentId: segment.id, confirmed: true, took: 4000 })
    const flag = flagIn(view, 1, 'counties')
    const change = await engine.call('applyFix', { flagId: flag.id, fix: 1, took: 2000 })
    expect(segmentAt(change, 1)).toMatchObject({
      target: 'Alle alle Staaten unterschrieben den den Vertrag.',
      status: 'open',
      checked: false,
    })
    // Moved along at once, before the next check.
    const moved = flagIn(change, 1, 'doubled')
    expect(segmentAt(change, 1).target.slice(moved.target[0]?.start, moved.target[0]?.end)).toBe('den den')
    const after = await engine.settled(articleId)
    expect(segmentAt(after, 1).flags.map(({ ruleId, id }) => [ruleId, id])).toEqual([['doubled', moved.id]])
    const [entry] = (
      await engine.call('history', { filter: { kinds: ['accepted'] }, before: null, limit: 5 })
    ).entries
    expect(entry).toMatchObject({
      before: 'Alle alle Landkreise unterschrieben den den Vertrag.',
      after: 'Alle alle Staaten unterschrieben den den Vertrag.',
      text: 'Landkreise',
      took: 2000,
      reviewer: 'Tester',
      segmentIndex: 1,
    })
  })

  test('an edit of the flagged words corrects, an edit elsewhere lets a flag go', async () => {
    const { engine, articleId, view } = await setUp()
    const first = segmentAt(view, 0)
    const typed = (segmentId: string, target: string) =>
      engine.call('setTarget', { segmentId, target, took: 1500 })
    await typed(first.id, 'Die Länder trafen sich am Sonnabend.')
    await engine.settled(articleId)
    expect(await kinds(engine, 'counties')).toEqual(['raised', 'raised', 'raised', 'corrected'])
    // Without Samstag elsewhere, Sonnabend is consistent.
    await typed(segmentAt(view, 2).id, 'Die zehn Landkreise treffen sich wieder.')
    const after = await engine.settled(articleId)
    expect(await kinds(engine, 'weekday')).toEqual(['raised', 'gone'])
    expect(segmentAt(after, 0).flags).toEqual([])
    const [gone] = (await engine.call('history', { filter: { kinds: ['gone'] }, before: null, limit: 1 }))
      .entries
    expect(gone?.reviewer).toBe('')
  })

  test('a correction typed letter by letter is one correction, from the first text to the last', async () => {
    const { engine, articleId, view } = await setUp()
    const { id } = segmentAt(view, 0)
    for (const word of ['Landkreis', 'Landk', 'Land', 'Länd', 'Länder'])
      await engine.call('setTarget', {
        segmentId: id,
        target: `Die ${word} trafen sich am Sonnabend.`,
        took: 300,
      })
    await engine.settled(articleId)
    const page = await engine.call('history', { filter: { kinds: ['corrected'] }, before: null, limit: 5 })
    expect(page.entries).toHaveLength(1)
    expect(page.entries[0]).toMatchObject({
      before: 'Die Landkreise trafen sich am Sonnabend.',
      after: 'Die Länder trafen sich am Sonnabend.',
      took: 1500,
      reviewer: 'Tester',
    })
  })

  test('a flag that comes back after an edit is raised again under its own name', async () => {
    const { engine, articleId, view } = await setUp()
    const { id, target } = segmentAt(view, 0)
    const flag = flagIn(view, 0, 'counties')
    await engine.call('setTarget', { segmentId: id, target: 'Sie trafen sich am Sonnabend.', took: 100 })
    await engine.settled(articleId)
    await engine.call('setTarget', { segmentId: id, target, took: 100 })
    const after = await engine.settled(articleId)
    expect(flagIn(after, 0, 'counties')).toMatchObject({ id: flag.id, state: 'open' })
  })

  test('when the first of two equal flags is mended, the second keeps its dismissal', async () => {
    const engine = openTestEngine()
    const articleId = await engine.importTexts('Das war war gestern so, und das war war gut.')
    const view = await engine.settled(articleId)
    const second = flagIn(view, 0, 'doubled', 1)
    await engine.call('dismissFlag', { flagId: second.id, scope: 'here', reason: 'intended', took: 0 })
    const first = flagIn(view, 0, 'doubled', 0)
    await engine.call('applyFix', { flagId: first.id, fix: 0, took: 0 })
    const after = await engine.settled(articleId)
    expect(segmentAt(after, 0).flags.map(({ id, state }) => [id, state])).toEqual([[second.id, 'dismissed']])
  })

  test('states are what the events say', async () => {
    const { engine, view } = await setUp()
    const flag = flagIn(view, 1, 'doubled')
    await engine.call('dismissFlag', { flagId: flag.id, scope: 'everywhere', reason: 'taste', took: 0 })
    await engine.call('reopenFlag', { flagId: flag.id })
    expect(await kinds(engine, 'doubled')).toEqual(['raised', 'dismissed', 'reopened'])
  })
})

describe('dismissals', () => {
  test('here: only this flag, through edits, checks and a restart', async () => {
    const folder = testFolder()
    const engine = openTestEngine({ folder })
    const articleId = await engine.importTexts(TARGET, SOURCE)
    const view = await engine.settled(articleId)
    const flag = flagIn(view, 0, 'counties')
    await engine.call('dismissFlag', {
      flagId: flag.id,
      scope: 'here',
      reason: 'correct',
      note: ' so gewollt ',
      took: 900,
    })
    const { id } = segmentAt(view, 0)
    const typed = (target: string) => engine.call('setTarget', { segmentId: id, target, took: 0 })
    await typed('Nur die Landkreise trafen sich am Sonnabend.')
    await engine.settled(articleId)
    await typed('Niemand traf sich.')
    await engine.settled(articleId)
    await engine.close()

    const again = openTestEngine({ folder })
    await again.call('setTarget', { segmentId: id, target: 'Die Landkreise trafen sich.', took: 0 })
    const after = await again.settled(articleId)
    expect(flagIn(after, 0, 'counties')).toMatchObject({ id: flag.id, state: 'dismissed' })
    expect(flagIn(after, 1, 'counties').state).toBe('open')
    expect((await again.call('listDismissals', ALL)).dismissals).toMatchObject([
      { scope: 'here', reason: 'correct', text: 'Landkreise', silenced: 1, articleId },
    ])
  })

  test('article: its likes in this article, also new ones, not in others', async () => {
    const { engine, articleId, view } = await setUp()
    const other = await engine.importTexts('Vierzig Landkreise stimmten zu.', 'Forty countries agreed.')
    const flag = flagIn(view, 0, 'counties')
    const change = await engine.call('dismissFlag', {
      flagId: flag.id,
      scope: 'article',
      reason: 'intended',
      took: 0,
    })
    expect(change.segments.map((segment) => segment.index)).toEqual([0, 1, 2])
    await engine.call('setTarget', {
      segmentId: segmentAt(view, 2).id,
      target: 'Die zehn Landkreise und andere Landkreise treffen sich.',
      took: 0,
    })
    const after = await engine.settled(articleId)
    const states = after.segments.map((segment) =>
      segment.flags.filter((found) => found.ruleId === 'counties').map((found) => found.state),
    )
    expect(states).toEqual([['dismissed'], ['dismissed'], ['dismissed', 'dismissed']])
    expect(flagIn(await engine.settled(other), 0, 'counties').state).toBe('open')
    expect(after.article.openFlags).toBe(1)
  })

  test('everywhere: in all articles, and removing it opens what it silenced', async () => {
    const { engine, articleId, view } = await setUp()
    const other = await engine.importTexts('Vierzig Landkreise stimmten zu.', 'Forty countries agreed.')
    await engine.settled(other)
    await engine.call('dismissFlag', {
      flagId: flagIn(view, 0, 'counties').id,
      scope: 'everywhere',
      reason: 'unspecified',
      took: 0,
    })
    const later = await engine.importTexts('Fünf Landkreise waren dagegen.', 'Five countries disagreed.')
    expect(flagIn(await engine.settled(other), 0, 'counties').state).toBe('dismissed')
    expect(flagIn(await engine.settled(later), 0, 'counties').state).toBe('dismissed')
    const [dismissal] = (await engine.call('listDismissals', ALL)).dismissals
    expect(dismissal).toMatchObject({ silenced: 5, articleId: null })
    await engine.call('removeDismissal', { dismissalId: dismissal?.id ?? '' })
    expect(flagIn(await engine.settled(later), 0, 'counties').state).toBe('open')
    expect((await engine.call('listDismissals', ALL)).dismissals).toEqual([])
    // Taken back where the dismissal was made.
    await engine.call('undo', { articleId })
    expect(flagIn(await engine.settled(later), 0, 'counties').state).toBe('dismissed')
  })

  test('one flag can be seen again in spite of a wide dismissal', async () => {
    const { engine, articleId, view } = await setUp()
    await engine.call('dismissFlag', {
      flagId: flagIn(view, 0, 'counties').id,
      scope: 'article',
      reason: 'taste',
      took: 0,
    })
    const one = flagIn(view, 1, 'counties')
    const change = await engine.call('reopenFlag', { flagId: one.id })
    expect(flagIn(change, 1, 'counties').state).toBe('open')
    const after = await engine.settled(articleId)
    expect(flagIn(after, 0, 'counties').state).toBe('dismissed')
    const undone = await engine.call('undo', { articleId })
    expect(flagIn(undone, 1, 'counties').state).toBe('dismissed')
    const redone = await engine.call('redo', { articleId })
    expect(flagIn(redone, 1, 'counties').state).toBe('open')
    const dismissed = await engine.call('dismissFlag', {
      flagId: one.id,
      scope: 'here',
      reason: 'taste',
      took: 0,
    })
    expect(flagIn(dismissed, 1, 'counties').state).toBe('dismissed')
  })

  test('a wide dismissal under one made here takes over when that is lifted', async () => {
    const { engine, view } = await setUp()
    const flag = flagIn(view, 0, 'counties')
    await engine.call('dismissFlag', { flagId: flag.id, scope: 'here', reason: 'taste', took: 0 })
    await engine.call('dismissFlag', { flagId: flag.id, scope: 'article', reason: 'taste', took: 0 })
    const here = (await engine.call('listDismissals', ALL)).dismissals.find(
      (dismissal) => dismissal.scope === 'here',
    )
    await engine.call('removeDismissal', { dismissalId: here?.id ?? '' })
    const [left] = (await engine.call('listDismissals', ALL)).dismissals
    expect(left).toMatchObject({ scope: 'article', silenced: 3 })
  })
})

describe('rules', () => {
  test('turning one off hides its flags without ending them, turning it on brings them back', async () => {
    const { engine, articleId, view } = await setUp()
    await engine.call('setRule', { ruleId: 'counties', enabled: false })
    const off = await engine.settled(articleId)
    expect(off.segments.flatMap((segment) => segment.flags.map((flag) => flag.ruleId))).toEqual([
      'weekday',
      'doubled',
    ])
    expect(off.article.openFlags).toBe(2)
    await engine.call('setRule', { ruleId: 'counties', enabled: true })
    const on = await engine.settled(articleId)
    expect(flagIn(on, 0, 'counties').id).toBe(flagIn(view, 0, 'counties').id)
    expect(await kinds(engine, 'counties')).toEqual(['raised', 'raised', 'raised'])
    const infos = await engine.call('listRules', {})
    expect(infos.find((info) => info.id === 'counties')).toMatchObject({ open: 3, enabled: true })
    expect(infos.find((info) => info.id === 'shout')).toMatchObject({
      enabled: false,
      enabledByDefault: false,
    })
  })
})
