import { useRef, useState } from 'react'
import type { FilePair } from '../../../shared/formats/pairs.ts'
import { useImportArticle } from '../../api/articles.ts'
import type { Chosen } from './files.ts'
import { readFiles } from './files.ts'

/** How far an article of several has come. */
export type BatchState =
  { readonly kind: 'waiting' | 'running' | 'done' } | { readonly kind: 'failed'; readonly error: unknown }

export type Batch = {
  readonly stateOf: (pair: FilePair) => BatchState
  readonly running: boolean
  readonly done: number
  readonly failed: number
  readonly total: number
  readonly run: (pairs: readonly FilePair[]) => Promise<void>
  /** What is being opened is finished; nothing after it is begun. */
  readonly stop: () => void
}

const WAITING: BatchState = { kind: 'waiting' }

/** Opens articles one after the other; one that cannot be opened says why and does not hold up the others. */
export function useBatch(files: readonly Chosen[]): Batch {
  const add = useImportArticle()
  const [states, setStates] = useState<ReadonlyMap<string, BatchState>>(new Map())
  const [running, setRunning] = useState(false)
  const [total, setTotal] = useState(0)
  const stopped = useRef(false)

  const set = (pair: FilePair, state: BatchState) =>
    setStates((earlier) => new Map(earlier).set(pair.target, state))

  const open = async (pair: FilePair) => {
    const paths = [pair.source, pair.target]
    const chosen = paths.flatMap((path) => files.find((file) => file.path === path) ?? [])
    set(pair, { kind: 'running' })
    try {
      const bytes = await readFiles(chosen)
      await add.mutateAsync({ files: bytes })
      set(pair, { kind: 'done' })
    } catch (error) {
      set(pair, { kind: 'failed', error })
    }
  }

  const run = async (pairs: readonly FilePair[]) => {
    stopped.current = false
    setStates(new Map())
    setTotal(pairs.length)
    setRunning(true)
    for (const pair of pairs) if (!stopped.current) await open(pair)
    setRunning(false)
  }

  const count = (kind: BatchState['kind']) =>
    [...states.values()].filter((state) => state.kind === kind).length
  return {
    stateOf: (pair) => states.get(pair.target) ?? WAITING,
    running,
    done: count('done'),
    failed: count('failed'),
    total,
    run,
    stop: () => {
      stopped.current = true
    },
  }
}
