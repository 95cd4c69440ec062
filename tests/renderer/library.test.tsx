import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { article } from './support/article.ts'
import { drought, harbour } from './support/examples.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

test('an empty library says how to begin', async () => {
  await openWindow()
  expect(await screen.findByRole('heading', { name: 'Legen Sie einen Artikel hier ab' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Text einfügen' })).toBeTruthy()
  await expectNoViolations()
})

test('the library lists, searches and opens articles', async () => {
  const { user } = await openWindow({ articles: [harbour, drought] })
  const main = within(screen.getByRole('main'))
  expect(await main.findByText('1 Hinweis offen')).toBeTruthy()
  await expectNoViolations()
  await user.type(main.getByRole('searchbox', { name: 'Artikel suchen' }), 'dürre')
  await waitFor(() => expect(main.queryByText('Hafenstreik legt Küste lahm')).toBeNull())
  await user.click(main.getByRole('button', { name: /^Dürre im Süden/ }))
  expect(await screen.findByRole('group', { name: 'Segment 1' })).toBeTruthy()
})

test('the library goes by keys: arrows, a search, a new title, Delete', async () => {
  const { user, engine } = await openWindow({ articles: [harbour, drought] })
  const library = within(screen.getByRole('main'))
  const article = (name: RegExp) => library.findByRole('button', { name })
  const first = await article(/^Hafenstreik legt Küste lahm/)
  const second = await article(/^Dürre im Süden/)
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(first)
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(second)
  await user.keyboard('{Delete}')
  expect(await screen.findByRole('alertdialog', { name: '„Dürre im Süden“ löschen?' })).toBeTruthy()
  await user.keyboard('{Escape}{ArrowUp}{F2}')
  const title = await screen.findByRole('textbox', { name: 'Titel' })
  await expectNoViolations()
  await user.keyboard('Streik im Hafen{Enter}')
  await waitFor(() =>
    expect(engine.inputsOf('renameArticle')).toEqual([{ articleId: 'a1', title: 'Streik im Hafen' }]),
  )
  await waitFor(() => expect(title.isConnected).toBe(false))
  await user.keyboard('{Control>}f{/Control}süden')
  await waitFor(() => expect(screen.getByRole('main').querySelectorAll('[data-article]')).toHaveLength(1))
  await user.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByRole('heading', { name: 'Dürre im Süden' })).toBeTruthy()
})

test('under today the library says when, under other days which', async () => {
  const now = Date.now()
  const opened = article([{ target: 'Heute.' }], {
    id: 'a3',
    title: 'Von heute',
    createdAt: now,
    openedAt: now,
  })
  await openWindow({ articles: [drought, opened] })
  const main = within(screen.getByRole('main'))
  expect((await main.findByRole('button', { name: /^Von heute/ })).textContent).toMatch(/\d\d:\d\d$/)
  expect((await main.findByRole('button', { name: /^Dürre/ })).textContent).toMatch(/ \d{4}$/)
})

test('deleting asks and can be undone', async () => {
  const { user, engine } = await openWindow({ articles: [harbour, drought] })
  await user.click(await screen.findByRole('button', { name: '„Dürre im Süden“ löschen' }))
  await expectNoViolations()
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Löschen' }))
  await waitFor(() => expect(engine.inputsOf('deleteArticle')).toEqual([{ articleId: 'a2' }]))
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  await waitFor(() => expect(engine.inputsOf('restoreArticle')).toEqual([{ articleId: 'a2' }]))
  expect(await screen.findByText('„Dürre im Süden“ ist wieder da.')).toBeTruthy()
})
