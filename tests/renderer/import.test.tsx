import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ColumnQuestion } from '../../shared/formats/columns/columns.ts'
import type { ImportPlan } from '../../shared/calls.ts'
import { article } from './support/article.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const view = article([{ source: 'The bridge is old.', target: 'Die Brücke ist alt.' }])
const file = (name: string) => new File(['Text'], name)

test('several files become several articles: shown first, then opened one by one, failures named', async () => {
  const { user, engine } = await openWindow({ articles: [view] })
  await user.keyboard('{Control>}o{/Control}')
  const input = await screen.findByLabelText('Dateien wählen', { selector: 'input' })
  const names = ['b.de.txt', 'b.en.txt', 'a.de.docx', 'a.en.docx', 'c.xlf', 'd.en.txt', 'e.de.txt']
  await user.upload(
    input,
    names.map((name) => file(name)),
  )
  expect(await screen.findByText('4 Artikel wurden gefunden.')).toBeTruthy()
  const list = screen.getByRole('list', { name: 'Gefundene Artikel' })
  const rows = () => within(list).getAllByRole('listitem')
  expect(rows().map((row) => row.textContent)).toEqual([
    'aa.de.docx ← a.en.docx',
    'bb.de.txt ← b.en.txt',
    'c.xlfc.xlf',
    'ee.de.txt · ohne Original',
  ])
  expect(screen.getByText('Original ohne Übersetzung')).toBeTruthy()
  await expectNoViolations()

  await user.click(within(list).getByRole('checkbox', { name: /^e/ }))
  engine.refuse('importArticle', 'damaged-archive')
  await user.click(screen.getByRole('button', { name: '3 Artikel öffnen' }))
  expect(await screen.findByText('2 Artikel wurden geöffnet. Einer ließ sich nicht öffnen.')).toBeTruthy()
  expect(rows()[0]?.textContent).toMatch(/beschädigt/)
  expect(engine.inputsOf('importArticle').map(({ files }) => files.map(({ name }) => name))).toEqual([
    ['a.en.docx', 'a.de.docx'],
    ['b.en.txt', 'b.de.txt'],
    ['c.xlf'],
  ])
  await user.click(screen.getByRole('button', { name: 'Fertig' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

const QUESTION: ColumnQuestion = {
  names: ['a', 'b', 'c'],
  samples: [['1'], ['Yes.'], ['Ja.']],
  guess: { source: 1, target: 2, header: true },
  hasRows: true,
  certain: false,
  signature: 's',
}

const PLAN: ImportPlan = {
  title: 'Tabelle',
  format: 'delimited',
  bilingual: true,
  segments: 1,
  target: { name: 'x.csv', words: 1, encoding: 'utf-8' },
  source: { name: 'x.csv', words: 1, encoding: 'utf-8' },
  swapped: false,
  columns: { question: QUESTION, choice: { source: 1, target: 2, header: true } },
  notes: [],
}

test('columns that say nothing are asked for, and the answer goes with the import', async () => {
  const { user, engine } = await openWindow({
    articles: [view],
    answers: { columnsOf: QUESTION, planImport: PLAN },
  })
  await user.keyboard('{Control>}o{/Control}')
  await user.upload(await screen.findByLabelText('Dateien wählen', { selector: 'input' }), file('x.csv'))
  expect(await screen.findByText(/^Welche Spalte/)).toBeTruthy()
  await expectNoViolations()
  await user.click(screen.getByRole('button', { name: /Original/ }))
  await user.click(await screen.findByRole('option', { name: 'a' }))
  await user.click(screen.getByRole('button', { name: 'Weiter' }))
  await user.click(await screen.findByRole('button', { name: 'Öffnen und prüfen' }))
  const columns = { source: 0, target: 2, header: true }
  await waitFor(() => expect(engine.inputsOf('importArticle')).toMatchObject([{ columns }]))
  expect(engine.inputsOf('planImport')).toMatchObject([{ columns }])
})

test('a table is called by what its name ends in; that sides were told apart is no warning', async () => {
  const planImport: ImportPlan = {
    ...{ title: 'Brücke', format: 'delimited', bilingual: true, segments: 3, columns: null },
    target: { name: 'bruecke.csv', words: 4, encoding: 'utf-8' },
    source: { name: 'bruecke.csv', words: 4, encoding: 'utf-8' },
    swapped: true,
    notes: ['swapped', 'already-there'],
  }
  const { user } = await openWindow({ articles: [view], answers: { planImport } })
  await user.keyboard('{Control>}o{/Control}')
  await user.upload(
    await screen.findByLabelText('Dateien wählen', { selector: 'input' }),
    file('bruecke.csv'),
  )
  expect(await screen.findByText(/3 Segmente · CSV/)).toBeTruthy()
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Dieser Artikel ist schon in der Bibliothek. Er wird ein zweites Mal angelegt.',
  ])
  expect(dialog.getByText('Welche Seite welche ist, wurde an der Sprache erkannt.')).toBeTruthy()
})

test('columns that were taken for the wrong thing can be changed', async () => {
  const { user } = await openWindow({ articles: [view], answers: { planImport: PLAN } })
  await user.keyboard('{Control>}o{/Control}')
  await user.upload(await screen.findByLabelText('Dateien wählen', { selector: 'input' }), file('x.csv'))
  expect(await screen.findByText(/b → c/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'ändern' }))
  expect(await screen.findByText(/^Welche Spalte/)).toBeTruthy()
})

test('a file that vanished before it was read is said to be so, and nothing is imported', async () => {
  const { user, engine } = await openWindow({ articles: [view] })
  await user.keyboard('{Control>}o{/Control}')
  const input = await screen.findByLabelText('Dateien wählen', { selector: 'input' })
  const gone = Object.assign(file('weg.de.txt'), {
    // As Chromium answers for a file that was there when it was chosen.
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  })
  await user.upload(input, [gone])
  expect((await screen.findByRole('alert')).textContent).toMatch(/Die Datei lässt sich nicht lesen/)
  expect(engine.inputsOf('planImport')).toEqual([])
  expect(engine.inputsOf('importArticle')).toEqual([])
})
