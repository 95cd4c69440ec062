/** Finding words in texts: as they are written, without regard to case or diacritics, as whole words, or by a pattern. */
import type { Span } from '../text/span.ts'

export const SEARCH_KINDS = ['text', 'pattern', 'lemma'] as const

/** `lemma` finds every inflected form of a word; case, whole words and diacritics do not matter to it. */
export type SearchKind = (typeof SEARCH_KINDS)[number]

export type Search = {
  readonly text: string
  readonly kind: SearchKind
  readonly matchCase: boolean
  readonly wholeWords: boolean
  /** False: "Lander" finds "Länder". */
  readonly diacritics: boolean
}

/** A place in one of several texts, and what would stand there. */
export type Hit = { readonly text: number; readonly at: Span; readonly replacement: string }

/** Precomposed Latin letters by the letter they are made of: a → àáâãäå… */
const VARIANTS: ReadonlyMap<string, string> = latinVariants()

function latinVariants(): Map<string, string> {
  const variants = new Map<string, string>()
  for (const [first, last] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = first; code <= last; code++) {
      const letter = String.fromCodePoint(code)
      const base = letter.normalize('NFD').replace(/\p{M}/gu, '')
      if (base !== letter && base.length === 1) variants.set(base, (variants.get(base) ?? '') + letter)
    }
  return variants
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)

/** One letter of what was typed, with or without marks. */
function loosely(letter: string): string {
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '')
  if (base === '') return ''
  const more = VARIANTS.get(base)
  const variants = more === undefined ? `(?:${escaped(letter)}|${escaped(base)})` : `[${base}${more}]`
  return String.raw`${variants}\p{M}*`
}

/** White space of what was typed stands for any: a line end, a no-break space. */
function sourceOf({ text, kind, diacritics }: Search): string {
  if (kind === 'pattern') return text
  const literal = diacritics ? escaped : (part: string) => [...part].map(loosely).join('')
  return text
    .split(/\s+/u)
    .map(literal)
    .join(String.raw`\s+`)
}

const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`
const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`

/** Words end where letters do: of a comma or a quotation mark there is nothing to ask. A pattern's ends are not known. */
function asWholeWords({ text, kind }: Search, source: string): string {
  const startsInWord = kind === 'pattern' || /^[\p{L}\p{M}\p{N}]/u.test(text)
  const endsInWord = kind === 'pattern' || /[\p{L}\p{M}\p{N}]$/u.test(text)
  return `${startsInWord ? WORD_START : ''}(?:${source})${endsInWord ? WORD_END : ''}`
}

/** Source and flags of the regular expression that finds it. The source of a pattern is as it was typed, perhaps none at all. */
export function expressionOf(search: Search): { readonly source: string; readonly flags: string } {
  const source = sourceOf(search)
  return {
    source: search.wholeWords ? asWholeWords(search, source) : source,
    flags: search.matchCase ? 'gu' : 'giu',
  }
}

/**
 * A replacement with $1…$99, $<name> and $& filled in from a match of a pattern; "$$" is a dollar sign. What refers to no
 * group stays as it is.
 */
function filledIn(
  template: string,
  groups: readonly (string | undefined)[],
  named: Readonly<Record<string, string | undefined>>,
): string {
  return template.replace(/\$(?:\$|&|(\d{1,2})|<([^>]+)>)/gu, (whole, number?: string, name?: string) => {
    if (whole === '$$') return '$'
    if (whole === '$&') return groups[0] ?? ''
    if (name !== undefined) return name in named ? (named[name] ?? '') : whole
    const index = Number(number)
    return index > 0 && index < groups.length ? (groups[index] ?? '') : whole
  })
}

/**
 * All places in the texts, in order; matches of no width are none. Throws SyntaxError for a bad pattern. A pattern may take
 * for ever: run it where it can be stopped.
 * @param limit places after which it stops
 */
export function findAll(
  texts: readonly string[],
  search: Search,
  replacement: string,
  limit: number,
): readonly Hit[] {
  const { source, flags } = expressionOf(search)
  const expression = new RegExp(source, flags)
  const hits: Hit[] = []
  for (const [text, words] of texts.entries())
    for (const match of words.matchAll(expression)) {
      if (match[0] === '') continue
      const at = { start: match.index, end: match.index + match[0].length }
      const filled =
        search.kind === 'pattern' ? filledIn(replacement, match, match.groups ?? {}) : replacement
      hits.push({ text, at, replacement: filled })
      if (hits.length >= limit) return hits
    }
  return hits
}
