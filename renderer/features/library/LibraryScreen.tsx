import { useRef, useState } from 'react'
import type { ArticleSummary } from '../../../shared/calls.ts'
import { useArticleCount, useArticles, useDeleteArticle, useRestoreArticle } from '../../api/articles.ts'
import { useCommands } from '../../keys/commands.tsx'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { ArticleList, focusArticle } from './ArticleList.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { Page } from '../../ui/Page.tsx'
import classes from './library.module.css'

type LibraryScreenProps = {
  readonly onOpen: (articleId: string) => void
  readonly onImport: (kind: 'files' | 'paste') => void
}

/** Articles that are shown at once; the search finds all. */
const PAGE = 100

/** All articles: search, progress, open flags; deleting asks and can be undone. */
export function LibraryScreen({ onOpen, onImport }: LibraryScreenProps) {
  const t = useText()
  const notices = useNotices()
  const [query, setQuery] = useState('')
  const [renamed, setRenamed] = useState<ArticleSummary | null>(null)
  const [doomed, setDoomed] = useState<ArticleSummary | null>(null)
  const [deleted, setDeleted] = useState<ArticleSummary | null>(null)
  const [limit, setLimit] = useState(PAGE)
  const { data: articles } = useArticles(query, limit)
  const total = useArticleCount(query) ?? 0
  const remove = useDeleteArticle()
  const restore = useRestoreArticle()

  const search = (words: string) => {
    setQuery(words)
    setLimit(PAGE)
  }
  const bringBack = (article: ArticleSummary) =>
    restore.mutate(article.id, {
      onSuccess: () => {
        setDeleted(null)
        notices.show({ kind: 'done', text: t('library.restored', { title: article.title }) })
      },
      onError: notices.showError,
    })
  const confirmDelete = (article: ArticleSummary) => {
    setDoomed(null)
    remove.mutate(article.id, {
      onSuccess: () => {
        setDeleted(article)
        notices.show({
          kind: 'done',
          text: t('library.deleted', { title: article.title }),
          action: { label: t('common.undo'), run: () => bringBack(article) },
        })
      },
      onError: notices.showError,
    })
  }
  const field = useRef<HTMLInputElement>(null)
  useCommands({
    'segment.next': () => focusArticle(1),
    'segment.previous': () => focusArticle(-1),
    'find.open': () => field.current?.focus(),
  })
  useCommands(deleted ? { 'edit.undo': () => bringBack(deleted) } : {})

  if (!articles) return null
  if (articles.length === 0 && query === '') return <EmptyLibrary onImport={onImport} />
  return (
    <Page
      title={t('library.title')}
      beside={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a key for the field inside */}
          <div
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              focusArticle(1)
            }}
          >
            <SearchField label={t('library.search')} value={query} onChange={search} inputRef={field} />
          </div>
          <Button look="primary" command="article.import" onPress={() => onImport('files')}>
            {t('library.open')}
          </Button>
        </>
      }
    >
      {articles.length === 0 ? (
        <p className={classes.none}>{t('library.none', { query })}</p>
      ) : (
        <ArticleList articles={articles} onOpen={onOpen} onRename={setRenamed} onDelete={setDoomed} />
      )}
      {total > articles.length && (
        <p className={classes.more}>
          {t('library.shown', { shown: articles.length, total })}
          <Button onPress={() => setLimit(limit + PAGE)}>
            {t('library.more', { n: Math.min(PAGE, total - articles.length) })}
          </Button>
        </p>
      )}
      {renamed && <RenameDialog article={renamed} onClose={() => setRenamed(null)} />}
      {doomed && (
        <DeleteDialog
          title={doomed.title}
          onCancel={() => setDoomed(null)}
          onDelete={() => confirmDelete(doomed)}
        />
      )}
    </Page>
  )
}
