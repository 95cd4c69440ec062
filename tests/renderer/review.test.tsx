import { EditorView } from '@codemirror/view'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { REPORT_WORDS } from '../../shared/report/words.ts'
import { article } from './support/article.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const harbour = () =>
  article([
    {
      source: 'The unions of the countries involved met.',
      target: 'Die Gewerkschaften der «Landkreise» trafen «sich sich».',
      flags: [
        { fixes: ['Länder', 'Staaten'], evidence_: 'countries' },
        { fixes: ['sich'], severity: 'minor', category: 'style/awkward' },
      ],
    },
    { target: 'Einige Schiffe «musste» warten.', flags: [{ fixes: ['mussten'], severity: 'critical' }] },
    { target: 'Das Wetter war gut.' },
  ])

async function review() {
  const opened = await openWindow({ articles: [harbour()], open: 'a1' })
  const inspector = await screen.findByRole('complementary', { name: 'Hinweis' })
  return { ...opened, inspector: within(inspector) }
}

const row = (n: number) => screen.getByRole('group', { name: new RegExp(`^Segment ${n}(,|$)`) })

test('the first flag is under the cursor, its evidence lit, its fixes numbered', async () => {
  const { inspector } = await review()
  expect(inspector.getByText('1 von 3')).toBeTruthy()
  expect(inspector.getByRole('button', { name: /Länder/ })).toBeTruthy()
  expect(row(1).getAttribute('aria-current')).toBe('true')
  expect(within(row(1)).getByText('countries').tagName).toBe('MARK')
})

test('Enter takes the first suggestion and goes on at once', async () => {
  const { user, engine, inspector } = await review()
  await user.keyboard('{Enter}')
  expect(within(row(1)).getAllByText(/Länder/).length).toBeGreaterThan(0)
  expect(inspector.getByText('1 von 2')).toBeTruthy()
  await waitFor(() => expect(engine.inputsOf('applyFix')).toMatchObject([{ fix: 0 }]))
  await user.keyboard('{Enter}{Enter}')
  await waitFor(() =>
    expect(engine.view('a1').segments.map((each) => each.target)).toEqual([
      'Die Gewerkschaften der Länder trafen sich.',
      'Einige Schiffe mussten warten.',
      'Das Wetter war gut.',
    ]),
  )
})

test('a digit takes that suggestion', async () => {
  const { user, engine } = await review()
  await user.keyboard('2')
  await waitFor(() => expect(engine.view('a1').segments[0]?.target).toContain('der Staaten'))
})

test('D dismisses here and goes on; undo brings the flag back', async () => {
  const { user, engine, inspector } = await review()
  await user.keyboard('d')
  expect(inspector.getByText('1 von 2')).toBeTruthy()
  await waitFor(() =>
    expect(engine.inputsOf('dismissFlag')).toMatchObject([{ scope: 'here', reason: 'unspecified' }]),
  )
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(inspector.getByText('1 von 3')).toBeTruthy())
})

test('that nothing is left to undo is said, but is no error', async () => {
  const { user, engine } = await review()
  engine.refuse('undo', 'nothing-to-undo')
  await user.keyboard('{Control>}z{/Control}')
  const words = await screen.findByText('Hier gibt es nichts mehr rückgängig zu machen.')
  expect(words.closest('[role=status]')).not.toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('Shift+D asks where and why, all by keys', async () => {
  const { user, engine } = await review()
  await user.keyboard('{Shift>}D{/Shift}')
  const dialog = await screen.findByRole('dialog', { name: 'Verwerfen' })
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
  await user.keyboard('{ArrowRight}')
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Überall' }).checked).toBe(true),
  )
  await user.keyboard('{Tab}{ArrowRight}')
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'So gewollt' }).checked).toBe(true),
  )
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(engine.inputsOf('dismissFlag')).toMatchObject([{ scope: 'everywhere', reason: 'intended' }]),
  )
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('Shift+D and the digit of a reason dismiss; in the note a digit is a digit', async () => {
  const { user, engine } = await review()
  await user.keyboard('{Shift>}D{/Shift}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Verwerfen' }))
  await user.type(dialog.getByRole('textbox'), '3 Fälle')
  expect(screen.queryByRole('dialog')).not.toBeNull()
  await user.keyboard('{Shift>}{Tab}{/Shift}3')
  await waitFor(() =>
    expect(engine.inputsOf('dismissFlag')).toMatchObject([
      { scope: 'article', reason: 'taste', note: '3 Fälle' },
    ]),
  )
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a dismissed flag can be opened again', async () => {
  const { user, engine, inspector } = await review()
  await user.keyboard('d')
  await user.click(inspector.getByRole('button', { name: '„Landkreise“ wieder öffnen' }))
  await waitFor(() => expect(engine.inputsOf('reopenFlag')).toHaveLength(1))
  expect(inspector.getByText('1 von 3')).toBeTruthy()
})

