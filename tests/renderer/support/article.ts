import type { ArticleSummary, ArticleView, FlagView, SegmentView } from '../../../shared/calls.ts'
import { NO_TAGS } from '../../../shared/formats/tags.ts'
import type { Span } from '../../../shared/text/span.ts'

/** What a test says about a flag; the marked words of the target («…») give its span. */
export type FlagSketch = Partial<Omit<FlagView, 'fixes' | 'source'>> & {
  readonly fixes?: readonly string[]
  /** Words of the source that show it. */
  readonly evidence_?: string
}

export type SegmentSketch = {
  readonly source?: string
  /** Each «…» is the span of the flag at the same place in `flags`. */
  readonly target: string
  readonly machine?: string
  readonly kind?: SegmentView['kind']
  readonly paragraph?: number
  readonly status?: SegmentView['status']
  readonly flags?: readonly FlagSketch[]
  readonly tags?: SegmentView['tags']
}

function unmark(marked: string): { text: string; spans: readonly Span[] } {
  const spans: Span[] = []
  let text = ''
  for (const part of marked.split(/(«[^»]*»)/)) {
    if (!part.startsWith('«')) {
      text += part
      continue
    }
    const words = part.slice(1, -1)
    spans.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, spans }
}

/** A flag over `span`, with everything a test did not care to say. */
export function flagAt(
  text: string,
  span: Span,
  segmentId: string,
  sketch: FlagSketch,
  source = '',
): FlagView {
  const { fixes = [], evidence_, ...rest } = sketch
  const words = text.slice(span.start, span.end)
  const at = evidence_ ? source.indexOf(evidence_) : -1
  return {
    id: `${segmentId}:${span.start}-${span.end}`,
    segmentId,
    ruleId: 'doubled-word',
    ruleVersion: 1,
    category: 'accuracy/mistranslation',
    severity: 'major',
    confidence: 0.9,
    level: 'sure',
    target: [span],
    source: evidence_ && at >= 0 ? [{ start: at, end: at + evidence_.length }] : [],
    fixes: fixes.map((fix) => ({ at: span, text: fix })),
    evidence: { word: words },
    wording: 'main',
    strength: '',
    fingerprint: `${segmentId}:${words}`,
    state: 'open',
    chance: 0.9,
    quiet: false,
    text: words,
    raisedBy: null,
    note: null,
    ...rest,
  }
}

/** A segment from a few words. */
export function segment(articleId: string, index: number, sketch: SegmentSketch): SegmentView {
  const { text, spans } = unmark(sketch.target)
  const id = `${articleId}-${index + 1}`
  const source = sketch.source ?? 'An English sentence.'
  return {
    id,
    articleId,
    index,
    manual: false,
    kind: sketch.kind ?? 'text',
    paragraph: sketch.paragraph ?? index,
    source,
    machine: sketch.machine ?? text,
    target: text,
    status: sketch.status ?? 'open',
    alignment: 1,
    tags: sketch.tags ?? NO_TAGS,
    time: 60_000,
    checked: true,
    notes: [],
    flags: (sketch.flags ?? []).flatMap((flag, at) => {
      const span = spans[at]
      return span ? [flagAt(text, span, id, flag, source)] : []
    }),
  }
}

/** The summary of an article with these segments. */
export function summaryOf(
  segments: readonly SegmentView[],
  rest: Partial<ArticleSummary> & { readonly id: string },
): ArticleSummary {
  return {
    title: 'Hafenstreik legt Küste lahm',
    createdAt: 1_790_000_000_000,
    openedAt: 1_790_000_000_000,
    segments: segments.length,
    confirmed: segments.filter((each) => each.status === 'confirmed').length,
    words: 100,
    openFlags: segments.flatMap((each) => each.flags).filter((flag) => flag.state === 'open').length,
    hasSource: true,
    lastSegment: 0,
    system: '',
    deletedAt: null,
    ...rest,
  }
}

/** An article as the engine opens it. */
export function article(sketches: readonly SegmentSketch[], rest: Partial<ArticleSummary> = {}): ArticleView {
  const id = rest.id ?? 'a1'
  const segments = sketches.map((sketch, index) => segment(id, index, sketch))
  return {
    article: summaryOf(segments, { id, ...rest }),
    segments,
    canUndo: false,
    canRedo: false,
    score: { words: 100, penalty: 1, perThousand: 18.4, editRate: 0.08 },
  }
}
