import { useEffect, useRef } from 'react'
import type { ArticleSummary } from '../../../shared/calls.ts'
import { useArticleCount, useArticles } from '../../api/articles.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { groupArticles } from './groups.ts'
import classes from './sidebar.module.css'

type SidebarProps = {
  readonly openArticle: string | null
  readonly onOpen: (articleId: string) => void
  readonly onLibrary: () => void
}

/** Articles that are shown; the library has all. */
const SHOWN = 60

/** The articles beside the one that is open. */
export function Sidebar({ openArticle, onOpen, onLibrary }: SidebarProps) {
  const t = useText()
  const { data: articles } = useArticles('', SHOWN)
  const total = useArticleCount() ?? 0
  return (
    <nav className={classes.list} aria-label={t('nav.articles')}>
      {groupArticles(articles ?? [], new Date()).map((group) => (
        <section key={group.name}>
          <h2>{t(`library.${group.name}`)}</h2>
          {group.articles.map((article) => (
            <Article
              key={article.id}
              article={article}
              current={article.id === openArticle}
              onOpen={onOpen}
            />
          ))}
        </section>
      ))}
      {total > SHOWN && (
        <Button look="quiet" wide onPress={onLibrary}>
          {t('library.all', { n: total })}
        </Button>
      )}
    </nav>
  )
}

type ArticleProps = {
  readonly article: ArticleSummary
  readonly current: boolean
  readonly onOpen: (articleId: string) => void
}

function Article({ article, current, onOpen }: ArticleProps) {
  const t = useText()
  const format = useFormat()
  const { segments, confirmed, openFlags } = article
  const share = segments > 0 ? confirmed / segments : 0
  const self = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) self.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const state =
    confirmed === 0
      ? t('library.new')
      : confirmed === segments && openFlags === 0
        ? t('library.done')
        : t('library.state', { n: confirmed })
  return (
    <div ref={self} className={classes.article} data-current={current || undefined}>
      <button type="button" aria-current={current ? 'page' : undefined} onClick={() => onOpen(article.id)}>
        <span className={classes.title} title={article.title}>
          {article.title}
        </span>
        {openFlags > 0 && (
          <span className={classes.open} aria-label={t('library.openFlags', { n: openFlags })}>
            {format.number(openFlags)}
          </span>
        )}
        <small>
          {t('library.segments', { n: segments })} · {state}
        </small>
      </button>
      <Meter label={t('library.progress', { share: format.percent(share) })} share={share} />
    </div>
  )
}
