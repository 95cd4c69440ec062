import { expect, test } from 'vitest'
import { launchApp } from './harness.ts'

test('the app opens its window and logs no error', async () => {
  const app = await launchApp()
  try {
    expect(await app.window.title()).toContain('Gegenlesen')
    expect(app.window.url()).toMatch(/^app:/)
    await app.window.getByRole('heading').first().waitFor()
    expect(app.problems).toEqual([])
  } finally {
    await app.close()
  }
})

test('it opens again on the same data, also after it was killed', async () => {
  const first = await launchApp()
  await first.killHard()
  const second = await launchApp({ dataFolder: first.dataFolder })
  const third = await second.relaunch()
  expect(await third.window.title()).toContain('Gegenlesen')
  await third.close()
})
