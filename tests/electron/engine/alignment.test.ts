import fc from 'fast-check'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Mend } from '../../../shared/align/change.ts'
import type { ArticleView } from '../../../shared/calls.ts'
import type { TestEngine } from './harness.ts'
import { flagIn, openTestEngine, readText, segmentAt } from './harness.ts'

const SOURCE =
  'The countries met today. All went well.\n\nAll countries signed. Nobody left. The countries go on Saturday.'
const TARGET =
  'Die Landkreise trafen trafen sich. Alles ging gut.\n\nAlle Landkreise unterschrieben. Niemand Niemand ging. Die Landkreise gehen am Samstag.'

const rows = (view: ArticleView) => view.segments.map(({ source, target }) => `${source}|${target}`)
const squeezed = (texts: readonly string[]) => texts.join('').replace(/\s+/gu, '')

async function open() {
  const engine = openTestEngine()
  const articleId = await engine.importTexts(TARGET, SOURCE)
  return { engine, articleId, view: await engine.settled(articleId) }
}

async function exported(engine: TestEngine, articleId: string): Promise<string> {
  const file = path.join(engine.folder, 'out.txt')
  await engine.call('exportTo', { articleId, format: 'file', path: file })
  return readText(file)
}

const mend = (engine: TestEngine, view: ArticleView, index: number, change: Mend) =>
  engine.call('mendAlignment', { segmentId: segmentAt(view, index).id, change })

