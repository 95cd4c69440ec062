import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleView, Change } from '../../../shared/calls.ts'
import { stateOf } from '../../../shared/review/state.ts'
import type { FlagEventKind } from '../../../shared/review/flag.ts'
import { REASONS, SCOPES } from '../../../shared/review/flag.ts'
import type { AlikeFlag } from '../../../shared/calls/workbench.ts'
import type { Severity } from '../../../shared/review/mqm.ts'
import { SEVERITIES } from '../../../shared/review/mqm.ts'
import type { TestEngine } from './harness.ts'
import { flagIn, openTestEngine, segmentAt, testFolder } from './harness.ts'

const SOURCE = 'The countries met.\n\nAll countries and countries signed.\n\nThe countries go on Saturday.'
const TARGET =
  'Die Landkreise trafen trafen sich.\n\nAlle Landkreise und Landkreise unterschrieben.\n\nDie Landkreise gehen gehen am Samstag.'

/**
 * What undo must bring back: texts, statuses, and the flags that stand in the texts with their states. Which of two equal
 * flags in a rewritten sentence is which cannot be told, so ids do not count.
 */
const essence = (view: ArticleView) =>
  view.segments.map(({ target, status, flags, notes }) => ({
    target,
    status,
    notes: notes.length,
    flags: flags.map(({ ruleId, state, severity, target: spans }) => ({ ruleId, state, severity, spans })),
  }))

type Move =
  | { do: 'type'; segment: number; text: string }
  | { do: 'confirm'; segment: number; confirmed: boolean }
  | { do: 'fix'; nth: number; fix: number }
  | { do: 'dismiss'; nth: number; scope: (typeof SCOPES)[number]; reason: (typeof REASONS)[number] }
  | { do: 'reopen'; nth: number }
  | { do: 'lift'; nth: number }
  | { do: 'mark'; segment: number; at: number }
  | { do: 'withdraw'; nth: number }
  | { do: 'judge'; nth: number; severity: Severity }
  | { do: 'note'; segment: number }
  | { do: 'bulk'; nth: number; accept: boolean; matter: 'subject' | 'rule' }
  | { do: 'replace'; found: string; text: string }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'wait' }
  | { do: 'pause' }

const word = fc.constantFrom(
  'Landkreise',
  'Länder',
  'die',
  'die die',
  'Sonnabend',
  'Samstag',
  '😀',
  '',
  'am am',
)
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    segment: fc.nat(2),
    text: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
  }),
  fc.record({ do: fc.constant('confirm' as const), segment: fc.nat(2), confirmed: fc.boolean() }),
  fc.record({ do: fc.constant('fix' as const), nth: fc.nat(6), fix: fc.nat(1) }),
  fc.record({
    do: fc.constant('dismiss' as const),
    nth: fc.nat(6),
    scope: fc.constantFrom(...SCOPES),
    reason: fc.constantFrom(...REASONS),
  }),
  fc.record({ do: fc.constant('reopen' as const), nth: fc.nat(6) }),
  fc.record({ do: fc.constant('lift' as const), nth: fc.nat(2) }),
  fc.record({ do: fc.constant('mark' as const), segment: fc.nat(2), at: fc.nat(12) }),
  fc.record({ do: fc.constant('withdraw' as const), nth: fc.nat(6) }),
  fc.record({
    do: fc.constant('judge' as const),
    nth: fc.nat(6),
    severity: fc.constantFrom(...SEVERITIES),
  }),
  fc.record({ do: fc.constant('note' as const), segment: fc.nat(2) }),
  fc.record({
    do: fc.constant('bulk' as const),
    nth: fc.nat(6),
    accept: fc.boolean(),
    matter: fc.constantFrom('subject' as const, 'rule' as const),
  }),
  fc.record({ do: fc.constant('replace' as const), found: word, text: word }),
  fc.constantFrom<Move>({ do: 'undo' }, { do: 'redo' }, { do: 'wait' }, { do: 'pause' }),
)

