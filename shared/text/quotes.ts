import { eachMatch } from './each-match.ts'
import type { Span } from './span.ts'

/** How a quotation is marked; `mixed` when its two marks do not belong together („…"). */
export type QuoteStyle =
  | 'german' // „…“
  | 'guillemets' // »…«
  | 'french' // «…»
  | 'english' // “…”
  | 'straight' // "…"
  | 'single-german' // ‚…‘
  | 'single-guillemets' // ›…‹
  | 'single-french' // ‹…›
  | 'single-english' // ‘…’
  | 'single-straight' // '…'
  | 'mixed'

/** One quotation mark; apostrophes are none. */
export type QuoteMark = Span & {
  /** Number of the text it stands in. */
  readonly segment: number
  readonly mark: string
  readonly role: 'open' | 'close'
  readonly single: boolean
}

/** Two marks that belong together; `depth` is 0 outside of any other quotation. */
export type Quotation = {
  readonly open: QuoteMark
  readonly close: QuoteMark
  readonly style: QuoteStyle
  readonly depth: number
}

export type Quotes = {
  /** All marks in text order. */
  readonly marks: readonly QuoteMark[]
  readonly quotations: readonly Quotation[]
  /** Marks without a partner. A quotation that is opened anew in each segment counts as one. */
  readonly unpaired: readonly QuoteMark[]
}

const STYLES: Readonly<Record<string, QuoteStyle>> = {
  '„“': 'german',
  '»«': 'guillemets',
  '«»': 'french',
  '“”': 'english',
  '""': 'straight',
  '‚‘': 'single-german',
  '›‹': 'single-guillemets',
  '‹›': 'single-french',
  '‘’': 'single-english',
  "''": 'single-straight',
}

