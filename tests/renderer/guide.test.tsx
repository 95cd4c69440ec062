import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import { CHAPTERS, findSections, SECTIONS, TEXTS } from '../../renderer/features/guide/chapters.ts'
import type { ChapterName } from '../../renderer/features/guide/chapters.ts'
import { COMMANDS } from '../../renderer/keys/keymap.ts'
import { catalogues } from '../../renderer/messages/catalogues.ts'
import { article } from './support/article.ts'
import { expectNoViolations } from './support/violations.ts'
import { openWindow } from './support/window.tsx'

afterEach(cleanup)

const LOCALES = ['de', 'en'] as const
type Locale = (typeof LOCALES)[number]

const EVERY = LOCALES.flatMap((locale) => CHAPTERS.map((chapter) => [locale, chapter] as const))
const PICTURES = path.join(root, 'build/pictures/guide')
const MOST_BYTES = 100_000

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '')

/** What a chapter names: keys and messages in the text, commands of its tables. */
function namesIn(locale: Locale, chapter: ChapterName) {
  const tables = all(TEXTS[locale][chapter], /```keys\n([^`]*)```/g).flatMap((table) =>
    table.trim().split(/\s+/),
  )
  const inline = all(TEXTS[locale][chapter].replace(/```[^]*?```/g, ''), /`([^`]+)`/g)
  return { tables, inline }
}

test.each(EVERY)('%s, %s: every command and word that it names is in the window', (locale, chapter) => {
  const { tables, inline } = namesIn(locale, chapter)
  const unknown = [...tables, ...inline].filter(
    (name) => !(name.startsWith('=') ? name.slice(1) in catalogues[locale] : name in COMMANDS),
  )
  expect(unknown).toEqual([])
  const withValues = inline.filter(
    (name) =>
      name.startsWith('=') &&
      catalogues[locale][name.slice(1) as keyof (typeof catalogues)['de']].includes('{'),
  )
  expect(withValues, 'messages that need values').toEqual([])
})

test.each(EVERY)(
  '%s, %s: every picture that it names is there, small, and in its language',
  (locale, chapter) => {
    for (const picture of all(TEXTS[locale][chapter], /!\[[^\]]+\]\(([^)]*)\)/g)) {
      const file = path.resolve(root, 'renderer/features/guide', locale, picture)
      expect(path.dirname(file)).toBe(path.join(PICTURES, locale))
      expect(statSync(file).size, picture).toBeLessThan(MOST_BYTES)
    }
  },
)

test.each(CHAPTERS)('%s says the same in both languages', (chapter) => {
  const shape = (locale: Locale) => ({
    headings: SECTIONS[locale].filter((section) => section.chapter === chapter).length,
    ...namesIn(locale, chapter),
    pictures: all(TEXTS[locale][chapter], /\]\([^)]*\/(\w+)\.png\)/g),
  })
  expect({ ...shape('en'), inline: shape('en').inline.toSorted() }).toEqual({
    ...shape('de'),
    inline: shape('de').inline.toSorted(),
  })
})

test.each(LOCALES)('no picture of %s lies there unused', (locale) => {
  const used = CHAPTERS.flatMap((chapter) => all(TEXTS[locale][chapter], /\/([\w-]+\.png)\)/g))
  expect(readdirSync(path.join(PICTURES, locale)).toSorted()).toEqual([...new Set(used)].toSorted())
})

test('the search finds what is in headings first, in any order and case', () => {
  expect(findSections('de', ' ')).toEqual([])
  expect(findSections('de', 'STILLE regeln')[0]).toMatchObject({ chapter: 'rules', heading: 2 })
  expect(findSections('en', 'quiet')[0]?.title).toBe('Quiet rules')
  expect(findSections('de', 'Fußnoten').map(({ chapter }) => chapter)).toEqual(['formats'])
  expect(findSections('de', 'gibtesnicht')).toEqual([])
})

const harbour = article([{ target: 'Hafenstreik' }])

const shown = () => within(screen.getByRole('dialog', { name: 'Anleitung' }))

test.each([
  ['{Control>}l{/Control}', 'Der erste Artikel in fünf Minuten'],
  ['{Alt>}1{/Alt}', 'Hinweise'],
  ['{Alt>}2{/Alt}', 'Schreiben und selbst anmerken'],
  ['{Control>}h{/Control}', 'Verlauf und Auswertung'],
  ['{Control>}r{/Control}', 'Regeln'],
  ['{Control>}{Shift>}l{/Shift}{/Control}', 'Hausregeln und Wörterbuch'],
  ['{Control>},{/Control}', 'Einstellungen und Tasten'],
])('after %s, F1 opens "%s"', async (keys, title) => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1' })
  await user.keyboard(keys)
  await user.keyboard('{F1}')
  await shown().findByRole('heading', { name: title, level: 3 })
})

test.each(EVERY)('%s, %s can be shown and has no violation', async (locale, chapter) => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1', settings: { locale } })
  await user.keyboard('{F1}')
  const dialog = await screen.findByRole('dialog')
  const title = SECTIONS[locale].find((section) => section.chapter === chapter)?.title ?? ''
  await user.click(within(dialog).getByRole('button', { name: title }))
  await within(dialog).findByRole('heading', { name: title, level: 3 })
  await expectNoViolations()
})

test('keys alone: search, choose, read, close', async () => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1' })
  await user.keyboard('{F1}')
  await user.keyboard('{ArrowDown}')
  await shown().findByRole('heading', { name: 'Schreiben und selbst anmerken', level: 3 })
  await user.keyboard('verwerfen')
  await user.keyboard('{Enter}')
  await shown().findByRole('heading', { name: 'Verwerfen', level: 4 })
  await user.keyboard('{Escape}{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the palette finds parts of the guide', async () => {
  const { user } = await openWindow({ articles: [harbour], open: 'a1' })
  await user.keyboard('{Control>}k{/Control}')
  await user.keyboard('stille')
  await user.click(await screen.findByRole('menuitem', { name: 'Stille Regeln' }))
  await screen.findByRole('heading', { name: 'Stille Regeln', level: 4 })
})