/** Does one thing; what is not possible just now is left. */
async function perform(engine: TestEngine, articleId: string, step: Move): Promise<void> {
  const view = await engine.call('openArticle', { articleId })
  const flags = view.segments.flatMap((segment) => segment.flags)
  const flagId = 'nth' in step ? (flags[step.nth % Math.max(1, flags.length)]?.id ?? 'none') : ''
  switch (step.do) {
    case 'type': {
      const input = { segmentId: segmentAt(view, step.segment).id, target: step.text, took: 500 }
      return void (await engine.dispatch('setTarget', input))
    }
    case 'confirm': {
      const { segment, confirmed } = step
      const input = { segmentId: segmentAt(view, segment).id, confirmed, took: 500 }
      return void (await engine.dispatch('confirmSegment', input))
    }
    case 'fix':
      return void (await engine.dispatch('applyFix', { flagId, fix: step.fix, took: 0 }))
    case 'dismiss':
      return void (await engine.dispatch('dismissFlag', {
        flagId,
        scope: step.scope,
        reason: step.reason,
        took: 0,
      }))
    case 'reopen':
      return void (await engine.dispatch('reopenFlag', { flagId }))
    case 'lift': {
      const { dismissals } = await engine.call('listDismissals', { before: null, limit: 100 })
      const dismissalId = dismissals[step.nth % Math.max(1, dismissals.length)]?.id ?? 'none'
      return void (await engine.dispatch('removeDismissal', { dismissalId }))
    }
    case 'mark': {
      const { id: segmentId } = segmentAt(view, step.segment)
      const target = [{ start: step.at, end: step.at + 4 }]
      const judgement = { category: 'other', severity: 'minor', took: 0 }
      return void (await engine.dispatch('raiseFlag', { segmentId, target, source: [], ...judgement }))
    }
    case 'withdraw':
      return void (await engine.dispatch('withdrawFlag', { flagId }))
    case 'judge': {
      const input = { flagId, category: 'other', severity: step.severity, took: 0 }
      return void (await engine.dispatch('judgeFlag', input))
    }
    case 'note': {
      const { id: segmentId } = segmentAt(view, step.segment)
      return void (await engine.dispatch('addNote', { segmentId, text: 'Notiz' }))
    }
    case 'bulk': {
      const alike = await engine.dispatch('alikeFlags', { flagId, matter: step.matter, where: 'article' })
      if (!alike.ok) return
      const flagIds = (alike.value as readonly AlikeFlag[]).map((flag) => flag.flagId)
      const decision = step.accept ? { kind: 'accept', fix: 0 } : { kind: 'dismiss', reason: 'taste' }
      const { id: segmentId } = segmentAt(view, 0)
      return void (await engine.dispatch('decideFlags', { segmentId, flagIds, decision, took: 0 }))
    }
    case 'replace': {
      const { id: segmentId } = segmentAt(view, 0)
      const changes = view.segments.flatMap(({ id, target }) => {
        const start = step.found === '' ? -1 : target.indexOf(step.found)
        const at = { start, end: start + step.found.length }
        return start < 0 ? [] : [{ segmentId: id, at, found: step.found, text: step.text }]
      })
      return void (await engine.dispatch('rewrite', { segmentId, kind: 'replaced', changes, took: 0 }))
    }
    case 'undo':
    case 'redo':
      return void (await engine.dispatch(step.do, { articleId }))
    case 'wait':
      return void (await engine.settled(articleId))
    case 'pause':
      engine.clock.now += 10_000
  }
}

async function repeat(engine: TestEngine, name: 'undo' | 'redo', articleId: string): Promise<number> {
  for (let count = 0; ; count++) {
    const result = await engine.dispatch(name, { articleId })
    if (!result.ok) return count
  }
}

/** Every flag's stored state is what its events add up to. */
function expectStatesFromEvents(engine: TestEngine): void {
  const rows = engine.db
    .prepare(
      `SELECT f.id, f.state, group_concat(e.kind ORDER BY e.id) AS kinds FROM flags f
       JOIN flag_events e ON e.flag_id = f.id GROUP BY f.id`,
    )
    .all() as { id: string; state: string; kinds: string }[]
  for (const { id, state, kinds } of rows)
    expect([id, state]).toEqual([id, stateOf(kinds.split(',') as FlagEventKind[])])
}

