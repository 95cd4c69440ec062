import { useArticle } from '../api/articles.ts'
import { useRunCommand } from '../keys/commands.tsx'
import { Key } from '../keys/Key.tsx'
import { useText } from '../messages/text.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import classes from './app.module.css'
import { ARTICLE_VIEWS } from './place.ts'
import type { ArticleViewName, Place } from './place.ts'
import { ReviewerSwitch } from './ReviewerSwitch.tsx'

type HeaderProps = {
  readonly place: Place
  readonly listShown: boolean
  readonly onView: (view: ArticleViewName) => void
}

export function Header({ place, listShown, onView }: HeaderProps) {
  const t = useText()
  const { run } = useRunCommand()
  return (
    <header className={classes.header}>
      <Button
        look="quiet"
        icon
        label={t(listShown ? 'nav.hide' : 'nav.show')}
        expanded={listShown}
        onPress={() => run('panel.list')}
      >
        <Icon name="list" />
      </Button>
      <b className={classes.name}>{t('app.name')}</b>
      <Title place={place} />
      {place.screen === 'article' && (
        <Segmented
          label={t('view.label')}
          value={place.view}
          onChange={onView}
          parts={ARTICLE_VIEWS.map((view) => ({
            value: view,
            label: t(`view.${view}`),
            command: `view.${view}` as const,
          }))}
        />
      )}
      <span className={classes.right}>
        <ReviewerSwitch />
        <Button look="quiet" label={t('palette.open')} icon onPress={() => run('palette.open')}>
          <Icon name="search" />
        </Button>
        <Key command="palette.open" />
      </span>
    </header>
  )
}

/** The review has no other heading of the first rank: its rows belong to the article. */
function Title({ place }: { readonly place: Place }) {
  if (place.screen !== 'article') return <span className={classes.title} />
  const title = <ArticleTitle articleId={place.articleId} />
  return place.view === 'review' ? (
    <h1 className={classes.title}>{title}</h1>
  ) : (
    <span className={classes.title}>{title}</span>
  )
}

function ArticleTitle({ articleId }: { readonly articleId: string }) {
  return useArticle(articleId).data?.article.title ?? null
}
