import type { Span } from '../text/span.ts'
import type { WmtRow } from './wmt-tsv.ts'
import { categoryName, harmless, marked } from './wmt-tsv.ts'
import { capitalised } from '../text/capitals.ts'

/** A row of the WMT layout with what Marot wants to know besides. */
export type MarotRow = WmtRow & {
  readonly startsParagraph: boolean
  /** Milliseconds since 1970. */
  readonly at: number
  /** What is wrong and why, or what a person wrote. */
  readonly note: string
  /** What the machine wrote, where the target was changed since. */
  readonly machine: string | null
}

/** As in the README of Marot (google-research/marot): ten columns, one line an error. */
const COLUMNS = [
  'system',
  'doc',
  'docSegId',
  'globalSegId',
  'rater',
  'source',
  'target',
  'category',
  'severity',
  'metadata',
]

/** Words, blanks and signs; they begin and end where a span does, so that spans can be told by numbers of tokens. */
function tokensOf(text: string, spans: readonly Span[]): string[] {
  const edges = new Set(spans.flatMap(({ start, end }) => [start, end]))
  const tokens: string[] = []
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu)) {
    let from = 0
    for (let at = 1; at < token.length; at++)
      if (edges.has(index + at)) {
        tokens.push(token.slice(from, at))
        from = at
      }
    tokens.push(token.slice(from))
  }
  return tokens
}

/** First and last token of each span, both included; what is missing between two words is the word before. */
function tokenSpans(tokens: readonly string[], spans: readonly Span[]): [number, number][] {
  const ends: number[] = []
  let length = 0
  for (const token of tokens) ends.push((length += token.length))
  const tokenAt = (at: number) => {
    const found = ends.findIndex((end) => end > at)
    return found < 0 ? Math.max(0, ends.length - 1) : found
  }
  return spans.map(({ start, end }) => [
    tokenAt(start === end ? Math.max(0, start - 1) : start),
    tokenAt(Math.max(start, end - 1)),
  ])
}

function metadataOf(row: MarotRow): object {
  const source = tokensOf(row.source, row.sourceSpans)
  const target = tokensOf(row.target, row.targetSpans)
  const text = row.targetSpans.map(({ start, end }) => row.target.slice(start, end)).join(' … ')
  return {
    timestamp: row.at,
    ...(row.note === '' ? {} : { note: row.note }),
    ...(row.error
      ? {
          source_spans: tokenSpans(source, row.sourceSpans),
          target_spans: tokenSpans(target, row.targetSpans),
          marked_text: text,
        }
      : {}),
    ...(row.machine === null ? {} : { machine_translation: row.machine }),
    segment: {
      source_tokens: source,
      target_tokens: target,
      starts_paragraph: row.startsParagraph,
      num_source_chars: row.source.length,
      num_target_chars: row.target.length,
    },
  }
}

/** Flags in the layout that Marot, Google's viewer of MQM annotations, reads. */
export function toMarotTsv(rows: readonly MarotRow[]): string {
  const lines = rows.map((row) =>
    [
      harmless(row.system),
      `${harmless(row.doc)}:English-German`,
      row.docId,
      row.segId,
      harmless(row.rater),
      marked(row.source, row.sourceSpans),
      marked(row.target, row.targetSpans),
      row.error ? categoryName(row.error.category) : 'No-error',
      row.error ? capitalised(row.error.severity) : 'No-error',
      // JSON writes tabs and line breaks as escapes, so that the line stays one.
      JSON.stringify(metadataOf(row)),
    ].join('\t'),
  )
  return [COLUMNS.join('\t'), ...lines, ''].join('\n')
}
