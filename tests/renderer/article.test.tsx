import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { article } from './support/article.ts'
import { harbour } from './support/examples.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

test('from article to article by keys; the title can be changed in it', async () => {
  const open = [{ target: 'Noch «offen».', flags: [{ fixes: ['zu'] }] }]
  const { user, engine } = await openWindow({
    articles: [harbour, article(open, { id: 'a2', title: 'Zweiter' })],
    open: 'a1',
  })
  await screen.findByRole('heading', { name: 'Hafenstreik legt Küste lahm' })
  await user.keyboard('{Control>}{PageDown}{/Control}')
  await screen.findByRole('heading', { name: 'Zweiter' })
  await user.keyboard('{Shift>}{F2}{/Shift}')
  await screen.findByRole('textbox', { name: 'Titel' })
  await user.keyboard('Dritter{Enter}')
  await screen.findByRole('heading', { name: 'Dritter' })
  expect(engine.inputsOf('renameArticle')).toEqual([{ articleId: 'a2', title: 'Dritter' }])
  await user.keyboard('{Control>}{PageUp}{/Control}')
  await screen.findByRole('heading', { name: 'Hafenstreik legt Küste lahm' })
  expect(engine.inputsOf('unfinishedArticle')).toEqual([
    { from: 'a1', by: 1 },
    { from: 'a2', by: -1 },
  ])
})

test('where no other article waits, that is said', async () => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1' })
  await screen.findByRole('heading', { name: 'Hafenstreik legt Küste lahm' })
  await user.keyboard('{Control>}{PageDown}{/Control}')
  expect(await screen.findByText('Kein anderer Artikel ist unfertig.')).toBeTruthy()
})

test('the German text is copied as it is read: headings, paragraphs, no tags', async () => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1' })
  await screen.findByRole('heading', { name: 'Hafenstreik legt Küste lahm' })
  const copied = new Map<string, string>()
  document.execCommand = (command) => {
    const event = Object.assign(new Event(command, { bubbles: true, cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    })
    return !document.body.dispatchEvent(event)
  }
  await user.keyboard('{Control>}{Shift>}C{/Shift}{/Control}')
  expect(await screen.findByText(/^Der deutsche Text ist kopiert/)).toBeTruthy()
  expect(copied.get('text/plain')).toBe('Hafenstreik\n\nDie Landkreise.')
  expect(copied.get('text/html')).toBe('<h1>Hafenstreik</h1>\n<p>Die Landkreise.</p>')
})

test('the way back from a decision goes with its article', async () => {
  const next = article([{ target: 'Noch offen.' }], { id: 'a2', title: 'Zweiter' })
  const { user } = await openWindow({ articles: [article([{ target: 'Gut.' }]), next], open: 'a1' })
  await screen.findByRole('group', { name: 'Segment 1' })
  await user.keyboard('{Shift>}C{/Shift}')
  await screen.findByRole('button', { name: 'Rückgängig' })
  await user.keyboard('{Alt>}2{/Alt}')
  await screen.findByRole('region', { name: 'Der deutsche Text' })
  expect(screen.getByRole('button', { name: 'Rückgängig' })).toBeTruthy()
  await user.keyboard('{Control>}{PageDown}{/Control}')
  await screen.findByRole('heading', { name: 'Zweiter' })
  expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull()
})
