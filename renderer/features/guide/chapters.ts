import type { Locale } from '../../messages/text.tsx'
import alignmentDe from './de/alignment.md?raw'
import beginDe from './de/begin.md?raw'
import flagsDe from './de/flags.md?raw'
import formatsDe from './de/formats.md?raw'
import historyDe from './de/history.md?raw'
import keepingDe from './de/keeping.md?raw'
import rulesDe from './de/rules.md?raw'
import settingsDe from './de/settings.md?raw'
import houseDe from './de/house.md?raw'
import writingDe from './de/writing.md?raw'
import alignmentEn from './en/alignment.md?raw'
import beginEn from './en/begin.md?raw'
import flagsEn from './en/flags.md?raw'
import formatsEn from './en/formats.md?raw'
import historyEn from './en/history.md?raw'
import keepingEn from './en/keeping.md?raw'
import rulesEn from './en/rules.md?raw'
import settingsEn from './en/settings.md?raw'
import houseEn from './en/house.md?raw'
import writingEn from './en/writing.md?raw'

/** The chapters of the guide, in the order they are read in. */
export const CHAPTERS = [
  'begin',
  'flags',
  'writing',
  'alignment',
  'formats',
  'history',
  'rules',
  'house',
  'keeping',
  'settings',
] as const
export type ChapterName = (typeof CHAPTERS)[number]

/**
 * The chapters as Markdown. In code marks stand names instead of what the window shows for them, so that the guide follows the
 * window: `flag.next` is the key of a command, `=about.title` a message. A block of code marked "keys" is a table of commands.
 */
export const TEXTS: Readonly<Record<Locale, Readonly<Record<ChapterName, string>>>> = {
  de: {
    begin: beginDe,
    flags: flagsDe,
    writing: writingDe,
    alignment: alignmentDe,
    formats: formatsDe,
    history: historyDe,
    rules: rulesDe,
    house: houseDe,
    keeping: keepingDe,
    settings: settingsDe,
  },
  en: {
    begin: beginEn,
    flags: flagsEn,
    writing: writingEn,
    alignment: alignmentEn,
    formats: formatsEn,
    history: historyEn,
    rules: rulesEn,
    house: houseEn,
    keeping: keepingEn,
    settings: settingsEn,
  },
}

/** A part of the guide: the chapter, and which of its headings (0 is the chapter's own). */
export type GuidePlace = { readonly chapter: ChapterName; readonly heading: number }

export type Section = GuidePlace & { readonly title: string; readonly text: string }

/** Markdown without its marks: what an editor would look for. */
const plain = (markdown: string): string =>
  markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/```[^]*?```|`[^`]*`|[*#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A chapter cut at its headings. */
function cut(chapter: ChapterName, markdown: string): readonly Section[] {
  return markdown
    .split(/^#{1,2} /m)
    .slice(1)
    .map((part, heading) => {
      const [title = '', ...lines] = part.split('\n')
      return { chapter, heading, title: title.trim(), text: plain(lines.join('\n')) }
    })
}

/** Every part of the guide in one language, in reading order. */
export const SECTIONS: Readonly<Record<Locale, readonly Section[]>> = {
  de: CHAPTERS.flatMap((chapter) => cut(chapter, TEXTS.de[chapter])),
  en: CHAPTERS.flatMap((chapter) => cut(chapter, TEXTS.en[chapter])),
}

/** Parts that have all words of the query, those with the words in the heading first; none for an empty query. */
export function findSections(locale: Locale, query: string): readonly Section[] {
  const words = query.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const has = (text: string) => {
    const lower = text.toLocaleLowerCase(locale)
    return (word: string) => lower.includes(word)
  }
  const found = SECTIONS[locale].filter(({ title, text }) => words.every(has(`${title} ${text}`)))
  const inTitle = ({ title }: Section) => words.every(has(title))
  return [...found.filter(inTitle), ...found.filter((section) => !inTitle(section))]
}
