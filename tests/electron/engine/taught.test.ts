import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { OwnRuleDraft, TermDraft } from '../../../shared/taught/taught.ts'
import type { TestEngine } from './harness.ts'
import { segmentAt, testFolder } from './harness.ts'
import { openTeaching } from './teaching.ts'

const term = (source: string, preferred: string[], forbidden: string[] = []): TermDraft => ({
  ...{ source, preferred, forbidden },
  note: '',
  domain: '',
})

const rule = (test: OwnRuleDraft['test'], examples: OwnRuleDraft['examples'] = []): OwnRuleDraft => ({
  ...{ name: 'Regel', note: '', severity: 'minor', test, examples },
})

/** Flags of an article once everything taught has been looked for, as segment and words. */
async function flagged(engine: TestEngine, articleId: string): Promise<string[]> {
  await quiet(engine)
  const view = await engine.settled(articleId)
  return view.segments.flatMap(({ index, flags }) =>
    flags
      .filter(({ state }) => state === 'open')
      .map(({ text, fixes }) => `${index} ${text} → ${fixes[0]?.text ?? ''}`),
  )
}

/** Waits until nothing happens any more. */
async function quiet(engine: TestEngine): Promise<void> {
  const state = () =>
    JSON.stringify([
      engine.db.prepare('SELECT count(*) FROM corrections_due').pluck().get(),
      engine.db.prepare('SELECT group_concat(checked_with) FROM articles').pluck().get(),
      engine.events.length,
    ])
  for (let same = 0, last = ''; same < 30;) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const now = state()
    same = now === last ? same + 1 : 0
    last = now
  }
}

const ENGLISH = 'Ten countries closed their borders. The county paid nothing at all in the end.'
const GERMAN = 'Zehn Landkreise schlossen ihre Grenzen. Der Landkreis zahlte.'

test('a term is looked for in all articles, its changes too, and what is removed comes back', async () => {
  const engine = openTeaching()
  const id = await engine.importTexts(GERMAN, ENGLISH)
  expect(await flagged(engine, id)).toEqual([])
  const saved = await engine.call('saveTerm', {
    termId: null,
    term: term('country', ['Land'], ['Landkreis']),
  })
  expect(saved).toMatchObject({ source: 'country', origin: 'typed', author: 'Tester' })
  expect(await flagged(engine, id)).toEqual(['0 Landkreise → Länder'])
  await engine.call('saveTerm', { termId: saved.id, term: term('country', ['Staat'], ['Landkreis']) })
  expect(await flagged(engine, id)).toEqual(['0 Landkreise → Staaten'])
  await engine.call('removeTaught', { ids: [saved.id], removed: true })
  expect(await flagged(engine, id)).toEqual([])
  expect(await engine.call('listTerms', {})).toEqual([])
  await engine.call('removeTaught', { ids: [saved.id], removed: false })
  expect(await flagged(engine, id)).toEqual(['0 Landkreise → Staaten'])
})

test('a term holds after a restart and for articles that come later', async () => {
  const folder = testFolder()
  const before = openTeaching(folder)
  await before.call('saveTerm', { termId: null, term: term('country', ['Land'], ['Landkreis']) })
  await before.close()
  const after = openTeaching(folder)
  const id = await after.importTexts(GERMAN, ENGLISH)
  expect(await flagged(after, id)).toEqual(['0 Landkreise → Länder'])
})

test('a term that says nothing is refused and changes nothing', async () => {
  const engine = openTeaching()
  expect(await engine.fails('saveTerm', { termId: null, term: term('country', []) })).toBe('empty-term')
  expect(await engine.fails('saveTerm', { termId: null, term: term('', ['Land']) })).toBe('empty-term')
  expect(await engine.fails('saveTerm', { termId: 'gone', term: term('a', ['b']) })).toBe('not-found')
  expect(await engine.call('listTerms', {})).toEqual([])
})

test('terms of a file are added once, and written as they were', async () => {
  const engine = openTeaching()
  const file = {
    name: 'begriffe.tsv',
    bytes: new TextEncoder().encode(
      'English\tDeutsch\tverboten\nceasefire\tWaffenruhe\tWaffenstillstand | Feuerpause\n',
    ),
  }
  const { added } = await engine.call('importTerms', { file })
  expect(added).toHaveLength(1)
  expect(await engine.call('importTerms', { file })).toEqual({ added: [], known: 1 })
  const path_ = path.join(engine.folder, 'terms.tbx')
  await engine.call('exportTaughtTo', { what: 'tbx', path: path_ })
  const again = { name: 'terms.tbx', bytes: new Uint8Array(readFileSync(path_)) }
  expect(await engine.call('importTerms', { file: again })).toEqual({ added: [], known: 1 })
  expect(
    await engine.fails('importTerms', { file: { name: 'x.tsv', bytes: new TextEncoder().encode('nichts') } }),
  ).toBe('no-terms')
})

