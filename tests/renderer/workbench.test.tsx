import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { EditorView } from '@codemirror/view'
import type { Calls } from '../../shared/calls.ts'
import { article } from './support/article.ts'
import { alikePlace } from './support/examples.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const harbour = () =>
  article([
    {
      source: 'The ports are closed.',
      target: 'Die «Häfen» sind offen.',
      flags: [{ fixes: ['Hafen'] }],
    },
    { source: 'Ships wait.', target: 'Schiffe warten.', status: 'open' },
    { source: 'Ships wait.', target: 'Schiffe warten.' },
  ])

async function review(options: Omit<Parameters<typeof openWindow>[0], 'articles' | 'open'> = {}) {
  const opened = await openWindow({ articles: [harbour()], open: 'a1', ...options })
  await screen.findByRole('complementary', { name: 'Hinweis' })
  return opened
}

const dialog = (name: string) => screen.findByRole('dialog', { name })
const row = (n: number) => screen.getByRole('group', { name: new RegExp(`^Segment ${n}(,|$)`) })

function mark(element: Element, words: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1
    if (at < 0) continue
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    document.dispatchEvent(new Event('selectionchange'))
    return
  }
  throw new Error(`not there: ${words}`)
}

describe('own flags', () => {
  test('words marked with the mouse and two digits: a flag of that category, major', async () => {
    const { user, engine } = await review()
    mark(row(1), 'offen')
    await user.keyboard('f')
    expect(within(await dialog('Hinweis anbringen')).getByText('offen')).toBeTruthy()
    await user.keyboard('14')
    await waitFor(() =>
      expect(engine.inputsOf('raiseFlag')).toMatchObject([
        {
          segmentId: 'a1-1',
          target: [{ start: 15, end: 20 }],
          source: [],
          category: 'accuracy/omission',
          severity: 'major',
        },
      ]),
    )
  })

  test('marked in the source; Shift with the second digit makes it minor', async () => {
    const { user, engine } = await review()
    mark(row(1), 'closed')
    await user.keyboard('f')
    await dialog('Hinweis anbringen')
    await user.keyboard('2{Shift>}3{/Shift}')
    await waitFor(() =>
      expect(engine.inputsOf('raiseFlag')).toMatchObject([
        {
          target: [],
          source: [{ start: 14, end: 20 }],
          category: 'fluency/punctuation',
          severity: 'minor',
        },
      ]),
    )
  })

  test('with the keyboard alone: words, several of them, graver, with a note', async () => {
    const { user, engine } = await review()
    await user.keyboard('f')
    await dialog('Welche Wörter?')
    await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}{Enter}')
    expect(within(await dialog('Hinweis anbringen')).getByText('sind offen')).toBeTruthy()
    await user.keyboard('{ArrowLeft}3')
    await user.type(screen.getByLabelText('Notiz (wenn Sie mögen)'), 'klingt falsch')
    await user.click(screen.getByRole('button', { name: 'Holprig' }))
    await waitFor(() =>
      expect(engine.inputsOf('raiseFlag')).toMatchObject([
        {
          target: [{ start: 10, end: 20 }],
          category: 'style/awkward',
          severity: 'critical',
          note: 'klingt falsch',
        },
      ]),
    )
  })

  test('another severity of a machine flag: one arrow and Enter on the category it has', async () => {
    const { user, engine } = await review()
    await user.keyboard('s')
    await dialog('Anders einstufen')
    await user.keyboard('{ArrowRight}{Enter}')
    await waitFor(() =>
      expect(engine.inputsOf('judgeFlag')).toMatchObject([
        { category: 'accuracy/mistranslation', severity: 'minor' },
      ]),
    )
    expect(await screen.findByText(/Bedeutung · leicht/)).toBeTruthy()
  })

  test('who raised it is said, and only such a flag can be removed', async () => {
    const view = harbour()
    const [first, ...rest] = view.segments
    const flags = first!.flags.map((flag) => ({
      ...flag,
      raisedBy: 'Anna Berg',
      ruleId: 'person',
      note: 'zu!',
    }))
    const own = { ...view, segments: [{ ...first!, flags }, ...rest] }
    const { user, engine } = await openWindow({ articles: [own], open: 'a1' })
    const inspector = within(await screen.findByRole('complementary', { name: 'Hinweis' }))
    expect(inspector.getByRole('heading', { name: 'zu!' })).toBeTruthy()
    expect(inspector.getByText('Angemerkt von Anna Berg')).toBeTruthy()
    await user.keyboard('{Delete}')
    await waitFor(() => expect(engine.inputsOf('withdrawFlag')).toHaveLength(1))
    cleanup()
    const machine = await review()
    await machine.user.keyboard('{Delete}')
    expect(machine.engine.inputsOf('withdrawFlag')).toEqual([])
  })
})

