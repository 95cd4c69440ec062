import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSound } from '../../../electron/engine/database/open.ts'
import { loadProject } from '../../../electron/engine/project/load.ts'
import type { ProjectPlan } from '../../../shared/calls/projects.ts'
import type { Project } from '../../../shared/project/project.ts'
import type { TestEngine } from './harness.ts'
import { flagIn, openTestEngine, segmentAt, testFolder } from './harness.ts'

const SOURCE = 'This is the house. There were ten counties.\n\nNothing is here.\n\nThat is the third one.\n'
const TARGET =
  'Das ist ist das Haus. Dort waren zehn Landkreise.\n\nHier ist ist nichts.\n\nDas ist ist das dritte.\n'

/** Two machines with the same article, each with a reviewer and a clock of its own. */
async function twoMachines() {
  const home = openTestEngine()
  const id = await home.importTexts(TARGET, SOURCE, 'Haus')
  await home.settled(id)
  const away = testFolder()
  mkdirSync(away, { recursive: true })
  home.db.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(path.join(home.folder, 'gegenlesen.sqlite'), path.join(away, 'gegenlesen.sqlite'))
  const other = openTestEngine({ folder: away })
  home.clock.now = 2_000_000
  other.clock.now = 3_000_000
  const { id: reviewerId } = await other.call('addReviewer', { name: 'Anna' })
  await other.call('setSettings', { reviewerId })
  return { home, other, id }
}

async function fileOf(engine: TestEngine, articleId: string): Promise<{ name: string; bytes: Uint8Array }> {
  const file = path.join(engine.folder, `a${engine.clock.now}.gegenlesen`)
  await engine.call('exportTo', { articleId, format: 'project', path: file })
  return { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }
}

const choose = (plan: ProjectPlan, side: (key: string) => 'ours' | 'theirs') =>
  Object.fromEntries(plan.conflicts.map(({ key }) => [key, side(key)]))

const events = (project: Project) =>
  project.events.map(({ flag_id, at, kind, reviewer_id, before, after }) =>
    [flag_id, at, kind, reviewer_id, before, after].join('|'),
  )
const edits = (project: Project) =>
  project.edits.map(({ segment_id, at, kind, reviewer_id, before, after }) =>
    [segment_id, at, kind, reviewer_id, before, after].join('|'),
  )

/** Everything that is stored, but for what the window notes by looking. */
const stored = (engine: TestEngine, id: string) => JSON.stringify(loadProject(engine.db, id))

describe('an article on another machine', () => {
  test('is there with its files, flags, history, notes and people, and goes on', async () => {
    const { home, id } = await twoMachines()
    const view = await home.settled(id)
    await home.call('dismissFlag', {
      flagId: flagIn(view, 0, 'doubled').id,
      scope: 'everywhere',
      reason: 'intended',
      took: 4,
    })
    await home.call('setTarget', {
      segmentId: segmentAt(view, 1).id,
      target: 'Dort waren zehn Länder.',
      took: 900,
    })
    await home.call('addNote', { segmentId: segmentAt(view, 1).id, text: 'Nachfragen' })
    await home.settled(id)
    const elsewhere = openTestEngine()
    const file = await fileOf(home, id)
    const plan = await elsewhere.call('planProject', { file })
    expect(plan).toMatchObject({ isNew: true, title: 'Haus', people: ['Tester'], notes: 1, conflicts: [] })
    expect(await elsewhere.call('listArticles', { query: '' })).toEqual([])
    await elsewhere.call('importProject', { file, choices: {} })
    const before = await home.settled(id)
    const after = await elsewhere.settled(id)
    const essence = (article: typeof before) =>
      article.segments.map(({ target, status, flags, notes }) => ({
        target,
        status,
        flags: flags.map(({ id: flagId, state }) => [flagId, state]),
        notes: notes.map(({ text, author }) => [text, author]),
      }))
    expect(essence(after)).toEqual(essence(before))
    expect(events(loadProject(elsewhere.db, id))).toEqual(events(loadProject(home.db, id)))
    expect(isSound(elsewhere.db)).toBe(true)
    // And its file is written as it would be at home.
    const out = path.join(elsewhere.folder, 'out.txt')
    await elsewhere.call('exportTo', { articleId: id, format: 'file', path: out })
    expect(readFileSync(out, 'utf8')).toBe(
      TARGET.replace('Dort waren zehn Landkreise.', 'Dort waren zehn Länder.'),
    )
  })

  test('brings along what silences its flags from another article, for those alone', async () => {
    const { home, id } = await twoMachines()
    const view = await home.settled(id)
    const second = await home.importTexts('Das ist ist ein anderes.\n', 'This is another one.\n', 'Anderes')
    await home.settled(second)
    await home.call('dismissFlag', {
      flagId: flagIn(view, 0, 'doubled').id,
      scope: 'everywhere',
      reason: 'intended',
      took: 4,
    })
    const silenced = flagIn(await home.settled(second), 0, 'doubled')
    expect(silenced.state).toBe('dismissed')
    const elsewhere = openTestEngine()
    await elsewhere.call('importProject', { file: await fileOf(home, second), choices: {} })
    expect(flagIn(await elsewhere.settled(second), 0, 'doubled')).toMatchObject({
      id: silenced.id,
      state: 'dismissed',
    })
    // Back home nothing is new.
    expect(await home.call('planProject', { file: await fileOf(elsewhere, second) })).toMatchObject({
      nothingNew: true,
    })
  })
})

