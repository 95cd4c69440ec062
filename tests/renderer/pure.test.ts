import { expect, test } from 'vitest'
import { BATCH_MS, createBatch } from '../../renderer/api/batch.ts'
import { mergeChange } from '../../renderer/api/merge.ts'
import { editBetween, moveSpan, withFix, withTarget } from '../../renderer/api/optimistic.ts'
import { createDecisionQueue } from '../../renderer/api/queue.ts'
import { scoreOf } from '../../renderer/app/ranking.ts'
import { groupArticles } from '../../renderer/features/library/groups.ts'
import { blocksOf } from '../../renderer/features/reading/blocks.ts'
import { alikeOf } from '../../renderer/features/review/alike.ts'
import {
  afterDecision,
  createFlagLists,
  nextUnconfirmed,
  queueOf,
  stepFlag,
} from '../../renderer/features/review/cursor.ts'
import {
  SAVE_AFTER_MS,
  SAVE_AT_LEAST_MS,
  createTyping,
} from '../../renderer/features/review/editor/typing.ts'
import { wordsToReplace } from '../../renderer/features/review/editor/flaggedWords.ts'
import { firstWord, lastWord } from '../../renderer/features/review/FixText.tsx'
import { pastedFiles, titleOfPasted } from '../../renderer/features/import/files.ts'
import { findSegments, findSpans } from '../../renderer/features/review/find.ts'
import { litRuns, runsOf } from '../../renderer/features/review/marks.ts'
import { quotesOf } from '../../renderer/features/review/quoted.tsx'
import { wordDiff } from '../../renderer/ui/wordDiff.ts'
import { chooseLocale } from '../../renderer/messages/text.tsx'
import { article, flagAt, summaryOf } from './support/article.ts'
import type { FlagSketch } from './support/article.ts'

const flagsOf = createFlagLists(['sure', 'likely'])

const TWO_PLACES = [
  { start: 0, end: 2 },
  { start: 3, end: 7 },
]

test('overlapping flags become runs that know every flag over them, worst first', () => {
  const text = 'Das Haus steht am Meer.'
  const wide = flagAt(text, { start: 4, end: 14 }, 's', { severity: 'minor' })
  const inner = flagAt(text, { start: 9, end: 17 }, 's', { severity: 'critical' })
  const runs = runsOf(text, [wide, inner])
  expect(runs.map((run) => [run.text, run.flags.map((flag) => flag.severity)])).toEqual([
    ['Das ', []],
    ['Haus ', ['minor']],
    ['steht', ['critical', 'minor']],
    [' am', ['critical']],
    [' Meer.', []],
  ])
  expect(runs.map((run) => run.text).join('')).toBe(text)
})

test('where something is missing there is an empty run, and flags older than the text are cut to it', () => {
  const gap = flagAt('Gut', { start: 3, end: 3 }, 's', {})
  expect(runsOf('Gut', [gap]).map((run) => [run.text, run.flags.length])).toEqual([
    ['Gut', 0],
    ['', 1],
  ])
  const old = flagAt('Ein langer Satz', { start: 4, end: 15 }, 's', {})
  expect(runsOf('Ein l', [old]).map((run) => run.text)).toEqual(['Ein ', 'l'])
  expect(litRuns('ten countries', [{ start: 4, end: 13 }]).filter((run) => run.lit)).toMatchObject([
    { text: 'countries' },
  ])
})

test('the word diff takes the space between two replacements into them', () => {
  expect(wordDiff('Es geht gut.', 'Es läuft prima.').map(({ kind, text }) => [kind, text])).toEqual([
    ['same', 'Es '],
    ['removed', 'geht gut'],
    ['added', 'läuft prima'],
    ['same', '.'],
  ])
  const pieces = wordDiff('Wir gehen heute nach Hause.', 'Wir gehen nach Hause.')
  expect(
    pieces
      .filter((piece) => piece.kind !== 'added')
      .map((piece) => piece.text)
      .join(''),
  ).toBe('Wir gehen heute nach Hause.')
})

test('the smallest edit between two texts', () => {
  expect(editBetween('Das ist gut.', 'Das ist sehr gut.')).toEqual({
    at: { start: 8, end: 8 },
    text: 'sehr ',
  })
  expect(editBetween('aa', 'aaa')).toEqual({ at: { start: 2, end: 2 }, text: 'a' })
  expect(editBetween('gleich', 'gleich').text).toBe('')
})

test('spans move with an edit before them and go with one that touches them', () => {
  expect(moveSpan({ start: 10, end: 14 }, { start: 2, end: 4 }, 5)).toEqual({ start: 13, end: 17 })
  expect(moveSpan({ start: 0, end: 2 }, { start: 2, end: 4 }, 5)).toEqual({ start: 0, end: 2 })
  expect(moveSpan({ start: 3, end: 8 }, { start: 2, end: 4 }, 5)).toBeNull()
})

