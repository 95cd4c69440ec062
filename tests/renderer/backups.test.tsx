import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { article } from './support/article.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const harbour = article([{ target: 'Hafenstreik.' }])

test('copies are listed with date, articles and size, and one is restored by keys alone', async () => {
  const { engine, user } = await openWindow({ articles: [harbour], open: harbour.article.id })
  await screen.findByText('Hafenstreik.', { exact: false })
  await user.keyboard('{Control>}{Shift>}U{/Shift}{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Sicherungen' })
  const copies = await within(dialog).findAllByRole('radio')
  expect(copies.map((copy) => copy.closest('label')?.textContent?.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/22\. Nov\. 2026.*12 Artikel4,2 MB/),
    expect.stringMatching(/21\. Nov\. 2026.*beschädigt12 MBStand, bevor/),
    expect.stringMatching(/20\. Nov\. 2026.*1 Artikel3,9 MB/),
  ])
  expect(copies.map((copy) => (copy as HTMLInputElement).checked)).toEqual([true, false, false])
  expect((copies[1] as HTMLInputElement).disabled).toBe(true)
  await expectNoViolations(dialog)

  copies[0]?.focus()
  await user.keyboard('{ArrowDown}')
  await user.click(within(dialog).getByRole('button', { name: 'Zurückholen' }))
  expect(await screen.findByText('Die Sicherung ist zurückgeholt.')).toBeTruthy()
  expect(engine.inputsOf('restoreBackup')).toEqual([{ name: 'gegenlesen.2026-11-20T08-30-05.daily.sqlite' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a damaged database is said with the newest good copy, one press away', async () => {
  const { engine, user } = await openWindow({ articles: [harbour], open: harbour.article.id })
  await screen.findByText('Hafenstreik.', { exact: false })
  engine.emit({
    kind: 'notice',
    code: 'database-damaged',
    details: {
      file: 'gegenlesen.damaged-2026-11-23.sqlite',
      backup: 'gegenlesen.2026-11-22T08-30-05.daily.sqlite',
      at: Date.parse('2026-11-22T08:30:05Z'),
    },
  })
  const banner = await screen.findByRole('alert')
  expect(banner.textContent).toContain('gegenlesen.damaged-2026-11-23.sqlite')
  await user.click(within(banner).getByRole('button', { name: /^Sicherung vom 22\. Nov\. 2026/ }))
  expect(await screen.findByRole('dialog', { name: 'Sicherungen' })).toBeTruthy()
})

test('a copy that turns out to be damaged is refused, and the list stays', async () => {
  const { engine, user } = await openWindow({ articles: [harbour], open: harbour.article.id })
  await screen.findByText('Hafenstreik.', { exact: false })
  await user.keyboard('{Control>}{Shift>}U{/Shift}{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Sicherungen' })
  await within(dialog).findAllByRole('radio')
  engine.refuse('restoreBackup', 'backup-damaged')
  await user.click(within(dialog).getByRole('button', { name: 'Zurückholen' }))
  expect(await screen.findByText(/Diese Sicherung ist beschädigt/)).toBeTruthy()
  expect(screen.getByRole('dialog', { name: 'Sicherungen' })).toBeTruthy()
})
