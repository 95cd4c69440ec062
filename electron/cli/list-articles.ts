import { tsvLine } from '../../shared/text/tsv.ts'
import { listSummaries } from '../engine/database/queries/articles.ts'
import { readSettings } from '../engine/database/queries/settings.ts'
import { CLEAN } from './exit.ts'
import { readLibrary } from './export.ts'

const HEAD = ['id', 'title', 'system', 'created', 'words', 'segments', 'confirmed', 'open'] as const

/** One article a line, last opened first; tab-separated. Answers the exit status. */
export async function listArticles(
  dataFolder: string | undefined,
  print: (text: string) => void,
): Promise<number> {
  const articles = await readLibrary(dataFolder, (db) => listSummaries(db, '', readSettings(db).levels))
  const rows = articles.map(({ id, title, system, createdAt, words, segments, confirmed, openFlags }) => {
    const created = new Date(createdAt).toISOString()
    return [id, title, system, created, words, segments, confirmed, openFlags]
  })
  print([HEAD, ...rows].map(tsvLine).join(''))
  return CLEAN
}
