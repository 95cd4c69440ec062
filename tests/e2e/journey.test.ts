import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ArticleView, FlagView } from '../../shared/calls.ts'
import type { Editor } from './editor.ts'
import {
  begin,
  editorAt,
  essence,
  expectedText,
  file,
  firstRow,
  flagIn,
  openFlags,
  sampleFiles,
  segmentOf,
} from './editor.ts'

type Article = { readonly name: string; readonly german: string; readonly english: string }

/** GEGENLESEN_MATERIAL names a folder with a real article, ceasefire.de.txt and .en.txt; without it only the sample is read. */
function material(): Article | null {
  const folder = process.env['GEGENLESEN_MATERIAL']
  if (!folder || !existsSync(path.join(folder, 'ceasefire.de.txt'))) return null
  const read = (side: string) => readFileSync(path.join(folder, `ceasefire.${side}.txt`), 'utf8')
  return { name: 'ceasefire', german: read('de'), english: read('en') }
}

const real = material()
if (!real) console.log('GEGENLESEN_MATERIAL is not set: the journey on the real article is skipped.')

const german = (article: Article) => file(`${article.name}.de.txt`, article.german)
const english = (article: Article) => file(`${article.name}.en.txt`, article.english)

async function openArticle(editor: Editor, article: Article): Promise<ArticleView> {
  await editor.choose(german(article), english(article))
  await editor.press('Enter')
  await editor.app.window.getByRole('dialog').waitFor({ state: 'detached' })
  await editor.app.window.getByRole('group', { name: /^Segment 1(,|$)/ }).waitFor()
  await editor.app.window.waitForTimeout(300)
  return editor.settled()
}

const target = async (editor: Editor, { segmentId }: FlagView) =>
  segmentOf(await editor.settled(), { segmentId }).target
const state = async (editor: Editor, flag: FlagView) => flagIn(await editor.settled(), flag)?.state
const status = async (editor: Editor, segmentId: string) =>
  segmentOf(await editor.settled(), { segmentId }).status

/** A single flag of its segment with a suggestion, so that nothing else moves when it is decided. */
function lonelyFlags(view: ArticleView): readonly FlagView[] {
  const open = openFlags(view)
  return open.filter(({ segmentId }) => open.filter((flag) => flag.segmentId === segmentId).length === 1)
}

function pick(flags: readonly FlagView[], wanted: (flag: FlagView) => boolean, what: string): FlagView {
  const flag = flags.find(wanted)
  if (!flag) throw new Error(`no flag ${what}`)
  return flag
}

describe.each([
  {
    article: { name: 'drought', ...sampleFiles() } as Article | null,
    title: 'the sample',
  },
  { article: real, title: 'the real article' },
])('the journey through $title', ({ article }) => {
  test.skipIf(article === null)('from opening to exporting, by keys', { timeout: 300_000 }, async () => {
    if (article === null) return
    let editor = await begin()
    const opened = await openArticle(editor, article)
    await seeRowsAndFlags(editor, opened)
    await walk(editor)
    await applySuggestions(editor)
    await dismiss(editor)
    await edit(editor)
    await decideTheRest(editor)
    await lookBack(editor)

    const before = essence(await editor.settled())
    const again = await editor.app.relaunch()
    onTestFinished(() => again.close())
    editor = editorAt(again)
    await firstRow(again).waitFor()
    expect(essence(await editor.settled())).toEqual(before)

    await exportAll(editor, article)
    expect(editor.app.problems).toEqual([])
  })
})

async function seeRowsAndFlags(editor: Editor, view: ArticleView): Promise<void> {
  const { window } = editor.app
  expect(view.segments.length).toBeGreaterThan(20)
  expect(openFlags(view).length).toBeGreaterThan(15)
  const first = window.getByRole('group', { name: 'Segment 1', exact: true })
  await expect.poll(() => first.textContent()).toContain(view.segments[0]?.target)
  expect(await first.textContent()).toContain(view.segments[0]?.source)
  await expect.poll(() => window.locator('mark[data-severity]').count()).toBeGreaterThan(0)

  const withEvidence = pick(
    openFlags(view),
    (flag) => flag.source.length > 0 && flag.text !== '',
    'with evidence',
  )
  await editor.goTo(withEvidence)
  await expect
    .poll(() => window.locator('[aria-current=true] mark[data-on]').first().textContent())
    .toBeTruthy()
  const [span] = withEvidence.source
  const lit = segmentOf(view, withEvidence).source.slice(span?.start, span?.end)
  await expect
    .poll(() => window.locator('[aria-current=true] [lang=en] mark').first().textContent())
    .toBe(lit)
  await expect
    .poll(() => window.getByRole('complementary').getByRole('heading').first().textContent())
    .toMatch(/\S \S/)
}

