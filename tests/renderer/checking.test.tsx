import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { article } from './support/article.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

test('the status line says how far a check is, has it wait and go on', async () => {
  const view = article([{ source: 'The bridge is old.', target: 'Die Brücke ist alt.' }])
  const { user, engine } = await openWindow({ articles: [view], open: 'a1' })
  await screen.findByRole('group', { name: 'Segment 1' })
  const line = within(screen.getByRole('contentinfo', { name: 'Stand' }))
  const tell = (done: number, paused?: true) =>
    act(() =>
      engine.emit({ kind: 'progress', articleId: 'a1', done, total: 5000, ...(paused && { paused }) }),
    )
  tell(340)
  expect(await line.findByText('Prüft: 340 von 5.000 Segmenten')).toBeTruthy()
  await user.click(line.getByRole('button', { name: 'anhalten' }))
  expect(engine.inputsOf('pauseCheck')).toEqual([{ articleId: 'a1' }])
  tell(360, true)
  expect(await line.findByText('Angehalten: 360 von 5.000 Segmenten geprüft')).toBeTruthy()
  await user.click(line.getByRole('button', { name: 'weiter prüfen' }))
  expect(engine.inputsOf('resumeCheck')).toEqual([{ articleId: 'a1' }])
  tell(5000)
  await waitFor(() => expect(line.queryByText(/5.000 Segmenten/)).toBeNull())
})

test('a check that waits is still known to wait when the editor comes back after a while', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  onTestFinished(() => void vi.useRealTimers())
  const view = article([{ source: 'The bridge is old.', target: 'Die Brücke ist alt.' }])
  const { user, engine } = await openWindow({ articles: [view], open: 'a1' })
  await screen.findByRole('group', { name: 'Segment 1' })
  act(() => engine.emit({ kind: 'progress', articleId: 'a1', done: 360, total: 5000, paused: true }))
  await screen.findByText('Angehalten: 360 von 5.000 Segmenten geprüft')
  await user.keyboard('{Control>}l{/Control}')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Segment 1' })).toBeNull())
  // The check of another article that comes to its end takes only what is over with it.
  act(() => engine.emit({ kind: 'progress', articleId: 'a2', done: 10, total: 10 }))
  await act(() => vi.advanceTimersByTimeAsync(120_000))
  await user.click(screen.getAllByText(view.article.title)[0] as HTMLElement)
  expect(await screen.findByText('Angehalten: 360 von 5.000 Segmenten geprüft')).toBeTruthy()
})

test('what a check has found is in the history that is looked at meanwhile', async () => {
  const view = article([{ source: 'The bridge is old.', target: 'Die Brücke ist alt.' }])
  const { user, engine } = await openWindow({ articles: [view] })
  await user.keyboard('{Control>}h{/Control}')
  await screen.findByRole('heading', { name: 'Verlauf', level: 1 })
  await waitFor(() => expect(engine.inputsOf('history')).toHaveLength(1))
  act(() => engine.emit({ kind: 'progress', articleId: 'a1', done: 3, total: 10 }))
  expect(engine.inputsOf('history')).toHaveLength(1)
  act(() => engine.emit({ kind: 'progress', articleId: 'a1', done: 10, total: 10 }))
  await waitFor(() => expect(engine.inputsOf('history')).toHaveLength(2))
})
