import { listSummaries } from '../engine/database/queries/articles.ts'
import { readSettings } from '../engine/database/queries/settings.ts'
import { CLEAN } from './exit.ts'
import { readLibrary } from './export.ts'

const HEAD = ['id', 'title', 'system', 'created', 'words', 'segments', 'confirmed', 'open'] as const

/** A title may hold what separates columns. */
const cell = (text: string) => text.replace(/[\t\r\n]+/gu, ' ')

/** One article a line, last opened first; tab-separated. Answers the exit status. */
export async function listArticles(
  dataFolder: string | undefined,
  print: (text: string) => void,
): Promise<number> {
  const articles = await readLibrary(dataFolder, (db) => listSummaries(db, '', readSettings(db).levels))
  const rows = articles.map(({ id, title, system, createdAt, words, segments, confirmed, openFlags }) => {
    const created = new Date(createdAt).toISOString()
    return [id, cell(title), cell(system), created, words, segments, confirmed, openFlags]
  })
  print(`${[HEAD, ...rows].map((row) => row.join('\t')).join('\n')}\n`)
  return CLEAN
}
