import type { KeyboardEvent } from 'react'
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
  readonly onRename: (article: ArticleSummary) => void
  readonly onDelete: (article: ArticleSummary) => void
}

export function ArticleList({ articles, onOpen, onRename, onDelete }: ArticleListProps) {
  const t = useText()
  const onKeyDown = (event: KeyboardEvent) => {
    const at = articles.findIndex(({ id }) => id === articleAt(event.target))
    const article = articles[at]
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (!article || !isPlain) return
    if (event.key === 'ArrowDown') focusArticle(1)
    else if (event.key === 'ArrowUp') focusArticle(-1)
    else if (event.key === 'Delete') onDelete(article)
    else if (event.key === 'F2') onRename(article)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys for the buttons inside
    <div onKeyDown={onKeyDown}>
      {groupArticles(articles, new Date()).map((group) => (
        <section key={group.name} className={classes.group} aria-label={t(`library.${group.name}`)}>
          <h2>{t(`library.${group.name}`)}</h2>
          <ul>
            {group.articles.map((article) => (
              <Article
                key={article.id}
                article={article}
                today={group.name === 'today'}
                onOpen={onOpen}
                onRename={onRename}
                onDelete={onDelete}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const articleAt = (target: EventTarget | null): string | null =>
  (target instanceof HTMLElement && target.dataset['article']) || null

/** Gives the focus to the next or previous article of the list; to the first one when none has it. The ends hold. */
export function focusArticle(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('main [data-article]')]
  const at = all.findIndex((article) => article === document.activeElement)
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
}

type ArticleProps = Omit<ArticleListProps, 'articles'> & {
  readonly article: ArticleSummary
  /** It stands under that heading: a time says more than the date once again. */
  readonly today: boolean
}

function Article({ article, today, onOpen, onRename, onDelete }: ArticleProps) {
  const t = useText()
  const format = useFormat()
  const usedAt = Math.max(article.openedAt, article.createdAt)
  const share = article.segments > 0 ? article.confirmed / article.segments : 0
  return (
    <li className={classes.article}>
      <button
        type="button"
        className={classes.open}
        data-article={article.id}
        onClick={() => onOpen(article.id)}
      >
        <span className={classes.title} title={article.title}>
          {article.title}
        </span>
        <span className={classes.facts}>
          {t('library.segments', { n: article.segments })} · {t('library.words', { n: article.words })}
          {article.system && ` · ${article.system}`}
          {!article.hasSource && ` · ${t('library.noSource')}`}
        </span>
        <span className={classes.flags} data-open={article.openFlags > 0 || undefined}>
          {(article.openFlags > 0 || article.confirmed > 0) &&
            t('library.openFlags', { n: article.openFlags })}
        </span>
        <span className={classes.date}>{today ? format.time(usedAt) : format.date(usedAt)}</span>
      </button>
      <div className={classes.progress}>
        <Meter label={t('library.progress', { share: format.percent(share) })} share={share} />
        <span>{progressText(article)}</span>
      </div>
      <span className={classes.tools}>
        <Button
          look="quiet"
          icon
          label={t('library.renameOf', { title: article.title })}
          onPress={() => onRename(article)}
        >
          <Icon name="pencil" />
        </Button>
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
