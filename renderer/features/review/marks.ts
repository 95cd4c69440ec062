/** Cuts a text into runs for display: overlapping flags become adjacent runs that know every flag over them. */
import type { FlagView } from '../../../shared/calls.ts'
import { SEVERITIES } from '../../../shared/review/mqm.ts'
import type { Severity } from '../../../shared/review/mqm.ts'
import type { Span } from '../../../shared/text/span.ts'

export type Run = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Flags over this run, worst first; empty for plain text. */
  readonly flags: readonly FlagView[]
}

const rank = (severity: Severity) => SEVERITIES.indexOf(severity)

const worstFirst = (a: FlagView, b: FlagView) =>
  rank(a.severity) - rank(b.severity) || b.confidence - a.confidence

const clamp = (value: number, length: number) => Math.min(Math.max(value, 0), length)

/** Spans cut to the text they are drawn over: flags may be older than the text for a moment. */
export function fit(span: Span, length: number): Span {
  const start = clamp(span.start, length)
  return { start, end: Math.max(start, clamp(span.end, length)) }
}

/**
 * The runs of `text`, in order, without gaps. A zero-width span becomes an empty run where something is missing.
 */
export function runsOf(text: string, flags: readonly FlagView[]): readonly Run[] {
  const marked = flags.flatMap((flag) => flag.target.map((span) => ({ flag, ...fit(span, text.length) })))
  const empty = marked.filter((mark) => mark.start === mark.end)
  const cuts = new Set([0, text.length, ...marked.flatMap((mark) => [mark.start, mark.end])])
  const points = [...cuts].sort((a, b) => a - b)

  const runs: Run[] = []
  const add = (start: number, end: number, over: readonly { readonly flag: FlagView }[]) => {
    runs.push({
      start,
      end,
      text: text.slice(start, end),
      flags: over.map((mark) => mark.flag).sort(worstFirst),
    })
  }
  for (const [index, start] of points.entries()) {
    const here = empty.filter((mark) => mark.start === start)
    if (here.length > 0) add(start, start, here)
    const end = points[index + 1]
    if (end === undefined) break
    add(
      start,
      end,
      marked.filter((mark) => mark.start <= start && mark.end >= end),
    )
  }
  return runs
}

/** The runs of a source text, lit or not. */
export function litRuns(
  text: string,
  spans: readonly Span[],
): readonly { readonly start: number; readonly text: string; readonly lit: boolean }[] {
  const fitted = spans.map((span) => fit(span, text.length)).filter((span) => span.start < span.end)
  const points = [...new Set([0, text.length, ...fitted.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  )
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? text.length
    return {
      start,
      text: text.slice(start, end),
      lit: fitted.some((span) => span.start <= start && span.end >= end),
    }
  })
}
