import { describe, expect, test } from 'vitest'
import type { ArticleView } from '../../../shared/calls.ts'
import { defineRule } from '../../../shared/rules/rule.ts'
import { flagIn, openTestEngine, segmentAt } from './harness.ts'
import { tinyRules } from './tiny.ts'

const SOURCE = 'The countries met.\n\nAll countries signed.\n\nThe countries go.'
const TARGET = 'Die Landkreise trafen sich.\n\nAlle Landkreise unterschrieben.\n\nDie Landkreise gehen.'

const states = (view: ArticleView) =>
  view.segments.map(({ target, flags }) => `${target} ${flags.map(({ state }) => state).join()}`)

describe('the same flag in many places', () => {
  async function open() {
    const engine = openTestEngine()
    const other = await engine.importTexts(TARGET.replace('Alle', 'Sämtliche'), SOURCE, 'B')
    const here = await engine.importTexts(TARGET, SOURCE, 'A')
    await engine.settled(other)
    const view = await engine.settled(here)
    return { engine, here, other, view, flag: flagIn(view, 0, 'counties') }
  }

  test('is listed with its sentence, here or everywhere', async () => {
    const { engine, flag, here } = await open()
    const alike = await engine.call('alikeFlags', { flagId: flag.id, matter: 'subject', where: 'article' })
    expect(alike.map(({ articleId, segmentIndex, text }) => [articleId, segmentIndex, text])).toEqual([
      [here, 0, 'Die Landkreise trafen sich.'],
      [here, 1, 'Alle Landkreise unterschrieben.'],
      [here, 2, 'Die Landkreise gehen.'],
    ])
    const all = await engine.call('alikeFlags', { flagId: flag.id, matter: 'rule', where: 'everywhere' })
    expect(all).toHaveLength(6)
  })

  test('is accepted in all articles with one decision, and one undo takes all of it back', async () => {
    const { engine, flag, here, other, view } = await open()
    const before = [states(await engine.settled(other)), states(view)]
    const all = await engine.call('alikeFlags', { flagId: flag.id, matter: 'subject', where: 'everywhere' })
    const chosen = all.filter(({ text }) => !text.includes('unterschrieben'))
    const change = await engine.call('decideFlags', {
      segmentId: flag.segmentId,
      flagIds: chosen.map(({ flagId }) => flagId),
      decision: { kind: 'accept', fix: 0 },
      took: 4000,
    })
    expect(change.segments.map(({ target }) => target)).toEqual([
      'Die Länder trafen sich.',
      'Die Länder gehen.',
    ])
    const there = (await engine.settled(other)).segments.map(({ target }) => target)
    expect(there).toEqual([
      'Die Länder trafen sich.',
      'Sämtliche Landkreise unterschrieben.',
      'Die Länder gehen.',
    ])
    const accepted = engine.db.prepare(`SELECT took FROM flag_events WHERE kind = 'accepted'`).pluck().all()
    expect(accepted).toEqual([1000, 1000, 1000, 1000])
    await engine.call('undo', { articleId: here })
    expect([states(await engine.settled(other)), states(await engine.settled(here))]).toEqual(before)
  })

  test('undo leaves what was written in another article since', async () => {
    const { engine, flag, here, other } = await open()
    const all = await engine.call('alikeFlags', { flagId: flag.id, matter: 'subject', where: 'everywhere' })
    await engine.call('decideFlags', {
      segmentId: flag.segmentId,
      flagIds: all.map(({ flagId }) => flagId),
      decision: { kind: 'accept', fix: 0 },
      took: 0,
    })
    const there = await engine.settled(other)
    const type = (index: number, target: string) =>
      engine.call('setTarget', { segmentId: segmentAt(there, index).id, target, took: 0 })
    await type(0, 'Die Länder trafen sich gestern.')
    await type(2, 'Die Staaten gehen.')
    await engine.call('undo', { articleId: here })
    expect((await engine.settled(other)).segments.map(({ target }) => target)).toEqual([
      'Die Landkreise trafen sich gestern.',
      'Sämtliche Landkreise unterschrieben.',
      'Die Staaten gehen.',
    ])
    expect(engine.log).toEqual([])
  })

  test('is dismissed with one decision', async () => {
    const { engine, flag, here } = await open()
    const alike = await engine.call('alikeFlags', { flagId: flag.id, matter: 'subject', where: 'article' })
    await engine.call('decideFlags', {
      segmentId: flag.segmentId,
      flagIds: alike.slice(0, 2).map(({ flagId }) => flagId),
      decision: { kind: 'dismiss', reason: 'intended', note: 'Kreise sind gemeint' },
      took: 0,
    })
    const state = async () =>
      (await engine.settled(here)).segments.map(({ flags }) => flags.map((each) => each.state).join())
    expect(await state()).toEqual(['dismissed', 'dismissed', 'open'])
    await engine.call('undo', { articleId: here })
    expect(await state()).toEqual(['open', 'open', 'open'])
    await engine.call('redo', { articleId: here })
    expect(await state()).toEqual(['dismissed', 'dismissed', 'open'])
  })

  test('nothing left to decide is refused', async () => {
    const { engine, flag } = await open()
    const input = { segmentId: flag.segmentId, decision: { kind: 'accept', fix: 7 }, took: 0 }
    expect(await engine.fails('decideFlags', { ...input, flagIds: [flag.id] })).toBe('stale')
    expect(await engine.fails('decideFlags', { ...input, flagIds: ['none'] })).toBe('stale')
  })
})