async function walk(editor: Editor): Promise<void> {
  const queue = openFlags(await editor.settled())
  await editor.goTo(queue[0]!)
  for (const [key, at] of [
    ['j', 1],
    ['F8', 2],
    ['n', 3],
    ['k', 2],
    ['Shift+F8', 1],
    ['p', 0],
    ['k', queue.length - 1],
    ['j', 0],
  ] as const) {
    await editor.press(key)
    await expect.poll(async () => (await editor.flag())?.id).toBe(queue[at]?.id)
  }
}

async function applySuggestions(editor: Editor): Promise<void> {
  const view = await editor.settled()
  const flag = pick(lonelyFlags(view), ({ fixes }) => fixes.length > 0, 'with a suggestion')
  const before = segmentOf(view, flag).target
  const [fix] = flag.fixes
  const after = before.slice(0, fix!.at.start) + fix!.text + before.slice(fix!.at.end)
  await editor.goTo(flag)
  await editor.press('1')
  await expect.poll(() => target(editor, flag)).toBe(after)
  const next = openFlags(view)[openFlags(view).findIndex(({ id }) => id === flag.id) + 1]
  expect((await editor.flag())?.id).toBe(next?.id)
  await editor.press('Control+z')
  await expect.poll(() => target(editor, flag)).toBe(before)
  await expect.poll(async () => (await editor.flag())?.id).toBe(flag.id)
  await editor.press('Control+Shift+z')
  await expect.poll(() => target(editor, flag)).toBe(after)
  expect(await state(editor, flag)).not.toBe('open')

  const second = openFlags(await editor.settled()).find(({ fixes }) => fixes.length > 1)
  if (!second) return
  const [, other] = second.fixes
  const text = await target(editor, second)
  await editor.goTo(second)
  await editor.press('2')
  await expect
    .poll(() => target(editor, second))
    .toBe(text.slice(0, other!.at.start) + other!.text + text.slice(other!.at.end))
}

async function dismiss(editor: Editor): Promise<void> {
  const { window } = editor.app
  const flags = openFlags(await editor.settled()).filter(({ text }) => text !== '')
  const [here, inArticle, everywhere] = [flags[0]!, flags[3]!, flags[6]!]

  await editor.goTo(here)
  await editor.press('d')
  await expect.poll(() => state(editor, here)).toBe('dismissed')
  await editor.press('Control+z')
  await expect.poll(() => state(editor, here)).toBe('open')
  await editor.press('Control+y')
  await expect.poll(() => state(editor, here)).toBe('dismissed')

  await editor.goTo(inArticle)
  await editor.press('Shift+D')
  const dialog = window.getByRole('dialog', { name: 'Verwerfen' })
  await dialog.waitFor()
  await expect.poll(() => dialog.getByRole('radio', { name: 'In diesem Artikel' }).isChecked()).toBe(true)
  await editor.press('Tab', 'ArrowDown', 'Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => state(editor, inArticle)).toBe('dismissed')

  await editor.goTo(everywhere)
  await editor.press('Shift+D')
  await dialog.waitFor()
  await editor.press('ArrowDown', 'Tab', 'ArrowDown', 'ArrowDown', 'Tab')
  await editor.type('steht so im Hausbuch')
  await editor.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => state(editor, everywhere)).toBe('dismissed')
  await editor.press('Control+z')
  await expect.poll(() => state(editor, everywhere)).toBe('open')
  await editor.press('Control+Shift+Z')
  await expect.poll(() => state(editor, everywhere)).toBe('dismissed')

  const kept = await editor.ask('listDismissals', { before: null, limit: 500 })
  expect(kept.dismissals.map(({ text, scope, reason }) => ({ text, scope, reason }))).toEqual(
    expect.arrayContaining([
      { text: here.text, scope: 'here', reason: 'unspecified' },
      { text: inArticle.text, scope: 'article', reason: 'intended' },
      { text: everywhere.text, scope: 'everywhere', reason: 'taste' },
    ]),
  )
}