test('a fix is written at once, its flag is accepted, the flags behind it move', () => {
  const view = article([
    { target: 'Die «Landkreise» «am Boden».', flags: [{ fixes: ['Länder'] }, { fixes: ['vor Ort'] }] },
  ])
  const [first] = view.segments[0]!.flags
  const after = withFix(view, first!, first!.fixes[0]!).segments[0]!
  expect(after.target).toBe('Die Länder am Boden.')
  expect(after.flags.map((flag) => flag.state)).toEqual(['accepted', 'open'])
  const moved = after.flags[1]!.target[0]!
  expect(after.target.slice(moved.start, moved.end)).toBe('am Boden')
})

test('typing drops confirmation and the flags it touches', () => {
  const view = article([{ target: 'Das «ist ist» so.', status: 'confirmed', flags: [{ fixes: ['ist'] }] }])
  const after = withTarget(view, 'a1-1', 'Das ist so.').segments[0]!
  expect(after.status).toBe('open')
  expect(after.flags[0]!.state).toBe('gone')
})

test('a change of the engine leaves segments alone that have decisions under way', () => {
  const view = article([{ target: 'Eins.' }, { target: 'Zwei.' }])
  const newer = article([{ target: 'Eins neu.' }, { target: 'Zwei neu.' }])
  const change = {
    articleId: 'a1',
    segments: newer.segments,
    summary: newer.article,
    score: newer.score,
    canUndo: true,
    canRedo: false,
    focus: null,
  }
  const merged = mergeChange(view, change, (id) => id === 'a1-1')
  expect(merged.segments.map((segment) => segment.target)).toEqual(['Eins.', 'Zwei neu.'])
})

test('segments that are only checked now are told by their names; those with decisions under way stay as they are', () => {
  const { segments, ...view } = article([{ target: 'Eins.' }, { target: 'Zwei.' }, { target: 'Drei.' }])
  const unchecked = { ...view, segments: segments.map((segment) => ({ ...segment, checked: false })) }
  const change = {
    articleId: 'a1',
    segments: [],
    settled: ['a1-1', 'a1-2'],
    summary: view.article,
    score: view.score,
    canUndo: false,
    canRedo: false,
    focus: null,
  }
  const merged = mergeChange(unchecked, change, (id) => id === 'a1-2')
  expect(merged.segments.map(({ checked }) => checked)).toEqual([true, false, false])
  expect(merged.segments[2]).toBe(unchecked.segments[2])
})

test('decisions are sent one after the other, also after one was refused', async () => {
  const queue = createDecisionQueue(() => 5)
  const order: string[] = []
  const wait =
    (name: string, ms: number, fail = false) =>
    async () => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      order.push(name)
      if (fail) throw new Error(name)
    }
  const first = queue.add('s1', wait('first', 15, true)).catch(() => 'refused')
  const second = queue.add('s1', wait('second', 1))
  expect(queue.isPending('s1')).toBe(true)
  expect(queue.state().pending).toBe(2)
  await Promise.all([first, second])
  expect(order).toEqual(['first', 'second'])
  expect(queue.isPending('s1')).toBe(false)
  expect(queue.state()).toEqual({ pending: 0, savedAt: 5 })
})

/** A clock that is moved by hand. */
function handClock() {
  let now = 0
  const timers = new Map<number, { at: number; run: () => void }>()
  let next = 1
  return {
    clock: {
      now: () => now,
      later: (run: () => void, ms: number) => {
        timers.set(next, { at: now + ms, run })
        return next++
      },
      cancel: (timer: number) => timers.delete(timer),
    },
    forward(ms: number) {
      now += ms
      for (const [id, timer] of timers) {
        if (timer.at > now) continue
        timers.delete(id)
        timer.run()
      }
    },
  }
}

test('typing is saved after a pause, at once when flushed, and now and then without any pause', () => {
  const { clock, forward } = handClock()
  const saved: string[] = []
  const typing = createTyping((_segment, text) => saved.push(text), clock)
  typing.type('s1', 'a')
  forward(SAVE_AFTER_MS)
  expect(saved).toEqual(['a'])
  typing.type('s1', 'ab')
  typing.flush()
  typing.flush()
  expect(saved).toEqual(['a', 'ab'])
  for (let ms = 0; ms < SAVE_AT_LEAST_MS + 200; ms += 100) {
    typing.type('s1', `ab${ms}`)
    forward(100)
  }
  expect(saved.length).toBeGreaterThan(2)
})

