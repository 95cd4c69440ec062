import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { LessonTrial, Proposal, TermView } from '../../shared/calls/taught.ts'
import { article } from './support/article.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const PROPOSAL: Proposal = {
  key: '["Landkreis","Land","country"]',
  ...{ before: 'Landkreis', after: 'Land', source: 'country', times: 2, articles: 1, refused: false },
  examples: [
    {
      ...{
        segmentId: 's1',
        articleId: 'a1',
        articleTitle: 'Gipfel',
        segmentIndex: 1,
        source: 'Ten countries.',
      },
      ...{ machine: 'Zehn Landkreise.', now: 'Zehn Länder.', before: 'Landkreise', after: 'Länder' },
    },
  ],
}

const TRIAL: LessonTrial = {
  examples: [],
  counts: { right: 0, wrong: 1, open: 0 },
  segments: 5,
  complete: true,
  matches: [
    {
      ...{
        segmentId: 's2',
        articleId: 'a1',
        articleTitle: 'Gipfel',
        segmentIndex: 4,
        source: 'The countries.',
      },
      ...{ machine: 'Die Landkreise.', now: 'Die Landkreise.', fix: 'Länder', verdict: 'wrong' },
      target: [{ start: 4, end: 14 }],
      evidence: [{ start: 4, end: 13 }],
    },
  ],
}

const TERM: TermView = {
  ...{ id: 't1', source: 'ceasefire', preferred: ['Waffenruhe'], forbidden: ['Waffenstillstand'], note: '' },
  ...{ domain: 'Politik', origin: 'typed', author: 'Anna', changedAt: 0 },
}

async function openHouse(answers: Parameters<typeof openWindow>[0] = {}) {
  const opened = await openWindow({ articles: [article([{ target: 'Gipfel.' }])], ...answers })
  await opened.user.click(await screen.findByRole('button', { name: /^Hausregeln/u }))
  await screen.findByRole('heading', { level: 1, name: 'Hausregeln' })
  return opened
}

test('a proposal shows its places and what it would have flagged; a yes is sent and can be taken back', async () => {
  const { engine, user, container } = await openHouse({
    answers: { listProposals: [PROPOSAL], tryLesson: TRIAL, answerProposal: { termId: 't1' } },
  })
  const card = await screen.findByRole('listitem', { name: '„Landkreis“ wurde zu „Land“' })
  await within(card).findByText('wurde so bestätigt')
  expect(within(card).getByText('Landkreise', { selector: 's' })).toBeDefined()
  expect(within(card).getByText('Landkreise', { selector: '.match mark, mark' })).toBeDefined()
  await expectNoViolations(container)
  await user.click(within(card).getByRole('button', { name: 'Ja, aufnehmen' }))
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  await waitFor(() =>
    expect(engine.inputsOf('answerProposal').map(({ answer }) => answer)).toEqual(['yes', null]),
  )
})

test('terms are searched, and a new one is sent as it was written', async () => {
  const { engine, user } = await openHouse({ answers: { listTerms: [TERM] } })
  const list = await screen.findByRole('list', { name: 'Begriffe' })
  await user.type(screen.getByRole('searchbox', { name: 'Begriff suchen' }), 'xyz')
  await screen.findByText('Kein Begriff mit „xyz“.')
  await user.clear(screen.getByRole('searchbox', { name: 'Begriff suchen' }))
  expect(within(list).getByText('Waffenruhe')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Neuer Begriff' }))
  await user.keyboard('state of emergency')
  await user.type(
    screen.getByRole('textbox', { name: 'Deutsch, wie das Haus es will' }),
    'Notstand, Ausnahmezustand',
  )
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(engine.inputsOf('saveTerm')).toEqual([
      {
        termId: null,
        term: {
          ...{ source: 'state of emergency', preferred: ['Notstand', 'Ausnahmezustand'] },
          ...{ forbidden: [], note: '', domain: '' },
        },
      },
    ]),
  )
})
