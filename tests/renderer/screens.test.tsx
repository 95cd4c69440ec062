import axe from 'axe-core'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Change, ImportPlan, RuleInfo } from '../../shared/calls.ts'
import type { HistoryEntry } from '../../shared/calls/history.ts'
import { NO_TALLY } from '../../shared/review/learning.ts'
import { article } from './support/article.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const harbour = article([
  { target: 'Hafenstreik', kind: 'heading', status: 'confirmed' },
  { target: 'Die «Landkreise».', machine: 'Die Kreise.', flags: [{ fixes: ['Länder'] }] },
])
const drought = article([{ target: 'Dürre.' }], { id: 'a2', title: 'Dürre im Süden' })

const RULE: RuleInfo = {
  id: 'doubled-word',
  version: 1,
  name: { de: 'Doppeltes Wort', en: 'Doubled word' },
  category: 'fluency/grammar',
  severity: 'minor',
  needsSource: false,
  enabled: true,
  enabledByDefault: true,
  measured: { right: 9, flags: 12 },
  open: 1,
  learning: {
    prior: { mean: 0.7, weight: 20 },
    tally: { ...NO_TALLY, accepted: 8, corrected: 2, taste: 2 },
    chance: 0.76,
    low: 0.6,
    high: 0.88,
    quiet: false,
    awake: false,
    resetAt: null,
  },
  accepted: 8,
  corrected: 2,
  dismissed: 2,
}

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

const PLAN: ImportPlan = {
  title: 'Neuer Artikel',
  format: 'txt',
  bilingual: false,
  segments: null,
  target: { name: 'neu.de.txt', words: 120, encoding: 'UTF-8' },
  source: null,
  swapped: false,
  columns: null,
  notes: ['no-source'],
}

