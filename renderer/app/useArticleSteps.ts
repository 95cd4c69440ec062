import { unfinishedArticle } from '../api/articles.ts'
import { useCommands } from '../keys/commands.tsx'
import { useText } from '../messages/text.tsx'
import { useNotices } from '../ui/Notices.tsx'
import type { Place } from './place.ts'

/** From one article that is not finished to the next, in the order in which they came in. */
export function useArticleSteps(place: Place, open: (articleId: string) => void): void {
  const t = useText()
  const notices = useNotices()
  const step = async (by: 1 | -1) => {
    const next = await unfinishedArticle(place.screen === 'article' ? place.articleId : null, by)
    if (next === null) notices.show({ kind: 'done', text: t('library.noneWaits') })
    else open(next)
  }
  useCommands({
    'article.next': () => void step(1).catch(notices.showError),
    'article.previous': () => void step(-1).catch(notices.showError),
  })
}