test('an own rule is switched on only when its examples are right', async () => {
  const engine = openTeaching()
  const id = await engine.importTexts('Schlussendlich kam er. Er ging.')
  const forbidden: OwnRuleDraft['test'] = {
    kind: 'forbidden',
    target: ['schlussendlich'],
    better: 'schließlich',
  }
  const bad = { source: '', target: 'Am Ende kam er.', flagged: true }
  const good = { source: '', target: 'Schlussendlich war es gut.', flagged: true }
  const { id: ruleId } = await engine.call('saveOwnRule', { ruleId: null, rule: rule(forbidden) })
  expect(await engine.fails('switchOwnRule', { ruleId, enabled: true })).toBe('examples-fail')
  await engine.call('saveOwnRule', { ruleId, rule: rule(forbidden, [bad]) })
  expect(await engine.fails('switchOwnRule', { ruleId, enabled: true })).toBe('examples-fail')
  await engine.call('saveOwnRule', { ruleId, rule: rule(forbidden, [good]) })
  await engine.call('switchOwnRule', { ruleId, enabled: true })
  expect(await flagged(engine, id)).toEqual(['0 Schlussendlich → Schließlich'])
  // A change that its examples do not bear out switches it off again.
  expect(await engine.call('saveOwnRule', { ruleId, rule: rule(forbidden, [good, bad]) })).toMatchObject({
    enabled: false,
  })
  expect(await flagged(engine, id)).toEqual([])
})

test('patterns that would take years elsewhere, and those that are none', async () => {
  const engine = openTeaching()
  const pattern = (target: string) =>
    ({ kind: 'pattern', source: '', target, ignoreCase: false, better: '' }) as const
  await engine.importTexts(`${'a'.repeat(5000)}b ist ein Wort.`)
  const trial = await engine.call('tryLesson', {
    lesson: { kind: 'rule', rule: rule(pattern('(a+)+c')) },
  })
  expect(trial).toMatchObject({ matches: [], segments: 1, complete: true })
  expect(await engine.fails('saveOwnRule', { ruleId: null, rule: rule(pattern('(')) })).toBe('bad-pattern')
  expect(await engine.fails('saveOwnRule', { ruleId: null, rule: rule(pattern('(?=a)b')) })).toBe(
    'bad-pattern',
  )
  expect(await engine.call('listOwnRules', {})).toEqual([])
})

test('a rule is tried on all articles: what editors corrected there is right, what they confirmed is wrong', async () => {
  const engine = openTeaching()
  const corrected = await engine.importTexts(
    'Zehn Landkreise kamen am Montag nach Berlin.',
    'Ten countries came to Berlin on Monday.',
  )
  const confirmed = await engine.importTexts(
    'Die Landkreise zahlten am Ende gar nichts.',
    'The countries paid nothing at all in the end.',
  )
  await engine.importTexts(
    'Alle Landkreise schwiegen bis zum nächsten Morgen.',
    'All countries kept silent until the next morning.',
  )
  await engine.importTexts(
    'Alle Landkreise schwiegen an diesem Tag dazu.',
    'All counties kept silent about it on this day.',
  )
  const first = segmentAt(await engine.settled(corrected), 0)
  await engine.call('setTarget', {
    segmentId: first.id,
    target: 'Zehn Länder kamen am Montag nach Berlin.',
    took: 0,
  })
  const second = segmentAt(await engine.settled(confirmed), 0)
  await engine.call('confirmSegment', { segmentId: second.id, confirmed: true, took: 0 })
  const trial = await engine.call('tryLesson', {
    lesson: { kind: 'term', term: term('country', ['Land'], ['Landkreis']) },
  })
  expect(trial.counts).toEqual({ right: 1, wrong: 1, open: 1 })
  expect(trial.matches.map(({ machine, verdict, fix }) => [machine, verdict, fix])).toEqual(
    expect.arrayContaining([
      ['Zehn Landkreise kamen am Montag nach Berlin.', 'right', 'Länder'],
      ['Die Landkreise zahlten am Ende gar nichts.', 'wrong', 'Länder'],
      ['Alle Landkreise schwiegen bis zum nächsten Morgen.', 'open', 'Länder'],
    ]),
  )
})

