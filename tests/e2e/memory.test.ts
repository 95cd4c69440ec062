import { expect, test } from 'vitest'
import { begin } from './editor.ts'

/** Dialogs that are opened and closed: each has some thirty elements, so one kept shows at once. */
const TIMES = 12
/** Elements that may come and go besides (tooltips, announcements). */
const SLACK = 40

test('a dialog that was closed is let go of, by the key as by its button, while its colours still change', async () => {
  const editor = await begin()
  await editor.settled()
  const { window } = editor.app
  const page = await window.context().newCDPSession(window)
  const about = window.getByRole('dialog', { name: 'Über Gegenlesen' })
  const openAndClose = async (close: () => Promise<void>) => {
    await editor.press('Shift+F1')
    await about.waitFor()
    await close()
    await about.waitFor({ state: 'detached' })
  }
  const byButton = () => about.getByRole('button', { name: 'Schließen' }).click()
  const nodes = async () => {
    await page.send('HeapProfiler.collectGarbage')
    return ((await page.send('Memory.getDOMCounters')) as { nodes: number }).nodes
  }

  await openAndClose(byButton)
  const before = await nodes()
  for (let time = 0; time < TIMES; time++) {
    await openAndClose(byButton)
    await openAndClose(() => editor.press('Escape'))
  }
  // What the last frames hold goes with the next collection.
  await expect.poll(async () => (await nodes()) - before, { timeout: 20_000 }).toBeLessThan(SLACK)
  await editor.app.close()
})
