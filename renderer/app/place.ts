import { useCallback, useState } from 'react'

export const ARTICLE_VIEWS = ['review', 'read', 'changes', 'history'] as const
export type ArticleViewName = (typeof ARTICLE_VIEWS)[number]

/** What the window shows. */
export type Place =
  | { readonly screen: 'library' }
  | {
      readonly screen: 'article'
      readonly articleId: string
      readonly view: ArticleViewName
      /** Segment to go to; where the editor was last time when null. */
      readonly segmentId: string | null
    }
  | { readonly screen: 'history' }
  | { readonly screen: 'statistics' }
  | { readonly screen: 'rules'; readonly query?: string }
  | { readonly screen: 'house' }
  | { readonly screen: 'settings' }

const KEPT = 'place.article'
const BEGUN = 'place.begun'

/** The article that was open last; null when that was the library. */
export const lastArticle = () => localStorage.getItem(KEPT)

/** Where the window begins: in the article that was open last, else in the library. */
function firstPlace(): Place {
  const articleId = lastArticle()
  return articleId ? { screen: 'article', articleId, view: 'review', segmentId: null } : { screen: 'library' }
}

/** True until the editor went somewhere for the first time. */
export const isFirstVisit = () => localStorage.getItem(BEGUN) === null

type Visit = { readonly place: Place; readonly visit: number }

/** Where the window is; `visit` counts how often that was changed. */
export function usePlace(): Visit & { readonly go: (place: Place) => void } {
  const [at, setAt] = useState<Visit>(() => ({ place: firstPlace(), visit: 0 }))
  const go = useCallback((place: Place) => {
    localStorage.setItem(BEGUN, 'yes')
    if (place.screen === 'article') localStorage.setItem(KEPT, place.articleId)
    if (place.screen === 'library') localStorage.removeItem(KEPT)
    setAt((last) => ({ place, visit: last.visit + 1 }))
  }, [])
  return { ...at, go }
}