test('a note is written with one key, shown in the row, the inspector and its name', async () => {
  const { user, engine } = await review()
  await user.keyboard('m')
  await dialog('Notizen zu Segment 1')
  await user.keyboard('Rückfrage beim Hafenamt{Control>}{Enter}{/Control}')
  await waitFor(() =>
    expect(engine.inputsOf('addNote')).toEqual([{ segmentId: 'a1-1', text: 'Rückfrage beim Hafenamt' }]),
  )
  const inspector = within(screen.getByRole('complementary', { name: 'Hinweis' }))
  expect(await inspector.findByText('Rückfrage beim Hafenamt')).toBeTruthy()
  expect(row(1).getAttribute('aria-label')).toBe('Segment 1, Eine Notiz')
})

test('equal flags: a place that is unticked is left', async () => {
  const place = (n: number) => alikePlace(n, 'Die Häfen sind offen.', 'Hafen')
  const alikeFlags = [place(1), place(2), place(3)]
  const { user, engine } = await review({ answers: { alikeFlags } })
  await user.keyboard('a')
  const opened = within(await dialog('Alle gleichen Hinweise'))
  const list = await opened.findByRole('listbox')
  expect(within(list).getAllByRole('option', { selected: true })).toHaveLength(3)
  list.focus()
  await user.keyboard('{ArrowDown} ')
  await user.click(opened.getByRole('button', { name: /2 Stellen übernehmen/ }))
  await waitFor(() =>
    expect(engine.inputsOf('decideFlags')).toMatchObject([
      { flagIds: ['f1', 'f3'], decision: { kind: 'accept', fix: 0 } },
    ]),
  )
})

test('a flag about quotation marks leads to all of them: equal flags it has none', async () => {
  const quoted = article([
    { source: '"No," he said.', target: '«"»Nein," sagte er.', flags: [{ ruleId: 'straight-quotes' }] },
  ])
  const { user, engine } = await openWindow({ articles: [quoted], open: 'a1' })
  const inspector = within(await screen.findByRole('complementary', { name: 'Hinweis' }))
  await user.click(inspector.getByRole('button', { name: /^Alle setzen/ }))
  await waitFor(() => expect(engine.inputsOf('planQuotes')).toEqual([{ articleId: 'a1' }]))
  expect(inspector.queryByRole('button', { name: /^Alle gleichen/ })).toBeNull()
})

