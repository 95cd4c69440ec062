import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf, fixture, textOf } from '../../support/formats.ts'
import { openTestEngine, readText, segmentAt } from './harness.ts'

const xliff = fixture('xliff/segmented-12.xlf')

async function opened(files: readonly { name: string; bytes: Uint8Array }[]) {
  const engine = openTestEngine()
  const { id } = await engine.call('importArticle', { files })
  const view = await engine.settled(id)
  const out = path.join(engine.folder, 'out')
  const exported = async (format: 'file' | 'xliff' | 'tmx' = 'file') => {
    await engine.call('exportTo', { articleId: id, format, path: out })
    return readText(out)
  }
  return { engine, id, view, out, exported }
}

describe('a file with both languages', () => {
  test('is stored once, opens as pairs, and comes out as it went in', async () => {
    const { engine, id, view, out, exported } = await opened([xliff])
    expect(view.article).toMatchObject({ segments: 4, hasSource: true, title: 'segmented-12' })
    expect(view.segments.map(({ alignment }) => alignment)).toEqual([1, 1, 1, 1])
    expect(engine.db.prepare('SELECT side FROM files').pluck().all()).toEqual(['both'])
    await exported()
    expect(new Uint8Array(readFileSync(out))).toEqual(xliff.bytes)
    const plan = await engine.call('planImport', { files: [xliff] })
    expect(plan).toMatchObject({ format: 'xliff', bilingual: true, segments: 4, notes: ['already-there'] })
    expect((await engine.call('exportCheck', { articleId: id })).fileName).toBe('segmented-12.xlf')
  })

  test('edits, confirmations and undo reach the file', async () => {
    const { engine, id, view, exported } = await opened([xliff])
    const first = segmentAt(view, 0)
    const target = first.target.replace('Brücke', 'alte Brücke')
    await engine.call('setTarget', { segmentId: first.id, target, took: 0 })
    await engine.call('confirmSegment', { segmentId: first.id, confirmed: true, took: 0 })
    expect(await exported()).toBe(
      textOf(xliff.bytes)
        .replace('bold">Brücke', 'bold">alte Brücke')
        .replace('approved="no"', 'approved="yes"')
        .replace('state="translated"', 'state="signed-off"'),
    )
    await engine.call('undo', { articleId: id })
    await engine.call('undo', { articleId: id })
    expect(await exported()).toBe(textOf(xliff.bytes))
  })

  test('words are counted, searched and kept in the history without tags', async () => {
    const text = textOf(xliff.bytes).replace('>Brücke<', '>Brücke Brücke<')
    const { engine, id, view } = await opened([fileOf('a.xlf', text)])
    const [flag] = segmentAt(view, 0).flags
    expect(flag).toMatchObject({ ruleId: 'doubled', text: 'Brücke Brücke' })
    const entries = await engine.call('history', { filter: { articles: [id] }, before: null, limit: 10 })
    expect(entries.entries[0]?.before).toBe('Die Brücke Brücke ist gesperrt.Niemand weiß warum.')
    expect(await engine.call('listArticles', { query: 'brücke gesperrt' })).toHaveLength(1)
    await engine.call('applyFix', { flagId: flag?.id ?? '', fix: 0, took: 0 })
    const fixed = segmentAt(await engine.call('openArticle', { articleId: id }), 0)
    expect(fixed.target).toBe(segmentAt(view, 0).target.replace('Brücke Brücke', 'Brücke'))
    expect(fixed.tags.expected).toHaveLength(3)
  })

  test('stands alone', async () => {
    const engine = openTestEngine()
    const other = fileOf('b.txt', 'Ein deutscher Text, der nicht dazu gehört.')
    expect(await engine.fails('planImport', { files: [xliff, other] })).toBe('both-in-one')
  })

  test('goes on as XLIFF 2.1 and TMX, with reviewer and date', async () => {
    const { engine, view, exported } = await opened([xliff])
    const { id: reviewerId } = await engine.call('addReviewer', { name: 'Nora Feld' })
    await engine.call('setSettings', { reviewerId })
    await engine.call('setTarget', { segmentId: segmentAt(view, 1).id, target: 'Er kam an.', took: 0 })
    expect(await exported('xliff')).toContain('<target xml:space="preserve">Er kam an.</target>')
    expect(await exported('tmx')).toMatch(
      /changedate="\d{8}T\d{6}Z" changeid="Nora Feld"><seg>Er kam an\.<\/seg>/u,
    )
  })
})

