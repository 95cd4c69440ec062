import { decodeHTML } from 'entities'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { AppError } from '../../errors.ts'
import type { Span } from '../../text/span.ts'
import type { BlockKind } from '../document.ts'
import { DEEPEST } from '../limits.ts'
import type { FoundTag } from '../tagging.ts'
import { markupLabel, shortLabel } from '../tagging.ts'
import { BLOCKS, kindOf, LEFT_ALONE, THINGS } from './elements.ts'

/**
 * Characters or a tag of a run, and where they stand in the file. Characters that take as many places there as they are
 * stand there one by one; others (a character reference, white space shown as one blank) only as a whole.
 */
export type Place = Span & { readonly what: string | FoundTag }

/** A stretch of prose between two blocks: its characters and tags in order, without gaps. */
export type Run = { readonly kind: BlockKind; readonly line: number; readonly places: readonly Place[] }

type Context = {
  readonly source: string
  readonly runs: Run[]
  ids: number
  /** Where the last run ends: the next one must not reach back over it. */
  end: number
}

/** All prose of a document in the order of the file. */
export function runsOf(source: string, document: Tree.Document): Run[] {
  const context: Context = { source, runs: [], ids: 0, end: 0 }
  walk(context, document, 'paragraph', 0)
  return context.runs
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node
const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text'

function attributeOf(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** Whether something inside makes it a block although it is written as an inline element (`<a><div>…</div></a>`). */
function holdsBlocks(node: Tree.Node): boolean {
  if (!isElement(node) || THINGS.has(node.tagName)) return false
  const waiting: Tree.Node[] = [...node.childNodes]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next) || THINGS.has(next.tagName)) continue
    if (BLOCKS.has(next.tagName)) return true
    waiting.push(...next.childNodes)
  }
  return false
}

const isBlock = (node: Tree.Node): boolean =>
  isElement(node) && (BLOCKS.has(node.tagName) || holdsBlocks(node))

function walk(context: Context, parent: Tree.ParentNode, kind: BlockKind, depth: number): void {
  if (depth > DEEPEST) throw new AppError('too-deep', { line: lineOf(parent) })
  let run: Tree.ChildNode[] = []
  const finish = () => {
    if (run.length > 0) addRun(context, run, kind)
    run = []
  }
  for (const child of parent.childNodes) {
    if (!isBlock(child)) {
      run.push(child)
      continue
    }
    finish()
    if (!isElement(child) || attributeOf(child, 'translate') === 'no') continue
    if (child.tagName === 'head') {
      for (const title of child.childNodes)
        if (isElement(title) && title.tagName === 'title') walk(context, title, 'heading', depth + 1)
    } else if (!LEFT_ALONE.has(child.tagName)) walk(context, child, kindOf(child.tagName, kind), depth + 1)
  }
  finish()
}

const lineOf = (node: Tree.Node): number => node.sourceCodeLocation?.startLine ?? 1

function addRun(context: Context, nodes: readonly Tree.ChildNode[], kind: BlockKind): void {
  const [first] = nodes
  if (!first) return
  const places: Place[] = []
  for (const node of nodes) collect(context, node, places, 0)
  const sound = withoutGaps(context.source, places, context.end)
  for (const found of sound ? [sound] : wordsAlone(places, context.end)) {
    context.end = Math.max(context.end, found.at(-1)?.end ?? 0)
    const trimmed = joined(trim(collapse(found)))
    if (trimmed.some(({ what }) => typeof what === 'string' && /[\p{L}\p{N}]/u.test(what)))
      context.runs.push({ kind, line: lineOf(first), places: trimmed })
  }
  if (sound) for (const node of nodes) collectAlternatives(context, node)
}

/** Characters and tags of a node, in the order of the tree. */
function collect(context: Context, node: Tree.ChildNode, places: Place[], depth: number): void {
  const location = node.sourceCodeLocation
  if (depth > DEEPEST) throw new AppError('too-deep', { line: lineOf(node) })
  if (!location) return
  const span = { start: location.startOffset, end: location.endOffset }
  const raw = context.source.slice(span.start, span.end)
  if (isText(node)) {
    for (const place of charactersOf(raw, span.start, node.value)) places.push(place)
    return
  }
  const id = `html:${context.ids++}`
  const whole = (label: string): Place => ({
    ...span,
    what: { kind: 'standalone', id, label, raw, nests: false },
  })
  if (!isElement(node)) {
    places.push(whole(shortLabel(raw)))
    return
  }
  const name = node.tagName
  const { startTag, endTag } = node.sourceCodeLocation ?? {}
  if (THINGS.has(name) || !startTag || attributeOf(node, 'translate') === 'no') {
    places.push(whole(name === 'br' ? '↵' : shortLabel(name)))
    return
  }
  const open = context.source.slice(startTag.startOffset, startTag.endOffset)
  const label = markupLabel(open)
  places.push({
    start: startTag.startOffset,
    end: startTag.endOffset,
    what: { kind: 'open', id, label, raw: open, nests: true },
  })
  for (const child of node.childNodes) collect(context, child, places, depth + 1)
  const end = { start: endTag?.startOffset ?? span.end, end: endTag?.endOffset ?? span.end }
  const close = endTag ? context.source.slice(end.start, end.end) : `</${name}>`
  places.push({ ...end, what: { kind: 'close', id, label, raw: close, nests: true } })
}