describe('equal flags that suggest nothing', () => {
  const place = (n: number) => alikePlace(n, 'Die Häfen sind offen.', null)
  type Alike = Calls['alikeFlags']['output']
  const open = async (alike: Alike | (() => Alike)) => {
    const view = article([{ target: 'Die «Häfen» sind offen.', flags: [{ id: 'f1' }] }])
    const answers = {
      get alikeFlags() {
        return typeof alike === 'function' ? alike() : alike
      },
    }
    const opened = await openWindow({ articles: [view], open: 'a1', answers })
    await screen.findByRole('complementary', { name: 'Hinweis' })
    await opened.user.keyboard('a')
    return opened
  }

  test('Enter decides nothing until something is chosen, and that is said', async () => {
    const { user, engine } = await open([place(1), place(2)])
    const opened = within(await dialog('Alle gleichen Hinweise'))
    expect(await opened.findByText('2 von 2 ausgewählt')).toBeTruthy()
    expect(opened.getByText(/Wählen Sie zuerst, was zu tun ist/)).toBeTruthy()
    expect(opened.getByRole('button', { name: 'Noch nichts gewählt' }).hasAttribute('disabled')).toBe(true)
    expect(opened.queryByRole('radio', { name: 'Vorschlag übernehmen' })).toBeNull()
    const dismiss = opened.getByRole('radio', { name: 'Verwerfen' })
    expect(dismiss.matches(':checked')).toBe(false)
    await user.keyboard('{Enter}')
    opened.getByRole('listbox').focus()
    await user.keyboard('{Enter}')
    expect(engine.inputsOf('decideFlags')).toEqual([])
    dismiss.focus()
    await user.keyboard(' {Enter}')
    await waitFor(() =>
      expect(engine.inputsOf('decideFlags')).toMatchObject([
        { flagIds: ['f1', 'f2'], decision: { kind: 'dismiss' } },
      ]),
    )
  })

  test('the only place of its words says that there are more of its rule', async () => {
    await open([place(1), place(2)])
    await dialog('Alle gleichen Hinweise')
    expect(screen.queryByText(/^Das ist die einzige Stelle/)).toBeNull()
    cleanup()
    // The command asks for the rule, then the dialog for the words.
    const answers = [[place(1), place(2)]]
    await open(() => answers.shift() ?? [place(1)])
    await dialog('Alle gleichen Hinweise')
    expect(await screen.findByText(/^Das ist die einzige Stelle/)).toBeTruthy()
  })

  test('one that is nowhere else says so', async () => {
    const { engine } = await open([place(1), { ...place(2), level: 'hint' }])
    expect(await screen.findByText('Diesen Hinweis gibt es nur hier.')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(engine.inputsOf('alikeFlags')).toEqual([{ flagId: 'f1', matter: 'rule', where: 'everywhere' }])
  })
})

describe('find and replace', () => {
  const places = [
    {
      segmentId: 'a1-2',
      segmentIndex: 1,
      at: { start: 0, end: 7 },
      found: 'Schiffe',
      text: 'Boote',
      sure: true,
    },
    {
      segmentId: 'a1-3',
      segmentIndex: 2,
      at: { start: 0, end: 7 },
      found: 'Schiffe',
      text: null,
      sure: false,
    },
  ]

  test('shows every place first; what cannot be replaced is not', async () => {
    const { user, engine } = await review({ answers: { planReplace: { places, more: false } } })
    await user.keyboard('r')
    await dialog('Suchen und ersetzen')
    await user.keyboard('Schiff{Tab}Boot')
    await user.click(screen.getByRole('radio', { name: 'Alle Formen des Wortes' }))
    await waitFor(() =>
      expect(engine.inputsOf('planReplace').at(-1)).toMatchObject({
        search: { text: 'Schiff', kind: 'lemma' },
        replacement: 'Boot',
      }),
    )
    const go = await screen.findByRole('button', { name: /Eine Stelle ersetzen/ })
    await waitFor(() => expect(go.hasAttribute('disabled')).toBe(false))
    await user.click(go)
    await waitFor(() =>
      expect(engine.inputsOf('rewrite')).toMatchObject([
        { kind: 'replaced', changes: [{ segmentId: 'a1-2', found: 'Schiffe', text: 'Boote' }] },
      ]),
    )
  })

  test('exactly these words are whole words, until the editor says otherwise; a pattern is what it is', async () => {
    localStorage.removeItem('replace.wholeWords')
    const { user, engine } = await review({ answers: { planReplace: { places, more: false } } })
    const searches = () => engine.inputsOf('planReplace').map(({ search }) => search)
    const whole = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Nur ganze Wörter' })
    await user.keyboard('r')
    await dialog('Suchen und ersetzen')
    await user.keyboard('dies')
    await waitFor(() => expect(searches().at(-1)).toMatchObject({ text: 'dies', wholeWords: true }))
    await user.click(screen.getByRole('radio', { name: /^Suchmuster/ }))
    await waitFor(() => expect(searches().at(-1)).toMatchObject({ kind: 'pattern', wholeWords: false }))
    await user.click(screen.getByRole('radio', { name: 'Genau diese Wörter' }))
    await user.click(whole())
    await waitFor(() => expect(searches().at(-1)).toMatchObject({ kind: 'text', wholeWords: false }))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('r')
    await dialog('Suchen und ersetzen')
    expect(whole().checked).toBe(false)
    localStorage.removeItem('replace.wholeWords')
  })

  test('a bad pattern is said, and nothing can be replaced', async () => {
    const { user, engine } = await review()
    await user.keyboard('r')
    await dialog('Suchen und ersetzen')
    engine.refuse('planReplace', 'slow-pattern')
    await user.keyboard('(a+)+')
    expect((await screen.findByRole('alert')).textContent).toMatch(/rechnet zu lange/)
    expect(screen.getByRole('button', { name: /^Ersetzen/ }).hasAttribute('disabled')).toBe(true)
  })
})

test('a confirmed correction is offered to identical segments, once', async () => {
  const { user, engine } = await review()
  await user.keyboard('{ArrowDown}e')
  const host = document.querySelector('[data-segment-editor]')
  const view = EditorView.findFromDOM(host!.shadowRoot!.querySelector<HTMLElement>('.cm-editor')!)!
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: 'Die Schiffe warten.' } })
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Ein weiteres Segment war gleich/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ansehen …' }))
  await dialog('In gleiche Segmente übernehmen')
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(engine.inputsOf('rewrite')).toMatchObject([
      {
        kind: 'propagated',
        changes: [{ segmentId: 'a1-3', found: 'Schiffe warten.', text: 'Die Schiffe warten.' }],
      },
    ]),
  )
})

