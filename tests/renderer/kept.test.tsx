import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { article } from './support/article.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const written = (id: string, title: string) =>
  article(
    [
      {
        target: 'Ein «laues» Fest, «sagte sagte» er, ein «Landkreis».',
        machine: 'Ein Fest.',
        flags: [
          { quiet: true, ruleId: 'wrong-sense', severity: 'minor' },
          { severity: 'minor' },
          { severity: 'critical' },
        ],
      },
    ],
    { id, title },
  )

async function review() {
  const opened = await openWindow({ articles: [written('a1', 'Eins'), written('a2', 'Zwei')], open: 'a1' })
  const place = await within(await screen.findByRole('complementary', { name: 'Hinweis' })).findByText(
    '1 von 2',
  )
  expect(place).toBeTruthy()
  return opened
}

const inspector = () => within(screen.getByRole('complementary', { name: 'Hinweis' }))
const status = () => within(screen.getByRole('contentinfo', { name: 'Stand' }))
const goTo = async (user: Awaited<ReturnType<typeof review>>['user'], keys: string, title: string) => {
  await user.keyboard(keys)
  await screen.findByRole('heading', { name: title })
  await screen.findByRole('group', { name: 'Segment 1' })
}

test('the flags of quiet rules that an editor asked for are there after a jump, in the next article and after a look elsewhere', async () => {
  const { user } = await review()
  expect(status().getByText('Eine stille Regel:')).toBeTruthy()
  await user.keyboard('q')
  expect(await inspector().findByText(/ von 3$/)).toBeTruthy()
  await goTo(user, '{Control>}{PageDown}{/Control}', 'Zwei')
  expect(inspector().getByText('1 von 3')).toBeTruthy()
  await user.keyboard('{Alt>}2{/Alt}')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Segment 1' })).toBeNull())
  await goTo(user, '{Alt>}1{/Alt}', 'Zwei')
  expect(inspector().getByText('1 von 3')).toBeTruthy()
  await user.click(status().getByRole('button', { name: 'ausblenden' }))
  expect(await inspector().findByText(/ von 2$/)).toBeTruthy()
  await goTo(user, '{Control>}{PageUp}{/Control}', 'Eins')
  expect(inspector().getByText('1 von 2')).toBeTruthy()
})

test('worst first holds in the next article, and is to be seen', async () => {
  const { user } = await review()
  expect(status().queryByText(/Schwerste zuerst/)).toBeNull()
  await user.keyboard('o')
  expect(await status().findByText(/Schwerste zuerst/)).toBeTruthy()
  expect(inspector().getByText('2 von 2')).toBeTruthy()
  await goTo(user, '{Control>}{PageDown}{/Control}', 'Zwei')
  expect(inspector().getByText('2 von 2')).toBeTruthy()
})

test('who does not want to see the change to the machine sees none in the next article either', async () => {
  const { user } = await review()
  const row = () => screen.getByRole('group', { name: 'Segment 1' })
  expect(row().querySelector('ins')).not.toBeNull()
  await user.keyboard('v')
  await waitFor(() => expect(row().querySelector('ins')).toBeNull())
  await goTo(user, '{Control>}{PageDown}{/Control}', 'Zwei')
  expect(row().querySelector('ins')).toBeNull()
})

test('without quiet rules there is nothing to show', async () => {
  const { user } = await openWindow({ articles: [article([{ target: 'Gut.' }])], open: 'a1' })
  await screen.findByRole('group', { name: 'Segment 1' })
  await user.keyboard('q')
  expect(status().queryByRole('button', { name: 'zeigen' })).toBeNull()
  expect(sessionStorage.getItem('review.quiet')).toBeNull()
})
