import type { Handlers } from '../../../shared/calls.ts'
import type { ImportEvent } from '../../../shared/calls/imports.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import {
  articleSystems,
  articleTitles,
  countArticles,
  listSummaries,
  setDeleted,
  setOpened,
  setPlace,
  setTitle,
  unfinishedArticle,
} from '../database/queries/articles.ts'
import { progressOf } from '../database/queries/segments.ts'
import { readSettings } from '../database/queries/settings.ts'
import { transaction } from '../database/sql.ts'
import { isStorageFault, toAppError } from '../faults.ts'
import { exportName } from '../files/stored.ts'
import type { Exporter } from '../files/exporter.ts'
import type { Importer } from '../files/import.ts'
import { createWatches } from '../files/watching.ts'
import { articleSummary, articleView } from '../views.ts'

type ArticleCalls =
  | 'columnsOf'
  | 'planImport'
  | 'importArticle'
  | 'cancelImport'
  | 'listArticles'
  | 'countArticles'
  | 'articleTitles'
  | 'articleSystems'
  | 'unfinishedArticle'
  | 'renameArticle'
  | 'openArticle'
  | 'placeArticle'
  | 'deleteArticle'
  | 'restoreArticle'
  | 'exportCheck'
  | 'pauseCheck'
  | 'resumeCheck'
  | 'exportTo'
  | 'cancelExport'

/** Articles as wholes: in, out, and the library. */
export function articleHandlers(
  context: Context,
  inspector: Inspector,
  importer: Importer,
  exporter: Exporter,
): Pick<Handlers, ArticleCalls> {
  const { db } = context
  const imports = createWatches<ImportEvent['step']>((progress) =>
    context.emit({ kind: 'importing', ...progress }),
  )
  const found = (there: boolean, id: string) => {
    if (!there) throw new AppError('not-found', { id })
    return null
  }

  /** An article can be read and exported while nothing can be written. */
  const noteOpened = (articleId: string) => {
    try {
      transaction(db, () => setOpened(db, articleId, context.now()))
    } catch (thrown) {
      const error = toAppError(thrown)
      if (!isStorageFault(error)) throw thrown
      context.emit({ kind: 'notice', code: error.code, details: {} })
    }
  }

  return {
    columnsOf: ({ file }) => importer.columnsToAsk(file),

    planImport: ({ files, columns }) => importer.plan(files, columns),

    async importArticle({ files, title, system, columns, ticket }) {
      const id = await imports.run(ticket, (watch) =>
        importer.import(files, { title, system }, columns, watch),
      )
      inspector.begin()
      return articleSummary(db, id)
    },

    cancelImport({ ticket }) {
      imports.cancel(ticket)
      return null
    },

    listArticles: ({ query, limit }) => listSummaries(db, query, readSettings(db).levels, limit),

    countArticles: ({ query }) => countArticles(db, query),

    articleTitles: () => articleTitles(db),

    articleSystems: () => articleSystems(db),

    unfinishedArticle: ({ from, by }) => unfinishedArticle(db, from, by, readSettings(db).levels) ?? null,

    renameArticle({ articleId, title }) {
      found(
        transaction(db, () => setTitle(db, articleId, title)),
        articleId,
      )
      return articleSummary(db, articleId)
    },

    openArticle({ articleId }) {
      noteOpened(articleId)
      const view = articleView(db, articleId)
      inspector.open(articleId)
      return view
    },

    pauseCheck({ articleId }) {
      inspector.pause(articleId)
      return null
    },

    resumeCheck({ articleId }) {
      inspector.open(articleId)
      return null
    },

    placeArticle: ({ articleId, segment }) =>
      found(
        transaction(db, () => setPlace(db, articleId, segment)),
        articleId,
      ),

    deleteArticle: ({ articleId }) =>
      found(
        transaction(db, () => setDeleted(db, articleId, context.now())),
        articleId,
      ),

    restoreArticle({ articleId }) {
      found(
        transaction(db, () => setDeleted(db, articleId, null)),
        articleId,
      )
      inspector.begin()
      return articleSummary(db, articleId)
    },

    exportCheck({ articleId }) {
      const { openFlags } = articleSummary(db, articleId)
      const { unconfirmed } = progressOf(db, articleId)
      return { unconfirmed, openFlags, fileName: exportName(db, articleId) }
    },

    async exportTo({ articleId, format, path, locale, ticket }) {
      await exporter.write(articleId, format, path, locale, ticket)
      return { path }
    },

    cancelExport({ ticket }) {
      exporter.cancel(ticket)
      return null
    },
  }
}