test('going to another segment saves the one before', () => {
  const { clock } = handClock()
  const saved: string[] = []
  const typing = createTyping((segment) => saved.push(segment), clock)
  typing.type('s1', 'eins')
  typing.type('s2', 'zwei')
  expect(saved).toEqual(['s1'])
  expect(typing.isDirty()).toBe(true)
})

const three = article([
  { target: '«Eins» und «zwei».', flags: [{ severity: 'minor' }, { severity: 'critical' }] },
  { target: 'Nichts.', status: 'confirmed' },
  { target: '«Drei».', flags: [{ severity: 'major' }] },
])

test('the queue of flags: as in the text, or worst first; hints only when shown', () => {
  expect(queueOf(three.segments, flagsOf, 'position').map((flag) => flag.text)).toEqual([
    'Eins',
    'zwei',
    'Drei',
  ])
  expect(queueOf(three.segments, flagsOf, 'weight').map((flag) => flag.text)).toEqual([
    'zwei',
    'Drei',
    'Eins',
  ])
  const hint = article([{ target: '«So».', flags: [{ level: 'hint' }] }])
  expect(queueOf(hint.segments, flagsOf, 'position')).toEqual([])
})

test('stepping comes round at both ends and starts from the segment without a flag', () => {
  const queue = queueOf(three.segments, flagsOf, 'position')
  const at = (flagId: string | null, segmentId = 'a1-1') => ({ flagId, segmentId })
  expect(stepFlag(queue, three.segments, at(queue[2]!.id), 1)?.text).toBe('Eins')
  expect(stepFlag(queue, three.segments, at(queue[0]!.id), -1)?.text).toBe('Drei')
  expect(stepFlag(queue, three.segments, at(null, 'a1-2'), 1)?.text).toBe('Drei')
  expect(stepFlag(queue, three.segments, at(null, 'a1-2'), -1)?.text).toBe('zwei')
  expect(stepFlag([], three.segments, at(null), 1)).toBeNull()
  expect(afterDecision(queue, three.segments, (flag) => flag.id !== queue[1]!.id, queue[2]!)?.text).toBe(
    'zwei',
  )
  // A flag that a filter leaves out of the queue.
  expect(afterDecision(queue.slice(2), three.segments, () => false, queue[0]!)?.text).toBe('Drei')
})

test('the next unconfirmed segment comes round too', () => {
  expect(nextUnconfirmed(three.segments, 0)?.index).toBe(2)
  expect(nextUnconfirmed(three.segments, 2)?.index).toBe(0)
  expect(nextUnconfirmed([three.segments[1]!], 0)).toBeNull()
})

test('other places with the same words and rule are found before a wide dismissal', () => {
  const twice = article([
    { target: '«Sinn» und «Sinn».', flags: [{}, {}] },
    { target: '«Sinn» hier.', flags: [{ ruleId: 'non-word' }] },
  ])
  expect(alikeOf(twice.segments, twice.segments[0]!.flags[0]!)).toHaveLength(1)
})

test.each<[string, string, FlagSketch, string | null]>([
  ['a wrong word', 'Die «Planungsanwendungen» stiegen.', {}, 'Planungsanwendungen'],
  ['four words, without the blank behind them', 'Er «geht an die Arbeit »heran.', {}, 'geht an die Arbeit'],
  ['five words are mended', 'Er «geht an die neue Arbeit» heran.', {}, null],
  ['something is suggested', 'Die «Landkreise» trafen sich.', { fixes: ['Länder'] }, null],
  ['two places', '«Er» geht.', { target: TWO_PLACES }, null],
  ['marks alone', 'Er «"»kam.', {}, null],
  ['nothing is there', 'Er «»kam.', {}, null],
  ['something is left out', 'Das «Werk» schloss.', { category: 'accuracy/omission' }, null],
  ['its verb is missing', 'Die Künstler «abgesagt» Konzerte.', { ruleId: 'missing-verb' }, null],
  ['its negation is missing', 'Das Werk hat eine «Genehmigung».', { ruleId: 'negation-lost' }, null],
  ['„sich“ is missing', 'Er hat nicht «geweigert».', { ruleId: 'missing-reflexive' }, null],
  ['„dass“ is missing', 'Er sagt, «ihre Eltern» leben.', { ruleId: 'clause-opener-missing' }, null],
  ['quotation marks are missing', '«Er» kam.', { ruleId: 'unbalanced-quotes' }, null],
  ['a tag among the words', 'Die «alte\ue000 Stadt» schlief.', {}, null],
])('what is written over: %s', (_, target, sketch, words) => {
  const { segments } = article([{ target, flags: [sketch] }])
  const { flags, target: text } = segments[0]!
  const at = wordsToReplace(flags[0]!, text)
  expect(at && text.slice(at.start, at.end)).toBe(words)
})