describe('mending the alignment', () => {
  test('begins with five pairs', async () => {
    const { view } = await open()
    expect(view.segments.map(({ index, manual }) => [index, manual])).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [3, false],
      [4, false],
    ])
  })

  test('a merge is one row made by hand, in order, and undo brings the very same rows back', async () => {
    const { engine, articleId, view } = await open()
    const change = await mend(engine, view, 0, { kind: 'merge', side: 'both' })
    expect(change.order).toHaveLength(4)
    const merged = await engine.settled(articleId)
    expect(rows(merged)[0]).toBe(
      'The countries met today. All went well.|Die Landkreise trafen trafen sich. Alles ging gut.',
    )
    expect(merged.segments.map(({ index }) => index)).toEqual([0, 1, 2, 3])
    expect([segmentAt(merged, 0).manual, segmentAt(merged, 0).alignment]).toEqual([true, 1])
    expect(merged.article.segments).toBe(4)
    expect(change.focus).toBe(segmentAt(merged, 0).id)
    const undone = await engine.call('undo', { articleId })
    expect(undone.order).toEqual(view.segments.map(({ id }) => id))
    expect(undone.focus).toBe(segmentAt(view, 0).id)
    expect((await engine.settled(articleId)).segments).toEqual(view.segments)
    const redone = await engine.call('redo', { articleId })
    expect(redone.order).toEqual(change.order)
  })

  test('flags and decisions stay with their text', async () => {
    const { engine, articleId, view } = await open()
    const dismissed = flagIn(view, 3, 'doubled')
    await engine.call('dismissFlag', { flagId: dismissed.id, scope: 'here', reason: 'taste', took: 0 })
    const pending = flagIn(view, 2, 'counties')
    await engine.call('confirmSegment', { segmentId: segmentAt(view, 3).id, confirmed: true, took: 4000 })
    await mend(engine, view, 2, { kind: 'merge', side: 'both' })
    const merged = await engine.settled(articleId)
    expect(segmentAt(merged, 2).flags.map(({ id, state }) => [id, state])).toEqual([
      [pending.id, 'open'],
      [dismissed.id, 'dismissed'],
    ])
    expect(segmentAt(merged, 2).status).toBe('open')
    expect(segmentAt(merged, 2).time).toBe(segmentAt(view, 2).time + 4000)
    const target = segmentAt(merged, 2).target.indexOf(' Niemand')
    const source = segmentAt(merged, 2).source.indexOf(' Nobody')
    await mend(engine, merged, 2, { kind: 'split', source, target })
    const split = await engine.settled(articleId)
    expect(rows(split)).toEqual(rows(view))
    expect([flagIn(split, 2, 'counties').id, flagIn(split, 3, 'doubled').id]).toEqual([
      pending.id,
      dismissed.id,
    ])
    expect(flagIn(split, 3, 'doubled').state).toBe('dismissed')
    const total = (of: ArticleView) => of.segments.reduce((sum, { time }) => sum + time, 0)
    expect(total(split)).toBe(4000)
  })

  test('a flag whose evidence is now beside other words is gone, and back when that is undone', async () => {
    const { engine, articleId, view } = await open()
    const flag = flagIn(view, 2, 'counties')
    await mend(engine, view, 2, { kind: 'unlink' })
    const apart = await engine.settled(articleId)
    expect(rows(apart).slice(2, 4)).toEqual(['All countries signed.|', '|Alle Landkreise unterschrieben.'])
    expect(apart.segments.flatMap(({ flags }) => flags).some(({ id }) => id === flag.id)).toBe(false)
    await engine.call('undo', { articleId })
    expect((await engine.settled(articleId)).segments).toEqual(view.segments)
  })

  test('notes and flags of people go with the text, one that is torn apart keeps its beginning', async () => {
    const { engine, articleId, view } = await open()
    const segmentId = segmentAt(view, 4).id
    const { target } = segmentAt(view, 4)
    const at = target.indexOf('gehen am Samstag')
    const span = { start: at, end: at + 'gehen am Samstag'.length }
    await engine.call('addNote', { segmentId, text: 'Welcher Samstag?' })
    const category = 'style/awkward'
    await engine.call('raiseFlag', {
      segmentId,
      target: [span],
      source: [],
      category,
      severity: 'minor',
      took: 0,
    })
    const raised = await engine.settled(articleId)
    const own = (of: ArticleView) =>
      of.segments.flatMap((row) =>
        row.flags
          .filter((flag) => flag.category === category)
          .map((flag) => [
            row.index,
            flag.state,
            row.target.slice(flag.target[0]?.start, flag.target[0]?.end),
          ]),
      )
    const noted = (of: ArticleView) =>
      of.segments.filter((row) => row.notes.length > 0).map((row) => row.index)
    await mend(engine, raised, 3, { kind: 'merge', side: 'both' })
    const merged = await engine.settled(articleId)
    expect(own(merged)).toEqual([[3, 'open', 'gehen am Samstag']])
    expect(noted(merged)).toEqual([3])
    const { source, target: text } = segmentAt(merged, 3)
    const cut = { source: source.indexOf('Saturday'), target: text.indexOf('am Samstag') }
    await mend(engine, merged, 3, { kind: 'split', ...cut })
    const torn = await engine.settled(articleId)
    expect(own(torn)).toEqual([[3, 'open', 'gehen']])
    expect(noted(torn)).toEqual([3])
    await engine.call('undo', { articleId })
    await engine.call('undo', { articleId })
    expect((await engine.settled(articleId)).segments).toEqual(raised.segments)
  })

  test('words that a decision in another article changed meanwhile stay when rows are put back', async () => {
    const { engine, articleId, view } = await open()
    const other = await engine.importTexts('Viele Landkreise halfen.', 'Many countries helped.')
    const there = await engine.settled(other)
    await mend(engine, view, 2, { kind: 'merge', side: 'both' })
    const merged = await engine.settled(articleId)
    const flags = [
      flagIn(there, 0, 'counties'),
      ...segmentAt(merged, 2).flags.filter((f) => f.ruleId === 'counties'),
    ]
    expect(flags).toHaveLength(2)
    await engine.call('decideFlags', {
      segmentId: segmentAt(there, 0).id,
      flagIds: flags.map(({ id }) => id),
      decision: { kind: 'accept', fix: 0 },
      took: 0,
    })
    await engine.settled(articleId)
    await engine.call('undo', { articleId })
    const apart = await engine.settled(articleId)
    expect(rows(apart).slice(2, 4)).toEqual([
      'All countries signed.|Alle Länder unterschrieben.',
      'Nobody left.|Niemand Niemand ging.',
    ])
    await engine.call('undo', { articleId: other })
    expect(segmentAt(await engine.settled(other), 0).target).toBe('Viele Landkreise halfen.')
    expectSound(engine, await engine.settled(articleId))
  })

  test('history shows where the text stands now', async () => {
    const { engine, articleId, view } = await open()
    await mend(engine, view, 0, { kind: 'merge', side: 'both' })
    const merged = await engine.settled(articleId)
    const page = await engine.call('history', { filter: { articles: [articleId] }, before: null, limit: 100 })
    const here = new Map(merged.segments.map(({ id, index }) => [id, index]))
    expect(page.entries.length).toBeGreaterThan(3)
    for (const entry of page.entries) expect(here.get(entry.segmentId)).toBe(entry.segmentIndex)
  })

  test('a correction is written to its place, whatever was merged and split around it', async () => {
    const { engine, articleId, view } = await open()
    const segmentId = segmentAt(view, 0).id
    await engine.call('setTarget', { segmentId, target: 'Die Länder kamen zusammen.', took: 0 })
    const before = await exported(engine, articleId)
    expect(before).toContain('Die Länder kamen zusammen. Alles ging gut.\n\nAlle')
    await mend(engine, view, 0, { kind: 'merge', side: 'both' })
    expect(await exported(engine, articleId)).toBe(before)
    const merged = await engine.settled(articleId)
    await mend(engine, merged, 0, { kind: 'split', source: 24, target: 10 })
    expect(await exported(engine, articleId)).toBe(before)
    const split = await engine.settled(articleId)
    await engine.call('setTarget', {
      segmentId: segmentAt(split, 1).id,
      target: 'trafen sich. Gut.',
      took: 0,
    })
    expect(await exported(engine, articleId)).toContain('Die Länder trafen sich. Gut.\n\nAlle')
  })

  test('what cannot be done is said and changes nothing', async () => {
    const { engine, articleId, view } = await open()
    const fails = (index: number, change: Mend) =>
      engine.fails('mendAlignment', { segmentId: segmentAt(view, index).id, change })
    expect(await fails(1, { kind: 'merge', side: 'both' })).toBe('align-paragraphs')
    expect(await fails(4, { kind: 'merge', side: 'both' })).toBe('align-no-neighbour')
    expect(await fails(0, { kind: 'split', source: 0, target: 0 })).toBe('align-nothing')
    expect(await fails(0, { kind: 'link' })).toBe('align-no-neighbour')
    expect((await engine.settled(articleId)).segments).toEqual(view.segments)
    await mend(engine, view, 0, { kind: 'merge', side: 'both' })
    const segmentId = segmentAt(view, 0).id
    expect(await engine.fails('setTarget', { segmentId, target: 'x', took: 0 })).toBe('stale')
    expect(await fails(0, { kind: 'unlink' })).toBe('stale')
    const alone = await engine.importTexts('Nur Deutsch hier. Und noch mehr davon.')
    expect(await engine.fails('realign', { articleId: alone, from: null })).toBe('align-no-source')
  })
})

