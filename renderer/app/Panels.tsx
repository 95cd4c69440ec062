import { useCallback, useMemo } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ArticleView } from '../../shared/calls.ts'
import { useArticle } from '../api/articles.ts'
import { queryKeys } from '../api/keys.ts'
import { useSetSettings } from '../api/settings.ts'
import { AgreementDialog } from '../features/agreement/AgreementDialog.tsx'
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx'
import type { GuidePlace } from '../features/guide/chapters.ts'
import { GuideDialog } from '../features/guide/GuideDialog.tsx'
import { AboutDialog } from '../features/help/AboutDialog.tsx'
import { LicencesDialog } from '../features/help/LicencesDialog.tsx'
import type { Chosen } from '../features/import/files.ts'
import type { ImportStart } from '../features/import/ImportDialog.tsx'
import { ImportDialog } from '../features/import/ImportDialog.tsx'
import { RenameDialog } from '../features/library/RenameDialog.tsx'
import { ProjectDialog } from '../features/project/ProjectDialog.tsx'
import { KeySheet } from './KeySheet.tsx'
import { Palette } from './Palette.tsx'
import type { Place } from './place.ts'

/** What lies over the screen. */
export type Panel =
  | { readonly kind: 'palette' | 'keys' | 'backups' | 'agreement' | 'rename' | 'about' | 'licences' }
  | { readonly kind: 'guide'; readonly at: GuidePlace }
  | { readonly kind: 'project'; readonly file: File }
  | ImportStart

/** An article with its history, as another machine wrote it. */
const PROJECT = /\.gegenlesen$/iu

/** Where files come in: a project alone has a dialog of its own. */
export function panelFor(kind: ImportStart['kind'], files: readonly Chosen[]): Panel {
  const [only, ...others] = files
  const isProject = only !== undefined && others.length === 0 && PROJECT.test(only.path)
  return isProject ? { kind: 'project', file: only.file } : { kind, files }
}

type PanelsProps = {
  readonly panel: Panel | null
  readonly onPanel: (panel: Panel | null) => void
  readonly place: Place
  readonly go: (place: Place) => void
  readonly onArticle: (articleId: string, segmentId?: string) => void
}

/** The dialog that is open, if one is. */
export function Panels({ panel, onPanel, place, go, onArticle }: PanelsProps) {
  const setSettings = useSetSettings()
  const goToSegment = useSegmentByNumber(place, onArticle)
  const close = useCallback(() => onPanel(null), [onPanel])
  if (panel === null) return null
  const openArticle = (articleId: string, segmentId?: string) => {
    close()
    onArticle(articleId, segmentId)
  }
  switch (panel.kind) {
    case 'palette':
      return (
        <Palette
          onClose={close}
          onArticle={onArticle}
          onReviewer={(reviewerId) => setSettings.mutate({ reviewerId })}
          onRule={(query) => go({ screen: 'rules', query })}
          onSegment={goToSegment}
          onGuide={(at) => onPanel({ kind: 'guide', at })}
        />
      )
    case 'keys':
      return <KeySheet onClose={close} />
    case 'about':
      return <AboutDialog onClose={close} onLicences={() => onPanel({ kind: 'licences' })} />
    case 'licences':
      return <LicencesDialog onClose={close} />
    case 'guide':
      return <GuideDialog start={panel.at} onClose={close} />
    case 'agreement':
      if (place.screen !== 'article') return null
      return (
        <AgreementDialog
          articleId={place.articleId}
          onClose={close}
          onSegment={(segmentId) => openArticle(place.articleId, segmentId)}
        />
      )
    case 'rename':
      return place.screen === 'article' ? <RenameOpen articleId={place.articleId} onClose={close} /> : null
    case 'backups':
      return (
        <BackupsDialog
          onClose={close}
          onRestored={() => {
            close()
            go({ screen: 'library' })
          }}
        />
      )
    case 'project':
      return (
        <ProjectDialog file={panel.file} onClose={close} onImported={(article) => openArticle(article.id)} />
      )
    case 'files':
    case 'paste':
      return (
        <ImportDialog
          start={panel}
          onFiles={(files) => onPanel(panelFor('files', files))}
          onClose={close}
          onImported={(article) => openArticle(article.id)}
        />
      )
    default:
      return panel satisfies never
  }
}

function RenameOpen({ articleId, onClose }: { readonly articleId: string; readonly onClose: () => void }) {
  const { data } = useArticle(articleId)
  return data ? <RenameDialog article={data.article} onClose={onClose} /> : null
}

/** Goes to a segment of the open article, the last one where there are not so many; null where none is open. */
function useSegmentByNumber(
  place: Place,
  openArticle: (articleId: string, segmentId: string) => void,
): ((number: number) => void) | null {
  const client = useQueryClient()
  const articleId = place.screen === 'article' ? place.articleId : null
  return useMemo(() => {
    if (articleId === null) return null
    return (number) => {
      const view = client.getQueryData<ArticleView>(queryKeys.article(articleId))
      const segment = view?.segments[Math.min(number, view.segments.length) - 1]
      if (segment) openArticle(articleId, segment.id)
    }
  }, [client, articleId, openArticle])
}