async function edit(editor: Editor): Promise<void> {
  const { window } = editor.app
  const view = await editor.settled()
  const dismissed = pick(
    view.segments.flatMap(({ flags }) => flags),
    (flag) => flag.state === 'dismissed' && segmentOf(view, flag).target.endsWith('.'),
    'dismissed',
  )
  const segment = segmentOf(view, dismissed)
  const { target: before, id } = segment
  await editor.press('Control+j')
  await editor.type(String(segment.index + 1))
  await editor.press('Enter')
  await expect.poll(async () => (await editor.segment()).id).toBe(id)

  // The caret stands behind the flag, or at the end: End is the end in both cases.
  await editor.press('e')
  await window
    .getByRole('textbox', { name: `Übersetzung von Segment ${segment.index + 1} bearbeiten` })
    .waitFor()
  await editor.press('Control+End')
  await editor.type(' Das ist neu.')
  await editor.press('Control+Enter')
  const after = `${before} Das ist neu.`
  await expect.poll(() => target(editor, dismissed)).toBe(after)
  await expect.poll(() => status(editor, id)).toBe('confirmed')
  await expect.poll(async () => (await editor.segment()).index).toBe(segment.index + 1)
  expect(await state(editor, dismissed)).toBe('dismissed')

  // Whoever confirms while writing goes on writing in the next segment.
  await window
    .getByRole('textbox', { name: `Übersetzung von Segment ${segment.index + 2} bearbeiten` })
    .waitFor()
  await editor.press('Escape')

  await editor.press('Control+z')
  await expect.poll(() => status(editor, id)).toBe('open')
  await editor.press('Control+z')
  await expect.poll(() => target(editor, dismissed)).toBe(before)
  await editor.press('Control+Shift+Z', 'Control+Shift+Z')
  await expect.poll(() => target(editor, dismissed)).toBe(after)
  await expect.poll(() => status(editor, id)).toBe('confirmed')

  // The word diff is one key away, and one key hides it.
  await expect.poll(async () => (await editor.segment()).id).toBe(id)
  const diff = window.locator('[aria-current=true] ins')
  await expect.poll(() => diff.count()).toBeGreaterThan(0)
  expect(await window.locator('[aria-current=true]').textContent()).toContain('Das ist neu.')
  await editor.press('F7')
  await expect.poll(() => diff.count()).toBe(0)
  await editor.press('v')
  await expect.poll(() => diff.count()).toBeGreaterThan(0)

  // Any edit takes the confirmation back.
  await editor.press('F2', 'Control+End', 'Backspace')
  await editor.type('!')
  await editor.press('Escape')
  await expect.poll(() => target(editor, dismissed)).toBe(`${after.slice(0, -1)}!`)
  expect(await status(editor, id)).toBe('open')
  expect(await state(editor, dismissed)).toBe('dismissed')
}

/** Every flag that is left: the first suggestion where there is one, dismissed where there is none. Counts the keys. */
async function decideTheRest(editor: Editor): Promise<void> {
  const { window } = editor.app
  const queue = openFlags(await editor.settled())
  await editor.goTo(queue[0]!)
  const before = editor.keys()
  let decided = 0
  let slowest = 0
  for (let guard = 0; guard < 200; guard++) {
    const flag = await editor.flag()
    if (!flag) {
      if (openFlags(await editor.settled()).length === 0) break
      await editor.press('j')
      continue
    }
    const position = window.locator('aside').getByText(/^\d+ von \d+$/)
    const shown = (await position.count()) > 0 ? await window.locator('aside').textContent() : ''
    const start = performance.now()
    await editor.press(flag.fixes.length > 0 ? '1' : 'd')
    await window.waitForFunction((old) => document.querySelector('aside')?.textContent !== old, shown)
    slowest = Math.max(slowest, performance.now() - start)
    const notice = await window.getByRole('alert').allTextContents()
    expect(notice).toEqual([])
    decided++
  }
  const keys = editor.keys() - before
  expect(openFlags(await editor.settled())).toEqual([])
  expect(decided).toBeGreaterThan(5)
  console.log(
    `${decided} flags decided with ${keys} keys: ${(keys / decided).toFixed(2)} each; slowest key ${Math.round(slowest)} ms`,
  )
  expect(keys / decided).toBeLessThanOrEqual(1.5)
}

