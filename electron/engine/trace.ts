/**
 * Name, code and stack of an error, on one line. The message is left out unless it is SQLite's or the system's own, because
 * others may quote the text they failed on.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `not an error: ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const message = /^(?:SQLITE_|E[A-Z]+$|ERR_)/.test(code) ? error.message : ''
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
  const cause = error.cause === undefined ? [] : [`caused by ${traceOf(error.cause)}`]
  return [error.name, code, message, ...frames, ...cause].filter((part) => part !== '').join(' | ')
}