describe('aligning again', () => {
  test('keeps what was made by hand and mends the rest, and the texts stay as they were corrected', async () => {
    const { engine, articleId, view } = await open()
    await engine.call('setTarget', {
      segmentId: segmentAt(view, 4).id,
      target: 'Am Samstag weiter.',
      took: 0,
    })
    await mend(engine, view, 0, { kind: 'merge', side: 'both' })
    // Rows nobody made by hand that are wrong: as an older version might have aligned them.
    const merged = await engine.settled(articleId)
    await mend(engine, merged, 1, { kind: 'shift', side: 'target', direction: 'down' })
    engine.db.exec('UPDATE segments SET manual = 0 WHERE position > 0')
    const wrong = await engine.settled(articleId)
    const before = await exported(engine, articleId)
    await engine.call('realign', { articleId, from: null })
    const again = await engine.settled(articleId)
    expect(rows(again)).toEqual([
      rows(merged)[0],
      ...rows(view).slice(2, 4),
      'The countries go on Saturday.|Am Samstag weiter.',
    ])
    expect(again.segments.map(({ manual }) => manual)).toEqual([true, false, false, false])
    expect(segmentAt(again, 0).id).toBe(segmentAt(merged, 0).id)
    expect(await exported(engine, articleId)).toBe(before)
    await engine.call('undo', { articleId })
    expect((await engine.settled(articleId)).segments).toEqual(wrong.segments)
  })

  test('from a row on leaves those before it; nothing to mend is no step', async () => {
    const { engine, articleId, view } = await open()
    const change = await engine.call('realign', { articleId, from: segmentAt(view, 2).id })
    expect(change.order).toBeUndefined()
    expect(change.canUndo).toBe(false)
  })

  test('the same files opened again are aligned as by hand', async () => {
    const { engine, articleId, view } = await open()
    await mend(engine, view, 3, { kind: 'merge', side: 'both' })
    const mended = rows(await engine.settled(articleId))
    const again = await engine.settled(await engine.importTexts(TARGET, SOURCE))
    expect(rows(again)).toEqual(mended)
    expect(again.segments.map(({ manual }) => manual)).toEqual([false, false, false, true])
  })

  test('links made by hand are said in the export', async () => {
    const { engine, articleId, view } = await open()
    await mend(engine, view, 3, { kind: 'merge', side: 'both' })
    const file = path.join(engine.folder, 'flags.json')
    await engine.call('exportTo', { articleId, format: 'flags-json', path: file })
    const { segments } = JSON.parse(readText(file)) as { segments: { manual: boolean; index: number }[] }
    expect(segments.map(({ index, manual }) => [index, manual])).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [3, true],
    ])
  })
})

