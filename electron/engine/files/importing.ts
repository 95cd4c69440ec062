import { AppError } from '../../../shared/errors.ts'
import type { ImportEvent } from '../../../shared/calls/imports.ts'

/** Who waits for an import, and may have had enough of it. */
export type Watch = {
  /** Says how far it has come. @param share 0…1 of this step */
  readonly tell: (step: ImportEvent['step'], share: number) => void
  /** Lets other calls have their turn. Throws AppError 'cancelled' when nobody waits any more. */
  readonly breathe: () => Promise<void>
  /** What takes its time elsewhere; given up (it may go on there) when nobody waits any more. */
  readonly unlessCancelled: <T>(work: Promise<T>) => Promise<T>
}

/** For imports that are short, or ours. */
export const UNWATCHED: Watch = {
  tell: () => undefined,
  breathe: async () => undefined,
  unlessCancelled: (work) => work,
}

export type Imports = {
  /** Runs an import under a ticket by which it can be cancelled; without one nobody watches. */
  run<T>(ticket: string | undefined, work: (watch: Watch) => Promise<T>): Promise<T>
  /** Does nothing when that import is over. */
  cancel(ticket: string): void
}

export function createImports(emit: (event: ImportEvent) => void): Imports {
  const running = new Map<string, AbortController>()
  return {
    async run(ticket, work) {
      if (ticket === undefined) return work(UNWATCHED)
      const control = new AbortController()
      running.set(ticket, control)
      try {
        return await work(watchOf(ticket, control.signal, emit))
      } finally {
        running.delete(ticket)
      }
    },
    cancel: (ticket) => running.get(ticket)?.abort(),
  }
}

function watchOf(ticket: string, signal: AbortSignal, emit: (event: ImportEvent) => void): Watch {
  const refuse = () => {
    if (signal.aborted) throw new AppError('cancelled')
  }
  return {
    tell: (step, share) => emit({ kind: 'importing', ticket, step, share }),
    async breathe() {
      await new Promise((resolve) => setImmediate(resolve))
      refuse()
    },
    async unlessCancelled(work) {
      refuse()
      const cancelled = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true }),
      )
      // Whichever comes second has nobody to tell.
      work.catch(() => undefined)
      cancelled.catch(() => undefined)
      return Promise.race([work, cancelled])
    },
  }
}
