const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
}

/** The text that the inside of a PO string stands for (escapes as in C). */
export function unescapePo(inside: string): string {
  return inside.replace(
    /\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|(.))/gsu,
    (_, hex: string | undefined, octal: string | undefined, char: string | undefined) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
      return SIMPLE[char ?? ''] ?? char ?? ''
    },
  )
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}

const escapePo = (text: string): string =>
  text.replace(/[\\"\n\t\r\u0007\b\f\v]/gu, (char) => ESCAPES[char] ?? char)

/** Columns of a line of gettext's own programs, with keyword and quotation marks. */
const WIDTH = 79

/**
 * A string as PO, laid out as gettext does: on the keyword's line when it fits, else below it, broken after blanks and
 * line breaks. `wrapped` false leaves long lines alone, as some editors do.
 */
export function writePo(keyword: string, text: string, feed: string, wrapped: boolean): string {
  const whole = `"${escapePo(text)}"`
  const lines = text.split(/(?<=\n)/u)
  const fits = !wrapped || keyword.length + 1 + whole.length <= WIDTH + 1
  if (lines.length <= 1 && fits) return whole
  const pieces = lines.flatMap((line) => (wrapped ? wrap(line) : [line]))
  return ['""', ...pieces.map((piece) => `"${escapePo(piece)}"`)].join(feed)
}

function wrap(line: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const word of line.match(/\s*\S+\s?|\s+/gu) ?? []) {
    if (piece !== '' && escapePo(piece + word).length > WIDTH - 2) {
      pieces.push(piece)
      piece = ''
    }
    piece += word
  }
  return piece === '' ? pieces : [...pieces, piece]
}