type Move =
  | { do: 'mend'; row: number; change: Mend }
  | { do: 'type'; row: number; text: string }
  | { do: 'fix' | 'dismiss' | 'reopen'; nth: number }
  | { do: 'confirm' | 'note' | 'raise'; row: number }
  | { do: 'realign'; row: number }
  | { do: 'undo' | 'redo' }

const side = fc.constantFrom('source' as const, 'target' as const)
const change: fc.Arbitrary<Mend> = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    side: fc.constantFrom('source' as const, 'target' as const, 'both' as const),
  }),
  fc.record({ kind: fc.constant('split' as const), source: fc.nat(60), target: fc.nat(60) }),
  fc.record({
    kind: fc.constant('shift' as const),
    side,
    direction: fc.constantFrom('up' as const, 'down' as const),
  }),
  fc.constantFrom<Mend>({ kind: 'unlink' }, { kind: 'link' }),
)
const word = fc.constantFrom(
  'Landkreise',
  'Länder',
  'die die',
  'Sonnabend.',
  'Samstag',
  '😀',
  'am am',
  'ging.',
)
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('mend' as const), row: fc.nat(7), change }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      row: fc.nat(7),
      text: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    }),
  },
  fc.record({ do: fc.constantFrom('fix' as const, 'dismiss' as const, 'reopen' as const), nth: fc.nat(6) }),
  fc.record({
    do: fc.constantFrom('confirm' as const, 'note' as const, 'raise' as const),
    row: fc.nat(7),
  }),
  fc.record({ do: fc.constant('realign' as const), row: fc.nat(7) }),
  fc.constantFrom<Move>({ do: 'undo' }, { do: 'redo' }),
)

/** Does one thing; what is not possible just now is left. Answers whether only the structure may have changed by it. */
async function perform(engine: TestEngine, articleId: string, step: Move): Promise<boolean> {
  const view = await engine.call('openArticle', { articleId })
  const at = (row: number) => view.segments[row % view.segments.length]?.id ?? ''
  const flags = view.segments.flatMap((segment) => segment.flags)
  const flagId = 'nth' in step ? (flags[step.nth % Math.max(1, flags.length)]?.id ?? 'none') : ''
  engine.clock.now += 10_000
  switch (step.do) {
    case 'mend':
      await engine.dispatch('mendAlignment', { segmentId: at(step.row), change: step.change })
      return true
    case 'realign':
      await engine.dispatch('realign', { articleId, from: step.row === 0 ? null : at(step.row) })
      return true
    case 'type':
      await engine.dispatch('setTarget', { segmentId: at(step.row), target: step.text, took: 500 })
      return false
    case 'confirm':
      await engine.dispatch('confirmSegment', { segmentId: at(step.row), confirmed: true, took: 500 })
      return false
    case 'note':
      await engine.dispatch('addNote', { segmentId: at(step.row), text: 'Notiz' })
      return false
    case 'raise': {
      const { id: segmentId, target } = view.segments[step.row % view.segments.length]!
      const span = { start: 0, end: Math.min(12, target.length) }
      const flag = { segmentId, target: [span], source: [], category: PERSONAL, severity: 'minor', took: 0 }
      await engine.dispatch('raiseFlag', flag)
      return false
    }
    case 'fix':
      await engine.dispatch('applyFix', { flagId, fix: 0, took: 0 })
      return false
    case 'dismiss':
      await engine.dispatch('dismissFlag', { flagId, scope: 'here', reason: 'taste', took: 0 })
      return false
    case 'reopen':
      await engine.dispatch('reopenFlag', { flagId })
      return false
    case 'undo':
    case 'redo':
      await engine.dispatch(step.do, { articleId })
      return false
  }
}