test('the word of a flag: what the dictionary says, and into the own dictionary', async () => {
  const { user, engine } = await review({ answers: { suggestSpelling: ['Häfen', 'Haufen'] } })
  await user.keyboard('w')
  const menu = within(await screen.findByRole('menu', { name: 'Rechtschreibung: Häfen' }))
  expect(await menu.findByRole('menuitem', { name: 'Haufen' })).toBeTruthy()
  await user.click(menu.getByRole('menuitem', { name: /ins Wörterbuch/ }))
  await waitFor(() =>
    expect(engine.inputsOf('setWord')).toEqual([{ word: 'Häfen', known: true, segmentId: 'a1-1' }]),
  )
})

test('words of the dictionary are removed in the settings', async () => {
  const listWords = [{ word: 'Kachowka', author: 'Anna Berg', at: 1_790_000_000_000 }]
  const { user, engine } = await openWindow({ answers: { listWords } })
  await user.keyboard('{Control>},{/Control}')
  await user.click(await screen.findByRole('button', { name: '„Kachowka“ entfernen' }))
  await waitFor(() =>
    expect(engine.inputsOf('setWord')).toEqual([{ word: 'Kachowka', known: false, segmentId: null }]),
  )
  expect(await screen.findByText('„Kachowka“ steht nicht mehr im Wörterbuch.')).toBeTruthy()
})

test('the machine and now stand side by side, with the share of each segment', async () => {
  const articles = [article([{ target: 'Die Häfen sind zu.', machine: 'Die Häfen sind offen.' }])]
  const { user } = await openWindow({ articles, open: 'a1' })
  await screen.findByRole('complementary', { name: 'Hinweis' })
  await user.keyboard('{Alt>}3{/Alt}')
  const changes = within(await screen.findByRole('region', { name: 'Änderungen' }))
  expect(changes.getByText('20 % geändert')).toBeTruthy()
  await user.keyboard('{Shift>}{F7}{/Shift}')
  expect((await changes.findByLabelText('Maschine')).textContent).toBe('Die Häfen sind offen.')
  expect(changes.getByLabelText('Jetzt').textContent).toBe('Die Häfen sind zu.')
})
