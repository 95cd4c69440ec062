import type { Plugin } from 'vite'

/** A character beyond Latin-1, with the backslashes before it. */
const WIDE = /\\*[^\0-\u00FF]/gu

/** Written as an escape. A backslash that escaped the character itself is a part of it; two of them are one of their own. */
function escaped(found: string): string {
  const at = found.lastIndexOf('\\') + 1
  const before = at % 2 === 0 ? found.slice(0, at) : found.slice(0, at - 1)
  return (
    before +
    Array.from(
      { length: found.length - at },
      (_, unit) =>
        `\\u${found
          .charCodeAt(at + unit)
          .toString(16)
          .padStart(4, '0')}`,
    ).join('')
  )
}

/** A script without characters beyond Latin-1, which says the same. */
export const inLatin1 = (code: string): string => code.replaceAll(WIDE, escaped)

/**
 * V8 keeps a script as long as it runs: with one byte for each character, or with two as soon as a single one is beyond
 * Latin-1. A thousandth of ours are (quotation marks, dashes), and eight megabytes hung on them.
 */
export function oneByte(): Plugin {
  return {
    name: 'one-byte',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = inLatin1(file.code)
    },
  }
}
