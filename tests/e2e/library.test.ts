/** How articles come into the library, and are found, deleted and brought back there. */
import { expect, test } from 'vitest'
import { begin, file, library, openFlags, sampleFiles } from './editor.ts'
import { resize } from './pictures.ts'

test('articles are found, deleted after a question, and brought back', async () => {
  const editor = await begin()
  const { window } = editor.app
  const { german, english } = sampleFiles()
  await editor.choose(file('a.de.txt', german), file('a.en.txt', english))
  await window.getByText('Dieser Artikel ist schon in der Bibliothek.').waitFor()
  await editor.press('Control+a')
  await editor.type('Zweite Fassung')
  await editor.press('Enter')
  await window.getByRole('heading', { name: 'Zweite Fassung' }).waitFor()

  await editor.press('Control+l')
  const list = window.getByRole('main')
  await list.getByRole('heading', { name: 'Bibliothek' }).waitFor()
  const opening = list.getByRole('button', { name: /Segmente/ })
  await expect.poll(() => opening.count()).toBe(2)
  const search = list.getByRole('searchbox')
  await search.fill('zweite')
  await expect.poll(() => opening.count()).toBe(1)
  await search.fill('Mandelbäume')
  await expect.poll(() => opening.count()).toBe(2)
  await search.fill('nirgends')
  await window.getByText('Kein Artikel passt zu „nirgends“.').waitFor()
  await search.fill('')

  const remove = list.getByRole('button', { name: '„Zweite Fassung“ löschen' })
  await remove.focus()
  await editor.press('Enter')
  const question = window.getByRole('alertdialog', { name: '„Zweite Fassung“ löschen?' })
  await question.waitFor()
  await editor.press('Enter')
  await question.waitFor({ state: 'detached' })
  expect(await library(editor)).toHaveLength(2)
  await remove.focus()
  await editor.press('Enter')
  await question.waitFor()
  await editor.press('Tab', 'Enter')
  await expect.poll(() => opening.count()).toBe(1)
  expect(await library(editor)).toHaveLength(1)
  await editor.press('Control+z')
  await expect.poll(() => opening.count()).toBe(2)
  expect((await library(editor)).map(({ title }) => title)).toContain('Zweite Fassung')
  await editor.press('Control+,')
  await editor.press('Control+l')
  await expect.poll(() => opening.count()).toBe(2)

  // What is imported and checked while the library is out of sight is there when it comes back.
  await editor.press('Control+,')
  await editor.choose(file('c.de.txt', german), file('c.en.txt', english))
  await window.getByText('Dieser Artikel ist schon in der Bibliothek.').waitFor()
  await editor.press('Control+a')
  await editor.type('Dritte Fassung')
  await editor.press('Enter')
  await window.getByRole('heading', { name: 'Dritte Fassung' }).waitFor()
  await editor.settled()
  await editor.press('Control+l')
  await expect.poll(() => opening.count()).toBe(3)

  // A single short entry in the palette is as wide as the palette.
  await editor.press('Control+k')
  await editor.type('Dritte F')
  const entry = window.getByRole('menuitem', { name: 'Dritte Fassung' })
  await entry.waitFor()
  const widthOf = async (part: typeof entry) => (await part.boundingBox())?.width ?? 0
  expect(await widthOf(entry)).toBeGreaterThan(0.9 * (await widthOf(window.getByRole('dialog'))))
})

test('pasted text becomes an article; sides are told apart by language', async () => {
  const editor = await begin()
  const { window } = editor.app
  const before = (await library(editor)).length
  await editor.press('Control+o')
  const dialog = window.getByRole('dialog', { name: 'Artikel öffnen' })
  await dialog.waitFor()
  await editor.press('Shift+Tab', 'ArrowRight')
  // Each text in the field of the other language.
  await dialog
    .getByLabel('Deutsche Übersetzung')
    .fill('The ministers did not agree on a treaty. They will meet again.')
  await dialog
    .getByLabel('Englisches Original (wenn vorhanden)')
    .fill('Die Minister einigten sich nicht auf einen Vertrag. Sie werden sich wieder treffen.')
  await dialog.getByRole('button', { name: 'Ansehen' }).click()
  await dialog.getByText('Welche Seite welche ist, wurde an der Sprache erkannt.').waitFor()
  await editor.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(async () => (await library(editor)).length).toBe(before + 1)
  await expect
    .poll(async () => (await editor.settled()).segments.map(({ source, machine }) => [source, machine]), {
      timeout: 20_000,
    })
    .toEqual([
      ['The ministers did not agree on a treaty.', 'Die Minister einigten sich nicht auf einen Vertrag.'],
      ['They will meet again.', 'Sie werden sich wieder treffen.'],
    ])
})

