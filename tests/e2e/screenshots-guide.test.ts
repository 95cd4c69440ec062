import { expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import { CHAPTERS, SECTIONS } from '../../renderer/features/guide/chapters.ts'
import { catalogues } from '../../renderer/messages/catalogues.ts'
import type { FlagView } from '../../shared/calls.ts'
import type { Editor } from './editor.ts'
import { begin, firstRow, openFlags } from './editor.ts'
import { add, camera, openArticle, resize, workForPictures } from './pictures.ts'
import type { Clip } from './pictures.ts'

/** Pictures of the guide: `SCREENSHOTS=build/pictures npm test` (or only this file) makes them anew, in both languages. */
const folder = process.env['SCREENSHOTS']

type Locale = 'de' | 'en'

/** The part of the window that an element takes, not higher than `most`. */
async function partOf(element: Locator, most = Infinity): Promise<Clip> {
  const box = await element.boundingBox()
  if (!box) throw new Error('nothing to take a picture of')
  return { ...box, height: Math.min(box.height, most) }
}

/** The language is for the window to read when it loads. */
async function speak(editor: Editor, locale: Locale): Promise<void> {
  await editor.ask('setSettings', { locale })
  await editor.app.window.reload()
  await firstRow(editor.app).waitFor()
}

/** By keys and by what the inspector says, whose words depend on the language. */
async function goTo(editor: Editor, flag: FlagView): Promise<void> {
  await editor.press('Home')
  const marked = editor.app.window.locator('aside').getByText(flag.text, { exact: false }).first()
  for (let step = 0; step < 60 && !(await marked.isVisible()); step++) {
    await editor.press('F8')
    await editor.app.window.waitForTimeout(80)
  }
}

/** Marks words of the active sentence. */
async function mark(editor: Editor, words: string): Promise<void> {
  await editor.app.window.evaluate((wanted) => {
    const text = document.querySelector('[role=group][aria-current=true] [data-side=target]')
    const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
}

/** The machine left a sentence out and put another in, and the aligner is not sure. */
const FERRY = {
  german:
    'Die letzte Fähre\n\nDie letzte Fähre verließ den Hafen am Freitagabend. Der Wind drehte. Der Kapitän hatte der Insel dreißig Jahre lang gedient. Er sah nicht zurück.\n',
  english:
    'The last ferry\n\nThe last ferry left the harbour on Friday evening. Nobody waved. The captain had served the island for thirty years and did not look back.\n',
}

const TERMS = [
  { source: 'reservoir', preferred: ['Stausee'], forbidden: ['Reservoir'] },
  { source: 'stakeholder', preferred: ['Beteiligte'], forbidden: ['Interessenvertreter', 'Stakeholder'] },
  { source: 'lawmaker', preferred: ['Abgeordnete'], forbidden: ['Gesetzgeber'] },
]

async function takeAll(editor: Editor, locale: Locale, sample: string, flag: FlagView): Promise<void> {
  const { window } = editor.app
  const take = camera(editor, `${folder}/guide/${locale}`, 100_000)
  await speak(editor, locale)

  await resize(editor, { width: 1100, height: 600 })
  await openArticle(editor, sample)
  await goTo(editor, flag)
  await take('review')
  await take('flag', await partOf(window.locator('aside'), 420))

  await editor.press('F4')
  await editor.type(catalogues[locale]['category.fluency/grammar'])
  await editor.press('Enter')
  await take('filter', await partOf(window.locator('main'), 420))
  await editor.press('Escape')
  await goTo(editor, flag)

  await mark(editor, 'Stützpunkt')
  await editor.press('f')
  await window.getByRole('dialog').waitFor()
  await take('mark', await partOf(window.getByRole('dialog')))
  await editor.press('Escape')

  await openArticle(editor, 'Die letzte Fähre')
  await editor.press('Home', 'Alt+w', 'Alt+z')
  await window.getByRole('menu').waitFor()
  await take('alignment', { x: 0, y: 40, width: 780, height: 480 })
  await editor.press('Escape')

  await resize(editor, { width: 1000, height: 620 })
  await editor.press('Control+h')
  await take('history', await partOf(window.getByRole('main')))
  await editor.press('Control+Shift+f')
  await take('statistics', await partOf(window.getByRole('main')))
  await editor.press('Control+r')
  await take('rules', await partOf(window.getByRole('main')))
  await editor.press('Control+Shift+l')
  await take('house', await partOf(window.getByRole('main'), 460))
  await editor.press('Control+k')
  await editor.type(catalogues[locale]['command.backups.open'])
  await editor.press('Enter')
  await window.getByRole('dialog', { name: catalogues[locale]['backups.title'] }).waitFor()
  await take('backups', await partOf(window.getByRole('dialog'), 420))
  await editor.press('Escape')
}

test.skipIf(!folder)('pictures of the guide', { timeout: 400_000 }, async () => {
  const editor = await begin({ args: ['--force-device-scale-factor=1'] })
  await resize(editor, { width: 1280, height: 800 })
  await editor.app.window.emulateMedia({ colorScheme: 'light' })
  const { title } = await workForPictures(editor)
  const flag = openFlags(await editor.settled()).find(
    ({ source, fixes }) => source.length > 0 && fixes.length > 1,
  )
  if (!flag) throw new Error('no flag with evidence and two suggestions is left')
  await add(editor, 'ferry', FERRY)
  for (const term of TERMS)
    await editor.ask('saveTerm', { termId: null, term: { ...term, note: '', domain: '' } })
  await editor.ask('makeBackup', {})
  for (const locale of ['de', 'en'] as const) await takeAll(editor, locale, title, flag)
})

test('every chapter is shown with its pictures, by keys alone', { timeout: 240_000 }, async () => {
  const editor = await begin({ args: ['--force-device-scale-factor=1'] })
  const { window } = editor.app
  await editor.settled()
  await editor.press('F1')
  const guide = window.getByRole('dialog')
  for (const [at, chapter] of CHAPTERS.entries()) {
    const title = SECTIONS.de.find((section) => section.chapter === chapter)?.title ?? ''
    if (at === 0) await editor.press(...CHAPTERS.map(() => 'ArrowUp'))
    await guide.getByRole('heading', { name: title, level: 3 }).waitFor()
    await expect
      .poll(() =>
        guide
          .locator('img')
          .evaluateAll((pictures) =>
            pictures.every((picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0),
          ),
      )
      .toBe(true)
    await editor.press('ArrowDown')
  }
  await editor.press('Escape', 'Escape')
  await guide.waitFor({ state: 'detached' })
  expect(editor.app.problems).toEqual([])
})
