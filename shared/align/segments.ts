import type { Document, Replacement } from '../formats/document.ts'
import type { AlignedPair, Segment } from '../review/article.ts'
import type { Span } from '../text/span.ts'
import { write } from '../formats/document.ts'
import { blockOf } from '../formats/prose.ts'
import { hull, slice } from '../text/span.ts'
import { unitsOf } from './units.ts'

/** A segment before it has an id: its texts, and where they stand in the two files. */
export type DraftSegment = Pick<
  Segment,
  'index' | 'kind' | 'paragraph' | 'source' | 'machine' | 'target' | 'alignment' | 'manual'
> & {
  readonly sourceSpan: Span | null
  /** Where the target stands; zero-width where the machine left the source out: there a target would be inserted. */
  readonly targetSpan: Span
  /** Markup inside the machine's text that is not prose, as offsets into it. */
  readonly markup: readonly Span[]
}

/** What exporting needs of a segment. */
export type WrittenSegment = Pick<Segment, 'target'> & { readonly targetSpan: Span }

/** The segments of an article in the order of the files. Without a source each target sentence is a segment of its own. */
export function segmentsOf(
  source: Document | null,
  target: Document,
  pairs: readonly AlignedPair[] = alone(target),
): DraftSegment[] {
  let end = 0
  const joined = joinGlued(pairs)
  return joined.map((pair, index) => {
    const targetSpan = pair.target ?? insertionPoint(joined, index, source, target, end)
    end = targetSpan.end
    const machine = slice(target.text, targetSpan)
    return {
      index,
      kind: kindOf(source, target, pair),
      paragraph: blockOf(target.blocks, targetSpan.start),
      source: source === null || pair.source === null ? '' : slice(source.text, pair.source),
      machine,
      target: machine,
      alignment: pair.confidence,
      manual: pair.manual === true,
      sourceSpan: pair.source,
      targetSpan,
      markup: markupIn(target, targetSpan),
    }
  })
}

/**
 * Sentences without a space between them ("sahen.Aber") are one segment: the fault lies between the two, and could be
 * neither flagged nor mended in either of them.
 */
function joinGlued(pairs: readonly AlignedPair[]): AlignedPair[] {
  const joined: AlignedPair[] = []
  for (const pair of pairs) {
    const last = joined.at(-1)
    const byHand = last?.manual === true || pair.manual === true
    if (!byHand && last?.target && pair.target && last.target.end === pair.target.start)
      joined[joined.length - 1] = {
        source: last.source && pair.source ? hull([last.source, pair.source]) : (last.source ?? pair.source),
        target: hull([last.target, pair.target]),
        confidence: Math.min(last.confidence, pair.confidence),
      }
    else joined.push(pair)
  }
  return joined
}

/**
 * The target file with the segments' targets in their places; everything else stays as it was. A target that is new
 * gets one space towards its neighbours, a target that is gone takes its space with it.
 */
export function exportText(document: Document, segments: readonly WrittenSegment[]): string {
  return write(document, replacementsOf(document, segments))
}

/** What the segments' targets change in the document's text. */
export function replacementsOf(
  document: Document,
  segments: readonly WrittenSegment[],
): readonly Replacement[] {
  const replacements: Replacement[] = []
  for (const group of groupByPlace(segments)) {
    const targets = group.targets.filter((target) => target.trim() !== '')
    const old = slice(document.text, group.span)
    if (group.inserted.length === 0 && group.targets[0] === old) continue
    replacements.push(replace(document.text, group.span, [...targets, ...group.inserted].join(' ')))
  }
  return withoutOverlaps(replacements)
}

type Place = { span: Span; targets: string[]; inserted: string[] }

/** Inserted targets go with the segment that ends where they are inserted, so that a span is replaced once. */
function groupByPlace(segments: readonly WrittenSegment[]): Place[] {
  const places: Place[] = []
  for (const { target, targetSpan: span } of segments) {
    if (span.start < span.end) {
      places.push({ span, targets: [target], inserted: [] })
    } else if (target.trim() !== '') {
      const last = places.at(-1)
      if (last?.span.end === span.start) last.inserted.push(target.trim())
      else places.push({ span, targets: [], inserted: [target.trim()] })
    }
  }
  return places
}

function replace(text: string, span: Span, target: string): Replacement {
  if (target === '') return { span: withSpace(text, span), text: '' }
  if (span.start < span.end) return { span, text: target }
  const before = span.start > 0 && !/\s/u.test(text[span.start - 1] ?? '') ? ' ' : ''
  const after = span.end < text.length && !/\s/u.test(text[span.end] ?? '') ? ' ' : ''
  return { span, text: `${before}${target}${after}` }
}

/** The span with the blanks that would be left over when it goes. */
function withSpace(text: string, span: Span): Span {
  let { start, end } = span
  while (/[^\S\r\n]/u.test(text[end] ?? '')) end++
  if (end === span.end) while (/[^\S\r\n]/u.test(text[start - 1] ?? '')) start--
  return { start, end }
}

/** Two targets that go side by side claim the same blank. */
function withoutOverlaps(replacements: readonly Replacement[]): Replacement[] {
  let at = 0
  return replacements.map(({ span, text }) => {
    const start = Math.max(at, span.start)
    at = Math.max(at, span.end)
    return { span: { start, end: at }, text }
  })
}

function alone(target: Document): AlignedPair[] {
  return unitsOf(target, 'de').map(({ start, end }) => ({
    source: null,
    target: { start, end },
    confidence: 1,
  }))
}

/**
 * Where a sentence that was left out belongs: behind the target before it, or before the next one when the source
 * begins a paragraph with it and the next target begins one too.
 */
function insertionPoint(
  pairs: readonly AlignedPair[],
  index: number,
  source: Document | null,
  target: Document,
  end: number,
): Span {
  const span = pairs[index]?.source ?? null
  const next = pairs.slice(index + 1).find((pair) => pair.target !== null)?.target?.start
  const begins = source !== null && span !== null && source.blocks.some((block) => block.start === span.start)
  const nextBegins = next !== undefined && target.blocks.some((block) => block.start === next)
  const at = next !== undefined && (end === 0 || (begins && nextBegins)) ? next : end
  return { start: at, end: at }
}

/** A headline that shares its line with the first sentence is one too. */
function kindOf(source: Document | null, target: Document, pair: AlignedPair): Segment['kind'] {
  const document = pair.target === null ? source : target
  const span = pair.target ?? pair.source
  if (document === null || span === null) return 'text'
  const block = document.blocks[blockOf(document.blocks, span.start)]
  const glued = block !== undefined && span.start === block.start && span.end < block.end
  const open = !/[.!?…:;,]["'“”’‘»«›‹)\]]*$/u.test(slice(document.text, span))
  return block?.kind === 'heading' || (glued && open) ? 'heading' : 'text'
}

function markupIn(document: Document, span: Span): Span[] {
  const found: Span[] = []
  for (let at = blockOf(document.blocks, span.start); at < document.blocks.length; at++) {
    const block = document.blocks[at]
    if (block === undefined || block.start >= span.end) break
    for (const { start, end } of block.markup) {
      if (start < span.end && end > span.start) {
        found.push({ start: Math.max(0, start - span.start), end: Math.min(span.end, end) - span.start })
      }
    }
  }
  return found
}
