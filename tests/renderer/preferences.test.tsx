import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { article } from './support/article.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

async function openSettings(options: Parameters<typeof openWindow>[0] = {}) {
  const ships = article([{ source: 'Ships wait.', target: 'Schiffe warten.' }])
  const opened = await openWindow({ articles: [ships], ...options })
  await opened.user.keyboard('{Control>},{/Control}')
  await screen.findByRole('heading', { name: 'Einstellungen' })
  return opened
}

test('a key is pressed for a command, taken from the one that had it, and works at once', async () => {
  const { user, engine } = await openSettings()
  await user.click(screen.getByRole('button', { name: /^Tasten ändern/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Tasten ändern' }))
  await user.keyboard('Verlauf')
  await user.click(dialog.getByLabelText('Taste für „Verlauf aller Artikel“ hinzufügen'))
  await user.keyboard('{Control>}l{/Control}')
  expect(dialog.getByRole('alert').textContent).toContain('Strg L gehört schon zu „Bibliothek“')
  await user.click(dialog.getByText('Hierher nehmen'))
  await waitFor(() =>
    expect(engine.inputsOf('setSettings')).toContainEqual({
      ownKeys: {
        'go.library': [],
        'go.history': [
          { chord: 'Ctrl+H', when: 'always' },
          { chord: 'Ctrl+L', when: 'always' },
        ],
      },
    }),
  )
  await user.click(dialog.getByLabelText('„Verlauf aller Artikel“ zurücksetzen'))
  await user.click(dialog.getAllByText('Schließen')[0]!)
  await user.keyboard('{Control>}l{/Control}')
  expect(screen.queryByRole('heading', { name: 'Bibliothek' })).toBeNull()
  await user.keyboard('{Control>}h{/Control}')
  expect(await screen.findByRole('heading', { name: 'Verlauf' })).toBeTruthy()
})

test('what the system needs is refused, Esc leaves everything as it was, all can be reset', async () => {
  const { user, engine } = await openSettings({
    settings: { ownKeys: { 'go.rules': [{ chord: 'F6', when: 'always' }] } },
  })
  await user.click(screen.getByRole('button', { name: /^Tasten ändern/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Tasten ändern' }))
  expect(dialog.getByText('F6')).toBeTruthy()
  await user.click(dialog.getByLabelText('Taste für „Regeln“ hinzufügen'))
  await user.keyboard('{Control>}c{/Control}')
  expect(dialog.getByRole('alert').textContent).toContain('braucht das System selbst')
  dialog.getByText(/^Taste drücken/).focus()
  await user.keyboard('{Escape}')
  expect(screen.getByRole('dialog', { name: 'Tasten ändern' })).toBeTruthy()
  await user.click(dialog.getByText('Alle zurücksetzen'))
  await waitFor(() => expect(engine.inputsOf('setSettings')).toContainEqual({ ownKeys: {} }))
})

test('contrast, motion and line height reach the page; weights the engine', async () => {
  const { user, engine } = await openSettings()
  const root = document.documentElement
  expect(root.dataset['contrast']).toBe('usual')
  await user.click(
    within(screen.getByRole('radiogroup', { name: 'Kontrast' })).getByRole('radio', { name: 'Hoch' }),
  )
  await waitFor(() => expect(root.dataset['contrast']).toBe('high'))
  await user.click(
    within(screen.getByRole('radiogroup', { name: 'Bewegung' })).getByRole('radio', { name: 'Keine' }),
  )
  await waitFor(() => expect(root.dataset['motion']).toBe('reduced'))
  screen.getByRole('slider', { name: 'Zeilenabstand' }).focus()
  await user.keyboard('{ArrowRight}')
  await waitFor(() => expect(root.style.getPropertyValue('--lead-text')).toBe('1.6'))

  const costs = within(screen.getByRole('radiogroup', { name: 'Was Fehler kosten' }))
  await user.click(costs.getByRole('radio', { name: /Gleichmäßig/ }))
  await waitFor(() =>
    expect(engine.inputsOf('setSettings')).toContainEqual({
      weights: { critical: 10, major: 5, minor: 1, nonTranslation: 25, minorPunctuation: 1 },
    }),
  )
  await user.click(costs.getByRole('radio', { name: /Eigene/ }))
  const minor = screen.getByRole('textbox', { name: 'Leicht' })
  await user.clear(minor)
  await user.type(minor, '2,5')
  await user.tab()
  await waitFor(() =>
    expect(engine.inputsOf('setSettings').at(-1)).toEqual({
      weights: { critical: 10, major: 5, minor: 2.5, nonTranslation: 25, minorPunctuation: 1 },
    }),
  )
})

test('settings act at once: language, colours, levels', async () => {
  const { user, engine } = await openSettings()
  await expectNoViolations()
  await user.click(screen.getByRole('radio', { name: 'Dunkel' }))
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'))
  await user.click(screen.getByRole('switch', { name: /Vermutung/ }))
  await waitFor(() =>
    expect(engine.inputsOf('setSettings')).toContainEqual({ levels: ['sure', 'likely', 'hint'] }),
  )
  await user.click(screen.getByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})
