/**
 * Ding: one entry a line, "German :: English". Both sides have columns, divided by |, that belong together one by one;
 * a column has groups, divided by ;, which are synonyms. Marks: {f} {vt} class, [pol.] field, (…) remark, <…> variant,
 * /UN/ abbreviation.
 */
export type DingGroup = {
  /** Text without marks and remarks. */
  readonly text: string
  /** Classes from {…}: m, f, n, pl, adj, vt … */
  readonly classes: readonly string[]
  /** Labels from […]: pol., alt, ugs. … */
  readonly labels: readonly string[]
}
export type DingColumn = { readonly german: readonly DingGroup[]; readonly english: readonly DingGroup[] }
export type DingEntry = readonly DingColumn[]

/** "government /Gov.; Govt./": may hold the separator of synonyms, so it goes before anything is split. */
const ABBREVIATION = /\s\/[^\s/|:]([^/|:]*[^\s/|:])?\/(?=\s|$|;)/g

export function parseDing(line: string): DingEntry {
  const [german = '', english = ''] = line.replace(ABBREVIATION, ' ').split(' :: ')
  const left = splitOutside(german, '|')
  const right = splitOutside(english, '|')
  return left.flatMap((column, i) => {
    const other = right[i]
    return other === undefined ? [] : [{ german: groups(column), english: groups(other) }]
  })
}

const OPEN = '([{<'
const CLOSE = ')]}>'

/** Splits at a character that stands outside of brackets. An unbalanced bracket counts as text. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (OPEN.includes(c)) depth++
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1)
    else if (c === separator && depth === 0) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

function groups(column: string): DingGroup[] {
  const parts = splitOutside(column, ';').map(group)
  // "{vt}" after the last synonym holds for those before it that have no class of their own.
  for (let i = parts.length - 2; i >= 0; i--) {
    const own = parts[i]
    const next = parts[i + 1]
    if (own && next && own.classes.length === 0 && next.classes.some((c) => WORD_CLASSES.has(c))) {
      parts[i] = { ...own, classes: next.classes }
    }
  }
  return parts.filter((part) => part.text !== '')
}

/** Classes that a group hands to the synonyms before it. A gender is a noun's own. */
const WORD_CLASSES: ReadonlySet<string> = new Set(['adj', 'adv', 'vt', 'vi', 'vr', 'v', 'pl'])

function group(raw: string): DingGroup {
  const classes: string[] = []
  const labels: string[] = []
  const text = raw
    .replace(/\{([^}]*)\}/g, (_, mark: string) => {
      classes.push(...mark.split(/[;,]\s*/))
      return ' '
    })
    .replace(/\[([^\]]*)\]/g, (_, mark: string) => {
      labels.push(mark)
      return ' '
    })
    .replace(/<[^>]*>/g, ' ')
    .replace(/(^|\s)\([^()]*\)(?=[\s,;.!?]|$)/g, '$1 ')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  return { text, classes, labels }
}
