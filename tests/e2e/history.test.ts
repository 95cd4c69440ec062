import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Editor } from './editor.ts'
import { begin, file, firstRow, openFlags, segmentOf } from './editor.ts'
import { resize } from './pictures.ts'

const PATIENCE = { timeout: 30_000 }

/** Answers the system's next save dialogs with this path. */
async function saveTo(editor: Editor, filePath: string): Promise<void> {
  await editor.app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, filePath)
}

test('what was decided is found again, taken back from the history, saved, and drawn', async () => {
  const editor = await begin()
  const { window } = editor.app
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-history-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const flags = openFlags(await editor.settled())
  const fixable = flags.find(({ fixes }) => fixes.length > 0)!
  await editor.goTo(fixable)
  await editor.press('Enter')
  const dismissed = openFlags(await editor.settled())[0]!
  await editor.ask('dismissFlag', { flagId: dismissed.id, scope: 'everywhere', reason: 'taste', took: 900 })

  await editor.press('Control+h')
  await window.getByRole('heading', { name: 'Verlauf', level: 1 }).waitFor()
  const events = window.getByRole('button', { name: /^Zur Stelle: / })
  await window.getByRole('button', { name: 'Entscheidung: Alle' }).click()
  await window.getByRole('option', { name: 'Verworfen' }).click()
  await window.getByRole('option', { name: 'Übernommen' }).click()
  await editor.press('Escape')
  await expect.poll(() => events.count(), PATIENCE).toBe(2)

  await window
    .getByRole('button', { name: /^Einzelheiten/ })
    .first()
    .click()
  await window.getByText(/jetzt: verworfen/).waitFor()
  await window.getByRole('button', { name: 'Nur noch hier verwerfen' }).click()
  await expect
    .poll(async () =>
      (await editor.ask('listDismissals', { before: null, limit: 9 })).dismissals.map(({ scope }) => scope),
    )
    .toEqual(['here'])
  await window.getByRole('button', { name: 'Wieder öffnen' }).click()
  await window.getByText(/jetzt: offen/).waitFor()

  const words = segmentOf(await editor.now(), fixable).machine.match(/\p{L}{6,}/u)?.[0] ?? ''
  await window.getByRole('searchbox', { name: 'Wörter suchen' }).fill(words)
  await expect.poll(() => events.count(), PATIENCE).toBeGreaterThan(0)
  await window.getByRole('button', { name: 'Auswahl sichern' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('Meine Auswahl')
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await window.getByRole('button', { name: 'Auswahl aufheben' }).click()
  await window.getByRole('button', { name: 'Meine Auswahl', exact: true }).click()
  await expect.poll(() => window.getByRole('searchbox', { name: 'Wörter suchen' }).inputValue()).toBe(words)

  const json = path.join(folder, 'Verlauf.json')
  await saveTo(editor, json)
  await window.getByRole('button', { name: 'Als JSON sichern' }).click()
  await window.getByText(/^Gesichert: /).waitFor()
  const saved = JSON.parse(readFileSync(json, 'utf8')) as { kind: string; before: string; after: string }[]
  expect(saved.length).toBeGreaterThan(0)
  for (const { kind } of saved) expect(['accepted', 'dismissed']).toContain(kind)
  expect(saved.some(({ kind, before, after }) => kind === 'accepted' && before !== after)).toBe(true)

  await editor.press('Control+Shift+F')
  await window.getByRole('heading', { name: 'Auswertung', level: 1 }).waitFor()
  await window.getByRole('button', { name: 'Auswahl aufheben' }).click()
  const picture = window.getByRole('region', { name: 'Wie oft Regeln recht haben' })
  await picture.locator('svg circle').first().waitFor()
  await picture.getByText('Tabelle', { exact: true }).click()
  expect(await picture.getByRole('row').count()).toBeGreaterThan(1)
  const tsv = path.join(folder, 'Regeln.tsv')
  await saveTo(editor, tsv)
  await picture.getByRole('button', { name: /Tabelle sichern/ }).click()
  await expect.poll(() => window.getByText(/^Gesichert: .*Regeln\.tsv/).count()).toBeGreaterThan(0)
  expect(readFileSync(tsv, 'utf8').split('\n')[0]).toContain('Übernommen\tSelbst verbessert\tVerworfen')
  expect(editor.app.problems).toEqual([])
})

/** Six sentences in which the same rule is wrong, as an editor sees it, and one more. */
const TWICE = {
  german: Array.from({ length: 7 }, (_, n) => `Im Ort ${n + 1} steht ein ein Haus mit Garten.`).join('\n\n'),
  english: Array.from({ length: 7 }, (_, n) => `In town ${n + 1} there is a house with a garden.`).join(
    '\n\n',
  ),
}

test('a rule that is dismissed again and again goes quiet, can be heard, woken and made to forget', async () => {
  const editor = await begin()
  const { window } = editor.app
  await editor.ask('setSettings', { quietBelow: 0.9 })
  await editor.choose(file('ort.de.txt', TWICE.german), file('ort.en.txt', TWICE.english))
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  const doubled = async () =>
    openFlags(await editor.settled()).filter(({ ruleId }) => ruleId === 'doubled-word')
  await expect.poll(async () => (await doubled()).length, PATIENCE).toBe(7)
  const flags = await doubled()
  const rule = 'doubled-word'
  const learning = async () => (await editor.ask('listRules', {})).find(({ id }) => id === rule)!.learning
  const before = await learning()
  for (const flag of flags.slice(0, 6))
    await editor.ask('dismissFlag', { flagId: flag.id, scope: 'here', reason: 'correct', took: 0 })
  const after = await learning()
  expect(after).toMatchObject({ quiet: true, prior: before.prior })
  expect(after.tally.correct).toBe(6)
  expect(after.chance).toBeLessThan(before.chance)

  await window.reload()
  await firstRow(editor.app).waitFor()
  const status = window.locator('footer')
  await status.getByText('Eine stille Regel:').waitFor()
  expect(await window.locator('main').getByText('Doppeltes Wort').count()).toBe(0)
  const open = async () => Number((await status.textContent())?.match(/Hinweise (\d+) offen/)?.[1])
  const quiet = await open()
  await status.getByRole('button', { name: 'zeigen' }).click()
  await expect.poll(open, PATIENCE).toBe(quiet + 1)
  // With all that there is to say the line ends inside a small window.
  await editor.press('o')
  await resize(editor, { width: 900, height: 700 })
  await status.getByText(editor.says('status.worstFirst').trim()).waitFor()
  const saved = status.locator('span', { hasText: /gespeichert/i }).last()
  const end = async () => {
    const box = await saved.boundingBox()
    return box ? box.x + box.width : Infinity
  }
  await expect.poll(end).toBeLessThan(900)
  await editor.press('o')

  await editor.press('Control+r')
  await window.getByRole('heading', { name: 'Regeln', level: 1 }).waitFor()
  await window.getByText('Eine Regel ist still.').waitFor()
  await window.getByRole('button', { name: 'Nur stille zeigen' }).click()
  await window.getByRole('button', { name: /^Was die Regel/ }).click()
  await window.getByText('6 verworfen: stimmt so').waitFor()
  await window.getByRole('button', { name: 'Wecken' }).click()
  await expect.poll(async () => (await learning()).quiet, PATIENCE).toBe(false)
  await editor.ask('resetLearning', { ruleId: rule, reset: true })
  expect((await learning()).tally.correct).toBe(0)
  expect(editor.app.problems).toEqual([])
})
