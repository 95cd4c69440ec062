import type { ChapterName, GuidePlace } from '../features/guide/chapters.ts'
import type { Place } from './place.ts'

/** The chapter that speaks about what the window shows. */
export function guideFor(place: Place): GuidePlace {
  return { chapter: chapterFor(place), heading: 0 }
}

function chapterFor(place: Place): ChapterName {
  switch (place.screen) {
    case 'library':
      return 'begin'
    case 'article':
      return place.view === 'review' ? 'flags' : place.view === 'history' ? 'history' : 'writing'
    case 'history':
    case 'statistics':
      return 'history'
    case 'house':
      return 'house'
    case 'rules':
      return 'rules'
    case 'settings':
      return 'settings'
    default:
      return place satisfies never
  }
}
