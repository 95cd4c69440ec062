import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
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
