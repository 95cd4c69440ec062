import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArticleView, Change } from '../../../shared/calls.ts'
import type { TestEngine } from './harness.ts'
import { flagIn, openTestEngine, segmentAt } from './harness.ts'

const SOURCE = 'The old bridge stays closed.\n\nThe countries met.'
const TARGET = 'Die alte Brücke bleibt offen.\n\nDie Landkreise trafen sich.'

async function open() {
  const engine = openTestEngine()
  const articleId = await engine.importTexts(TARGET, SOURCE, 'Brücke')
  return { engine, articleId, view: await engine.settled(articleId) }
}

const raise = (engine: TestEngine, view: ArticleView, words: string, more = {}) => {
  const segment = segmentAt(view, 0)
  const start = segment.target.indexOf(words)
  return engine.call('raiseFlag', {
    segmentId: segment.id,
    target: [{ start, end: start + words.length }],
    source: [],
    category: 'accuracy/mistranslation',
    severity: 'major',
    took: 900,
    ...more,
  })
}

const own = (view: ArticleView | Change) => flagIn(view, 0, 'person')
const events = (engine: TestEngine) =>
  engine.db
    .prepare(
      `SELECT e.kind, e.severity, r.name FROM flag_events e JOIN reviewers r ON r.id = e.reviewer_id
       WHERE e.rule_id = 'person' ORDER BY e.id`,
    )
    .all()

describe('a flag that a person raised', () => {
  test('says who, costs points, is exported under their name and listed in the history', async () => {
    const { engine, articleId, view } = await open()
    const before = view.score.penalty
    const change = await raise(engine, view, 'offen', { note: ' closed heißt zu ' })
    expect(own(change)).toMatchObject({
      raisedBy: 'Tester',
      note: 'closed heißt zu',
      text: 'offen',
      state: 'open',
      level: 'sure',
    })
    expect(change.score.penalty).toBe(before + 5)
    expect(change.summary.openFlags).toBe(view.article.openFlags + 1)
    const file = path.join(engine.folder, 'flags.tsv')
    await engine.call('exportTo', { articleId, format: 'flags-tsv', path: file })
    const line = readFileSync(file, 'utf8')
      .split('\n')
      .find((each) => each.includes('<v>offen</v>'))
    expect(line?.split('\t')[4]).toBe('Tester')
    expect(events(engine)).toEqual([{ kind: 'flagged', severity: 'major', name: 'Tester' }])
    const page = await engine.call('history', { filter: { rules: ['person'] }, before: null, limit: 10 })
    expect(page.entries.map(({ kind, note }) => [kind, note])).toEqual([['flagged', 'closed heißt zu']])
  })

  test('moves with edits elsewhere and survives a check', async () => {
    const { engine, articleId, view } = await open()
    await raise(engine, view, 'offen')
    const { id: segmentId } = segmentAt(view, 0)
    await engine.call('setTarget', {
      segmentId,
      target: 'Die sehr alte Brücke bleibt offen.',
      took: 0,
    })
    expect(own(await engine.settled(articleId))).toMatchObject({
      target: [{ start: 28, end: 33 }],
      state: 'open',
    })
  })

  test('is corrected when its words are, and comes back when that is undone, in one typing as well', async () => {
    const { engine, articleId, view } = await open()
    await raise(engine, view, 'offen')
    const { id: segmentId } = segmentAt(view, 0)
    const type = (target: string) => engine.call('setTarget', { segmentId, target, took: 100 })
    await type('Die alte Brücke bleibt nun offen.')
    await type('Die alte Brücke bleibt nun zu.')
    const after = await engine.settled(articleId)
    expect(segmentAt(after, 0).flags.some(({ ruleId }) => ruleId === 'person')).toBe(false)
    expect(events(engine).map((event) => (event as { kind: string }).kind)).toEqual(['flagged', 'corrected'])
    const undone = await engine.call('undo', { articleId })
    expect(own(undone)).toMatchObject({ state: 'open', target: [{ start: 23, end: 28 }] })
    await engine.call('redo', { articleId })
    const redone = await engine.settled(articleId)
    expect(segmentAt(redone, 0).flags.some(({ ruleId }) => ruleId === 'person')).toBe(false)
  })

  test('goes by undo or by being taken back, and comes again', async () => {
    const { engine, articleId, view } = await open()
    await raise(engine, view, 'offen')
    expect(segmentAt(await engine.call('undo', { articleId }), 0).flags).toEqual([])
    const { id: flagId } = own(await engine.call('redo', { articleId }))
    expect(segmentAt(await engine.call('withdrawFlag', { flagId }), 0).flags).toEqual([])
    expect(own(await engine.call('undo', { articleId }))).toMatchObject({ id: flagId, state: 'open' })
    expect(events(engine).map((event) => (event as { kind: string }).kind)).toEqual([
      'flagged',
      'withdrawn',
      'flagged',
      'withdrawn',
      'flagged',
    ])
  })

  test('without target words marks where something is missing; nonsense is refused', async () => {
    const { engine, view } = await open()
    const { id: segmentId, target } = segmentAt(view, 0)
    const input = {
      segmentId,
      target: [],
      source: [{ start: 4, end: 7 }],
      category: 'accuracy/omission',
      severity: 'minor',
      took: 0,
    } as const
    const change = await engine.call('raiseFlag', input)
    expect(own(change).target).toEqual([{ start: target.length, end: target.length }])
    const fails = (more: object) => engine.fails('raiseFlag', { ...input, ...more })
    expect(await fails({ source: [] })).toBe('stale')
    expect(await fails({ target: [{ start: 5, end: 4 }] })).toBe('stale')
    expect(await fails({ target: [{ start: 0, end: 999 }] })).toBe('stale')
    expect(await fails({ category: 'made-up' })).toBe('bad-call')
    expect(await fails({ segmentId: 'none' })).toBe('not-found')
  })

  test('a machine flag cannot be taken back like one', async () => {
    const { engine, view } = await open()
    expect(await engine.fails('withdrawFlag', { flagId: flagIn(view, 1, 'counties').id })).toBe('stale')
  })
})

