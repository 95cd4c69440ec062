import type { Readable } from 'node:stream'
import { createInterface } from 'node:readline'

/**
 * The lines of UTF-8, without a byte order mark. They are read byte by byte, since a line is ended by U+2028 as well for whoever
 * reads letters, and JSON may have that inside of texts.
 * @throws TypeError for a line that is not UTF-8
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  input.setEncoding('latin1')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    yield decoder.decode(Buffer.from(line, 'latin1'))
}