test('next and previous flag come round at the ends', async () => {
  const { user, inspector } = await review()
  await user.keyboard('{Shift>}{F8}{/Shift}')
  expect(inspector.getByText('3 von 3')).toBeTruthy()
  await user.keyboard('{F8}')
  expect(inspector.getByText('1 von 3')).toBeTruthy()
})

test('worst first changes the order of the queue', async () => {
  const { user, inspector } = await review()
  await user.keyboard('o')
  expect(inspector.getByText('2 von 3')).toBeTruthy()
  await user.keyboard('{F8}{F8}')
  expect(row(2).getAttribute('aria-current')).toBe('true')
})

test('confirming goes to the next segment and keeps the focus in the text', async () => {
  const { user, engine } = await review()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(row(1).getAttribute('aria-label')).toBe('Segment 1, bestätigt')
  expect(row(2).getAttribute('aria-current')).toBe('true')
  await waitFor(() => expect(document.activeElement).toBe(row(2)))
  await waitFor(() =>
    expect(engine.inputsOf('confirmSegment')).toMatchObject([{ segmentId: 'a1-1', confirmed: true }]),
  )
})

test('typing is saved, and sent before anything else happens', async () => {
  const { user, engine } = await review()
  await user.keyboard('{End}e')
  const host = row(3).querySelector('[data-segment-editor]')
  const content = host?.shadowRoot?.querySelector<HTMLElement>('[contenteditable]')
  expect(content?.getAttribute('aria-label')).toBe('Übersetzung von Segment 3 bearbeiten')
  // jsdom cannot type into an editable element; the end-to-end tests do.
  EditorView.findFromDOM(content!)!.dispatch({ changes: { from: 15, insert: 'sehr ' } })
  await waitFor(() =>
    expect(engine.inputsOf('setTarget')).toMatchObject([{ target: 'Das Wetter war sehr gut.' }]),
  )
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(engine.view('a1').segments[2]?.target).toBe('Das Wetter war gut.'))
  expect(
    engine.sent.map((each) => each.name).filter((name) => name === 'setTarget' || name === 'undo'),
  ).toEqual(['setTarget', 'undo'])
})

test('the difference to the machine stands below the active segment, one key away', async () => {
  const { user } = await review()
  await user.keyboard('{Enter}')
  expect(within(row(1)).getByText('Landkreise').tagName).toBe('DEL')
  await user.keyboard('v')
  expect(within(row(1)).queryByText('Landkreise')).toBeNull()
})

test('a refused decision is taken back and explained', async () => {
  const { user, engine, inspector } = await review()
  engine.refuse('applyFix', 'stale')
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/Der Text hat sich inzwischen geändert/)).toBeTruthy()
  await waitFor(() => expect(inspector.getByText(/von 3/)).toBeTruthy())
})

test('when all is decided and confirmed, the window says so', async () => {
  const done = article([{ target: 'Fertig.', status: 'confirmed' }])
  await openWindow({ articles: [done], open: 'a1' })
  expect(await screen.findByRole('heading', { name: 'Fertig gegengelesen' })).toBeTruthy()
})

test('a restarting engine is announced', async () => {
  const { engine } = await review()
  engine.emit({ kind: 'restarting' })
  expect(await screen.findByText(/Das Prüfprogramm startet neu/)).toBeTruthy()
  engine.emit({ kind: 'ready' })
  await waitFor(() => expect(screen.queryByText(/Das Prüfprogramm startet neu/)).toBeNull())
})