describe('another category or severity', () => {
  test('of a machine flag counts, is recorded, outlasts checks and a dismissal, and is undone', async () => {
    const { engine, articleId, view } = await open()
    const { id: flagId } = flagIn(view, 1, 'counties')
    const judged = await engine.call('judgeFlag', {
      flagId,
      category: 'terminology/inappropriate',
      severity: 'critical',
      note: 'Schlagzeile',
      took: 10,
    })
    const expected = { category: 'terminology/inappropriate', severity: 'critical', note: 'Schlagzeile' }
    expect(flagIn(judged, 1, 'counties')).toMatchObject(expected)
    expect(judged.score.penalty - view.score.penalty).toBe(20)
    const { id: segmentId } = segmentAt(view, 1)
    await engine.call('setTarget', { segmentId, target: 'Alle Landkreise trafen sich.', took: 0 })
    expect(flagIn(await engine.settled(articleId), 1, 'counties')).toMatchObject(expected)
    await engine.call('dismissFlag', { flagId, scope: 'here', reason: 'taste', took: 0 })
    await engine.call('judgeFlag', { flagId, category: 'other', severity: 'minor', took: 0 })
    const kinds = engine.db
      .prepare(`SELECT kind FROM flag_events WHERE flag_id = ? ORDER BY id`)
      .pluck()
      .all(flagId)
    expect(kinds).toEqual(['raised', 'changed', 'dismissed', 'changed'])
    expect(flagIn(await engine.call('undo', { articleId }), 1, 'counties').state).toBe('dismissed')
    await engine.call('undo', { articleId })
    await engine.call('undo', { articleId })
    await engine.call('undo', { articleId })
    expect(flagIn(await engine.settled(articleId), 1, 'counties')).toMatchObject({
      category: 'accuracy/mistranslation',
      severity: 'major',
      note: null,
      state: 'open',
    })
  })
})

describe('notes', () => {
  test('keep author and time, are undone, exported and never deleted', async () => {
    const { engine, articleId, view } = await open()
    const { id: segmentId } = segmentAt(view, 0)
    const change = await engine.call('addNote', { segmentId, text: '  Bitte beim Autor nachfragen. ' })
    const [note] = segmentAt(change, 0).notes
    expect(note).toMatchObject({ text: 'Bitte beim Autor nachfragen.', author: 'Tester' })
    const file = path.join(engine.folder, 'flags.json')
    await engine.call('exportTo', { articleId, format: 'flags-json', path: file })
    const exported = JSON.parse(readFileSync(file, 'utf8')) as { segments: { notes: unknown[] }[] }
    expect(exported.segments[0]?.notes).toEqual([note])
    expect(segmentAt(await engine.call('undo', { articleId }), 0).notes).toEqual([])
    expect(segmentAt(await engine.call('redo', { articleId }), 0).notes).toEqual([note])
    const noteId = note?.id ?? ''
    expect(segmentAt(await engine.call('removeNote', { noteId }), 0).notes).toEqual([])
    expect(await engine.fails('removeNote', { noteId })).toBe('not-found')
    expect(segmentAt(await engine.call('undo', { articleId }), 0).notes).toEqual([note])
    expect(() => engine.db.exec('DELETE FROM notes')).toThrow('removed, not deleted')
    expect(await engine.fails('addNote', { segmentId, text: '   ' })).toBe('bad-call')
  })
})