describe('replacing', () => {
  const search = {
    text: 'landkreis',
    kind: 'text',
    matchCase: false,
    wholeWords: false,
    diacritics: true,
  } as const

  async function open() {
    const engine = openTestEngine()
    const articleId = await engine.importTexts(TARGET, SOURCE)
    return { engine, articleId, view: await engine.settled(articleId) }
  }

  test('is planned, done in chosen places, and undone at once', async () => {
    const { engine, articleId, view } = await open()
    const plan = await engine.call('planReplace', { articleId, search, replacement: 'Kreis' })
    expect(plan.more).toBe(false)
    expect(
      plan.places.map(({ segmentIndex, at, found, text }) => [segmentIndex, at.start, found, text]),
    ).toEqual([
      [0, 4, 'Landkreis', 'Kreis'],
      [1, 5, 'Landkreis', 'Kreis'],
      [2, 4, 'Landkreis', 'Kreis'],
    ])
    const changes = plan.places
      .filter(({ segmentIndex }) => segmentIndex !== 1)
      .map(({ segmentId, at, found, text }) => ({ segmentId, at, found, text: text ?? '' }))
    const { id: segmentId } = segmentAt(view, 0)
    const done = await engine.call('rewrite', { segmentId, kind: 'replaced', changes, took: 0 })
    expect(done.segments.map(({ target }) => target)).toEqual([
      'Die Kreise trafen sich.',
      'Die Kreise gehen.',
    ])
    await engine.settled(articleId)
    const corrected = engine.db.prepare(`SELECT count(*) FROM flag_events WHERE kind = 'corrected'`)
    expect(corrected.pluck().get()).toBe(2)
    const again = await engine.fails('rewrite', { segmentId, kind: 'replaced', changes, took: 0 })
    expect(again).toBe('stale')
    await engine.call('undo', { articleId })
    expect(states(await engine.settled(articleId))).toEqual(states(view))
  })

  test('is undone where it was done, wherever it was asked for', async () => {
    const { engine, articleId, view } = await open()
    const { places } = await engine.call('planReplace', { articleId, search, replacement: 'Kreis' })
    const changes = places
      .slice(1)
      .map(({ segmentId, at, found, text }) => ({ segmentId, at, found, text: text ?? '' }))
    const { id: segmentId } = segmentAt(view, 0)
    await engine.call('rewrite', { segmentId, kind: 'replaced', changes, took: 0 })
    const undone = await engine.call('undo', { articleId })
    expect(undone.focus).toBe(segmentAt(view, 1).id)
    expect(undone.segments.map(({ index }) => index)).toEqual([1, 2])
  })

  test('a bad pattern and one that would never end are answered with a message', async () => {
    const { engine, articleId, view } = await open()
    const plan = (text: string) =>
      engine.dispatch('planReplace', {
        articleId,
        search: { ...search, kind: 'pattern', text },
        replacement: '',
      })
    expect(await plan('(Land')).toEqual({
      ok: false,
      error: { code: 'bad-pattern', details: { reason: 'Unterminated group' } },
    })
    const { id: segmentId } = segmentAt(view, 0)
    await engine.call('setTarget', { segmentId, target: `${'a'.repeat(60)}!`, took: 0 })
    expect(await plan('^(a+)+$')).toEqual({ ok: false, error: { code: 'slow-pattern', details: {} } })
    expect(await plan('Land(kreis)')).toMatchObject({ ok: true })
    expect(engine.log).toEqual([])
  })
})

test('all quotation marks of an article that are not German are set at once, their comma behind them', async () => {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('"Nein," sagte er.\n\nEin 27" breiter „Schirm”.')
  const view = await engine.settled(articleId)
  const { places } = await engine.call('planQuotes', { articleId })
  const changes = places.map(({ segmentId, at, found, text }) => ({ segmentId, at, found, text: text ?? '' }))
  const { id: segmentId } = segmentAt(view, 0)
  await engine.call('rewrite', { segmentId, kind: 'quotes', changes, took: 0 })
  expect((await engine.settled(articleId)).segments.map(({ target }) => target)).toEqual([
    '„Nein“, sagte er.',
    'Ein 27" breiter „Schirm“.',
  ])
})

