import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ConflictSide, ProjectPlan } from '../../shared/calls/projects.ts'
import { article } from './support/article.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const side: ConflictSide = {
  text: null,
  status: null,
  state: null,
  rows: null,
  by: 'Anna',
  at: 1_700_000_000_000,
}

const PLAN: ProjectPlan = {
  articleId: 'a1',
  title: 'Hafenstreik',
  isNew: false,
  nothingNew: false,
  people: ['Anna', 'Bernd'],
  edits: 3,
  decisions: 1,
  notes: 0,
  conflicts: [
    {
      key: 'segment:s1',
      kind: 'segment',
      segment: 1,
      source: 'The countries.',
      base: 'Die Landkreise.',
      flagged: '',
      ours: { ...side, text: 'Die Länder.', status: 'open' },
      theirs: { ...side, text: 'Die Staaten.', status: 'confirmed', by: 'Bernd' },
    },
    {
      key: 'flag:f1',
      kind: 'flag',
      segment: 2,
      source: 'The port.',
      base: 'Der der Hafen.',
      flagged: 'Der der',
      ours: { ...side, state: 'dismissed' },
      theirs: { ...side, state: 'accepted' },
    },
  ],
}

test('a project is taken in only when every conflict is chosen, by keys alone', async () => {
  const harbour = article([{ target: 'Hafenstreik.' }])
  const { engine, user } = await openWindow({
    articles: [harbour],
    answers: { planProject: PLAN, importProject: harbour.article },
  })
  engine.openFiles({ ok: true, value: [{ name: 'hafen.gegenlesen', bytes: new Uint8Array([1]) }] })
  const dialog = await screen.findByRole('dialog', { name: 'Artikel mit Verlauf übernehmen' })
  await within(dialog).findByText(/3 Änderungen, 1 Entscheidung und 0 Notizen/)
  const merge = within(dialog).getByRole('button', { name: 'Zusammenführen' }) as HTMLButtonElement
  expect(merge.disabled).toBe(true)
  await expectNoViolations(dialog)

  const [text, flag] = within(dialog).getAllByRole('radiogroup')
  expect(text?.textContent).toContain('Bernd')
  within(text!).getAllByRole('radio')[0]!.focus()
  await user.keyboard(' {ArrowRight}')
  expect(within(dialog).getByRole('status').textContent).toBe('noch 1 offen')
  await user.click(within(flag!).getByRole('radio', { name: /Hinweis verworfen/ }))
  await waitFor(() => expect(merge.disabled).toBe(false))
  await user.click(merge)
  await waitFor(() =>
    expect(engine.inputsOf('importProject').map(({ choices }) => choices)).toEqual([
      { 'segment:s1': 'theirs', 'flag:f1': 'ours' },
    ]),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a file that is none says so, and nothing can be taken in', async () => {
  const { engine } = await openWindow({ articles: [article([{ target: 'Hafenstreik.' }])] })
  engine.refuse('planProject', 'project-newer')
  engine.openFiles({ ok: true, value: [{ name: 'hafen.gegenlesen', bytes: new Uint8Array([1]) }] })
  expect((await screen.findByRole('alert')).textContent).toContain('neueren Fassung')
  expect(screen.queryByRole('button', { name: /Übernehmen|Zusammenführen/ })).toBeNull()
})