test('from clipboard to clipboard: pasted anywhere, called by its first words, read, copied', async () => {
  const editor = await begin()
  const { window, electron } = editor.app
  const paste = async (text: string) => {
    await electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
    await editor.press('Control+v')
  }
  const german = `Keine Einigung: Minister vertagen sich.\n\nSie treffen sich wieder${'.'.repeat(300)}`
  await paste(german)
  const dialog = window.getByRole('dialog', { name: 'Artikel öffnen' })
  await expect.poll(() => dialog.getByLabel('Deutsche Übersetzung').inputValue()).toBe(german)
  await paste('No agreement: ministers adjourn.\n\nThey will meet again.')
  await editor.press('Control+Enter')
  await expect
    .poll(() => dialog.getByLabel('Titel').inputValue())
    .toBe('Keine Einigung: Minister vertagen sich.')
  await editor.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await window.getByRole('heading', { name: 'Keine Einigung: Minister vertagen sich.' }).first().waitFor()
  await editor.settled()

  await editor.press('Alt+2')
  const page = window.getByRole('region', { name: 'Der deutsche Text' })
  await page.waitFor()
  expect(await page.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  await editor.press('Control+Shift+c')
  await window.getByText(/^Der deutsche Text ist kopiert/).waitFor()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(german)
  expect(editor.app.problems).toEqual([])
})

test('what cannot be opened is said, and nothing is imported', async () => {
  const editor = await begin()
  const { window } = editor.app
  const { german, english } = sampleFiles()
  const french =
    'Les ministres se sont réunis jeudi à Lisbonne pour parler de la sécheresse qui frappe le sud de l’Europe. ' +
    'Ils n’ont pas trouvé d’accord, et les agriculteurs ont quitté la salle avant la fin du repas, très en colère.'
  await editor.settled()
  const before = await library(editor)
  for (const [files, message] of [
    [[file('a.txt', german), file('b.txt', german)], /derselben Sprache/],
    [[file('a.txt', english), file('b.txt', english)], /derselben Sprache/],
    [[file('a.txt', german), file('b.txt', french)], /weder Deutsch noch Englisch/],
    [[file('a.txt', english)], /fehlt der deutsche Text/],
    [[file('a.txt', '')], /Die Datei ist leer/],
    [[file('a.txt', german), file('b.txt', ' \n\n')], /Die Datei ist leer/],
    [
      [file('a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 255, 254, 0]))],
      /keine Textdatei/,
    ],
  ] as const) {
    await editor.choose(...files)
    expect(await window.getByRole('dialog').getByRole('alert').textContent()).toMatch(message)
    await editor.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(await library(editor)).toEqual(before)

  // Without a source it works all the same, and says what is missing.
  await editor.choose(file('nur.de.txt', german))
  await window.getByText('Ohne Original. Regeln, die es brauchen, schweigen.').waitFor()
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(async () => (await library(editor)).length).toBe(before.length + 1)
  const view = await editor.settled()
  expect(view.article.hasSource).toBe(false)
  expect(openFlags(view).length).toBeGreaterThan(5)
})

test.each(['de', 'en'] as const)('in a small window a title is there to the end, %s', async (locale) => {
  const editor = await begin({ locale })
  const { window } = editor.app
  await resize(editor, { width: 1024, height: 700 })
  await editor.press('Shift+F2')
  await window.getByRole('textbox', { name: editor.says('import.titleField') }).waitFor()
  await editor.type(
    'Tausende fliehen, während sich ein vom Wind getriebener Waldbrand auf Orte in einem Tal in Oregon schließt',
  )
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await editor.press('Control+l')
  const title = window.getByRole('main').locator('[data-article] > span').first()
  await title.filter({ hasText: 'Tausende' }).waitFor()
  await expect
    .poll(() => title.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))
    .toBe(0)
})
