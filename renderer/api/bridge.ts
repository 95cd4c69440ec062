import type { Api, Calls, WindowCalls } from '../../shared/calls.ts'
import type { ErrorCode, ErrorDetails, Result } from '../../shared/errors.ts'

declare global {
  interface Window {
    readonly api: Api
  }
}

/** A call that the engine refused; `code` is a key of the catalogue (`error.<code>`). */
export class CallError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(code)
    this.name = 'CallError'
    this.code = code
    this.details = details
  }
}

/** The editor had enough of it: nothing that has to be said. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof CallError && error.code === 'cancelled'

/** The value of a result; throws CallError when there is none. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new CallError(result.error.code, result.error.details)
}

type Ask<Name extends WindowCalls> = (input: Calls[Name]['input']) => Promise<Result<Calls[Name]['output']>>

/** Asks the engine. Throws CallError. */
export async function call<Name extends WindowCalls>(
  name: Name,
  input: Calls[Name]['input'],
): Promise<Calls[Name]['output']> {
  const asks: { readonly [Each in WindowCalls]: Ask<Each> } = window.api
  return valueOf(await asks[name](input))
}
