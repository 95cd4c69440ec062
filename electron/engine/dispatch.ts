import * as v from 'valibot'
import type { CallName, Calls, Handlers } from '../../shared/calls.ts'
import { inputs } from '../../shared/calls.ts'
import type { Result } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'
import { toAppError } from './faults.ts'
import { traceOf } from './trace.ts'

export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown>>

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(inputs, name)

/** The input as the call's schema wants it. Throws AppError 'bad-call' with the place of the first problem. */
function parse<Name extends CallName>(name: Name, input: unknown): Calls[Name]['input'] {
  // To a schema an empty list is an empty object.
  const result = v.safeParse(inputs[name], Array.isArray(input) ? null : input)
  if (!result.success)
    throw new AppError('bad-call', { call: name, at: v.getDotPath(result.issues[0]) ?? '' })
  return result.output as Calls[Name]['input']
}

/**
 * The one way into the engine: validates a call, runs its handler, and turns whatever is thrown into a Result.
 * @param log takes what went wrong where it is not the caller's doing
 */
export function createDispatch(handlers: Handlers, log: (line: string) => void): Dispatch {
  const call = async <Name extends CallName>(name: Name, input: unknown) =>
    await handlers[name](parse(name, input))

  return async (name, input) => {
    try {
      if (!isCall(name)) throw new AppError('bad-call', { call: String(name).slice(0, 64) })
      return { ok: true, value: await call(name, input) }
    } catch (thrown) {
      const error = toAppError(thrown)
      // What the system said when it could not write is for whoever has to mend it.
      if (error !== thrown || error.cause !== undefined)
        log(`${String(name).slice(0, 64)}: ${traceOf(thrown)}`)
      return { ok: false, error: { code: error.code, details: error.details } }
    }
  }
}
