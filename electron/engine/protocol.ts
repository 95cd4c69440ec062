import type { EngineEvent } from '../../shared/calls.ts'
import type { Result } from '../../shared/errors.ts'

/** What the main process sends to the engine. */
export type ToEngine =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'close' }
  /** Asks for a sign of life. */
  | { readonly kind: 'ping' }

/** What the engine sends to the main process. */
export type FromEngine =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: EngineEvent }
  | { readonly kind: 'pong' }
