import { EditorView } from '@codemirror/view'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { createFlagLists } from '../../renderer/features/review/cursor.ts'
import {
  choicesOf,
  countStale,
  filterFrom,
  leftBy,
  leftNow,
  matcherOf,
  toggled,
  withWords,
} from '../../renderer/features/review/filter/filter.ts'
import type { Condition, Mark, RowFilter } from '../../renderer/features/review/filter/filter.ts'
import {
  besides,
  isGap,
  lineOf,
  linesOf,
  nearestRow,
  portionOf,
  rowFrom,
} from '../../renderer/features/review/filter/lines.ts'
import type { SegmentView } from '../../shared/calls.ts'
import { article } from './support/article.ts'
import { alikePlace } from './support/examples.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const mark = (value: Mark): Condition => ({ kind: 'mark', value })
const rule = (value: string): Condition => ({ kind: 'rule', value })
const flagsOf = createFlagLists(['sure', 'likely'])

const NOTE = { id: 'n1', text: 'Nachfragen', author: 'Anna Berg', at: 0 }

const mixed = (): readonly SegmentView[] => {
  const { segments } = article([
    { target: '«Eins».', flags: [{ ruleId: 'non-word', category: 'fluency/spelling', level: 'likely' }] },
    { target: 'Zwei.', machine: 'Zwo.', status: 'confirmed' },
    { target: '«Drei» und «vier».', flags: [{}, { ruleId: 'non-word', category: 'fluency/spelling' }] },
    { target: '', source: 'Left out.' },
    { target: '«Fünf».', flags: [{ level: 'hint' }] },
  ])
  return segments.map((each) => (each.index === 4 ? { ...each, alignment: 0, notes: [NOTE] } : each))
}

const shown = (...filter: RowFilter) =>
  mixed()
    .filter(matcherOf(filter, flagsOf).row)
    .map(({ index }) => index + 1)