test('a misspelt word without a fix gets words of the dictionary, taken by digit', async () => {
  const misspelt = article([
    { target: 'Das ist «rationalieren».', flags: [{ category: 'fluency/spelling', fixes: [] }] },
    { target: 'Gut.' },
  ])
  const { user, engine } = await openWindow({
    articles: [misspelt],
    open: 'a1',
    answers: { suggestSpelling: ['rationieren', 'rationalisieren'] },
  })
  expect(await screen.findByRole('button', { name: /rationalisieren/ })).toBeTruthy()
  await user.keyboard('2')
  await waitFor(() => expect(engine.view('a1').segments[0]?.target).toBe('Das ist rationalisieren.'))
})

test('what is looked for is marked on both sides, is there the next time, and is what is replaced', async () => {
  const { user } = await review()
  await user.keyboard('/schiff')
  const marked = () => [...document.querySelectorAll('[data-found]')].map((place) => place.textContent)
  expect(marked()).toEqual(['Schiff'])
  await user.clear(screen.getByRole('searchbox'))
  await user.keyboard('die')
  expect(marked()).toEqual(['Die'])
  await user.keyboard('{Escape}')
  expect(marked()).toEqual([])

  await user.keyboard('/')
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('die')
  await user.keyboard('{Escape}r')
  const dialog = within(await screen.findByRole('dialog', { name: 'Suchen und ersetzen' }))
  const replaced = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Suchen' })
  expect(replaced.value).toBe('die')
  expect(replaced.selectionEnd).toBe(3)
  expect(replaced.selectionStart).toBe(0)
})

/** What is marked in the segment's editor. */
async function written(): Promise<string> {
  const host = await waitFor(() => {
    const found = document
      .querySelector('[data-segment-editor]')
      ?.shadowRoot?.querySelector<HTMLElement>('.cm-editor')
    expect(found).toBeTruthy()
    return found!
  })
  const { state } = EditorView.findFromDOM(host)!
  return state.sliceDoc(state.selection.main.from, state.selection.main.to)
}

test('asking how to dismiss takes the place of the find bar', async () => {
  const { user } = await review()
  await user.keyboard('{Control>}f{/Control}')
  await screen.findByRole('search')
  await user.keyboard('{Control>}{Shift>}D{/Shift}{/Control}')
  await screen.findByRole('dialog', { name: 'Verwerfen' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByRole('search')).toBeNull()
})

test('what is marked in the translation is what is written over, without the blank behind it', async () => {
  const { user } = await review()
  const words = within(row(3)).getByText('Das Wetter war gut.')
  await user.click(words)
  const text = [...within(row(3)).getByText('Das Wetter war gut.').childNodes].at(-1)!
  document.getSelection()!.setBaseAndExtent(text, 4, text, 11)
  await user.keyboard('e')
  expect(await written()).toBe('Wetter')
})

/** The review of an article whose first segment has one flag that suggests nothing. */
async function unsuggested() {
  const view = article([
    { target: 'Die «Planungsanwendungen» stiegen im Mai.', flags: [{}] },
    { target: 'Das Wetter war gut.' },
  ])
  const opened = await openWindow({ articles: [view], open: 'a1' })
  await screen.findByRole('complementary', { name: 'Hinweis' })
  return opened
}

test('flagged words for which nothing is suggested are what is written over', async () => {
  const { user } = await unsuggested()
  await user.keyboard('e')
  expect(await written()).toBe('Planungsanwendungen')
  await user.keyboard('{Escape}{F2}')
  expect(await written()).toBe('Planungsanwendungen')
})

test('what is marked goes before flagged words, and a suggestion leaves the caret behind them', async () => {
  const { user } = await unsuggested()
  const target = within(row(1)).getByText(/stiegen im Mai/)
  const text = [...target.childNodes].at(-1)!
  document.getSelection()!.setBaseAndExtent(text, 1, text, 8)
  await user.keyboard('e')
  expect(await written()).toBe('stiegen')
  cleanup()
  const suggested = await review()
  await suggested.user.keyboard('e')
  expect(await written()).toBe('')
})

test('a special character is put behind flagged words, not over them', async () => {
  const { user, engine } = await unsuggested()
  await user.keyboard('{Control>}{Shift>}X{/Shift}{/Control}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Sonderzeichen' }))
  await user.click(dialog.getByRole('button', { name: 'Auslassungspunkte' }))
  await user.keyboard('{Escape}')
  await waitFor(() =>
    expect(engine.view('a1').segments[0]?.target).toBe('Die Planungsanwendungen… stiegen im Mai.'),
  )
})

