import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ImportPlan } from '../../shared/calls.ts'
import { article } from './support/article.ts'
import { harbour } from './support/examples.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const PLAN: ImportPlan = {
  title: 'Neuer Artikel',
  format: 'txt',
  bilingual: false,
  segments: null,
  target: { name: 'neu.de.txt', words: 120, encoding: 'UTF-8' },
  source: null,
  swapped: false,
  columns: null,
  notes: ['no-source'],
}

const file = (name: string, text = 'Text') => new File([text], name, { type: 'text/plain' })

test('files are looked at first, then imported under a title and the system of the newest article, or others', async () => {
  const translated = article([{ target: 'Neu.' }], {
    id: 'a9',
    system: 'llm-a',
    createdAt: 1_900_000_000_000,
  })
  const { user, engine } = await openWindow({
    articles: [harbour, translated],
    answers: { planImport: PLAN },
  })
  await user.keyboard('{Control>}o{/Control}')
  await user.upload(await screen.findByLabelText('Dateien wählen', { selector: 'input' }), file('neu.de.txt'))
  const title = await screen.findByRole('textbox', { name: 'Titel' })
  expect(screen.getByText('Ohne Original. Regeln, die es brauchen, schweigen.')).toBeTruthy()
  await expectNoViolations()
  await user.clear(title)
  await user.type(title, 'Mein Titel')
  await user.type(screen.getByRole('combobox', { name: 'Übersetzt von (System)' }), ' 2')
  await user.click(screen.getByRole('button', { name: 'Öffnen und prüfen' }))
  await waitFor(() =>
    expect(engine.inputsOf('importArticle')).toMatchObject([{ title: 'Mein Titel', system: 'llm-a 2' }]),
  )
  expect(await screen.findByRole('group', { name: /Segment 1/ })).toBeTruthy()
})

test.each([
  ['empty-file', /Die Datei ist leer/],
  ['binary-file', /keine Textdatei/],
  ['same-language', /in derselben Sprache/],
  ['third-language', /weder Deutsch noch Englisch/],
  ['no-german', /fehlt der deutsche Text/],
] as const)('an import refused with %s says what to do', async (code, words) => {
  const { user, engine } = await openWindow({ articles: [harbour] })
  engine.refuse('planImport', code)
  await user.keyboard('{Control>}o{/Control}')
  await user.upload(await screen.findByLabelText('Dateien wählen', { selector: 'input' }), file('x.txt'))
  expect((await screen.findByRole('alert')).textContent).toMatch(words)
  expect(screen.getByRole('dialog', { name: 'Artikel öffnen' })).toBeTruthy()
})

test('pasted text goes the same way as files', async () => {
  const { user, engine } = await openWindow({ articles: [harbour], answers: { planImport: PLAN } })
  await user.keyboard('{Control>}o{/Control}')
  await user.click(await screen.findByRole('radio', { name: 'Text einfügen' }))
  await user.type(screen.getByRole('textbox', { name: 'Deutsche Übersetzung' }), 'Guten Tag.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('textbox', { name: 'Titel' })
  const [input] = engine.inputsOf('planImport')
  expect(input?.files.map((each) => [each.name, new TextDecoder().decode(each.bytes)])).toEqual([
    ['Guten Tag.txt', 'Guten Tag.'],
  ])
})

test('what is pasted anywhere becomes an article, called by its first words', async () => {
  const { user, engine } = await openWindow({ articles: [harbour], answers: { planImport: PLAN } })
  await user.click(await screen.findByRole('button', { name: /^Hafenstreik/u }))
  await screen.findByRole('group', { name: /^Segment 1/ })
  await user.paste(
    'Nach 1:0/2:0 steht fest, wer im Finale spielt, und auch, wer zu Hause zuschaut.\n\nMehr folgt.',
  )
  const english = await screen.findByRole('textbox', { name: /^Englisches Original/ })
  await waitFor(() => expect(document.activeElement).toBe(english))
  await user.paste('Who wins?')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('textbox', { name: 'Titel' })
  expect(engine.inputsOf('planImport')[0]?.files.map(({ name }) => name)).toEqual([
    'Who wins.txt',
    'Nach 1 0 2 0 steht fest, wer im Finale spielt, und auch, wer.txt',
  ])
})

test('what is pasted into a field stays there', async () => {
  const { user } = await openWindow({ articles: [harbour] })
  await user.keyboard('{Control>}l{/Control}')
  const field = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Artikel suchen' })
  await user.click(field)
  await user.paste('Hafen')
  expect(field.value).toBe('Hafen')
  expect(screen.queryByRole('dialog')).toBeNull()
})
