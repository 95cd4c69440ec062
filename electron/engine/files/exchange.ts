import type { ArticleView } from '../../../shared/calls.ts'
import type { Signature } from '../../../shared/formats/document.ts'
import type { ExportedArticle } from '../../../shared/formats/exported.ts'
import type { Level } from '../../../shared/review/flag.ts'
import { sentence } from '../../../shared/rules/describe.ts'
import type { Locale } from '../../../shared/rules/rule.ts'
import { lastTouches } from '../database/queries/edits.ts'
import type { Db } from '../database/sql.ts'

export type ExchangeOptions = {
  readonly name: string
  readonly levels: readonly Level[]
  readonly locale: Locale
  /** ISO 8601, in UTC, to the second. */
  readonly at: string
  readonly dateOf: (time: number) => string
  /** What the file that it came from says of a segment, by its place in the article. */
  readonly signedAt: (index: number) => Signature | null
}

/** An article as other programs are given it: corrected texts, open flags at the levels shown, and who touched what when. */
export function exportedArticle(
  db: Db,
  { article, segments }: ArticleView,
  { name, levels, locale, at, dateOf, signedAt }: ExchangeOptions,
): ExportedArticle {
  const touches = lastTouches(db, article.id)
  return {
    name,
    at,
    segments: segments.map(({ id, source, machine, target, tags, status, flags }, index) => {
      const touch = target === machine ? undefined : touches.get(id)
      return {
        source,
        target,
        tags,
        status,
        touched: touch ? { by: touch.by, at: dateOf(touch.at) } : target === machine ? signedAt(index) : null,
        flags: flags
          .filter((flag) => flag.state === 'open' && levels.includes(flag.level))
          .map((flag) => ({
            category: flag.category,
            severity: flag.severity,
            message: sentence(flag, locale),
            target: flag.target,
          })),
      }
    }),
  }
}
