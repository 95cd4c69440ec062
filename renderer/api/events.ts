import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CheckEvent } from '../../shared/calls/checks.ts'
import type { ExportEvent } from '../../shared/calls/exports.ts'
import type { ImportEvent } from '../../shared/calls/imports.ts'
import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts'
import { fromJson } from '../../shared/json.ts'
import { applyCheck } from './decisions.ts'
import { queryKeys } from './keys.ts'

export type EngineState = 'ready' | 'restarting' | 'stopped'
/** Something the engine had to tell before anyone asked. */
export type EngineNotice = { readonly code: ErrorCode; readonly details: ErrorDetails }
export type ExportStep = Pick<ExportEvent, 'step' | 'share'>
export type ImportProgress = Pick<ImportEvent, 'step' | 'share'>
export type Progress = Pick<CheckEvent, 'done' | 'total' | 'paused'>

/** Feeds what the engine says on its own into the cache. Mounted once. */
export function useEngineEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    return window.api.onEngineEvent((event) => {
      switch (event.kind) {
        // Also the first time: the window may have asked before the engine had put its sample article there.
        case 'ready':
          client.setQueryData<EngineState>(queryKeys.engine, 'ready')
          void client.invalidateQueries({
            predicate: (query) => !['engine', 'notice'].includes(String(query.queryKey[0])),
          })
          return
        case 'restarting':
        case 'stopped':
          client.setQueryData<EngineState>(queryKeys.engine, event.kind)
          return
        case 'notice':
          client.setQueryData<EngineNotice>(queryKeys.notice, event)
          return
        case 'progress':
          client.setQueryData<Progress>(queryKeys.progress(event.articleId), event)
          if (!isOver(event)) return
          forgetProgress(client)
          // What it found stands in the history, which may be what the editor looks at meanwhile.
          void client.invalidateQueries({ queryKey: queryKeys.history })
          return
        case 'importing':
          client.setQueryData<ImportProgress>(queryKeys.importing(event.ticket), event)
          return
        case 'exporting':
          client.setQueryData<ExportStep>(queryKeys.exporting(event.ticket), event)
          return
        case 'proposals':
          void client.invalidateQueries({ queryKey: queryKeys.proposals })
          return
        case 'checked':
          applyCheck(client, fromJson(event.change))
          return
        default:
          event satisfies never
      }
    })
  }, [client])
}

export function useEngineState(): EngineState {
  return (
    useQuery<EngineState>({ queryKey: queryKeys.engine, queryFn: () => 'ready', gcTime: Infinity }).data ??
    'ready'
  )
}

export function useEngineNotice(): EngineNotice | null {
  const { data } = useQuery<EngineNotice | null>({
    queryKey: queryKeys.notice,
    queryFn: () => null,
    gcTime: Infinity,
  })
  return data ?? null
}

/** How far an import has come that the window began under this ticket; null before it says so. */
export function useImportProgress(ticket: string): ImportProgress | null {
  const { data } = useQuery<ImportProgress | null>({
    queryKey: queryKeys.importing(ticket),
    queryFn: () => null,
    gcTime: 0,
  })
  return data ?? null
}

/** What is done for an export that the window began under this ticket; null while the system asks where to. */
export function useExportStep(ticket: string): ExportStep | null {
  const { data } = useQuery<ExportStep | null>({
    queryKey: queryKeys.exporting(ticket),
    queryFn: () => null,
    gcTime: 0,
  })
  return data ?? null
}

const isOver = ({ done, total }: Progress) => done >= total

/** Checks that are over and that nobody looks at: one for each article that was ever open would stay. */
function forgetProgress(client: QueryClient): void {
  client.removeQueries({
    queryKey: queryKeys.anyProgress,
    type: 'inactive',
    predicate: ({ state }) => {
      const progress = state.data as Progress | null | undefined
      return !progress || isOver(progress)
    },
  })
}

/** How far the check of an article is; null when none is running or waits to go on. */
export function useProgress(articleId: string): Progress | null {
  const { data } = useQuery<Progress | null>({
    queryKey: queryKeys.progress(articleId),
    queryFn: () => null,
    // A check that waits says nothing more; when the editor comes back it has to be known that it does.
    gcTime: Infinity,
  })
  return data && !isOver(data) ? data : null
}
