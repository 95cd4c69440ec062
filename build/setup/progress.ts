/** Seconds between signs of life where no line can be rewritten (a log file). */
const LOG_INTERVAL = 20

/** Tells what is going on while it goes on. Writes to stderr: stdout belongs to the task. */
export async function during<T>(
  label: string,
  work: (note: (detail: string) => void) => Promise<T>,
): Promise<T> {
  const started = performance.now()
  const rewrites = process.stderr.isTTY
  let detail = ''
  const line = () => {
    const seconds = Math.round((performance.now() - started) / 1000)
    return `${label} … ${detail}${detail ? ', ' : ''}${seconds} s`
  }
  const show = () => process.stderr.write(rewrites ? `\r\x1b[K${line()}` : `${line()}\n`)
  if (!rewrites) process.stderr.write(`${label} …\n`)
  const timer = setInterval(show, rewrites ? 500 : LOG_INTERVAL * 1000)
  try {
    return await work((text) => (detail = text))
  } finally {
    clearInterval(timer)
    detail = 'done'
    show()
    if (rewrites) process.stderr.write('\n')
  }
}

/** One line to the person at the terminal. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
