import type { Api, Calls, LargeAnswer, WindowCalls } from '../../shared/calls.ts'
import type { ErrorCode, ErrorDetails, Result } from '../../shared/errors.ts'
import { fromJson } from '../../shared/json.ts'

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

type SmallAnswer = Exclude<WindowCalls, LargeAnswer>
type Ask<Name extends SmallAnswer> = (input: Calls[Name]['input']) => Promise<Result<Calls[Name]['output']>>

/** Asks the engine. Throws CallError. */
export async function call<Name extends SmallAnswer>(
  name: Name,
  input: Calls[Name]['input'],
): Promise<Calls[Name]['output']> {
  const asks: { readonly [Each in SmallAnswer]: Ask<Each> } = window.api
  return valueOf(await asks[name](input))
}

/** The same for answers that hold a whole article. */
export async function callLarge<Name extends LargeAnswer>(
  name: Name,
  input: Calls[Name]['input'],
): Promise<Calls[Name]['output']> {
  return fromJson(valueOf(await window.api[name](input)))
}