const REFERENCE = /&(?:#[xX]?[\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);?/uy

/** What stands at a place of a text: a character reference, a line break of two characters, or one character. */
function characterAt(raw: string, at: number): { readonly what: string; readonly length: number } {
  if (raw[at] === '&') {
    REFERENCE.lastIndex = at
    const reference = REFERENCE.exec(raw)?.[0]
    const decoded = reference === undefined ? '&' : decodeHTML(reference)
    if (reference !== undefined && decoded !== reference) {
      // A reference without its semicolon may end before the letters do ("&nbspx").
      const rest = /^\W*(.*)$/su.exec(decoded)?.[1] ?? ''
      const tail = rest !== '' && reference.endsWith(rest) ? rest.length : 0
      return { what: decoded.slice(0, decoded.length - tail), length: reference.length - tail }
    }
  }
  if (raw[at] === '\r') return { what: '\n', length: raw[at + 1] === '\n' ? 2 : 1 }
  return { what: raw.charAt(at), length: 1 }
}

/**
 * Characters of a text with their places. The parser joins texts over markup that it moved elsewhere, and drops what may not
 * stand there: such stretches are passed over. Where that does not lead to the text that the parser made there is none.
 */
function charactersOf(raw: string, at: number, value: string): Place[] {
  if (raw === value && !raw.includes('\r')) return wordsOf(raw, at)
  const places: Place[] = []
  let read = 0
  for (let from = 0; from < raw.length;) {
    const { what, length } = characterAt(raw, from)
    if (value.startsWith(what, read)) {
      places.push({ start: at + from, end: at + from + length, what })
      read += what.length
      from += length
    } else if (raw[from] === '<') {
      const end = raw.indexOf('>', from)
      from = end < 0 ? raw.length : end + 1
    } else from += 1
  }
  return read === value.length ? places : []
}

/** Words and white space of a text that stands in the file as it is. */
const wordsOf = (raw: string, at: number): Place[] =>
  Array.from(raw.matchAll(/[ \t\n\f]+|[^ \t\n\f]+/gu), ({ 0: what, index }) => ({
    start: at + index,
    end: at + index + what.length,
    what,
  }))

/** With markup that the parser passed over between two places as a tag of its own; null when the order is not that of the file. */
function withoutGaps(source: string, places: readonly Place[], from: number): Place[] | null {
  const whole: Place[] = []
  let at = Math.max(from, places[0]?.start ?? 0)
  for (const place of places) {
    if (place.start < at) return null
    if (place.start > at) {
      const raw = source.slice(at, place.start)
      whole.push({
        start: at,
        end: place.start,
        what: { kind: 'standalone', id: `gap:${at}`, label: shortLabel(raw), raw, nests: false },
      })
    }
    whole.push(place)
    at = place.end
  }
  return whole
}

/** Where the parser moved elements about, only stretches of plain words can be edited, each for itself. */
function wordsAlone(places: readonly Place[], from: number): Place[][] {
  const stretches: Place[][] = []
  for (const place of places) {
    if (typeof place.what !== 'string') continue
    const last = stretches.at(-1)
    if (last?.at(-1)?.end === place.start) last.push(place)
    else stretches.push([place])
  }
  const sorted = stretches.toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
  let at = from
  return sorted.filter((stretch) => {
    const start = stretch[0]?.start ?? 0
    if (start < at) return false
    at = stretch.at(-1)?.end ?? start
    return true
  })
}

/** White space is one blank, as a browser shows it. */
function collapse(places: readonly Place[]): Place[] {
  const collapsed: Place[] = []
  for (const place of places) {
    const last = collapsed.at(-1)
    const blank = typeof place.what === 'string' && /^[ \t\n\f\r]+$/u.test(place.what)
    if (blank && last?.what === ' ') collapsed[collapsed.length - 1] = { ...last, end: place.end }
    else collapsed.push(blank ? { ...place, what: ' ' } : place)
  }
  return collapsed
}

const isVerbatim = ({ what, start, end }: Place): boolean =>
  typeof what === 'string' && what.length === end - start

/** Neighbours that stand one by one as one piece: a run has as many as it has tags and references. */
function joined(places: readonly Place[]): readonly Place[] {
  const pieces: Place[] = []
  for (let from = 0; from < places.length;) {
    let to = from + 1
    const first = places[from]
    if (!first) break
    if (isVerbatim(first)) while (to < places.length && isNext(places[to - 1], places[to])) to++
    const last = places[to - 1] ?? first
    const what =
      to === from + 1
        ? first.what
        : places
            .slice(from, to)
            .map((place) => place.what)
            .join('')
    pieces.push({ start: first.start, end: last.end, what })
    from = to
  }
  return pieces
}

const isNext = (place: Place | undefined, next: Place | undefined): boolean =>
  place !== undefined && next !== undefined && isVerbatim(next) && place.end === next.start

function trim(places: readonly Place[]): readonly Place[] {
  let start = 0
  let end = places.length
  while (start < end && places[start]?.what === ' ') start++
  while (end > start && places[end - 1]?.what === ' ') end--
  return places.slice(start, end)
}

/** What pictures say to those who cannot see them is prose, too. */
function collectAlternatives(context: Context, node: Tree.ChildNode): void {
  const waiting: Tree.ChildNode[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next) || attributeOf(next, 'translate') === 'no') continue
    if (next.tagName === 'img') addAlternative(context, next)
    waiting.push(...next.childNodes.toReversed())
  }
}

function addAlternative(context: Context, image: Tree.Element): void {
  const value = attributeOf(image, 'alt')
  const span = image.sourceCodeLocation?.attrs?.['alt']
  if (value === undefined || !span || !/\p{L}/u.test(value)) return
  const raw = context.source.slice(span.startOffset, span.endOffset)
  const quoted = /^[^=]*=\s*(["'])([\s\S]*)\1$/u.exec(raw)
  if (!quoted) return
  const at = span.startOffset + raw.length - 1 - (quoted[2] ?? '').length
  const places = charactersOf(quoted[2] ?? '', at, value)
  context.runs.push({ kind: 'paragraph', line: lineOf(image), places: joined(trim(collapse(places))) })
}