test('a TMX that is handed on names those whom it named, but where somebody changed something', async () => {
  const variant = (signed: string, words: string) => `<tuv xml:lang="de"${signed}><seg>${words}</seg></tuv>`
  const unit = (english: string, german: string, signed = '') =>
    `<tu${signed}><tuv xml:lang="en"><seg>${english}</seg></tuv>${german}</tu>`
  const old = ' changedate="20010203T040506Z" changeid="Ben"'
  const units = [
    unit('This was the first one.', variant(old, 'Das war der erste.')),
    unit('This was the second one.', variant(old, 'Das war der zweite.')),
    unit('This was the third one.', variant('', 'Das war der dritte.')),
    unit(
      'This was the fourth one.',
      variant('', 'Das war der vierte.'),
      ' creationid="Eva" creationdate="gestern"',
    ),
  ]
  const tmx = fileOf('a.tmx', `<tmx version="1.4"><header srclang="en"/><body>${units.join('')}</body></tmx>`)
  const { engine, view, exported } = await opened([tmx])
  const change = (target: string) =>
    engine.call('setTarget', { segmentId: segmentAt(view, 1).id, target, took: 0 })
  const variants = async () => (await exported('tmx')).match(/<tuv xml:lang="de".*/gu)
  const untouched = [
    variant(old, 'Das war der erste.'),
    variant(old, 'Das war der zweite.'),
    variant('', 'Das war der dritte.'),
    variant(' changeid="Eva"', 'Das war der vierte.'),
  ]
  expect(await variants()).toEqual(untouched)
  await change('Dies war der zweite.')
  expect(await variants()).toEqual(
    untouched.with(
      1,
      expect.stringMatching(/changedate="1970\d{4}T\d{6}Z" changeid="Tester"><seg>Dies/u) as string,
    ),
  )
  await change('Das war der zweite.')
  expect(await variants()).toEqual(untouched)
})

describe('HTML', () => {
  const page = (lang: string, title: string, words: string) =>
    fileOf(
      `story.${lang}.html`,
      `<html lang="${lang}"><body><h1>${title}</h1>\n<p class=a>${words}</p></body></html>`,
    )
  const english = page(
    'en',
    'The bridge',
    'The <b>old</b> bridge was closed on Monday. Nobody knew why. That was it.',
  )
  const german = page(
    'de',
    'Die Br&uuml;cke',
    'Die <b>alte</b> Br&uuml;cke wurde am Montag gesperrt. Niemand wusste <i>warum.</i> Das war es.',
  )

  test('two files are aligned; only the edited words of the German one change', async () => {
    const { engine, view, exported } = await opened([english, german])
    expect(view.article.title).toBe('Die Brücke')
    expect(view.segments.map(({ target }) => target.replace(/[\uE000-\uF8FF]/gu, '|'))).toEqual([
      'Die Brücke',
      'Die |alte| Brücke wurde am Montag gesperrt.',
      'Niemand wusste |warum.|',
      'Das war es.',
    ])
    expect(await exported()).toBe(textOf(german.bytes))
    const segment = segmentAt(view, 1)
    const target = segment.target.replace('gesperrt', 'geschlossen')
    await engine.call('setTarget', { segmentId: segment.id, target, took: 0 })
    expect(await exported()).toBe(textOf(german.bytes).replace('gesperrt', 'geschlossen'))
  })
})