const MARK = /["„“”»«‚‘’›‹']/gu
/** Whether there is anything in a text that may be a quotation mark. */
export const hasMarks = (text: string): boolean => text.search(MARK) >= 0

const SINGLE = "‚‘’›‹'"
/** Words that begin with an apostrophe: "'s ist", "so 'n", "'90s", "'em". */
const ELISION = /^['’](?:s|n|ne|nen|ner|nem|t|m|em|tis|twas|cause|til|\d\d)(?![\p{L}\p{N}])|^['’]\d\ds/u
const BRACKET_OR_DASH = /[([{\-–—/„“‚‘»«›‹"']/u
const SPACE = /\s/u
const LETTER = /[\p{L}\p{N}]/u

type Role = 'open' | 'close' | 'either' | 'apostrophe' | 'close-or-apostrophe'

/** Texts whose quotation marks are kept: several rules ask for those of the same segment one after the other. */
const RECENT = 64
const recent = new Map<string, Quotes>()
const NONE: Quotes = { marks: [], quotations: [], unpaired: [] }

/** Quotation marks of one text. See quotesAcross. */
export function quotesIn(text: string): Quotes {
  if (!hasMarks(text)) return NONE
  const known = recent.get(text)
  if (known) return known
  const found = quotesAcross([text])
  if (recent.size >= RECENT) recent.clear()
  recent.set(text, found)
  return found
}

/**
 * Finds and pairs the quotation marks of consecutive texts; a quotation may begin in one and end in a later one.
 * Marks that can be either („straight“ ones, “ and ‘) take their role from the spaces around them and from what is open.
 */
export function quotesAcross(texts: readonly string[]): Quotes {
  return pairShapes(texts.map(shapesIn))
}

/** What may be a quotation mark, by its shape and what stands beside it. */
export type QuoteShape = {
  readonly at: number
  readonly mark: string
  readonly role: Role
  /** Nothing but space stands before it in its text. */
  readonly leads: boolean
}

/** All that may be quotation marks in a text; what they are depends on those before. */
export function shapesIn(text: string): readonly QuoteShape[] {
  return eachMatch(text, MARK).map(({ index: at, 0: mark }) => ({
    at,
    mark,
    role: roleByShape(text, at, mark),
    leads: text.slice(0, at).trim() === '',
  }))
}

/** quotesAcross, of texts whose marks are known. */
export function pairShapes(texts: readonly (readonly QuoteShape[])[]): Quotes {
  const pairing = new Pairing()
  for (const [segment, shapes] of texts.entries()) for (const shape of shapes) pairing.add(shape, segment)
  return pairing.finish()
}

class Pairing {
  private readonly marks: QuoteMark[] = []
  private readonly quotations: Quotation[] = []
  private readonly unpaired: QuoteMark[] = []
  private readonly open: QuoteMark[] = []

  add({ at, mark, role: shape, leads }: QuoteShape, segment: number): void {
    const role = this.decide(shape, mark)
    if (role === null) return
    const found: QuoteMark = { start: at, end: at + 1, segment, mark, role, single: SINGLE.includes(mark) }
    this.marks.push(found)
    if (role === 'open') this.begin(found, leads)
    else this.end(found)
  }

  finish(): Quotes {
    this.unpaired.push(...this.open)
    this.unpaired.sort((a, b) => a.segment - b.segment || a.start - b.start)
    return { marks: this.marks, quotations: this.quotations, unpaired: this.unpaired }
  }

  private decide(role: Role, mark: string): 'open' | 'close' | null {
    switch (role) {
      case 'open':
      case 'close':
        return role
      case 'either':
        return this.partner(mark) >= 0 ? 'close' : 'open'
      case 'close-or-apostrophe':
        return this.partner(mark) >= 0 ? 'close' : null
      case 'apostrophe':
        return null
    }
  }

  /** Index in `open` of the mark that `mark` would close: the innermost of its style, else the innermost of its level. */
  private partner(mark: string): number {
    const own = this.open.findLastIndex((opened) => STYLES[opened.mark + mark] !== undefined)
    if (own >= 0) return own
    if (mark === "'" || mark === '’') return -1
    return this.open.findLastIndex((opened) => opened.single === SINGLE.includes(mark))
  }

  private begin(mark: QuoteMark, leads: boolean): void {
    const same = this.open.findIndex((opened) => opened.mark === mark.mark)
    if (same >= 0) {
      const continued = leads && this.open[same]?.segment !== mark.segment
      const dropped = this.open.splice(same)
      this.unpaired.push(...(continued ? dropped.slice(1) : dropped))
    }
    this.open.push(mark)
  }

  private end(mark: QuoteMark): void {
    const index = this.partner(mark.mark)
    const open = this.open[index]
    if (open === undefined) {
      this.unpaired.push(mark)
      return
    }
    this.unpaired.push(...this.open.splice(index).slice(1))
    const style = STYLES[open.mark + mark.mark] ?? 'mixed'
    this.quotations.push({ open, close: mark, style, depth: index })
  }
}

function roleByShape(text: string, at: number, mark: string): Role {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  switch (mark) {
    case '„':
    case '‚':
      return 'open'
    case '“':
    case '‘':
      return SPACE.test(before) && !SPACE.test(after) ? 'open' : 'either'
    case '”':
      return 'close'
    case "'":
    case '’':
      return apostropheRole(text, at, mark, before, after)
    default:
      return spacesRole(before, after)
  }
}

function apostropheRole(text: string, at: number, mark: string, before: string, after: string): Role {
  if (LETTER.test(before) && LETTER.test(after)) return 'apostrophe'
  if (ELISION.test(text.slice(at, at + 6)) && !LETTER.test(before)) return 'apostrophe'
  if (mark === '’') return 'close-or-apostrophe'
  if (/\d/u.test(before) && !LETTER.test(after)) return 'close-or-apostrophe'
  const role = spacesRole(before, after)
  return role === 'close' ? 'close-or-apostrophe' : role === 'either' ? 'close-or-apostrophe' : role
}

/** Space or a bracket before it opens, space or punctuation behind it closes; otherwise what is open decides. */
function spacesRole(before: string, after: string): Role {
  const opens = SPACE.test(before) || BRACKET_OR_DASH.test(before)
  const closes = !LETTER.test(after) && !BRACKET_OR_DASH.test(after)
  if (SPACE.test(before) && !SPACE.test(after)) return 'open'
  if (SPACE.test(after) && !SPACE.test(before)) return 'close'
  if (opens === closes) return 'either'
  return opens ? 'open' : 'close'
}
