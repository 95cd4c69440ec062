import type { FormatId } from './document.ts'
import { ENDINGS } from './endings.ts'

/** Files that make one article: two in one language each, one with both languages, or a German one alone. */
export type FilePair = {
  /** Path of what they have in common, for showing. */
  readonly name: string
  readonly target: string
  readonly source: string | null
}

/** Why a file belongs to no article: no such format; an original without its translation; too many alike. */
export type LeftAlone = {
  readonly path: string
  readonly reason: 'unknown-format' | 'no-translation' | 'several'
}

export type PairedFiles = { readonly pairs: readonly FilePair[]; readonly alone: readonly LeftAlone[] }

type Side = 'de' | 'en' | null

const GERMAN = 'de(?:[-_](?:de|at|ch))?|deu|ger|german|deutsch|mt|target|tgt|ziel'
const ENGLISH = 'en(?:[-_](?:us|gb|uk|au|ca))?|eng|english|englisch|source|src|quelle|original|orig'
const SIDES = `(?:(?<de>${GERMAN})|(?<en>${ENGLISH}))`
/** `article.de`, `article_de`, `de-article`, `article (de)`; the folder or the whole name may be the mark, too. */
const MARKS = [
  new RegExp(`[._ -]+\\(?${SIDES}\\)?$`, 'iu'),
  new RegExp(`^${SIDES}[._ -]+`, 'iu'),
  new RegExp(`^${SIDES}$`, 'iu'),
]

/** Formats of which one file holds both languages. */
const BOTH: ReadonlySet<FormatId> = new Set(['xliff', 'tmx', 'po', 'delimited', 'jsonl'])

function formatOf(ending: string): FormatId | undefined {
  const found = Object.entries(ENDINGS).find(([, endings]) => endings.includes(ending))
  return found?.[0] as FormatId | undefined
}

/** A part of a path without the mark of its language. */
function unmarked(part: string): { readonly rest: string; readonly side: Side } {
  for (const mark of MARKS) {
    const match = mark.exec(part)
    if (match) return { rest: part.replace(mark, ''), side: match.groups?.['de'] === undefined ? 'en' : 'de' }
  }
  return { rest: part, side: null }
}

/** Whether the name of a file says that it is German: article.de.docx, de/article.txt. */
export const isMarkedGerman = (path: string): boolean => nameOf(path).side === 'de'

type Named = { readonly path: string; readonly key: string; readonly name: string; readonly side: Side }

/** What a file is called apart from its language: the mark nearest to the file's own name counts. */
function nameOf(path: string): Named {
  const parts = path.split(/[\\/]/u)
  const file = parts.pop() ?? ''
  const stem = file.replace(/\.[^.]+$/u, '')
  const own = unmarked(stem)
  let side = own.side
  const folders = parts.toReversed().flatMap((folder) => {
    if (side !== null) return [folder]
    const found = MARKS[2]?.test(folder) === true ? unmarked(folder) : null
    side = found?.side ?? null
    return found ? [] : [folder]
  })
  const name = [...folders.toReversed(), own.rest].filter((part) => part !== '').join('/') || stem
  return { path, key: name.toLowerCase(), name, side }
}

/**
 * Which files belong together, told by their names: article.de.docx and article.en.docx, de/article.txt and en/article.txt,
 * article_de and article. Files that hold both languages stand for themselves.
 */
export function pairFiles(paths: readonly string[]): PairedFiles {
  const pairs: FilePair[] = []
  const alone: LeftAlone[] = []
  const groups = new Map<string, Named[]>()
  for (const path of paths) {
    if (/(?:^|[\\/])(?:\.|~\$)/u.test(path)) continue
    const format = formatOf(/\.([^.\\/]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '')
    if (format === undefined) alone.push({ path, reason: 'unknown-format' })
    else if (BOTH.has(format)) pairs.push({ name: path, target: path, source: null })
    else {
      const named = nameOf(path)
      groups.set(named.key, [...(groups.get(named.key) ?? []), named])
    }
  }
  for (const group of groups.values()) {
    const made = pairOf(group)
    if ('reason' in made) alone.push(...group.map(({ path }) => ({ path, reason: made.reason })))
    else pairs.push(made)
  }
  const { compare } = new Intl.Collator('de', { numeric: true })
  return {
    pairs: pairs.toSorted((a, b) => compare(a.name, b.name)),
    alone: alone.toSorted((a, b) => compare(a.path, b.path)),
  }
}

function pairOf(group: readonly Named[]): FilePair | { readonly reason: LeftAlone['reason'] } {
  const of = (side: Side) => group.filter((each) => each.side === side)
  const [german, english, plain] = [of('de'), of('en'), of(null)]
  if (german.length > 1 || english.length > 1 || plain.length > 1 || group.length > 2)
    return { reason: 'several' }
  const target = german[0] ?? plain[0]
  const source = english[0] ?? (german[0] ? plain[0] : undefined)
  if (!target) return { reason: 'no-translation' }
  return { name: target.name, target: target.path, source: source?.path ?? null }
}