test('a batch hands over the first at once and the rest together', async () => {
  const handed: (readonly number[])[] = []
  const batch = createBatch<number>((items) => handed.push(items))
  for (const item of [1, 2, 3]) batch.add(item)
  expect(handed).toEqual([[1]])
  await new Promise((resolve) => setTimeout(resolve, BATCH_MS + 30))
  expect(handed).toEqual([[1], [2, 3]])
})

test('pasted text is called by its first words: as a file, and as an article', () => {
  const text =
    ' \nWas heißt „Bis 2030: -55 %“? Ein Überblick über Ziele/Fristen, Zahlen und alles andere, was die Kommission im Juli dazu vorgelegt hat.\nMehr'
  const [file, ...others] = pastedFiles(text, '  ', 'eingefügt')
  expect(others).toEqual([])
  expect(file?.name).toBe('Was heißt „Bis 2030 -55 %“ Ein Überblick über Ziele Fristen.txt')
  expect(file && titleOfPasted(file)).toBe(
    'Was heißt „Bis 2030: -55 %“? Ein Überblick über Ziele/Fristen, Zahlen und alles andere, was die Kommission im Juli dazu …',
  )
  expect(pastedFiles('Guten Tag.', '***', 'eingefügt').map(({ name }) => name)).toEqual([
    'eingefügt.txt',
    'Guten Tag.txt',
  ])
})

test('find ignores case and diacritics on both sides', () => {
  const view = article([{ target: 'Die Länder.', source: 'The countries.' }, { target: 'Nichts.' }])
  expect(findSegments(view.segments, 'LANDER')).toHaveLength(1)
  expect(findSegments(view.segments, 'countr')).toHaveLength(1)
  expect(findSegments(view.segments, '  ')).toEqual([])
})

test('where the words stand that were found: characters, not what they are folded to; tags among them', () => {
  const found = (text: string, words: string) =>
    findSpans(text, words).map(({ start, end }) => text.slice(start, end))
  expect(found('Die Länder und La\u0308nder, LANDER.', 'lander')).toEqual([
    'Länder',
    'La\u0308nder',
    'LANDER',
  ])
  expect(found('ein \ue000Flug\ue001hafen, ein Flughafen', 'Flughafen ')).toEqual([
    'Flug\ue001hafen',
    'Flughafen',
  ])
  expect(found('aaaa 😀 aa', 'aa')).toEqual(['aa', 'aa', 'aa'])
  expect(found('nichts', 'etwas')).toEqual([])
  expect(found('nichts', ' ')).toEqual([])
})

test('reading mode puts segments of a paragraph together', () => {
  const view = article([
    { target: 'Titel', kind: 'heading', paragraph: 0 },
    { target: 'Eins.', paragraph: 1 },
    { target: 'Zwei.', paragraph: 1 },
    { target: '', paragraph: 1 },
    { target: 'Drei.', paragraph: 2 },
  ])
  expect(blocksOf(view.segments).map((block) => block.text)).toEqual(['Titel', 'Eins. Zwei.', 'Drei.'])
})

test('signs are shown between the words they stand between', () => {
  expect(lastWord('sagt er ')).toBe('er ')
  expect(firstWord(' und sie')).toBe(' und')
  expect([lastWord(''), firstWord('')]).toEqual(['', ''])
})

test('quoted words are cut out in both languages', () => {
  expect(
    quotesOf('Statt „countries“ steht da nichts.')
      .filter((part) => part.quoted)
      .map((part) => part.text),
  ).toEqual(['„countries“'])
  expect(quotesOf('It says “Land” here').some((part) => part.quoted)).toBe(true)
})

test('articles are grouped by when they were last used', () => {
  const now = new Date(2026, 10, 22, 12)
  const at = (daysAgo: number) =>
    summaryOf([], { id: `${daysAgo}`, openedAt: now.getTime() - daysAgo * 86_400_000, createdAt: 0 })
  expect(
    groupArticles([at(30), at(0), at(3)], now).map((group) => [group.name, group.articles.length]),
  ).toEqual([
    ['today', 1],
    ['week', 1],
    ['older', 1],
  ])
})

test('the palette prefers beginnings of words', () => {
  expect(scoreOf('Nächster Hinweis', 'hin')).toBeGreaterThan(scoreOf('Dahinter', 'hin'))
  expect(scoreOf('Regeln', 'xyz')).toBe(0)
})

test('the language is the chosen one, else the first of the system that we have', () => {
  expect(chooseLocale('en', ['de-DE'])).toBe('en')
  expect(chooseLocale('system', ['fr-FR', 'de-CH', 'en'])).toBe('de')
  expect(chooseLocale('system', ['fr-FR'])).toBe('en')
})