test('the status line says first whether the article can be printed, the figures to those who look or listen closer', async () => {
  const good = harbour()
  await openWindow({ articles: [good], open: 'a1' })
  const status = async () => within(await screen.findByRole('contentinfo', { name: 'Stand' }))
  expect((await status()).getByText(REPORT_WORDS.de.printable)).toBeTruthy()
  cleanup()
  const bad = { ...good, score: { ...good.score, perThousand: 166.5 } }
  await openWindow({ articles: [bad], open: 'a1' })
  const verdict = (await status()).getByText(`noch nicht ${REPORT_WORDS.de.printable}`)
  const whole =
    '166,5 Punkte für offene Hinweise je 1.000 Wörter (MQM). Bis 20 gilt ein Artikel als druckreif.'
  expect(verdict.parentElement?.title).toBe(whole)
  expect((await status()).getByText(`: ${whole}`)).toBeTruthy()
})

test('what was found is what is written over, until the cursor moves on', async () => {
  const { user } = await review()
  await user.keyboard('/wetter{Enter}{Escape}')
  expect(row(3).getAttribute('aria-current')).toBe('true')
  await user.keyboard('e')
  expect(await written()).toBe('Wetter')
  await user.keyboard('{Escape}{Home}{End}e')
  expect(await written()).toBe('')
})

test('all that have no open flag are confirmed at once, and that can be taken back', async () => {
  const { user, engine } = await review()
  await user.keyboard('{Shift>}C{/Shift}')
  await screen.findByText('Ein Segment ist bestätigt.')
  expect(engine.inputsOf('confirmSegments')).toMatchObject([{ segmentIds: ['a1-3'] }])
  await user.keyboard('{Shift>}C{/Shift}')
  await screen.findByText('Was noch nicht bestätigt ist, hat offene Hinweise.')
  await user.keyboard('{Home}ddd')
  await user.click(await screen.findByRole('button', { name: 'Alle 2 bestätigen' }))
  await screen.findByText('2 Segmente sind bestätigt.')
  await user.keyboard('{Control>}z{/Control}')
  await screen.findByText('In 2 Segmenten rückgängig gemacht.')
  expect(screen.queryByText('2 Segmente sind bestätigt.')).toBeNull()
  await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
  await screen.findByText('In 2 Segmenten wiederholt.')
  expect(await screen.findByText('Fertig gegengelesen')).toBeTruthy()
  // Once it is taken back, the button that would take back something else is gone.
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(screen.queryByText('Fertig gegengelesen')).toBeNull())
  expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull()
  await user.keyboard('{Shift>}C{/Shift}')
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  await waitFor(() => expect(screen.queryByText('Fertig gegengelesen')).toBeNull())
})

test('what is still being checked is not confirmed along with the rest', async () => {
  const view = article([{ target: 'Eins.' }, { target: 'Zwei.' }])
  const [first, second] = view.segments
  const { user, engine } = await openWindow({
    articles: [{ ...view, segments: [first!, { ...second!, checked: false }] }],
    open: 'a1',
  })
  await screen.findByRole('complementary', { name: 'Hinweis' })
  await user.keyboard('{Shift>}C{/Shift}')
  await screen.findByText('Ein Segment ist bestätigt, eines wird noch geprüft.')
  expect(engine.inputsOf('confirmSegments')).toMatchObject([{ segmentIds: [first!.id] }])
  await user.keyboard('{Shift>}C{/Shift}')
  await screen.findByText(
    'Was noch nicht bestätigt ist, hat offene Hinweise oder ist noch nicht fertig geprüft.',
  )
})
