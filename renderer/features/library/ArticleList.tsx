import type { ArticleSummary } from '../../../shared/calls.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { groupArticles } from './groups.ts'
import classes from './library.module.css'

type ArticleListProps = {
  readonly articles: readonly ArticleSummary[]
  readonly onOpen: (articleId: string) => void
  readonly onDelete: (article: ArticleSummary) => void
}

export function ArticleList({ articles, onOpen, onDelete }: ArticleListProps) {
  const t = useText()
  return (
    <>
      {groupArticles(articles, new Date()).map((group) => (
        <section key={group.name} className={classes.group} aria-label={t(`library.${group.name}`)}>
          <h2>{t(`library.${group.name}`)}</h2>
          <ul>
            {group.articles.map((article) => (
              <Article key={article.id} article={article} onOpen={onOpen} onDelete={onDelete} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

type ArticleProps = Omit<ArticleListProps, 'articles'> & { readonly article: ArticleSummary }

function Article({ article, onOpen, onDelete }: ArticleProps) {
  const t = useText()
  const format = useFormat()
  const share = article.segments > 0 ? article.confirmed / article.segments : 0
  return (
    <li className={classes.article}>
      <button type="button" className={classes.open} onClick={() => onOpen(article.id)}>
        <span className={classes.title}>{article.title}</span>
        <span className={classes.facts}>
          {t('library.segments', { n: article.segments })} · {t('library.words', { n: article.words })}
          {article.system && ` · ${article.system}`}
          {!article.hasSource && ` · ${t('library.noSource')}`}
        </span>
        <span className={classes.flags} data-open={article.openFlags > 0 || undefined}>
          {(article.openFlags > 0 || article.confirmed > 0) &&
            t('library.openFlags', { n: article.openFlags })}
        </span>
        <span className={classes.date}>{format.date(Math.max(article.openedAt, article.createdAt))}</span>
      </button>
      <div className={classes.progress}>
        <Meter label={t('library.progress', { share: format.percent(share) })} share={share} />
        <span>{progressText(article)}</span>
      </div>
      <span className={classes.delete}>
        <Button
          look="quiet"
          icon
          label={t('library.deleteOf', { title: article.title })}
          onPress={() => onDelete(article)}
        >
          <Icon name="trash" />
        </Button>
      </span>
    </li>
  )

  function progressText({ confirmed, segments, openFlags }: ArticleSummary): string {
    if (confirmed === 0) return t('library.new')
    if (confirmed === segments && openFlags === 0) return t('library.done')
    return t('library.state', { n: confirmed })
  }
}