describe('merging', () => {
  test('what only one side did is taken over without asking', async () => {
    const { home, other, id } = await twoMachines()
    const view = await other.settled(id)
    await home.call('setTarget', { segmentId: segmentAt(view, 0).id, target: 'Das ist das Haus.', took: 5 })
    await other.call('setTarget', { segmentId: segmentAt(view, 2).id, target: 'Hier ist nichts.', took: 5 })
    await other.call('confirmSegment', { segmentId: segmentAt(view, 2).id, confirmed: true, took: 5 })
    await other.call('dismissFlag', {
      flagId: flagIn(view, 3, 'doubled').id,
      scope: 'here',
      reason: 'taste',
      took: 5,
    })
    await Promise.all([home.settled(id), other.settled(id)])
    const file = await fileOf(other, id)
    const plan = await home.call('planProject', { file })
    expect(plan).toMatchObject({
      isNew: false,
      nothingNew: false,
      conflicts: [],
      people: expect.arrayContaining(['Anna']) as unknown,
    })
    await home.call('importProject', { file, choices: {} })
    const merged = await home.settled(id)
    expect(merged.segments.map(({ target, status }) => [target, status])).toEqual([
      ['Das ist das Haus.', 'open'],
      ['Dort waren zehn Landkreise.', 'open'],
      ['Hier ist nichts.', 'confirmed'],
      ['Das ist ist das dritte.', 'open'],
    ])
    expect(flagIn(merged, 3, 'doubled').state).toBe('dismissed')
    expect(merged.canUndo).toBe(false)
  })

  test.each(['ours', 'theirs'] as const)(
    'the same segment edited differently is asked, and %s holds',
    async (side) => {
      const { home, other, id } = await twoMachines()
      const view = await other.settled(id)
      const { id: segmentId } = segmentAt(view, 1)
      await home.call('setTarget', { segmentId, target: 'Es waren zehn Länder.', took: 5 })
      await other.call('setTarget', { segmentId, target: 'Dort lagen zehn Kreise.', took: 5 })
      await Promise.all([home.settled(id), other.settled(id)])
      const file = await fileOf(other, id)
      const plan = await home.call('planProject', { file })
      expect(plan.conflicts).toMatchObject([
        {
          kind: 'segment',
          segment: 1,
          base: 'Dort waren zehn Landkreise.',
          ours: { text: 'Es waren zehn Länder.', by: 'Tester' },
          theirs: { text: 'Dort lagen zehn Kreise.', by: 'Anna' },
        },
      ])
      expect(await home.fails('importProject', { file, choices: {} })).toBe('stale')
      await home.call('importProject', { file, choices: choose(plan, () => side) })
      const text = side === 'ours' ? 'Es waren zehn Länder.' : 'Dort lagen zehn Kreise.'
      expect(segmentAt(await home.settled(id), 1).target).toBe(text)
      // Both edits are kept, and the other machine follows without being asked.
      const back = await fileOf(home, id)
      expect(await other.call('planProject', { file: back })).toMatchObject({ conflicts: [] })
      await other.call('importProject', { file: back, choices: {} })
      expect(segmentAt(await other.settled(id), 1).target).toBe(text)
      for (const engine of [home, other])
        expect(edits(loadProject(engine.db, id)).join()).toMatch(
          /Es waren zehn Länder.*Dort lagen zehn Kreise/,
        )
    },
  )

  test.each(['ours', 'theirs'] as const)(
    'the same flag decided differently is asked, and %s holds',
    async (side) => {
      const { home, other, id } = await twoMachines()
      const view = await other.settled(id)
      const { id: flagId } = flagIn(view, 3, 'doubled')
      await home.call('dismissFlag', { flagId, scope: 'here', reason: 'intended', took: 5 })
      await other.call('applyFix', { flagId, fix: 0, took: 5 })
      await Promise.all([home.settled(id), other.settled(id)])
      const file = await fileOf(other, id)
      const plan = await home.call('planProject', { file })
      expect(plan.conflicts).toMatchObject([
        {
          kind: 'flag',
          segment: 3,
          flagged: 'ist ist',
          ours: { state: 'dismissed' },
          theirs: { state: 'accepted' },
        },
      ])
      await home.call('importProject', { file, choices: choose(plan, () => side) })
      await home.settled(id)
      const merged = loadProject(home.db, id)
      expect(merged.flags.find((flag) => flag.id === flagId)?.state).toBe(
        side === 'ours' ? 'dismissed' : 'accepted',
      )
      expect(merged.events.filter((event) => event.flag_id === flagId).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['raised', 'dismissed', 'accepted']),
      )
    },
  )

  test('rows that one side mended come with their texts; mended on both sides they are asked', async () => {
    const { home, other, id } = await twoMachines()
    const view = await other.settled(id)
    await other.call('mendAlignment', {
      segmentId: segmentAt(view, 0).id,
      change: { kind: 'merge', side: 'both' },
    })
    const file = await fileOf(other, id)
    expect(await home.call('planProject', { file })).toMatchObject({ conflicts: [] })
    await home.call('importProject', { file, choices: {} })
    const merged = await home.settled(id)
    expect(merged.segments.map(({ target }) => target)).toEqual(
      (await other.settled(id)).segments.map(({ target }) => target),
    )
    expect(merged.segments).toHaveLength(3)
  })
})

