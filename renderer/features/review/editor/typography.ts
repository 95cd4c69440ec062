/** What a typed character becomes in German print: quotation marks, dashes, ellipses. */

/** What to put in place of the last `back` characters before the caret. */
export type Typeset = { readonly back: number; readonly text: string }

/** Behind these a quotation mark opens. */
const BEFORE_OPENING = /[\s([{„‚»›–—/-]$/u
const LETTER = /[\p{L}\p{N}]$/u

const opens = (before: string) => before === '' || BEFORE_OPENING.test(before)

/** A single mark is an apostrophe behind a letter, unless a single quotation is open. */
function single(before: string): string {
  if (opens(before)) return '‚'
  const open = before.lastIndexOf('‚') > before.lastIndexOf('‘')
  return LETTER.test(before) && !open ? '’' : '‘'
}

/**
 * How a character is set that is typed behind `before`; null when it stays as it is. A dash between spaces becomes one when
 * the space behind it is typed, so that a hyphen in a word is never touched; inches (27") are left.
 */
export function typeset(before: string, typed: string): Typeset | null {
  switch (typed) {
    case '"':
      if (/\d$/u.test(before) && before.lastIndexOf('„') <= before.lastIndexOf('“')) return null
      return { back: 0, text: opens(before) ? '„' : '“' }
    case "'":
      return { back: 0, text: single(before) }
    case '.':
      return /(?:^|[^.])\.\.$/u.test(before) ? { back: 2, text: '…' } : null
    case '-':
      return /(?:^|[^-])-$/u.test(before) ? { back: 1, text: '–' } : null
    case ' ':
      return /(?:^|\s)-$/u.test(before) ? { back: 1, text: '– ' } : null
    default:
      return null
  }
}
