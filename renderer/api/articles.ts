import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { ArticleView, Calls, ExportFormat } from '../../shared/calls.ts'
import type { ArticleTitle } from '../../shared/calls/article-lists.ts'
import { call, callLarge, valueOf } from './bridge.ts'
import { decisionsSettled } from './decisions.ts'
import { queryKeys } from './keys.ts'

/** The articles that were opened last, at most `limit`. */
export function useArticles(query: string, limit: number) {
  return useQuery({
    queryKey: queryKeys.articleList(query, limit),
    queryFn: () => call('listArticles', { query, limit }),
    // Decisions write into the lists, also into one that is out of sight and waits to be read anew: they would make it count as new.
    staleTime: 0,
    placeholderData: (earlier) => earlier,
  })
}

/** How many there are in all; undefined before that is known. */
export function useArticleCount(query = ''): number | undefined {
  return useQuery({
    queryKey: queryKeys.articleCount(query),
    queryFn: () => call('countArticles', { query }),
    placeholderData: (earlier) => earlier,
  }).data
}

/** All articles by name, for choosing one. */
export function useArticleTitles(): readonly ArticleTitle[] | undefined {
  return useQuery({ queryKey: queryKeys.articleTitles, queryFn: () => call('articleTitles', {}) }).data
}

const articleQuery = (articleId: string) =>
  queryOptions<ArticleView>({
    queryKey: queryKeys.article(articleId),
    queryFn: async () => {
      await decisionsSettled()
      return callLarge('openArticle', { articleId })
    },
    gcTime: 0,
    // Whatever changes a segment keeps the others as they are: comparing thousands of them again costs time at every key.
    structuralSharing: false,
  })

/** The article with all its segments; read again each time it is opened. */
export function useArticle(articleId: string) {
  return useQuery(articleQuery(articleId))
}

/** Milliseconds for which an article that was asked for ahead waits to be shown. */
const AHEAD = 5000

/** Asks for an article that will be shown, while the window is still being made. */
export function askForArticle(client: QueryClient, articleId: string): void {
  void client.prefetchQuery({ ...articleQuery(articleId), gcTime: AHEAD })
}

export function useDeleteArticle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (articleId: string) => call('deleteArticle', { articleId }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.articles }),
  })
}

export function useRestoreArticle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (articleId: string) => call('restoreArticle', { articleId }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.articles }),
  })
}

/** Calls an article something else, wherever its title stands. */
export function useRenameArticle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Calls['renameArticle']['input']) => call('renameArticle', input),
    onSuccess: (article) => {
      client.setQueryData<ArticleView>(queryKeys.article(article.id), (view) => view && { ...view, article })
      return client.invalidateQueries({ queryKey: queryKeys.articles })
    },
  })
}

/** The next or previous article that is not finished, by all that was decided so far; null when there is none. */
export async function unfinishedArticle(from: string | null, by: 1 | -1): Promise<string | null> {
  await decisionsSettled()
  return (await call('unfinishedArticle', { from, by }))?.id ?? null
}

type ImportInput = Calls['importArticle']['input']

/** What would be imported; or first, of a table whose columns say nothing, what has to be asked. */
export function usePlanImport() {
  return useMutation({
    mutationFn: async ({ files, columns }: Pick<ImportInput, 'files' | 'columns'>) => {
      const [file] = files
      const question = file && files.length === 1 && !columns ? await call('columnsOf', { file }) : null
      if (question) return { kind: 'question', question } as const
      return { kind: 'plan', plan: await call('planImport', { files, columns }) } as const
    },
  })
}

export function useImportArticle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: ImportInput) => call('importArticle', input),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.articles }),
  })
}

/** Stops an import that was begun with this ticket. */
export function cancelImport(ticket: string): void {
  void call('cancelImport', { ticket }).catch(() => undefined)
}

export function useExportCheck(articleId: string) {
  return useQuery({
    queryKey: ['exportCheck', articleId],
    queryFn: () => call('exportCheck', { articleId }),
    staleTime: 0,
    gcTime: 0,
  })
}

export function useExport() {
  return useMutation({
    mutationFn: async (input: { articleId: string; format: ExportFormat; ticket: string }) =>
      valueOf(await window.api.exportArticle(input)),
  })
}

/** Stops an export that was begun with this ticket. */
export function cancelExport(ticket: string): void {
  void window.api.cancelExport({ ticket })
}

/** Has the check of an article go on, or wait. */
export function setChecking(articleId: string, on: boolean): void {
  void call(on ? 'resumeCheck' : 'pauseCheck', { articleId }).catch(() => undefined)
}

/** Remembers where the editor is, for the next time the article is opened. */
export async function placeArticle(articleId: string, segment: number): Promise<void> {
  await call('placeArticle', { articleId, segment }).catch(() => undefined)
}

const NONE: readonly string[] = []

/** Machine translation systems of the articles, that of the newest one first. */
export function useSystems(): readonly string[] {
  return (
    useQuery({ queryKey: queryKeys.articleSystems, queryFn: () => call('articleSystems', {}) }).data ?? NONE
  )
}