/** Something an editor does, by number: what it is done to is whatever lies at that place. */
type Deed = { readonly what: number; readonly where: number; readonly text: number }

async function act(engine: TestEngine, id: string, { what, where, text }: Deed): Promise<void> {
  const view = await engine.call('openArticle', { articleId: id })
  const segment = view.segments[where % view.segments.length]!
  const flag = segment.flags.find(({ state }) => state === 'open')
  const silent = segment.flags.find(({ state }) => state === 'dismissed')
  switch (what) {
    case 0:
      await engine.call('setTarget', {
        segmentId: segment.id,
        target: `Das ist ist Text ${text}.`,
        took: text,
      })
      return
    case 1:
      await engine.call('confirmSegment', { segmentId: segment.id, confirmed: text % 2 === 0, took: 1 })
      return
    case 2:
      if (flag)
        await engine.call('dismissFlag', {
          flagId: flag.id,
          scope: text % 3 === 0 ? 'article' : 'here',
          reason: 'taste',
          took: 1,
        })
      return
    case 3:
      if (flag && flag.fixes.length > 0) await engine.call('applyFix', { flagId: flag.id, fix: 0, took: 1 })
      return
    case 4:
      if (silent) await engine.call('reopenFlag', { flagId: silent.id })
      return
    case 5:
      await engine.call('addNote', { segmentId: segment.id, text: `Notiz ${text}` })
      return
    case 6:
      if (view.canUndo) await engine.call('undo', { articleId: id })
      return
    case 7:
      await engine.dispatch('mendAlignment', {
        segmentId: segment.id,
        change: { kind: 'merge', side: 'both' },
      })
      return
    default:
      await engine.settled(id)
  }
}

const deed = fc.record({ what: fc.nat(8), where: fc.nat(3), text: fc.nat(5) })

