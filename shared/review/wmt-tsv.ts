import { withoutTags } from '../formats/tags.ts'
import type { Span } from '../text/span.ts'
import type { Category, Severity } from './mqm.ts'
import { capitalised } from '../text/capitals.ts'

/** One line: an error in a segment, or a segment without any (category and severity null). */
export type WmtRow = {
  readonly system: string
  readonly doc: string
  /** Number of the segment in its document, from 1. */
  readonly docId: number
  readonly segId: number
  readonly rater: string
  readonly source: string
  readonly target: string
  readonly sourceSpans: readonly Span[]
  readonly targetSpans: readonly Span[]
  readonly error: { readonly category: Category; readonly severity: Severity } | null
}

const COLUMNS = ['system', 'doc', 'doc_id', 'seg_id', 'rater', 'source', 'target', 'category', 'severity']

/** Google's names where they differ from ours (Freitag et al. 2021, table 11); others are ours with capitals. */
const NAMES: Readonly<Partial<Record<Category, string>>> = {
  'accuracy/untranslated': 'Accuracy/Source language fragment',
  'accuracy/reinterpretation': 'Accuracy/Creative Reinterpretation',
  'fluency/encoding': 'Fluency/Character Encoding',
  'style/awkward': 'Style/Unnatural or awkward',
  'style/structure': 'Style/Bad sentence structure',
  'terminology/inappropriate': 'Terminology/Inappropriate for context',
  'non-translation': 'Non-translation!',
  'source-issue': 'Source issue',
}

const LOCALE = 'Locale convention'

export function categoryName(category: Category): string {
  const given = NAMES[category]
  if (given !== undefined) return given
  const [dimension = '', kind] = category.split('/')
  if (kind === undefined) return capitalised(dimension)
  return dimension === 'locale'
    ? `${LOCALE}/${capitalised(kind)} format`
    : `${capitalised(dimension)}/${capitalised(kind)}`
}

/** The format knows no quoting and no tags: tabs and line breaks become spaces, and a mark that stands in the text is broken up. */
export const harmless = (text: string) =>
  withoutTags(text)
    .replace(/\s+/gu, ' ')
    .replace(/<(\/?v>)/gu, '< $1')

export function marked(text: string, spans: readonly Span[]): string {
  let at = 0
  let result = ''
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < at) continue
    result += `${harmless(text.slice(at, span.start))}<v>${harmless(text.slice(span.start, span.end))}</v>`
    at = span.end
  }
  return (result + harmless(text.slice(at))).trim()
}

/** Flags in the layout of the WMT MQM data, with a header: nine columns, spans as <v>…</v>. */
export function toWmtTsv(rows: readonly WmtRow[]): string {
  const lines = rows.map((row) =>
    [
      harmless(row.system),
      harmless(row.doc),
      row.docId,
      row.segId,
      harmless(row.rater),
      marked(row.source, row.sourceSpans),
      marked(row.target, row.targetSpans),
      row.error ? categoryName(row.error.category) : 'No-error',
      row.error ? capitalised(row.error.severity) : 'No-error',
    ].join('\t'),
  )
  return [COLUMNS.join('\t'), ...lines, ''].join('\n')
}