describe('what a filter leaves', () => {
  test('marks of the row', () => {
    expect(shown(mark('flagged'))).toEqual([1, 3])
    expect(shown(mark('unflagged'))).toEqual([2, 4, 5])
    expect(shown(mark('confirmed'))).toEqual([2])
    expect(shown(mark('edited'))).toEqual([2])
    expect(shown(mark('noted'))).toEqual([5])
    expect(shown(mark('weak'), mark('oneSided'))).toEqual([4, 5])
    expect(shown()).toEqual([1, 2, 3, 4, 5])
  })

  test('flags by level, kind and rule: any of those chosen, on the same flag', () => {
    expect(shown({ kind: 'level', value: 'sure' })).toEqual([3])
    expect(shown(rule('non-word'))).toEqual([1, 3])
    expect(shown(rule('non-word'), rule('doubled-word'))).toEqual([1, 3])
    expect(shown({ kind: 'level', value: 'likely' }, rule('doubled-word'))).toEqual([])
    expect(shown(rule('non-word'), mark('confirmed'))).toEqual([])
    expect(shown({ kind: 'severity', value: 'major' }, rule('non-word'))).toEqual([1, 3])
    // Hints are hidden: what nobody sees is not filtered by.
    expect(shown({ kind: 'level', value: 'hint' })).toEqual([])
  })

  test('words on either side, as find takes them', () => {
    expect(shown({ kind: 'words', value: 'funf' })).toEqual([5])
    expect(shown({ kind: 'words', value: 'left' })).toEqual([4])
  })

  test('what no row can be at once takes the place of the other', () => {
    expect(toggled([mark('confirmed')], mark('unconfirmed'))).toEqual([mark('unconfirmed')])
    expect(toggled([mark('unflagged')], rule('non-word'))).toEqual([rule('non-word')])
    expect(toggled([rule('non-word'), mark('edited')], mark('unflagged'))).toEqual([
      mark('edited'),
      mark('unflagged'),
    ])
    expect(toggled([mark('edited')], mark('edited'))).toEqual([])
    expect(withWords([{ kind: 'words', value: 'alt' }, mark('edited')], ' neu ')).toEqual([
      mark('edited'),
      { kind: 'words', value: 'neu' },
    ])
    expect(withWords([{ kind: 'words', value: 'alt' }], ' ')).toEqual([])
  })

  test('a change of one segment asks about that one only', () => {
    let asked = 0
    const counting = (segment: SegmentView) => {
      asked++
      return flagsOf(segment)
    }
    const before = mixed()
    const matcher = matcherOf([mark('flagged')], counting)
    leftBy(before, matcher)
    expect(asked).toBe(5)
    leftBy(
      before.map((each) => (each.index === 1 ? { ...each, target: 'Zwei!' } : each)),
      matcher,
    )
    expect(asked).toBe(6)
  })

  test('rows that were still to be checked are shown once they are and fit, and then stay', () => {
    const all = mixed()
    const unchecked = all.map((each) => (each.index < 3 ? { ...each, checked: false, flags: [] } : each))
    const matcher = matcherOf([mark('flagged')], flagsOf)
    const left = leftBy(unchecked, matcher)
    expect([...left.hidden].length).toBe(5)
    expect([...left.waiting]).toEqual(['a1-1', 'a1-2', 'a1-3'])
    expect(leftNow(left, unchecked, matcher)).toBeNull()
    const half = leftNow(left, [...all.slice(0, 2), ...unchecked.slice(2)], matcher)!
    expect([...half.hidden]).toEqual(['a1-2', 'a1-3', 'a1-4', 'a1-5'])
    expect([...half.waiting]).toEqual(['a1-3'])
    expect([...leftNow(half, all, matcher)!.hidden]).toEqual(['a1-2', 'a1-4', 'a1-5'])
    // Without a flag only what was looked at.
    expect(unchecked.filter(matcherOf([mark('unflagged')], flagsOf).row).map(({ id }) => id)).toEqual([
      'a1-4',
      'a1-5',
    ])
  })

  test('a row joins as soon as its flag is there, long before its check is over', () => {
    const all = mixed()
    const unchecked = all.map((each) => ({ ...each, checked: false, flags: [] }))
    const matcher = matcherOf([mark('flagged')], flagsOf)
    const left = leftBy(unchecked, matcher)
    // As a check leaves them that goes on, or that somebody paused: flags, and nothing marked as checked.
    const halfway = all.map((each) => ({ ...each, checked: false }))
    const now = leftNow(left, halfway, matcher)!
    expect([...now.hidden]).toEqual(['a1-2', 'a1-4', 'a1-5'])
    expect([...now.waiting]).toEqual(['a1-2', 'a1-4', 'a1-5'])
    expect(leftNow(now, halfway, matcher)).toBeNull()
    expect([...leftNow(now, all, matcher)!.waiting]).toEqual([])
  })

  test('what fits only now is counted also while it is checked, what fits no longer only after that', () => {
    const all = mixed()
    const matcher = matcherOf([mark('flagged')], flagsOf)
    const stale = (segments: readonly SegmentView[], ...hidden: readonly string[]) =>
      countStale(segments, matcher, (id) => hidden.includes(id))
    expect(stale(all, 'a1-2', 'a1-4', 'a1-5')).toBe(0)
    expect(stale(all, 'a1-1', 'a1-4', 'a1-5')).toBe(2)
    const unchecked = all.map((each) => ({ ...each, checked: false }))
    expect(stale(unchecked, 'a1-1', 'a1-4', 'a1-5')).toBe(1)
  })

  test('only what some row has can be chosen, with how many have it', () => {
    const names = choicesOf(mixed(), flagsOf, true).map(
      ({ condition, rows }) => `${condition.kind} ${condition.value} ${rows}`,
    )
    expect(names).toEqual([
      'mark flagged 2',
      'mark unflagged 3',
      'mark unconfirmed 4',
      'mark confirmed 1',
      'mark edited 1',
      'mark unedited 4',
      'mark weak 1',
      'mark oneSided 1',
      'mark noted 1',
      'level sure 1',
      'level likely 1',
      'severity major 2',
      'category fluency/spelling 2',
      'category accuracy/mistranslation 1',
      'rule non-word 2',
      'rule doubled-word 1',
    ])
    const alone = choicesOf(mixed(), flagsOf, false).map(({ condition }) => condition.value)
    expect(alone).not.toContain('weak')
    expect(alone).not.toContain('oneSided')
  })

  test('what was kept and is no filter is none', () => {
    expect(filterFrom(JSON.stringify([mark('edited')]))).toEqual([mark('edited')])
    for (const json of [null, '', '{', '{}', '[1]', '[{"kind":"mark","value":"x"}]', '[{"kind":"rule"}]'])
      expect(filterFrom(json)).toEqual([])
  })
})

