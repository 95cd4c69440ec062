import axe from 'axe-core'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { isOneSided } from '../../renderer/features/statistics/one-sided.ts'
import { article } from './support/article.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

/** Names of many elements take their time in jsdom. */
const SLOW = 60_000

const DAY = 86_400_000
const harbour = article([{ target: 'Hafenstreik', kind: 'heading' }, { target: 'Die Landkreise.' }])

async function open() {
  const opened = await openWindow({
    articles: [harbour],
    answers: {
      rulePrecision: [
        { ruleId: 'doubled-word', accepted: 60, corrected: 20, dismissed: 20 },
        { ruleId: 'wrong-sense', accepted: 1, corrected: 0, dismissed: 3 },
      ],
      flagRates: {
        days: 7,
        rates: [
          { from: 20_000 * DAY, words: 2000, flags: [{ category: 'fluency/grammar', flags: 10 }] },
          { from: 20_007 * DAY, words: 1000, flags: [{ category: 'fluency/grammar', flags: 3 }] },
        ],
      },
      effort: [{ category: 'fluency/grammar', decisions: 12, took: 4500, distance: null }],
      systemFigures: [
        {
          system: '',
          articles: 3,
          words: 1000,
          raised: 20,
          accepted: 0,
          corrected: 0,
          dismissed: 0,
          distance: 5,
          units: 100,
        },
      ],
      articlePenalties: {
        countAbove: 1,
        count: 9,
        above: [
          {
            articleId: 'a1',
            title: 'Hafenstreik legt Küste lahm',
            system: '',
            createdAt: 0,
            words: 100,
            penalty: 6,
            perThousand: 60,
          },
        ],
      },
    },
  })
  await opened.user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}')
  await screen.findByRole('heading', { name: 'Auswertung', level: 1 })
  return opened
}

async function expectNoViolations() {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

test(
  'every picture says that it has a table, and the table has its figures',
  async () => {
    const opened = await open()
    const rowsOf = async (title: string) => {
      const picture = within(await screen.findByRole('region', { name: title }))
      const image = await picture.findByRole('img')
      expect(image.getAttribute('aria-label')).toContain('Dieselben Zahlen stehen in der Tabelle')
      await opened.user.click(picture.getByRole('radio', { name: 'Tabelle' }))
      return picture
        .getAllByRole('row')
        .slice(1)
        .map((row) => Array.from(row.children, (cell) => cell.textContent?.replace(/\s/gu, ' ')))
    }
    expect(await rowsOf('Wie oft Regeln recht haben')).toEqual([
      ['doubled-word', '60', '20', '20', '80 %', '71 %', '87 %'],
      ['wrong-sense', '1', '0', '3', '25 %', '5 %', '70 %'],
    ])
    expect((await rowsOf('Hinweise je 1.000 Wörter')).map((row) => row.slice(1))).toEqual([
      ['2.000', '5,0'],
      ['1.000', '3,0'],
    ])
    expect(await rowsOf('Was Entscheidungen kosten')).toEqual([['Grammatik', '12', '4,5 Sek.', '–']])
    expect(await rowsOf('Übersetzungssysteme im Vergleich')).toEqual([
      ['Ohne Angabe', '3', '1.000', '20,0', '–', '5,0 %'],
    ])
    expect((await rowsOf('Artikel über der Grenze'))[0]?.at(-1)).toBe('60,0')
    await expectNoViolations()
  },
  SLOW,
)

test(
  'the headings of a table put it in order: figures from the largest on, names from A',
  async () => {
    const { user } = await open()
    const picture = within(await screen.findByRole('region', { name: 'Wie oft Regeln recht haben' }))
    await user.click(await picture.findByRole('radio', { name: 'Tabelle' }))
    const names = () => picture.getAllByRole('rowheader').map((cell) => cell.textContent)
    const heading = (name: string) => picture.getByRole('columnheader', { name })
    const inOrderOf = async (name: string) => {
      await user.click(within(heading(name)).getByRole('button'))
      return [heading(name).getAttribute('aria-sort'), ...names()]
    }
    expect(await inOrderOf('Verworfen')).toEqual(['descending', 'doubled-word', 'wrong-sense'])
    expect(await inOrderOf('Verworfen')).toEqual(['ascending', 'wrong-sense', 'doubled-word'])
    expect(await inOrderOf('Regel')).toEqual(['ascending', 'doubled-word', 'wrong-sense'])
    expect(await inOrderOf('Regel')).toEqual(['descending', 'wrong-sense', 'doubled-word'])
    expect(heading('Verworfen').getAttribute('aria-sort')).toBe('none')
    await expectNoViolations()
  },
  SLOW,
)

test(
  'pictures share their filter with the history, and lead to articles',
  async () => {
    const { user, engine } = await open()
    await expectNoViolations()
    await user.click(screen.getByRole('button', { name: 'Entscheidung: Alle' }))
    await user.click(await screen.findByRole('option', { name: 'Übernommen' }))
    await user.keyboard('{Escape}')
    await waitFor(() =>
      expect(engine.inputsOf('rulePrecision').at(-1)).toEqual({ filter: { kinds: ['accepted'] } }),
    )
    expect(await screen.findAllByText(/Der Anteil der richtigen sagt so nichts/)).toHaveLength(2)
    await user.keyboard('{Control>}h{/Control}')
    await waitFor(() => expect(engine.inputsOf('history').at(-1)?.filter).toEqual({ kinds: ['accepted'] }))
    await user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Hafenstreik legt Küste lahm' }))
    expect(await screen.findByRole('group', { name: 'Segment 1' })).toBeTruthy()
  },
  SLOW,
)

test('a share says something as long as right and wrong ones are chosen', () => {
  expect(isOneSided({})).toBe(false)
  expect(isOneSided({ reviewers: ['a'], kinds: ['accepted', 'dismissed'] })).toBe(false)
  expect(isOneSided({ kinds: ['dismissed'] })).toBe(true)
  expect(isOneSided({ kinds: ['accepted', 'corrected', 'raised'] })).toBe(true)
  expect(isOneSided({ reasons: ['taste'] })).toBe(true)
})
