import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTmxPairs } from '../../support/tmx.ts'
import type { TestEngine } from './harness.ts'
import { segmentAt } from './harness.ts'
import { openTeaching } from './teaching.ts'

async function corrected(
  engine: TestEngine,
  german: string,
  english: string,
  target: string,
): Promise<string> {
  const id = await engine.importTexts(german, english)
  const { id: segmentId } = segmentAt(await engine.settled(id), 0)
  await engine.call('setTarget', { segmentId, target, took: 0 })
  return segmentId
}

const TMX = `<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>The ferry stops at the old harbour.</seg></tuv><tuv xml:lang="de"><seg>Die Fähre hält am alten Hafen.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Nobody was hurt in the fire.</seg></tuv><tuv xml:lang="de" creationdate="20010203T040506Z" creationid="Ben"><seg>Bei dem Brand wurde niemand verletzt.</seg></tuv></tu>
</body></tmx>`
const file = { name: 'alt.tmx', bytes: new TextEncoder().encode(TMX) }

test('a word is looked up in every form, in the source and in the translation, with its compounds', async () => {
  const engine = openTeaching()
  await corrected(
    engine,
    'Die Landkreise schlossen gestern ihre Häfen.',
    'The countries closed their harbours yesterday.',
    'Die Länder schlossen gestern ihre Häfen.',
  )
  await engine.importTexts(
    'Das Hafenamt öffnet erst am Montag wieder.',
    'The harbour office opens again on Monday.',
  )
  const found = await engine.call('lookUp', { words: 'country', side: 'source' })
  expect(
    found.map(({ source, machine, target, marks }) => [
      source.slice(marks[0]?.start, marks[0]?.end),
      machine,
      target,
    ]),
  ).toEqual([
    ['countries', 'Die Landkreise schlossen gestern ihre Häfen.', 'Die Länder schlossen gestern ihre Häfen.'],
  ])
  const harbours = await engine.call('lookUp', { words: 'Hafen', side: 'target' })
  expect(
    harbours.map(({ target, marks }) => marks.map(({ start, end }) => target.slice(start, end))),
  ).toEqual([['Hafenamt'], ['Häfen']])
  expect(await engine.call('lookUp', { words: 'Land', side: 'target' })).toHaveLength(1)
  for (const words of ['', '…', '"', 'OR NOT (', 'Zugspitzbahn'])
    expect(await engine.call('lookUp', { words, side: 'target' })).toEqual([])
})

test('earlier corrections of similar segments are offered by likeness, uncorrected ones are not', async () => {
  const engine = openTeaching()
  await corrected(
    engine,
    'Die Polizei nahm am Montag zwei Männer im Bahnhof fest.',
    'Police arrested two men at the station on Monday.',
    'Am Montag nahm die Polizei im Bahnhof zwei Männer fest.',
  )
  await engine.importTexts(
    'Die Polizei nahm am Montag vier Männer im Bahnhof fest.',
    'Police arrested four men at the station on Monday.',
  )
  const id = await engine.importTexts(
    'Die Polizei nahm am Montag drei Männer im Bahnhof fest.',
    'Police arrested three men at the station on Monday.',
  )
  const { id: segmentId } = segmentAt(await engine.settled(id), 0)
  const similar = await engine.call('similarSegments', { segmentId })
  expect(similar.map(({ score, target }) => [score, target])).toEqual([
    [90, 'Am Montag nahm die Polizei im Bahnhof zwei Männer fest.'],
  ])
})

test('a memory comes in from TMX once, is offered, goes out with everything corrected here, and is forgotten', async () => {
  const engine = openTeaching()
  expect(await engine.call('importMemory', { file })).toEqual({ name: 'alt.tmx', added: 2, known: 0 })
  expect(await engine.call('importMemory', { file })).toEqual({ name: 'alt.tmx', added: 0, known: 2 })
  expect(await engine.call('listMemory', {})).toMatchObject([{ name: 'alt.tmx', entries: 2 }])
  const segmentId = await corrected(
    engine,
    'Die Fähre stoppt an dem alten Hafen.',
    'The ferry stops at the old harbour.',
    'Die Fähre hält dort.',
  )
  expect(await engine.call('similarSegments', { segmentId })).toMatchObject([
    { score: 100, target: 'Die Fähre hält am alten Hafen.', origin: { kind: 'file', name: 'alt.tmx' } },
  ])
  const out = path.join(engine.folder, 'alles.tmx')
  await engine.call('exportTaughtTo', { what: 'tmx', path: out })
  expect(readTmxPairs(readFileSync(out))).toEqual([
    ['The ferry stops at the old harbour.', 'Die Fähre hält dort.'],
    ['The ferry stops at the old harbour.', 'Die Fähre hält am alten Hafen.'],
    ['Nobody was hurt in the fire.', 'Bei dem Brand wurde niemand verletzt.'],
  ])
  const other = openTeaching()
  await other.call('importMemory', { file: { name: 'alles.tmx', bytes: readFileSync(out) } })
  const again = path.join(other.folder, 'alles.tmx')
  await other.call('exportTaughtTo', { what: 'tmx', path: again })
  const variants = (of: string) => readFileSync(of, 'utf8').match(/<tuv.*/gu)
  expect(variants(again)).toEqual(variants(out))
  expect(variants(out)?.filter((line) => line.includes('changeid'))).toHaveLength(2)
  await engine.call('removeMemory', { name: 'alt.tmx' })
  expect(await engine.call('lookUp', { words: 'Brand', side: 'target' })).toEqual([])
  const plain = { name: 'a.txt', bytes: new TextEncoder().encode('Nur ein deutscher Satz steht hier.') }
  expect(await engine.fails('importMemory', { file: plain })).toBe('one-language')
})
