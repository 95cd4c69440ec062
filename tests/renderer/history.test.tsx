import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Change } from '../../shared/calls.ts'
import type { HistoryEntry } from '../../shared/calls/history.ts'
import { harbour, RULE } from './support/examples.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const ENTRY: HistoryEntry = {
  id: 1,
  at: Date.now(),
  kind: 'accepted',
  reason: null,
  scope: null,
  note: null,
  reviewer: 'Anna Berg',
  took: 2300,
  flagId: 'f1',
  ruleId: 'doubled-word',
  ruleVersion: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'dismissed',
  dismissal: { id: 'd1', scope: 'everywhere' },
  wording: 'main',
  evidence: {},
  evidenceText: 'countries',
  text: 'Landkreise',
  before: 'Die Landkreise.',
  after: 'Die Länder.',
  source: 'The countries.',
  machine: 'Die Landkreise.',
  target: 'Die Länder.',
  system: 'llm-a',
  articleId: 'a1',
  articleTitle: 'Hafenstreik legt Küste lahm',
  segmentId: 'a1-2',
  segmentIndex: 1,
}

test('history tells all of an event, takes dismissals back and leads to the segment', async () => {
  const { user, engine } = await openWindow({
    articles: [harbour],
    answers: {
      narrowDismissal: null,
      reopenFlag: { articleId: 'none' } as Change,
      history: { entries: [ENTRY], next: null, count: { total: 1, atLeast: false } },
      listRules: [RULE],
    },
  })
  await user.keyboard('{Control>}h{/Control}')
  expect(await screen.findByText('Länder')).toBeTruthy()
  await expectNoViolations()
  await user.click(screen.getByRole('button', { name: 'Einzelheiten zu „Landkreise“' }))
  expect(screen.getByText(/Regel in Fassung 1 · übersetzt von llm-a · jetzt: verworfen/)).toBeTruthy()
  await expectNoViolations()
  await user.click(screen.getByRole('button', { name: 'Nur noch hier verwerfen' }))
  await waitFor(() => expect(engine.inputsOf('narrowDismissal')).toEqual([{ dismissalId: 'd1' }]))
  await user.click(screen.getByRole('button', { name: 'Wieder öffnen' }))
  await waitFor(() => expect(engine.inputsOf('reopenFlag')).toEqual([{ flagId: 'f1' }]))
  await user.click(screen.getByRole('radio', { name: 'Tabelle' }))
  expect(await screen.findByRole('columnheader', { name: 'Wurde zu' })).toBeTruthy()
  await expectNoViolations()
  await user.click(screen.getByRole('button', { name: 'Zur Stelle: Hafenstreik legt Küste lahm, Segment 2' }))
  expect((await screen.findByRole('group', { name: 'Segment 2' })).getAttribute('aria-current')).toBe('true')
})

test('a filter of several values is asked for, kept and had again', async () => {
  const filter = { kinds: ['dismissed' as const, 'accepted' as const] }
  const { user, engine } = await openWindow({
    articles: [harbour],
    answers: { listFilters: [{ id: 's1', name: 'Entschieden', filter }] },
  })
  const asked = () => engine.inputsOf('history').at(-1)?.filter
  await user.keyboard('{Control>}h{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Entscheidung: Alle' }))
  await user.click(await screen.findByRole('option', { name: 'Übernommen' }))
  await user.click(screen.getByRole('option', { name: 'Verworfen' }))
  await expectNoViolations()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(asked()).toEqual({ kinds: ['accepted', 'dismissed'] }))
  await user.click(screen.getByRole('button', { name: 'Mehr Filter' }))
  expect(screen.getByRole('button', { name: 'Übersetzt von: Alle' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Auswahl sichern' }))
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Meine{Enter}')
  await waitFor(() =>
    expect(engine.inputsOf('saveFilter')).toEqual([
      { name: 'Meine', filter: { kinds: ['accepted', 'dismissed'] } },
    ]),
  )
  await user.click(await screen.findByRole('button', { name: 'Auswahl aufheben' }))
  await waitFor(() => expect(asked()).toEqual({}))
  await user.click(screen.getByRole('button', { name: 'Entschieden' }))
  await waitFor(() => expect(asked()).toEqual(filter))
})

test('dismissals can be taken back', async () => {
  const { user, engine } = await openWindow({
    articles: [harbour],
    answers: {
      listDismissals: {
        next: null,
        dismissals: [
          {
            id: 'd1',
            at: Date.now(),
            reviewer: 'Anna Berg',
            ruleId: 'doubled-word',
            scope: 'everywhere',
            reason: 'taste',
            text: 'laut',
            articleId: null,
            articleTitle: null,
            silenced: 3,
          },
          {
            id: 'd2',
            at: Date.now(),
            reviewer: 'Anna Berg',
            ruleId: 'person',
            scope: 'here',
            reason: 'correct',
            text: 'Bereits',
            articleId: 'a1',
            articleTitle: 'Hafenstreik',
            silenced: 1,
          },
        ],
      },
    },
  })
  await user.keyboard('{Control>}h{/Control}')
  await user.click(await screen.findByRole('radio', { name: 'Verworfenes' }))
  expect(await screen.findByText(/Überall · Geschmackssache/)).toBeTruthy()
  expect(screen.getByText(/Stimmt so · Von Hand angemerkt/)).toBeTruthy()
  await expectNoViolations()
  await user.click(screen.getByRole('button', { name: '„laut“ wieder anmerken' }))
  await waitFor(() => expect(engine.inputsOf('removeDismissal')).toEqual([{ dismissalId: 'd1' }]))
})