/** Contrast is measured on the tokens (tokens.test.ts) and in the real window: jsdom draws nothing. */
async function expectNoViolations() {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

test('an empty library says how to begin', async () => {
  await openWindow()
  expect(await screen.findByRole('heading', { name: 'Legen Sie einen Artikel hier ab' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Text einfügen' })).toBeTruthy()
  await expectNoViolations()
})

test('the library lists, searches and opens articles', async () => {
  const { user } = await openWindow({ articles: [harbour, drought] })
  const main = within(screen.getByRole('main'))
  expect(await main.findByText('1 Hinweis offen')).toBeTruthy()
  await expectNoViolations()
  await user.type(main.getByRole('searchbox', { name: 'Artikel suchen' }), 'dürre')
  await waitFor(() => expect(main.queryByText('Hafenstreik legt Küste lahm')).toBeNull())
  await user.click(main.getByRole('button', { name: /^Dürre im Süden/ }))
  expect(await screen.findByRole('group', { name: 'Segment 1' })).toBeTruthy()
})

test('the library goes by keys: arrows, a search, a new title, Delete', async () => {
  const { user, engine } = await openWindow({ articles: [harbour, drought] })
  const library = within(screen.getByRole('main'))
  const article = (name: RegExp) => library.findByRole('button', { name })
  const first = await article(/^Hafenstreik legt Küste lahm/)
  const second = await article(/^Dürre im Süden/)
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(first)
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(second)
  await user.keyboard('{Delete}')
  expect(await screen.findByRole('alertdialog', { name: '„Dürre im Süden“ löschen?' })).toBeTruthy()
  await user.keyboard('{Escape}{ArrowUp}{F2}')
  const title = await screen.findByRole('textbox', { name: 'Titel' })
  await expectNoViolations()
  await user.keyboard('Streik im Hafen{Enter}')
  await waitFor(() =>
    expect(engine.inputsOf('renameArticle')).toEqual([{ articleId: 'a1', title: 'Streik im Hafen' }]),
  )
  await waitFor(() => expect(title.isConnected).toBe(false))
  await user.keyboard('{Control>}f{/Control}süden')
  await waitFor(() => expect(screen.getByRole('main').querySelectorAll('[data-article]')).toHaveLength(1))
  await user.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByRole('heading', { name: 'Dürre im Süden' })).toBeTruthy()
})

test('from article to article by keys; the title can be changed in it', async () => {
  const open = [{ target: 'Noch «offen».', flags: [{ fixes: ['zu'] }] }]
  const { user, engine } = await openWindow({
    articles: [harbour, article(open, { id: 'a2', title: 'Zweiter' })],
    open: 'a1',
  })
  await screen.findByRole('heading', { name: 'Hafenstreik legt Küste lahm' })
  await user.keyboard('{Control>}{PageDown}{/Control}')
  await screen.findByRole('heading', { name: 'Zweiter' })
  await user.keyboard('{Shift>}{F2}{/Shift}')
  await screen.findByRole('textbox', { name: 'Titel' })
  await user.keyboard('Dritter{Enter}')
  await screen.findByRole('heading', { name: 'Dritter' })
  expect(engine.inputsOf('renameArticle')).toEqual([{ articleId: 'a2', title: 'Dritter' }])
  await user.keyboard('{Control>}{PageUp}{/Control}')
  await screen.findByRole('heading', { name: 'Hafenstreik legt Küste lahm' })
  expect(engine.inputsOf('unfinishedArticle')).toEqual([
    { from: 'a1', by: 1 },
    { from: 'a2', by: -1 },
  ])
})

test('where no other article waits, that is said', async () => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1' })
  await screen.findByRole('heading', { name: 'Hafenstreik legt Küste lahm' })
  await user.keyboard('{Control>}{PageDown}{/Control}')
  expect(await screen.findByText('Kein anderer Artikel ist unfertig.')).toBeTruthy()
})

test('the German text is copied as it is read: headings, paragraphs, no tags', async () => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1' })
  await screen.findByRole('heading', { name: 'Hafenstreik legt Küste lahm' })
  const copied = new Map<string, string>()
  document.execCommand = (command) => {
    const event = Object.assign(new Event(command, { bubbles: true, cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    })
    return !document.body.dispatchEvent(event)
  }
  await user.keyboard('{Control>}{Shift>}C{/Shift}{/Control}')
  expect(await screen.findByText(/^Der deutsche Text ist kopiert/)).toBeTruthy()
  expect(copied.get('text/plain')).toBe('Hafenstreik\n\nDie Landkreise.')
  expect(copied.get('text/html')).toBe('<h1>Hafenstreik</h1>\n<p>Die Landkreise.</p>')
})

test('under today the library says when, under other days which', async () => {
  const now = Date.now()
  const opened = article([{ target: 'Heute.' }], {
    id: 'a3',
    title: 'Von heute',
    createdAt: now,
    openedAt: now,
  })
  await openWindow({ articles: [drought, opened] })
  const main = within(screen.getByRole('main'))
  expect((await main.findByRole('button', { name: /^Von heute/ })).textContent).toMatch(/\d\d:\d\d$/)
  expect((await main.findByRole('button', { name: /^Dürre/ })).textContent).toMatch(/ \d{4}$/)
})

test('deleting asks and can be undone', async () => {
  const { user, engine } = await openWindow({ articles: [harbour, drought] })
  await user.click(await screen.findByRole('button', { name: '„Dürre im Süden“ löschen' }))
  await expectNoViolations()
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Löschen' }))
  await waitFor(() => expect(engine.inputsOf('deleteArticle')).toEqual([{ articleId: 'a2' }]))
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  await waitFor(() => expect(engine.inputsOf('restoreArticle')).toEqual([{ articleId: 'a2' }]))
  expect(await screen.findByText('„Dürre im Süden“ ist wieder da.')).toBeTruthy()
})

const file = (name: string, text = 'Text') => new File([text], name, { type: 'text/plain' })

test('files are looked at first, then imported under a title and the system of the newest article, or others', async () => {
  const translated = article([{ target: 'Neu.' }], {
    id: 'a9',
    system: 'llm-a',
    createdAt: 1_900_000_000_000,
  })
  const { user, engine } = await openWindow({
    articles: [harbour, translated],
    answers: { planImport: PLAN },
  })
  await user.keyboard('{Control>}o{/Control}')
  await user.upload(await screen.findByLabelText('Dateien wählen', { selector: 'input' }), file('neu.de.txt'))
  const title = await screen.findByRole('textbox', { name: 'Titel' })
  expect(screen.getByText('Ohne Original. Regeln, die es brauchen, schweigen.')).toBeTruthy()
  await expectNoViolations()
  await user.clear(title)
  await user.type(title, 'Mein Titel')
  await user.type(screen.getByRole('combobox', { name: 'Übersetzt von (System)' }), ' 2')
  await user.click(screen.getByRole('button', { name: 'Öffnen und prüfen' }))
  await waitFor(() =>
    expect(engine.inputsOf('importArticle')).toMatchObject([{ title: 'Mein Titel', system: 'llm-a 2' }]),
  )
  expect(await screen.findByRole('group', { name: /Segment 1/ })).toBeTruthy()
})

test.each([
  ['empty-file', /Die Datei ist leer/],
  ['binary-file', /keine Textdatei/],
  ['same-language', /in derselben Sprache/],
  ['third-language', /weder Deutsch noch Englisch/],
  ['no-german', /fehlt der deutsche Text/],
] as const)('an import refused with %s says what to do', async (code, words) => {
  const { user, engine } = await openWindow({ articles: [harbour] })
  engine.refuse('planImport', code)
  await user.keyboard('{Control>}o{/Control}')
  await user.upload(await screen.findByLabelText('Dateien wählen', { selector: 'input' }), file('x.txt'))
  expect((await screen.findByRole('alert')).textContent).toMatch(words)
  expect(screen.getByRole('dialog', { name: 'Artikel öffnen' })).toBeTruthy()
})

test('pasted text goes the same way as files', async () => {
  const { user, engine } = await openWindow({ articles: [harbour], answers: { planImport: PLAN } })
  await user.keyboard('{Control>}o{/Control}')
  await user.click(await screen.findByRole('radio', { name: 'Text einfügen' }))
  await user.type(screen.getByRole('textbox', { name: 'Deutsche Übersetzung' }), 'Guten Tag.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('textbox', { name: 'Titel' })
  const [input] = engine.inputsOf('planImport')
  expect(input?.files.map((each) => [each.name, new TextDecoder().decode(each.bytes)])).toEqual([
    ['Guten Tag.txt', 'Guten Tag.'],
  ])
})

test('what is pasted anywhere becomes an article, called by its first words', async () => {
  const { user, engine } = await openWindow({ articles: [harbour], answers: { planImport: PLAN } })
  await user.click(await screen.findByRole('button', { name: /^Hafenstreik/u }))
  await screen.findByRole('group', { name: /^Segment 1/ })
  await user.paste(
    'Nach 1:0/2:0 steht fest, wer im Finale spielt, und auch, wer zu Hause zuschaut.\n\nMehr folgt.',
  )
  const english = await screen.findByRole('textbox', { name: /^Englisches Original/ })
  await waitFor(() => expect(document.activeElement).toBe(english))
  await user.paste('Who wins?')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('textbox', { name: 'Titel' })
  expect(engine.inputsOf('planImport')[0]?.files.map(({ name }) => name)).toEqual([
    'Who wins.txt',
    'Nach 1 0 2 0 steht fest, wer im Finale spielt, und auch, wer.txt',
  ])
})

test('what is pasted into a field stays there', async () => {
  const { user } = await openWindow({ articles: [harbour] })
  await user.keyboard('{Control>}l{/Control}')
  const field = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Artikel suchen' })
  await user.click(field)
  await user.paste('Hafen')
  expect(field.value).toBe('Hafen')
  expect(screen.queryByRole('dialog')).toBeNull()
})

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

test('rules show how often they were right and can be turned off', async () => {
  const { user, engine } = await openWindow({ articles: [harbour], answers: { listRules: [RULE] } })
  await user.keyboard('{Control>}r{/Control}')
  expect(await screen.findByText('1 offen · 10 von 12 richtig')).toBeTruthy()
  expect(screen.getByText(/75\s%\svon 12/)).toBeTruthy()
  await expectNoViolations()
  await user.click(screen.getByRole('switch', { name: 'Doppeltes Wort prüfen' }))
  await waitFor(() =>
    expect(engine.inputsOf('setRule')).toEqual([{ ruleId: 'doubled-word', enabled: false }]),
  )
})

test('settings act at once: language, colours, levels', async () => {
  const { user, engine } = await openWindow({ articles: [harbour] })
  await user.keyboard('{Control>},{/Control}')
  await screen.findByRole('heading', { name: 'Einstellungen' })
  await expectNoViolations()
  await user.click(screen.getByRole('radio', { name: 'Dunkel' }))
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'))
  await user.click(screen.getByRole('switch', { name: /Vermutung/ }))
  await waitFor(() =>
    expect(engine.inputsOf('setSettings')).toContainEqual({ levels: ['sure', 'likely', 'hint'] }),
  )
  await user.click(screen.getByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})

test('review, reading, changes, key sheet, palette and export have no violation', async () => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1', answers: { listRules: [RULE] } })
  await screen.findByRole('group', { name: 'Segment 2' })
  await expectNoViolations()
  await user.keyboard('e')
  await expectNoViolations()
  await user.keyboard('{Escape}{Shift>}D{/Shift}')
  await user.keyboard('{Escape}?')
  await screen.findByRole('dialog', { name: 'Tasten' })
  await expectNoViolations()
  await user.keyboard('{Escape}{Control>}e{/Control}')
  await screen.findByRole('dialog', { name: 'Exportieren' })
  expect(
    await screen.findByText(/2 Segmente sind noch nicht bestätigt. Ein Hinweis ist noch offen./),
  ).toBeTruthy()
  await expectNoViolations()
  await user.keyboard('{Escape}{Alt>}2{/Alt}')
  expect(
    within(await screen.findByRole('region', { name: 'Der deutsche Text' })).getByRole('heading', {
      level: 1,
    }),
  ).toBeTruthy()
  await expectNoViolations()
  await user.keyboard('{Alt>}3{/Alt}')
  await screen.findByRole('list', { name: 'Änderungen' })
  await expectNoViolations()
})

test('the palette finds commands, articles, rules and segments', async () => {
  const { user } = await openWindow({
    articles: [harbour, drought],
    open: 'a1',
    answers: { listRules: [RULE] },
  })
  await screen.findByRole('group', { name: 'Segment 2' })
  await user.keyboard('{Control>}k{/Control}')
  const dialog = within(await screen.findByRole('dialog'))
  await user.keyboard('doppel')
  expect(await dialog.findByRole('menuitem', { name: 'Doppeltes Wort' })).toBeTruthy()
  await expectNoViolations()
  await user.clear(dialog.getByRole('searchbox'))
  await user.keyboard('dürre{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText('Dürre.')).toBeTruthy()
})

test('a database that cannot be used is explained, and nothing else happens', async () => {
  const { engine, user } = await openWindow({ articles: [harbour] })
  await screen.findByRole('heading', { name: 'Bibliothek' })
  engine.refuse('getSettings', 'database-newer')
  engine.emit({ kind: 'restarting' })
  engine.emit({ kind: 'ready' })
  expect(await screen.findByText(/neueren Version von Gegenlesen/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }))
  expect(await screen.findByRole('heading', { name: 'Bibliothek' })).toBeTruthy()
})

test('menu commands of the application reach the window', async () => {
  const { engine } = await openWindow({ articles: [harbour] })
  engine.command('open')
  expect(await screen.findByRole('dialog', { name: 'Artikel öffnen' })).toBeTruthy()
})