test('the same correction made twice is proposed; a yes flags the third article, a no is never asked again', async () => {
  const engine = openTeaching()
  const correct = async (german: string, english: string, words: string, by: string) => {
    const id = await engine.importTexts(german, english)
    const { id: segmentId, target } = segmentAt(await engine.settled(id), 0)
    await engine.call('setTarget', { segmentId, target: target.replace(words, by), took: 0 })
    await quiet(engine)
  }
  await correct(
    'Zehn Landkreise kamen am Montag nach Berlin.',
    'Ten countries came to Berlin on Monday.',
    'Landkreise',
    'Länder',
  )
  expect(await engine.call('listProposals', { refused: false })).toEqual([])
  await correct(
    'Die Regierungen vieler Landkreise zahlten am Ende gar nichts.',
    'The governments of many countries paid nothing at all in the end.',
    'Landkreise',
    'Länder',
  )
  const [proposal, ...others] = await engine.call('listProposals', { refused: false })
  expect(others).toEqual([])
  expect(proposal).toMatchObject({
    before: 'Landkreis',
    after: 'Land',
    source: 'country',
    times: 2,
    articles: 2,
  })
  expect(proposal?.examples.map(({ before, after }) => [before, after])).toEqual([
    ['Landkreise', 'Länder'],
    ['Landkreise', 'Länder'],
  ])
  expect(engine.events).toContainEqual({ kind: 'proposals', open: 1, fresh: 1 })

  const third = await engine.importTexts(
    'Alle Landkreise schwiegen bis zum nächsten Morgen.',
    'All countries kept silent until the next morning.',
  )
  expect(await flagged(engine, third)).toEqual([])
  const key = proposal?.key ?? ''
  await engine.call('answerProposal', { key, answer: 'no' })
  expect(await engine.call('listProposals', { refused: false })).toEqual([])
  expect(await engine.call('listProposals', { refused: true })).toMatchObject([
    { before: 'Landkreis', refused: true },
  ])
  await correct(
    'Neun Landkreise gingen noch am selben Abend.',
    'Nine countries left on the same evening.',
    'Landkreise',
    'Länder',
  )
  expect(await engine.call('listProposals', { refused: false })).toEqual([])

  await engine.call('answerProposal', { key, answer: null })
  expect(await engine.call('listProposals', { refused: false })).toMatchObject([{ times: 3 }])
  await engine.call('answerProposal', { key, answer: 'yes' })
  expect(await flagged(engine, third)).toEqual(['0 Landkreise → Länder'])
  expect(await engine.call('listTerms', {})).toMatchObject([{ source: 'country', origin: 'learned' }])
  await engine.call('answerProposal', { key, answer: null })
  expect(await flagged(engine, third)).toEqual([])
})

test('a correction that is taken back is forgotten', async () => {
  const engine = openTeaching()
  for (const number of ['Zehn', 'Neun']) {
    const id = await engine.importTexts(
      `${number} Landkreise kamen am Montag nach Berlin.`,
      `${number === 'Zehn' ? 'Ten' : 'Nine'} countries came to Berlin on Monday.`,
    )
    const { id: segmentId } = segmentAt(await engine.settled(id), 0)
    await engine.call('setTarget', {
      segmentId,
      target: `${number} Länder kamen am Montag nach Berlin.`,
      took: 0,
    })
    await quiet(engine)
    if (number === 'Neun') {
      expect(await engine.call('listProposals', { refused: false })).toHaveLength(1)
      await engine.call('undo', { articleId: id })
      await quiet(engine)
    }
  }
  expect(await engine.call('listProposals', { refused: false })).toEqual([])
})

test('a term is suggested from what is marked, in basic forms, with its other side', async () => {
  const engine = openTeaching()
  const id = await engine.importTexts(
    'Zehn Landkreise kamen am Montag nach Berlin.',
    'Ten countries came to Berlin on Monday.',
  )
  const { id: segmentId } = segmentAt(await engine.settled(id), 0)
  await engine.call('setTarget', { segmentId, target: 'Zehn Länder kamen am Montag nach Berlin.', took: 0 })
  const marked = { start: 5, end: 11 }
  const suggested = await engine.call('suggestTerm', {
    segmentId,
    source: null,
    target: marked,
    better: null,
  })
  expect(suggested.draft).toEqual(term('country', ['Land']))
  expect(suggested.corrections).toEqual([term('country', ['Land'], ['Landkreis'])])
  const bySource = await engine.call('suggestTerm', {
    segmentId,
    source: { start: 4, end: 13 },
    target: null,
    better: null,
  })
  expect(bySource.draft).toEqual(term('country', ['Land']))
  const better = { segmentId, source: null, target: marked, better: 'Staaten' }
  expect((await engine.call('suggestTerm', better)).draft).toEqual(term('country', ['Staat'], ['Land']))
})