describe('lines of a filtered article', () => {
  const many = article(Array.from({ length: 100 }, (_, n) => ({ target: `Satz ${n + 1}.` }))).segments
  const lines = linesOf(many, ({ index }) => [3, 4, 60].includes(index))
  const written = lines.map((line) => (isGap(line) ? `${line.from}–${line.until}` : `${line.index}`))

  test('rows, and one line for each run between them', () => {
    expect(written).toEqual(['0–3', '3', '4', '5–60', '60', '61–100'])
    expect(linesOf(many, () => true)).toEqual(many)
    expect(linesOf(many, () => false)).toHaveLength(1)
  })

  test('every segment is found in its line', () => {
    expect([0, 2, 3, 4, 5, 59, 60, 61, 99].map((index) => lineOf(lines, index))).toEqual([
      0, 0, 1, 2, 3, 3, 4, 5, 5,
    ])
  })

  test('a small gap opens as a whole, a large one where it borders on rows', () => {
    const gaps = lines.filter(isGap)
    expect(portionOf(gaps[0]!, 100)).toEqual([0, 1, 2])
    expect(portionOf(gaps[1]!, 100)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 52, 53, 54, 55, 56, 57, 58, 59])
    expect(portionOf(gaps[2]!, 100)).toEqual([61, 62, 63, 64, 65, 66, 67, 68])
  })

  test('the sentences right before and after a row', () => {
    const isContext = ({ index }: SegmentView) => index === 59
    expect(besides(lines, 4, 3, isContext)).toEqual([57, 58, 59, 61, 62, 63])
    expect(besides(lines, 1, 5, isContext)).toEqual([0, 1, 2])
    expect(besides(many, 5, 3, isContext)).toEqual([])
    // Once more goes on behind what is there by now.
    const more = linesOf(many, ({ index }) => [3, 4, 59, 60].includes(index))
    expect(besides(more, lineOf(more, 60), 2, isContext)).toEqual([57, 58, 61, 62])
  })

  test('steps go from row to row', () => {
    expect(rowFrom(lines, 2, 1)?.index).toBe(60)
    expect(rowFrom(lines, 4, -2)?.index).toBe(3)
    expect(rowFrom(lines, 4, 1)).toBeNull()
    expect(rowFrom(lines, 1, 100)?.index).toBe(60)
  })

  test('a click beside the text leads to the row nearest to it', () => {
    const rows = [3, 4, 60].map((index) => many[index]!)
    expect([0, 4, 20, 40, 99].map((index) => nearestRow(rows, index)?.index)).toEqual([3, 4, 4, 60, 60])
    expect(nearestRow([], 5)).toBeNull()
  })
})

const harbour = () =>
  article([
    { target: 'Der Hafen schließt.' },
    {
      target: 'Die «Landkreise» trafen «sich sich».',
      flags: [{ fixes: ['Länder'] }, { ruleId: 'non-word' }],
    },
    { target: 'Das Wetter war gut.' },
    { target: 'Der Wind drehte.', status: 'confirmed' },
    {
      target: 'Einige Schiffe «musste» warten.',
      flags: [{ fixes: ['mussten'], category: 'fluency/grammar' }],
    },
    { target: 'Niemand winkte.' },
  ])

async function review() {
  const opened = await openWindow({ articles: [harbour()], open: 'a1' })
  await screen.findByRole('complementary', { name: 'Hinweis' })
  return opened
}

/** Numbers of the rows in the list, and the gaps between them. */
const list = () =>
  [...document.querySelectorAll('[id^=segment-], [data-gap]')].map(
    (line) => line.id.replace('segment-a1-', '') || line.textContent,
  )
const active = () => document.querySelector('[role=group][aria-current=true]')?.id.replace('segment-a1-', '')
const strip = () => screen.queryByRole('region', { name: 'Filter' })

