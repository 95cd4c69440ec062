import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { article } from './support/article.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const PEOPLE = [
  { id: 'r1', name: 'Anna Berg' },
  { id: 'r2', name: 'Bernd Adam' },
]

test('one who reviews alone is not asked who it is', async () => {
  await openWindow({ articles: [article([{ target: 'Hafenstreik.' }])] })
  expect(screen.queryByRole('button', { name: /Wer liest gegen/ })).toBeNull()
})

test('the next reviewer takes over in the header', async () => {
  const { engine, user } = await openWindow({ answers: { listReviewers: PEOPLE } })
  await user.click(await screen.findByRole('button', { name: /Wer liest gegen\?/ }))
  await user.click(await screen.findByRole('option', { name: 'Bernd Adam' }))
  await waitFor(() => expect(engine.inputsOf('setSettings')).toEqual([{ reviewerId: 'r2' }]))
})

test('or in the palette, by a few letters', async () => {
  const { engine, user } = await openWindow({ answers: { listReviewers: PEOPLE } })
  await user.keyboard('{Control>}k{/Control}')
  const dialog = await screen.findByRole('dialog')
  await user.keyboard('bernd')
  await within(dialog).findByText('Gegenlesen als Bernd Adam')
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(engine.inputsOf('setSettings')).toEqual([{ reviewerId: 'r2' }]))
})
