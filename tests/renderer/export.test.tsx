import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Api } from '../../shared/calls.ts'
import type { ExportEvent } from '../../shared/calls/exports.ts'
import { article } from './support/article.ts'
import { openWindow } from './support/window.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const view = article([{ source: 'The bridge is old.', target: 'Die Brücke ist alt.' }])

/** An export that goes on until it is cancelled. */
async function exporting() {
  const { user, engine } = await openWindow({ articles: [view], open: 'a1' })
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<Api['exportArticle']>>>()
  const begun = vi.spyOn(engine.api, 'exportArticle').mockReturnValue(promise)
  const cancelled = vi.spyOn(engine.api, 'cancelExport').mockImplementation(async () => {
    resolve({ ok: false, error: { code: 'cancelled', details: {} } })
    return { ok: true, value: null }
  })
  await screen.findByRole('group', { name: 'Segment 1' })
  await user.keyboard('{Control>}e{/Control}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Exportieren' }))
  await user.click(await dialog.findByRole('button', { name: /speichern unter/ }))
  await waitFor(() => expect(begun).toHaveBeenCalledOnce())
  const ticket = begun.mock.calls[0]?.[0].ticket ?? ''
  const tell = (step: ExportEvent['step'], share = 0) =>
    act(() => engine.emit({ kind: 'exporting', ticket, step, share }))
  return { user, dialog, ticket, tell, cancelled }
}

test('an export says what it is at, and ends when the editor cancels it, without a complaint', async () => {
  const { user, dialog, ticket, tell, cancelled } = await exporting()
  expect(dialog.queryByRole('meter')).toBeNull()
  tell('making')
  expect(await dialog.findByText('Der Export wird zusammengestellt …')).toBeTruthy()
  tell('printing')
  expect(await dialog.findByText('Das PDF wird gesetzt …')).toBeTruthy()
  const farness = () => Number(dialog.getByRole('meter').getAttribute('aria-valuenow'))
  const before = farness()
  tell('printing', 0.5)
  await waitFor(() => expect(farness()).toBeGreaterThan(before))
  await user.click(dialog.getByRole('button', { name: 'Abbrechen' }))
  expect(cancelled).toHaveBeenCalledWith({ ticket })
  await waitFor(() => expect(dialog.queryByText('Das PDF wird gesetzt …')).toBeNull())
  expect(screen.getByRole('dialog', { name: 'Exportieren' })).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('Enter exports what is chosen', async () => {
  const { user, engine } = await openWindow({ articles: [view], open: 'a1' })
  await screen.findByRole('group', { name: 'Segment 1' })
  await user.keyboard('{Control>}e{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Exportieren' })
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
  const begun = vi.spyOn(engine.api, 'exportArticle')
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(begun.mock.calls[0]?.[0]).toMatchObject({ format: 'report' }))
})

test('who closes the dialog has had enough of the export', async () => {
  const { user, ticket, tell, cancelled } = await exporting()
  tell('making')
  await user.keyboard('{Escape}')
  expect(cancelled).toHaveBeenCalledWith({ ticket })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
