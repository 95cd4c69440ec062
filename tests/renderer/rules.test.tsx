import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { harbour, RULE } from './support/examples.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

test('rules show how often they were right and can be turned off', async () => {
  const { user, engine } = await openWindow({ articles: [harbour], answers: { listRules: [RULE] } })
  await user.keyboard('{Control>}r{/Control}')
  expect(await screen.findByText('1 offen · 10 von 12 richtig')).toBeTruthy()
  expect(screen.getByText(/75\s%\svon 12/)).toBeTruthy()
  await expectNoViolations()
  await user.click(screen.getByRole('switch', { name: 'Doppeltes Wort prüfen' }))
  await waitFor(() =>
    expect(engine.inputsOf('setRule')).toEqual([{ ruleId: 'doubled-word', enabled: false }]),
  )
})
