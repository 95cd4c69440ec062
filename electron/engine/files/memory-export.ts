import { toTmx } from '../../../shared/formats/tmx/export.ts'
import { NO_TAGS, withoutTags } from '../../../shared/formats/tags.ts'
import { allPairs } from '../database/queries/memory.ts'
import type { Db } from '../database/sql.ts'

const isoDate = (at: number) => new Date(at).toISOString()

/** What was corrected or confirmed in all articles and what came from files, as TMX with reviewer and date. */
export function memoryTmx(db: Db, at: number): string {
  const segments = allPairs(db).map((pair) => ({
    source: withoutTags(pair.source),
    target: withoutTags(pair.target),
    tags: NO_TAGS,
    status: 'confirmed' as const,
    flags: [],
    touched: { by: pair.by, at: pair.at === null ? null : isoDate(pair.at) },
  }))
  return toTmx({ name: 'Gegenlesen', segments, at: isoDate(at) })
}
