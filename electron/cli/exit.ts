/** Exit statuses of the terminal: clean, findings at or above --fail-on, bad usage or input. */
export const CLEAN = 0
export const FINDINGS = 1
export const BAD = 2

/** Bad usage or input: the message is shown as it is, the status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
