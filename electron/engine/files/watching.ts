import { AppError } from '../../../shared/errors.ts'

/** Who waits for something long, an import or an export, and may have had enough of it. */
export type Watch<Step> = {
  /** Says how far it has come. @param share 0…1 of this step */
  readonly tell: (step: Step, share: number) => void
  /** Lets other calls have their turn. Throws AppError 'cancelled' when nobody waits any more. */
  readonly breathe: () => Promise<void>
  /** What takes its time elsewhere; given up (it may go on there) when nobody waits any more. */
  readonly unlessCancelled: <T>(work: Promise<T>) => Promise<T>
}

/** For what is short, or ours. */
export const UNWATCHED: Watch<unknown> = {
  tell: () => undefined,
  breathe: async () => undefined,
  unlessCancelled: (work) => work,
}

export type Watches<Step> = {
  /** Runs something under a ticket by which it can be cancelled; without one nobody watches. */
  run<T>(ticket: string | undefined, work: (watch: Watch<Step>) => Promise<T>): Promise<T>
  /** Does nothing when it is over. */
  cancel(ticket: string): void
}

/** @param emit passes on how far what was begun under a ticket has come */
export function createWatches<Step>(
  emit: (progress: { readonly ticket: string; readonly step: Step; readonly share: number }) => void,
): Watches<Step> {
  const running = new Map<string, AbortController>()
  return {
    async run(ticket, work) {
      if (ticket === undefined) return work(UNWATCHED)
      const control = new AbortController()
      running.set(ticket, control)
      try {
        return await work(watchOf(control.signal, (step: Step, share) => emit({ ticket, step, share })))
      } finally {
        running.delete(ticket)
      }
    },
    cancel: (ticket) => running.get(ticket)?.abort(),
  }
}

function watchOf<Step>(signal: AbortSignal, tell: Watch<Step>['tell']): Watch<Step> {
  const refuse = () => {
    if (signal.aborted) throw new AppError('cancelled')
  }
  return {
    tell,
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