const PERSONAL = 'style/awkward'

/** What people said: flags and notes. */
const personal = (view: ArticleView) => ({
  flags: view.segments
    .flatMap((row) => row.flags.filter((flag) => flag.category === PERSONAL).map((flag) => flag.id))
    .sort(),
  notes: view.segments.flatMap((row) => row.notes.map((note) => note.id)).sort(),
})

/** Rules that look at the translation alone: no change of the alignment says anything about their flags. */
const ownFlags = (view: ArticleView) =>
  view.segments
    .flatMap((segment) => segment.flags)
    .filter((flag) => flag.ruleId === 'weekday' || flag.ruleId === 'doubled')

/** Neither a foreign key nor an index is broken, and the rows are numbered without gaps. */
function expectSound(engine: TestEngine, view: ArticleView): void {
  expect(engine.db.pragma('foreign_key_check')).toEqual([])
  expect(engine.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(view.segments.map(({ index }) => index)).toEqual([...view.segments.keys()])
  const astray = `SELECT count(*) FROM flags f JOIN segments s ON s.id = f.segment_id WHERE s.position < 0`
  expect(engine.db.prepare(astray).pluck().get()).toBe(0)
}

const essence = (view: ArticleView) =>
  view.segments.map(({ source, target, machine, status, manual, flags, notes }) => ({
    notes,
    source,
    target,
    machine,
    status,
    manual,
    flags: flags.map(({ ruleId, state, target: spans }) => ({ ruleId, state, spans })),
  }))

describe('whatever is done', () => {
  test('no text and no flag is lost or doubled, and undoing all of it brings back file and rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
        const { engine, articleId, view: start } = await open()
        const file = await exported(engine, articleId)
        const source = squeezed(start.segments.map((segment) => segment.source))
        const machine = squeezed(start.segments.map((segment) => segment.machine))
        let view = start
        for (const step of moves) {
          const before = view
          const structural = await perform(engine, articleId, step)
          view = await engine.settled(articleId)
          expect(squeezed(view.segments.map((segment) => segment.source))).toBe(source)
          expect(squeezed(view.segments.map((segment) => segment.machine))).toBe(machine)
          if (structural) {
            const text = (of: ArticleView) => squeezed(of.segments.map((segment) => segment.target))
            expect(text(view)).toBe(text(before))
            expectFlagsKept(before, view)
            expect(personal(view)).toEqual(personal(before))
          }
          expectSound(engine, view)
        }
        const repeat = async (name: 'undo' | 'redo') => {
          let count = 0
          while ((await engine.dispatch(name, { articleId })).ok) {
            count++
            await engine.settled(articleId)
          }
          return count
        }
        await repeat('redo')
        const end = essence(await engine.settled(articleId))
        const count = await repeat('undo')
        const undone = await engine.settled(articleId)
        expect(essence(undone)).toEqual(essence(start))
        expect(await exported(engine, articleId)).toBe(file)
        expect(await repeat('redo')).toBe(count)
        const redone = await engine.settled(articleId)
        expect(essence(redone)).toEqual(end)
        expectSound(engine, redone)
        expect(engine.log).toEqual([])
        await engine.close()
      }),
      { numRuns: 25, seed: 20261122 },
    )
  }, 240_000)
})

/** Words as they were flagged: a row that was cut inside a word may have grown together with others. */
const stands = (texts: readonly string[], words: string) =>
  texts.some((text) => text.split(words).some((_, n, parts) => n > 0 && isApart(parts[n - 1]!, parts[n]!)))

const isApart = (before: string, after: string) => !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after)

/** Flags about the translation alone are the same ones before and after, but for those a border now runs through. */
function expectFlagsKept(before: ArticleView, after: ArticleView): void {
  const texts = after.segments.map((segment) => segment.target)
  const left = ownFlags(before)
    .filter((flag) => stands(texts, flag.text))
    .map(({ id, state }) => `${id} ${state}`)
    .sort()
  const now = ownFlags(after)
    .map(({ id, state }) => `${id} ${state}`)
    .sort()
  for (const flag of left) expect(now).toContain(flag)
  expect(new Set(now).size).toBe(now.length)
}
