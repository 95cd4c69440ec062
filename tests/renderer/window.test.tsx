import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { drought, harbour, RULE } from './support/examples.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

test('review, reading, changes, key sheet, palette and export have no violation', async () => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1', answers: { listRules: [RULE] } })
  await screen.findByRole('group', { name: 'Segment 2' })
  await expectNoViolations()
  await user.keyboard('e')
  await expectNoViolations()
  await user.keyboard('{Escape}{Shift>}D{/Shift}')
  await user.keyboard('{Escape}?')
  await screen.findByRole('dialog', { name: 'Tasten' })
  await expectNoViolations()
  await user.keyboard('{Escape}{Control>}e{/Control}')
  await screen.findByRole('dialog', { name: 'Exportieren' })
  expect(
    await screen.findByText(/2 Segmente sind noch nicht bestätigt. Ein Hinweis ist noch offen./),
  ).toBeTruthy()
  await expectNoViolations()
  await user.keyboard('{Escape}{Alt>}2{/Alt}')
  expect(
    within(await screen.findByRole('region', { name: 'Der deutsche Text' })).getByRole('heading', {
      level: 1,
    }),
  ).toBeTruthy()
  await expectNoViolations()
  await user.keyboard('{Alt>}3{/Alt}')
  await screen.findByRole('list', { name: 'Änderungen' })
  await expectNoViolations()
})

test('the palette finds commands, articles, rules and segments', async () => {
  const { user } = await openWindow({
    articles: [harbour, drought],
    open: 'a1',
    answers: { listRules: [RULE] },
  })
  await screen.findByRole('group', { name: 'Segment 2' })
  await user.keyboard('{Control>}k{/Control}')
  const dialog = within(await screen.findByRole('dialog'))
  await user.keyboard('doppel')
  expect(await dialog.findByRole('menuitem', { name: 'Doppeltes Wort' })).toBeTruthy()
  await expectNoViolations()
  await user.clear(dialog.getByRole('searchbox'))
  await user.keyboard('dürre{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText('Dürre.')).toBeTruthy()
})

test('a database that cannot be used is explained, and nothing else happens', async () => {
  const { engine, user } = await openWindow({ articles: [harbour] })
  await screen.findByRole('heading', { name: 'Bibliothek' })
  engine.refuse('getSettings', 'database-newer')
  engine.emit({ kind: 'restarting' })
  engine.emit({ kind: 'ready' })
  expect(await screen.findByText(/neueren Version von Gegenlesen/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }))
  expect(await screen.findByRole('heading', { name: 'Bibliothek' })).toBeTruthy()
})

test('menu commands of the application reach the window', async () => {
  const { engine } = await openWindow({ articles: [harbour] })
  engine.command('open')
  expect(await screen.findByRole('dialog', { name: 'Artikel öffnen' })).toBeTruthy()
})
