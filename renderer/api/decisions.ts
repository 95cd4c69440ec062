import { notifyManager, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { Mend } from '../../shared/align/change.ts'
import type { ArticleView, ArticleSummary, Change, FlagView } from '../../shared/calls.ts'
import type { Reason, Scope } from '../../shared/review/flag.ts'
import { createBatch } from './batch.ts'
import type { Batch } from './batch.ts'
import { call } from './bridge.ts'
import { queryKeys } from './keys.ts'
import { mergeChange, mergeSummary } from './merge.ts'
import { withAlikeDismissed, withFix, withFlagState, withStatus, withTarget } from './optimistic.ts'
import { untilAnswered } from './patience.ts'
import { createDecisionQueue } from './queue.ts'
import type { SaveState } from './queue.ts'

const queue = createDecisionQueue(Date.now)

/** Lists that count decisions are asked for again when the editor pauses, not after every key. */
const PAUSE_MS = 700
const staleTimers = new WeakMap<QueryClient, ReturnType<typeof setTimeout>>()

function refreshCounts(client: QueryClient): void {
  clearTimeout(staleTimers.get(client))
  staleTimers.set(
    client,
    setTimeout(() => {
      for (const key of [queryKeys.rules, queryKeys.history, queryKeys.dismissals, queryKeys.words]) {
        void client.invalidateQueries({ queryKey: key })
      }
    }, PAUSE_MS),
  )
}

const checks = new WeakMap<QueryClient, Batch<Change>>()

function checksOf(client: QueryClient): Batch<Change> {
  const known = checks.get(client)
  if (known) return known
  const batch = createBatch<Change>((changes) =>
    notifyManager.batch(() => {
      for (const change of changes) writeChange(client, change)
    }),
  )
  checks.set(client, batch)
  return batch
}

/** Resolves when everything decided so far is written down: what is read then has it. */
export const decisionsSettled = (): Promise<void> => queue.settled()

/** Puts flags that were computed anew into the cache, many at a time. */
export function applyCheck(client: QueryClient, change: Change): void {
  checksOf(client).add(change)
}

/** Puts what a decision changed into the cache, after the checks that came before it. */
function applyChange(client: QueryClient, change: Change): void {
  checksOf(client).flush()
  writeChange(client, change)
}

function writeChange(client: QueryClient, change: Change): void {
  client.setQueryData<ArticleView>(queryKeys.article(change.articleId), (view) =>
    view ? mergeChange(view, change, queue.isPending) : view,
  )
  client.setQueriesData<readonly ArticleSummary[]>({ queryKey: queryKeys.articleLists }, (list) =>
    list ? mergeSummary(list, change.summary) : list,
  )
  refreshCounts(client)
}

export type Decisions = {
  readonly applyFix: (flag: FlagView, fix: number, took: number) => Promise<void>
  readonly dismiss: (
    flag: FlagView,
    scope: Scope,
    reason: Reason,
    took: number,
    note?: string,
  ) => Promise<void>
  readonly reopen: (flag: FlagView) => Promise<void>
  readonly confirm: (segmentId: string, confirmed: boolean, took: number) => Promise<void>
  readonly setTarget: (segmentId: string, target: string, took: number) => Promise<void>
  /** Any other decision; answers with what changed, null when refused. */
  readonly carryOut: (segmentId: string, ask: () => Promise<Change>) => Promise<Change | null>
  /** Other rows take the place of these; both answer with what changed, null when refused. */
  readonly mendAlignment: (segmentId: string, change: Mend) => Promise<Change | null>
  readonly realign: (from: string | null) => Promise<Change | null>
  /** Both answer with what changed; null when refused. */
  readonly undo: () => Promise<Change | null>
  readonly redo: () => Promise<Change | null>
}

/**
 * Decisions about one article: shown at once, sent in order. On refusal the article is read again and the error is
 * handed to `onError`, never thrown.
 */
export function useDecisions(articleId: string, onError: (error: unknown) => void): Decisions {
  const client = useQueryClient()
  return useMemo(() => {
    const show = (step: (view: ArticleView) => ArticleView) =>
      client.setQueryData<ArticleView>(queryKeys.article(articleId), (view) => (view ? step(view) : view))
    const hasGivenUp = () => client.getQueryData(queryKeys.engine) === 'stopped'
    const send = async (segmentId: string | null, ask: () => Promise<Change>): Promise<Change | null> => {
      // Undo and redo are not asked twice: the first may have been carried out before its answer was lost.
      const insist = () => (segmentId === null ? ask() : untilAnswered(ask, hasGivenUp))
      try {
        const change = await queue.add(segmentId, insist)
        applyChange(client, change)
        return change
      } catch (error) {
        onError(error)
        await client.invalidateQueries({ queryKey: queryKeys.article(articleId) })
        return null
      }
    }
    return {
      async applyFix(flag, fix, took) {
        const chosen = flag.fixes[fix]
        if (!chosen) return
        show((view) => withFix(view, flag, chosen))
        await send(flag.segmentId, () => call('applyFix', { flagId: flag.id, fix, took }))
      },
      async dismiss(flag, scope, reason, took, note) {
        show((view) =>
          scope === 'here' ? withFlagState(view, flag, 'dismissed') : withAlikeDismissed(view, flag),
        )
        const input = { flagId: flag.id, scope, reason, took }
        await send(flag.segmentId, () => call('dismissFlag', note ? { ...input, note } : input))
      },
      async reopen(flag) {
        show((view) => withFlagState(view, flag, 'open'))
        await send(flag.segmentId, () => call('reopenFlag', { flagId: flag.id }))
      },
      async confirm(segmentId, confirmed, took) {
        show((view) => withStatus(view, segmentId, confirmed))
        await send(segmentId, () => call('confirmSegment', { segmentId, confirmed, took }))
      },
      async setTarget(segmentId, target, took) {
        show((view) => withTarget(view, segmentId, target))
        await send(segmentId, () => call('setTarget', { segmentId, target, took }))
      },
      carryOut: send,
      mendAlignment: (segmentId, change) => send(null, () => call('mendAlignment', { segmentId, change })),
      realign: (from) => send(null, () => call('realign', { articleId, from })),
      undo: () => send(null, () => call('undo', { articleId })),
      redo: () => send(null, () => call('redo', { articleId })),
    }
  }, [client, articleId, onError])
}

/** Whether everything is written down, and since when. */
export function useSaveState(): SaveState {
  return useSyncExternalStore(queue.subscribe, queue.state)
}