test('two copies that diverged in any way: nothing of either is lost, and the same file again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { maxLength: 8 }),
      fc.array(deed, { maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      async (ours, theirs, coins) => {
        const { home, other, id } = await twoMachines()
        for (const each of ours) await act(home, id, each)
        for (const each of theirs) await act(other, id, each)
        await home.settled(id)
        await other.settled(id)
        const [before, there] = [loadProject(home.db, id), loadProject(other.db, id)]
        const file = await fileOf(other, id)
        const plan = await home.call('planProject', { file })
        let toss = 0
        const choices = choose(plan, () => (coins[toss++ % coins.length] ? 'ours' : 'theirs'))
        await home.call('importProject', { file, choices })

        const merged = loadProject(home.db, id)
        expect(events(merged)).toEqual(expect.arrayContaining([...events(before), ...events(there)]))
        expect(edits(merged)).toEqual(expect.arrayContaining([...edits(before), ...edits(there)]))
        const texts = (project: Project) => project.notes.map(({ id: noteId, text }) => `${noteId} ${text}`)
        expect(texts(merged)).toEqual(expect.arrayContaining([...texts(before), ...texts(there)]))
        expect(isSound(home.db)).toBe(true)

        await home.settled(id)
        const once = stored(home, id)
        const again = await home.call('planProject', { file })
        expect(again).toMatchObject({ nothingNew: true, conflicts: [] })
        await home.call('importProject', { file, choices: {} })
        await home.settled(id)
        expect(stored(home, id)).toBe(once)

        // The file of the article has the text of its rows, in order and whole.
        const out = path.join(home.folder, 'out.txt')
        await home.call('exportTo', { articleId: id, format: 'file', path: out })
        const view = await home.settled(id)
        const written = readFileSync(out, 'utf8')
        for (const { target } of view.segments) expect(written).toContain(target)
        await home.close()
        await other.close()
      },
    ),
    { numRuns: Number(process.env['GEGENLESEN_MERGES'] ?? 25) },
  )
}, 240_000)

type Row = Record<string, unknown>
type Loose = Record<'files' | 'segments' | 'flags', Row[]> & { article: Row }

describe('a file that is none of ours', () => {
  const change = (bytes: Uint8Array, edit: (project: Loose) => void) => {
    const project = JSON.parse(gunzipSync(bytes).toString('utf8'))
    edit(project)
    return new Uint8Array(gzipSync(JSON.stringify(project)))
  }
  const HOSTILE: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array, string])[] = [
    ['is noise', () => new Uint8Array([1, 2, 3, 4]), 'malformed-file'],
    ['is cut off', (bytes) => bytes.slice(0, bytes.length / 2), 'malformed-file'],
    ['is no JSON', () => new Uint8Array(gzipSync('{')), 'malformed-file'],
    ['is deeply nested', () => new Uint8Array(gzipSync('['.repeat(200_000))), 'malformed-file'],
    ['unpacks without end', () => new Uint8Array(gzipSync(Buffer.alloc(600_000_000))), 'too-large'],
    [
      'is of a later version',
      (bytes) => change(bytes, (p) => Object.assign(p, { version: 2 })),
      'project-newer',
    ],
    [
      'has a field too many',
      (bytes) => change(bytes, (p) => Object.assign(p, { extra: 1 })),
      'malformed-file',
    ],
    [
      'names a segment that is not there',
      (bytes) => change(bytes, (p) => (p.flags[0]!['segment_id'] = 'x')),
      'malformed-file',
    ],
    [
      'has the same segment twice',
      (bytes) => change(bytes, (p) => p.segments.push(p.segments[0]!)),
      'malformed-file',
    ],
    [
      'has a text that its file has not',
      (bytes) => change(bytes, (p) => (p.files[0]!['text'] = 'x')),
      'malformed-file',
    ],
    [
      'says another machine translation',
      (bytes) => change(bytes, (p) => (p.segments[0]!['machine'] = 'x')),
      'malformed-file',
    ],
    [
      'has spans that are none',
      (bytes) => change(bytes, (p) => (p.flags[0]!['target_spans'] = '[]')),
      'malformed-file',
    ],
  ]
  test.each(HOSTILE)('because it %s', async (_name, spoil, code) => {
    const { home, id } = await twoMachines()
    const file = await fileOf(home, id)
    const before = stored(home, id)
    const spoilt = { name: 'a.gegenlesen', bytes: spoil(file.bytes) }
    for (const call of ['planProject', 'importProject'])
      expect(
        await home.fails(call, { file: spoilt, ...(call === 'importProject' ? { choices: {} } : {}) }),
      ).toBe(code)
    expect(stored(home, id)).toBe(before)
  })

  test('because it claims segments of another article', async () => {
    const { home, id } = await twoMachines()
    const file = await fileOf(home, id)
    const forged = change(file.bytes, (p) => Object.assign(p.article, { id: 'forged' }))
    expect(await home.fails('importProject', { file: { name: 'a', bytes: forged }, choices: {} })).toBe(
      'malformed-file',
    )
    expect(await home.call('listArticles', { query: '' })).toHaveLength(1)
  })
})