describe("the editors' own dictionary", () => {
  const wording = { de: { what: '{text}', why: '' }, en: { what: '{text}', why: '' } }
  const unknown = defineRule({
    id: 'unknown',
    version: 1,
    category: 'fluency/spelling',
    severity: 'major',
    needs: 'target',
    prior: 0.9,
    name: { de: 'Unbekannt', en: 'Unknown' },
    wordings: { main: wording },
    examples: { bad: [{ target: '«Kachowka»' }], good: [{ target: 'da' }] },
    *check({ target }) {
      for (const match of target.text.matchAll(/Kachowka\p{L}*/gu))
        yield { target: [{ start: match.index, end: match.index + match[0].length }] }
    },
  })

  test('silences the rules about words at once in all articles, is undone, and survives a restart', async () => {
    const engine = openTestEngine({ rules: [...tinyRules, unknown] })
    const other = await engine.importTexts('Der Damm von Kachowka brach.', undefined, 'B')
    const here = await engine.importTexts('Kachowka liegt am Fluss. Das ist ist Kachowkas Damm.')
    await engine.settled(other)
    const view = await engine.settled(here)
    const rules = async (id: string) =>
      (await engine.settled(id)).segments.flatMap(({ flags }) => flags.map(({ ruleId }) => ruleId))
    expect([await rules(here), await rules(other)]).toEqual([['unknown', 'doubled', 'unknown'], ['unknown']])
    const segmentId = segmentAt(view, 0).id
    await engine.call('setWord', { word: 'Kachowka', known: true, segmentId })
    expect([await rules(here), await rules(other)]).toEqual([['doubled'], []])
    expect(await engine.call('listWords', {})).toMatchObject([{ word: 'Kachowka', author: 'Tester' }])
    await engine.call('undo', { articleId: here })
    expect([await rules(here), await rules(other)]).toEqual([['unknown', 'doubled', 'unknown'], ['unknown']])
    await engine.call('setWord', { word: 'Kachowka', known: true, segmentId: null })
    expect(await rules(here)).toEqual(['doubled'])
    await engine.close()
    const again = openTestEngine({ folder: engine.folder, rules: [...tinyRules, unknown] })
    const id = await again.importTexts('Auch Kachowka.', undefined, 'C')
    expect((await again.settled(id)).segments.flatMap(({ flags }) => flags)).toEqual([])
    await again.call('setWord', { word: 'Kachowka', known: false, segmentId: null })
    expect((await again.settled(id)).segments.flatMap(({ flags }) => flags)).toHaveLength(1)
    expect(await again.fails('setWord', { word: 'zwei Wörter', known: true, segmentId: null })).toBe(
      'bad-call',
    )
  })
})

describe('many segments', () => {
  test('are confirmed with one decision, counted no time of their own, and undone at once', async () => {
    const engine = openTestEngine()
    const here = await engine.importTexts('Das ist es.\n\nDas war es.\n\nDas bleibt.')
    const other = await engine.importTexts('Anderswo.')
    const view = await engine.settled(here)
    const ids = view.segments.map(({ id }) => id)
    const [first = '', second = ''] = ids
    await engine.call('confirmSegment', { segmentId: second, confirmed: true, took: 10 })
    const change = await engine.call('confirmSegments', { segmentId: first, segmentIds: ids, took: 500 })
    expect(change.summary.confirmed).toBe(ids.length)
    expect(change.segments).toHaveLength(ids.length - 1)
    const took = engine.db
      .prepare("SELECT took FROM edits WHERE status_after = 'confirmed' AND segment_id <> ?")
      .pluck()
      .all(second)
    expect(new Set(took)).toEqual(new Set([null]))
    expect((await engine.call('undo', { articleId: here })).summary.confirmed).toBe(1)
    expect((await engine.call('redo', { articleId: here })).summary.confirmed).toBe(ids.length)

    const [elsewhere = ''] = (await engine.settled(other)).segments.map(({ id }) => id)
    const input = { segmentId: first, took: 0 }
    expect(await engine.fails('confirmSegments', { ...input, segmentIds: [elsewhere] })).toBe('stale')
    expect(await engine.fails('confirmSegments', { ...input, segmentIds: ids })).toBe('stale')
    expect(await engine.fails('confirmSegments', { ...input, segmentIds: ['nowhere'] })).toBe('not-found')
  })
})
