/** A long article is read and aligned once: for the plan, and what was read then is what is imported. */
import { expect, test, vi } from 'vitest'
import type { Clerk } from '../../../electron/engine/files/clerk.ts'
import { createLocalClerk } from '../../../electron/engine/files/clerk.ts'
import { openTestEngine } from './harness.ts'

const lines = (count: number, sentence: string) =>
  Array.from({ length: count }, (_, at) => `${at + 1}. ${sentence}`).join('\n\n')

const pairOf = (count: number, german = 'Der Rat beschloss am Montag, die Brücke zu sperren.') => [
  {
    name: 'a.en.txt',
    bytes: new TextEncoder().encode(lines(count, 'The council decided to close the bridge.')),
  },
  { name: 'a.de.txt', bytes: new TextEncoder().encode(lines(count, german)) },
]

/** An engine, and what its clerks were asked; how many have not been let go. */
function open() {
  const asked: string[] = []
  const open = new Set<Clerk>()
  const engine = openTestEngine({
    openClerk: () => {
      const local = createLocalClerk()
      const clerk: Clerk = {
        ask: (name, input) => {
          asked.push(name)
          return local.ask(name, input)
        },
        close: () => void open.delete(clerk),
      }
      open.add(clerk)
      return clerk
    },
  })
  const times = (wanted: string) => asked.filter((name) => name === wanted).length
  return { engine, open, reads: () => times('read'), alignments: () => times('documents') }
}

test('the import goes on with what the plan has read', async () => {
  const { engine, open: clerks, reads, alignments } = open()
  const plan = await engine.call('planImport', { files: pairOf(3000) })
  expect(clerks.size).toBe(1)
  const { id, segments } = await engine.call('importArticle', { files: pairOf(3000), title: 'Brücke' })
  expect(segments).toBe(3000)
  expect(reads()).toBe(1)
  expect(alignments()).toBe(1)
  expect(clerks.size).toBe(0)
  const view = await engine.call('openArticle', { articleId: id })
  expect(view.article.title).toBe('Brücke')
  expect(plan.target.name).toBe('a.de.txt')
})

test('other files are read, and what was read before is let go', async () => {
  const { engine, open: clerks, reads } = open()
  await engine.call('planImport', { files: pairOf(3000) })
  const other = pairOf(3000, 'Der Rat beschloss am Montag, die Straße zu sperren.')
  const { id } = await engine.call('importArticle', { files: other })
  expect(reads()).toBe(2)
  expect(clerks.size).toBe(0)
  const { segments } = await engine.call('openArticle', { articleId: id })
  expect(segments[0]?.machine).toContain('Straße')
})

test('one plan is kept, and none of what is short', async () => {
  const { engine, open: clerks } = open()
  await engine.call('planImport', { files: pairOf(3000) })
  await engine.call('planImport', { files: pairOf(4000) })
  expect(clerks.size).toBe(1)
  await engine.call('planImport', { files: pairOf(3) })
  expect(clerks.size).toBe(0)
})

test('a plan that comes to nothing is let go after a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { engine, open: clerks } = open()
    await engine.call('planImport', { files: pairOf(3000) })
    expect(clerks.size).toBe(1)
    vi.advanceTimersByTime(600_000)
    expect(clerks.size).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('the search knows a long article soon after it was imported, also what was written at once, also after a new start', async () => {
  const { engine } = open()
  const { id } = await engine.call('importArticle', { files: pairOf(1200) })
  const { segments } = await engine.call('openArticle', { articleId: id })
  const segmentId = segments[1000]?.id ?? ''
  await engine.call('setTarget', { segmentId, target: 'Der Rat sperrt die Fähre.', took: 1 })
  const found = () => engine.call('countArticles', { query: 'fähre' })
  await expect.poll(found, { timeout: 20_000 }).toBe(1)
  const due = engine.db.prepare('SELECT count(*) FROM words_due').pluck()
  await expect.poll(() => due.get(), { timeout: 20_000 }).toBe(0)
  engine.db.exec(`INSERT INTO segment_words (segment_words, rank) VALUES ('integrity-check', 1)`)
  // As after a crash: an article is due again, from some key on.
  engine.db.exec(`
    INSERT INTO segment_words (segment_words) VALUES ('delete-all');
    INSERT INTO words_due SELECT article_id, min(key), max(key) FROM segments GROUP BY article_id;
  `)
  await engine.close()
  const again = openTestEngine({ folder: engine.folder })
  await expect.poll(() => again.call('countArticles', { query: 'fähre' }), { timeout: 20_000 }).toBe(1)
})