describe('in the review', () => {
  test('a key, a few letters, Enter: the rows that have it, with what is left out as a line; Esc shows all', async () => {
    const { user } = await review()
    await user.keyboard('{F4}')
    expect(screen.getByRole('combobox', { name: 'Wonach filtern?' })).toBe(document.activeElement)
    await user.keyboard('mit off{Enter}')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(list()).toEqual(['1 Satz', '2', '2 Sätze', '5', '1 Satz'])
    expect(strip()?.textContent).toContain('2 von 6 Zeilen')
    await waitFor(() => expect(screen.getByText('2 von 6 Zeilen.').closest('[role=status]')).not.toBeNull())
    await user.keyboard('{Escape}')
    expect(list()).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(strip()).toBeNull()
    // The same once more.
    await user.keyboard('{Shift>}{F4}{/Shift}')
    expect(list()).toEqual(['1 Satz', '2', '2 Sätze', '5', '1 Satz'])
  })

  test('several at once with Ctrl+Enter; Backspace takes the last one back; opposites change places', async () => {
    const { user } = await review()
    await user.keyboard('{Shift>}F{/Shift}')
    await user.keyboard('unbest{Control>}{Enter}{/Control}')
    expect(list()).toEqual(['1', '2', '3', '1 Satz', '5', '6'])
    await user.keyboard('ohne{Control>}{Enter}{/Control}')
    expect(list()).toEqual(['1', '1 Satz', '3', '2 Sätze', '6'])
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(2)
    await user.keyboard('{Backspace}')
    expect(list()).toEqual(['1', '2', '3', '1 Satz', '5', '6'])
    await user.keyboard('bestätigt{Control>}{Enter}{/Control}{Escape}')
    expect(list()).toEqual(['3 Sätze', '4', '2 Sätze'])
    await user.click(screen.getByRole('button', { name: 'Nicht mehr nach „Bestätigt“ filtern' }))
    expect(list()).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('with the mouse: several in a row, the button closes what it opened, a click into the text as well', async () => {
    const { user } = await review()
    const status = within(screen.getByRole('contentinfo'))
    await user.click(status.getByRole('button', { name: 'Filter' }))
    await user.click(screen.getByRole('option', { name: /^Unbestätigt/ }))
    await user.click(screen.getByRole('option', { name: /^Ohne offenen/ }))
    expect(list()).toEqual(['1', '1 Satz', '3', '2 Sätze', '6'])
    await user.click(screen.getByRole('button', { name: 'Nicht mehr nach „Unbestätigt“ filtern' }))
    // The button that had the focus is gone; Esc closes the panel all the same, and leaves the filter.
    expect(document.activeElement).toBe(document.body)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(strip()).not.toBeNull()
    await user.click(status.getByRole('button', { name: 'Filter' }))
    await user.click(status.getByRole('button', { name: 'Filter' }))
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.click(within(strip()!).getByRole('button', { name: /^Filter/ }))
    expect(screen.getByRole('combobox')).toBeTruthy()
    await user.click(screen.getByText('Niemand winkte.'))
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(active()).toBe('6')
  })

  test('the current row stays current, else the next one is, else the last before it', async () => {
    const { user } = await review()
    await user.keyboard('{Home}{ArrowDown}{ArrowDown}{F4}unbest{Enter}')
    expect(active()).toBe('3')
    await user.keyboard('{F4}mit off{Enter}')
    expect(active()).toBe('5')
    await user.keyboard('{Escape}{End}{F4}mit off{Enter}')
    expect(active()).toBe('5')
  })

  test('what is decided stays where it is until the filter is applied again', async () => {
    const { user, engine } = await review()
    await user.keyboard('{F4}mit off{Enter}')
    await user.keyboard('dd')
    await waitFor(() => expect(engine.inputsOf('dismissFlag')).toHaveLength(2))
    expect(list()).toEqual(['1 Satz', '2', '2 Sätze', '5', '1 Satz'])
    const again = await screen.findByRole('button', { name: /^Neu anwenden/ })
    await waitFor(() => expect(again.title).toMatch(/^Eine Zeile passt nicht mehr/))
    await user.click(again)
    expect(list()).toEqual(['4 Sätze', '5', '1 Satz'])
    expect(active()).toBe('5')
  })

  test('next and previous go through the flags that are filtered by, and the others can be clicked', async () => {
    const { user } = await review()
    const inspector = within(screen.getByRole('complementary', { name: 'Hinweis' }))
    await user.keyboard('{F4}grammatik{Enter}')
    expect(active()).toBe('5')
    expect(inspector.getByText('1 von 1')).toBeTruthy()
    await user.keyboard('{F8}{F8}')
    expect(active()).toBe('5')
    await user.keyboard('{Escape}{F4}doubled{Enter}{F8}{F8}')
    await user.click(screen.getByText('sich sich'))
    expect(inspector.getByText('nicht im Filter')).toBeTruthy()
    await user.keyboard('{F8}')
    expect(active()).toBe('5')
  })

  test('decided to the end, the inspector says what is left elsewhere and leads there', async () => {
    const { user } = await review()
    await user.keyboard('{F4}grammatik{Enter}{Enter}')
    expect(await screen.findByText('In diesem Filter ist kein Hinweis offen')).toBeTruthy()
    expect(screen.getByText(/Im ganzen Artikel sind noch 2 Hinweise offen/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(await screen.findByRole('button', { name: /Alle Zeilen zeigen/ }))
    expect(strip()).toBeNull()
    expect(active()).toBe('5')
  })

  test('confirming goes on in the filtered rows; all at once leaves the others alone and says so', async () => {
    const { user, engine } = await review()
    await user.keyboard('{F4}ohne off{Enter}')
    expect(list()).toEqual(['1', '1 Satz', '3', '4', '1 Satz', '6'])
    await user.keyboard('{Home}{Control>}{Enter}{/Control}')
    expect(active()).toBe('3')
    await user.keyboard('{F4}wetter{Enter}')
    await user.keyboard('{Shift>}C{/Shift}')
    await screen.findByText('Ein gefiltertes Segment ist bestätigt, ausgeblendete nicht.')
    expect(engine.inputsOf('confirmSegments')).toMatchObject([{ segmentIds: ['a1-3'] }])
  })

  test('confirmed with the next unconfirmed one wanted, it is said that all are, also where rows follow', async () => {
    const { user } = await review()
    await user.keyboard('{F4}wind{Enter}')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Bestätigt. Das war die letzte gefilterte Zeile.')
    await user.keyboard('{Escape}{F4}ohne off{Enter}{End}{Control>}{Enter}{/Control}{Home}')
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}{Home}')
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await screen.findByText('Bestätigt. Alle gefilterten Zeilen sind bestätigt.')
    expect(active()).toBe('1')
  })

  test('sentences around a row come by key, those of a gap by a click, and go again', async () => {
    const { user } = await review()
    await user.keyboard('{F4}grammatik{Enter}h')
    expect(list()).toEqual(['1 Satz', '2', '3', '4', '5', '6'])
    expect(screen.getByRole('group', { name: 'Segment 3, außerhalb des Filters' })).toBeTruthy()
    expect(strip()?.textContent).toContain('1 von 6 Zeilen')
    await user.keyboard('{Shift>}H{/Shift}')
    expect(list()).toEqual(['4 Sätze', '5', '1 Satz'])
    await user.click(screen.getByRole('button', { name: '1 Satz' }))
    expect(list()).toEqual(['4 Sätze', '5', '6'])
    // The arrow keys go through what is there; confirming does not.
    await user.keyboard('{ArrowDown}')
    expect(active()).toBe('6')
  })

  test('find and filter are one: F4 takes the words, hits that are left out are counted and come to light', async () => {
    const { user } = await review()
    await user.keyboard('/der{F4}')
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(list()).toEqual(['1', '2 Sätze', '4', '2 Sätze'])
    expect([...document.querySelectorAll('[data-found]')].map((place) => place.textContent)).toEqual([
      'Der',
      'Der',
    ])
    await user.keyboard('/niemand')
    expect(screen.getByText(/· 1 ausgeblendet/)).toBeTruthy()
    await user.keyboard('{Enter}')
    // It is in sight by now.
    expect(screen.queryByText(/· 1 ausgeblendet/)).toBeNull()
    await user.keyboard('{Escape}')
    expect(active()).toBe('6')
    expect(list()).toEqual(['1', '2 Sätze', '4', '1 Satz', '6'])
    // The first Esc closed find, this one the filter.
    expect(strip()).not.toBeNull()
    await user.keyboard('{Escape}')
    expect(strip()).toBeNull()
  })

  test('only Esc closes what lies over the text first: by name and by button all rows are there at once', async () => {
    const { user, engine } = await review()
    const finds = () => screen.queryByRole('searchbox', { name: 'Im Artikel suchen' })
    await user.keyboard('{F4}wetter{Enter}/wind')
    expect(finds()).not.toBeNull()
    await user.click(screen.getByText('Das Wetter war gut.'))
    expect(finds()).not.toBeNull()
    act(() => engine.command('rows.all'))
    expect(list()).toEqual(['1', '2', '3', '4', '5', '6'])
    await user.keyboard('{Shift>}{F4}{/Shift}{Control>}{Enter}{/Control}')
    await user.click(await screen.findByRole('button', { name: /Alle Zeilen zeigen/ }))
    expect(list()).toEqual(['1', '2', '3', '4', '5', '6'])
    await user.keyboard('{Shift>}{F4}{/Shift}')
    expect(finds()).not.toBeNull()
    await user.keyboard('{Escape}')
    expect(finds()).toBeNull()
    expect(strip()).not.toBeNull()
    await user.keyboard('{Escape}')
    expect(strip()).toBeNull()
  })

  test('the panel gives way to what a menu opens, and the keys are not its own there', async () => {
    const { user, engine } = await review()
    await user.keyboard('{F4}')
    act(() => engine.command('find'))
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.keyboard('wetter')
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('wetter')
    await user.keyboard('{Escape}{F4}')
    act(() => engine.command('replace'))
    const dialog = within(await screen.findByRole('dialog', { name: 'Suchen und ersetzen' }))
    await user.keyboard('Schiff')
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Suchen' }).value).toBe('Schiff')
    expect(screen.queryByRole('combobox', { name: 'Wonach filtern?', hidden: true })).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('what is being typed counts when the filter is applied again', async () => {
    const { user } = await review()
    await user.keyboard('{F4}unver{Enter}{Home}e')
    const host = await waitFor(() => {
      const found = document
        .querySelector('[data-segment-editor]')
        ?.shadowRoot?.querySelector<HTMLElement>('.cm-editor')
      expect(found).toBeTruthy()
      return found!
    })
    act(() => EditorView.findFromDOM(host)!.dispatch({ changes: { from: 0, insert: 'Ja. ' } }))
    await user.keyboard('{Shift>}{F4}{/Shift}')
    await waitFor(() => expect(list()).toEqual(['1 Satz', '2', '3', '4', '5', '6']))
    expect(document.querySelector('[data-segment-editor]')).toBeNull()
  })

  test('a row is not merged with one that is left out: that one comes to light first', async () => {
    const { user, engine } = await review()
    await user.keyboard('{F4}wetter{Enter}{Alt>}m{/Alt}')
    await screen.findByText(/Die Zeile daneben war ausgeblendet/)
    expect(engine.inputsOf('mendAlignment')).toEqual([])
    expect(list()).toEqual(['2 Sätze', '3', '4', '2 Sätze'])
    await user.keyboard('{Alt>}m{/Alt}')
    await waitFor(() => expect(engine.inputsOf('mendAlignment')).toHaveLength(1))
  })

  test('undo shows the row that it changed', async () => {
    const { user } = await review()
    await user.keyboard('{Home}{Control>}{Enter}{/Control}{F4}grammatik{Enter}')
    expect(list()).toEqual(['4 Sätze', '5', '1 Satz'])
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(active()).toBe('1'))
    expect(list()).toEqual(['1', '3 Sätze', '5', '1 Satz'])
  })

  test('where no row fits, the current one stays in sight', async () => {
    const { user } = await review()
    await user.keyboard('{Home}{F4}gibt es nicht{Enter}')
    expect(strip()?.textContent).toContain('Keine Zeile passt')
    expect(list()).toEqual(['1', '5 Sätze'])
  })

  test('the same filter in another article takes one key', async () => {
    const other = article([{ target: 'Ein Satz.' }, { target: 'Noch «einer».', flags: [{}] }], {
      id: 'b2',
      title: 'Dürre im Süden',
    })
    const { user } = await openWindow({ articles: [harbour(), other], open: 'a1' })
    await screen.findByRole('complementary', { name: 'Hinweis' })
    await user.keyboard('{F4}mit off{Enter}')
    await user.click(screen.getByRole('button', { name: /Dürre im Süden/ }))
    await screen.findByText('Ein Satz.')
    expect(strip()).toBeNull()
    await user.keyboard('{Shift>}{F4}{/Shift}')
    expect(strip()?.textContent).toContain('1 von 2 Zeilen')
  })

  test('it is there again after another view, a jump and another article', async () => {
    const { user } = await review()
    await user.keyboard('{F4}grammatik{Enter}{Alt>}2{/Alt}')
    await screen.findByRole('region', { name: 'Der deutsche Text' })
    await user.keyboard('{Alt>}1{/Alt}')
    await waitFor(() => expect(list()).toEqual(['4 Sätze', '5', '1 Satz']))
    await user.keyboard('{Control>}j{/Control}2{Enter}')
    await waitFor(() => expect(active()).toBe('2'))
    expect(list()).toEqual(['1 Satz', '2', '2 Sätze', '5', '1 Satz'])
    await user.keyboard('{Control>}l{/Control}')
    await waitFor(() => expect(list()).toEqual([]))
    await user.click(screen.getAllByRole('button', { name: /Hafenstreik/ })[0]!)
    await waitFor(() => expect(strip()).not.toBeNull())
  })

  test('places in rows that are left out are not ticked for replacing, and that is said', async () => {
    const place = (index: number) => ({
      segmentId: `a1-${index + 1}`,
      segmentIndex: index,
      at: { start: 0, end: 3 },
      found: 'Der',
      text: 'Ein',
      sure: true,
    })
    const { user } = await openWindow({
      articles: [harbour()],
      open: 'a1',
      answers: { planReplace: { places: [place(0), place(3)], more: false } },
    })
    await screen.findByRole('complementary', { name: 'Hinweis' })
    await user.keyboard('{F4}hafen{Enter}r')
    const title = { name: 'Suchen und ersetzen' }
    const dialog = within(await screen.findByRole('dialog', title))
    await user.type(dialog.getByRole('textbox', { name: 'Suchen' }), 'Der')
    expect(await dialog.findByText('1 von 2 ausgewählt')).toBeTruthy()
    expect(dialog.getByText(/Eine Stelle steht in einer Zeile, die der Filter ausblendet/)).toBeTruthy()
    expect(dialog.getByText('Segment 4 · ausgeblendet')).toBeTruthy()
    // What is shown around the rows of the filter is not hidden.
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement?.id).toBe('segment-a1-1'))
    await user.keyboard('hr')
    const again = within(await screen.findByRole('dialog', title))
    await user.type(again.getByRole('textbox', { name: 'Suchen' }), 'Der')
    expect(await again.findByText('2 von 2 ausgewählt')).toBeTruthy()
    expect(again.getByText('Segment 4')).toBeTruthy()
    expect(again.queryByText(/die der Filter ausblendet/)).toBeNull()
  })

  test('equal flags in rows that are left out are not ticked, and that is said', async () => {
    const place = (n: number) =>
      alikePlace(n, 'Die Landkreise trafen sich sich.', 'Länder', { start: 4, end: 14 })
    const { user, engine } = await openWindow({
      articles: [harbour()],
      open: 'a1',
      answers: { alikeFlags: [place(2), place(5)] },
    })
    await screen.findByRole('complementary', { name: 'Hinweis' })
    await user.keyboard('{F4}doubled{Enter}{F4}landkreise{Enter}a')
    const dialog = within(await screen.findByRole('dialog', { name: 'Alle gleichen Hinweise' }))
    expect(await dialog.findByText('1 von 2 ausgewählt')).toBeTruthy()
    expect(dialog.getByText('Segment 5 · ausgeblendet')).toBeTruthy()
    expect(dialog.getByText(/Eine Stelle steht in einer Zeile, die der Filter ausblendet/)).toBeTruthy()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(engine.inputsOf('decideFlags')).toMatchObject([{ flagIds: ['f2'] }]))
  })

  test('a correction is offered to equal segments that are left out, and those are not ticked', async () => {
    const same = { source: 'Ships wait.', machine: 'Schiffe warten.' }
    const view = article([
      { ...same, target: 'Die Schiffe warten.' },
      { ...same, target: 'Schiffe warten.' },
      { ...same, target: 'Schiffe warten!' },
    ])
    const { user, engine } = await openWindow({ articles: [view], open: 'a1' })
    await screen.findByRole('complementary', { name: 'Hinweis' })
    await user.keyboard('{F4}warten.{Enter}{Home}g')
    const dialog = within(await screen.findByRole('dialog', { name: 'In gleiche Segmente übernehmen' }))
    expect(await dialog.findByText('1 von 2 ausgewählt')).toBeTruthy()
    expect(dialog.getByText('Segment 3 · ausgeblendet')).toBeTruthy()
    expect(dialog.getByText(/Eine Stelle steht in einer Zeile, die der Filter ausblendet/)).toBeTruthy()
    await user.keyboard('{Enter}')
    await waitFor(() =>
      expect(engine.inputsOf('rewrite')).toMatchObject([{ changes: [{ segmentId: 'a1-2' }] }]),
    )
  })
})