describe('undo and redo', () => {
  test('whatever is done: undoing all of it brings back the start, redoing all of it the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 14 }), async (moves) => {
        const engine = openTestEngine()
        const articleId = await engine.importTexts(TARGET, SOURCE)
        const start = essence(await engine.settled(articleId))
        for (const step of moves) await perform(engine, articleId, step)
        await repeat(engine, 'redo', articleId)
        const end = essence(await engine.settled(articleId))
        const undone = await repeat(engine, 'undo', articleId)
        expect(essence(await engine.settled(articleId))).toEqual(start)
        expect(await repeat(engine, 'redo', articleId)).toBe(undone)
        expect(essence(await engine.settled(articleId))).toEqual(end)
        expectStatesFromEvents(engine)
        expect(engine.log).toEqual([])
        await engine.close()
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test('survives a restart', async () => {
    const folder = testFolder()
    const engine = openTestEngine({ folder })
    const articleId = await engine.importTexts(TARGET, SOURCE)
    const view = await engine.settled(articleId)
    await engine.call('applyFix', { flagId: flagIn(view, 0, 'counties').id, fix: 0, took: 0 })
    await engine.close()
    const again = openTestEngine({ folder })
    const before = await again.call('openArticle', { articleId })
    expect([before.canUndo, before.canRedo]).toEqual([true, false])
    const change = await again.call('undo', { articleId })
    expect(segmentAt(change, 0).target).toBe('Die Landkreise trafen trafen sich.')
    expect([change.canUndo, change.canRedo, change.focus]).toEqual([false, true, segmentAt(view, 0).id])
    expect(flagIn(await again.settled(articleId), 0, 'counties').state).toBe('open')
  })

  test('typing on in a segment is one step, a pause or another segment begins a new one', async () => {
    const engine = openTestEngine()
    const articleId = await engine.importTexts(TARGET, SOURCE)
    const view = await engine.settled(articleId)
    const type = (index: number, target: string): Promise<Change> =>
      engine.call('setTarget', { segmentId: segmentAt(view, index).id, target, took: 400 })
    await type(0, 'A')
    await type(0, 'AB')
    engine.clock.now += 5000
    await type(0, 'ABC')
    await type(1, 'X')
    await type(0, 'ABCD')
    const texts: string[] = []
    for (;;) {
      const result = await engine.dispatch('undo', { articleId })
      if (!result.ok) break
      texts.push((await engine.call('openArticle', { articleId })).segments.map((s) => s.target).join('|'))
    }
    expect(texts.map((text) => text.split('|').slice(0, 2))).toEqual([
      ['ABC', 'X'],
      ['ABC', 'Alle Landkreise und Landkreise unterschrieben.'],
      ['AB', 'Alle Landkreise und Landkreise unterschrieben.'],
      ['Die Landkreise trafen trafen sich.', 'Alle Landkreise und Landkreise unterschrieben.'],
    ])
    // Every single write is kept all the same.
    expect(engine.db.prepare("SELECT count(*) AS n FROM edits WHERE kind = 'done'").get()).toEqual({ n: 5 })
  })

  test('taking back an edit of a confirmed segment confirms it again', async () => {
    const engine = openTestEngine()
    const articleId = await engine.importTexts(TARGET, SOURCE)
    const { id: segmentId } = segmentAt(await engine.settled(articleId), 1)
    await engine.call('confirmSegment', { segmentId, confirmed: true, took: 3000 })
    const edited = await engine.call('setTarget', { segmentId, target: 'Anders.', took: 3000 })
    expect(segmentAt(edited, 1).status).toBe('open')
    const undone = await engine.call('undo', { articleId })
    expect(segmentAt(undone, 1).status).toBe('confirmed')
    expect(undone.summary.confirmed).toBe(1)
  })

  test('something new after an undo makes redo impossible', async () => {
    const engine = openTestEngine()
    const articleId = await engine.importTexts(TARGET, SOURCE)
    const { id: segmentId } = segmentAt(await engine.settled(articleId), 1)
    await engine.call('setTarget', { segmentId, target: 'A', took: 0 })
    await engine.call('undo', { articleId })
    await engine.call('setTarget', { segmentId, target: 'B', took: 0 })
    expect(await engine.fails('redo', { articleId })).toBe('nothing-to-redo')
  })
})