/** Reading, changes and history show what was done; a click in the history leads to the segment. */
async function lookBack(editor: Editor): Promise<void> {
  const { window } = editor.app
  const view = await editor.settled()
  await editor.press('Alt+2')
  const page = window.getByRole('region', { name: 'Der deutsche Text' })
  await page.waitFor()
  for (const { target } of view.segments) expect(await page.textContent()).toContain(target.trim())

  await editor.press('Alt+3')
  const changed = view.segments.filter(({ machine, target }) => machine !== target)
  await window.getByRole('heading', { name: `${changed.length} Segmente geändert` }).waitFor()

  await editor.press('Alt+4')
  await window.getByRole('heading', { name: 'Verlauf', level: 1 }).waitFor()
  const events = window.getByRole('button', { name: /^Zur Stelle/ })
  // Only the rows in sight are there.
  await expect.poll(() => events.count()).toBeGreaterThan(10)
  const { entries, count } = await editor.ask('history', {
    filter: { articles: [view.article.id] },
    before: null,
    limit: 500,
  })
  const counted = `${count?.total.toLocaleString('de')} Ereignisse`
  await window.getByRole('status').filter({ hasText: counted }).waitFor()
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((a, b) => b - a))
  const newest = entries[0]!
  expect(await events.first().getAttribute('aria-label')).toContain(`Segment ${newest.segmentIndex + 1}`)

  await window.getByRole('button', { name: /Entscheidung/ }).click()
  await window.getByRole('option', { name: 'Übernommen' }).click()
  await editor.press('Escape')
  const accepted = entries.filter(({ kind }) => kind === 'accepted')
  await window
    .getByRole('status')
    .filter({ hasText: `${accepted.length} Ereignisse` })
    .waitFor()
  await window.getByRole('searchbox', { name: 'Wörter suchen' }).fill('gibtesnicht')
  await window.getByText('Nichts passt zu dieser Auswahl.').waitFor()
  await window.getByRole('button', { name: 'Auswahl aufheben' }).click()
  await window.getByRole('status').filter({ hasText: counted }).waitFor()

  await events.nth(4).click()
  await expect.poll(async () => (await editor.segment()).index).toBe(entries[4]?.segmentIndex)
}

async function exportAll(editor: Editor, article: Article): Promise<void> {
  const { window } = editor.app
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const view = await editor.settled()
  const unconfirmed = view.segments.filter((segment) => segment.status === 'open').length

  const save = async (name: string, format: string) => {
    const to = path.join(folder, name)
    await editor.app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never
    }, to)
    await editor.press('Control+e')
    const asked = window.getByRole('dialog', { name: 'Exportieren' })
    await asked.getByText(`${unconfirmed} Segmente sind noch nicht bestätigt.`).waitFor()
    for (let key = 0; key < 8; key++) {
      if (await asked.getByRole('radio', { name: format }).isChecked()) break
      await editor.press('ArrowDown')
    }
    await asked.getByRole('radio', { name: format, checked: true }).waitFor()
    await editor.press('Tab', 'Tab', 'Enter')
    await asked.waitFor({ state: 'detached' })
    return readFileSync(to)
  }

  const text = await save('out.de.txt', 'Die Datei mit den Korrekturen')
  expect(text.equals(Buffer.from(expectedText(article.german, view)))).toBe(true)

  const rows = (await save('out.tsv', 'Hinweise als Tabelle')).toString().trimEnd().split('\n')
  expect(rows[0]?.split('\t')).toEqual(
    expect.arrayContaining(['system', 'doc', 'rater', 'source', 'target', 'category', 'severity']),
  )
  expect(rows.length).toBeGreaterThanOrEqual(view.segments.length + 1)
  for (const row of rows) expect(row.split('\t')).toHaveLength(rows[0]!.split('\t').length)

  const data = JSON.parse((await save('out.json', 'Hinweise als Daten')).toString()) as ArticleView
  expect(data.segments.map(({ target }) => target)).toEqual(view.segments.map(({ target }) => target))

  // Cancelling writes nothing and says nothing.
  await editor.app.electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: true, filePath: '' })) as never
  })
  expect(
    await editor.app.window.evaluate(
      (articleId) =>
        (
          globalThis as unknown as { api: { exportArticle(input: unknown): Promise<unknown> } }
        ).api.exportArticle({
          articleId,
          format: 'file',
          ticket: 't',
        }),
      view.article.id,
    ),
  ).toEqual({ ok: true, value: null })
}
