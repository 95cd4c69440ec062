import type { InlineTag } from '../../shared/formats/document.ts'
import type { SegmentTags } from '../../shared/formats/tags.ts'
import { wordsOf } from '../../shared/formats/tags.ts'
import type { Flag, Level } from '../../shared/review/flag.ts'
import { SEVERITIES } from '../../shared/review/mqm.ts'
import type { Severity } from '../../shared/review/mqm.ts'
import { penalty, perThousand } from '../../shared/review/score.ts'
import type { Span } from '../../shared/text/span.ts'
import { slice } from '../../shared/text/span.ts'
import { sentence } from '../../shared/rules/describe.ts'
import type { Locale } from '../../shared/rules/rule.ts'
import type { Place } from './places.ts'

/** A flag whose spans are offsets into the decoded files instead of the segment. */
export type PlacedFlag = {
  readonly flag: Flag
  readonly target: readonly Span[]
  readonly source: readonly Span[]
  readonly tags: readonly InlineTag[]
}

type Placed = {
  readonly sourceSpan: Span | null
  readonly targetSpan: Span
  readonly tags: SegmentTags
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/** The flags of a segment at the levels asked for, placed in the files. */
export function placeFlags(flags: readonly Flag[], segment: Placed, levels: readonly Level[]): PlacedFlag[] {
  return flags
    .filter((flag) => levels.includes(flag.level))
    .map((flag) => ({
      flag,
      target: flag.target.map((span) => moved(span, segment.targetSpan.start)),
      source: flag.source.map((span) => moved(span, segment.sourceSpan?.start ?? 0)),
      tags: [...segment.tags.target, ...segment.tags.source],
    }))
}

export const levelsShown = (hints: boolean): readonly Level[] =>
  hints ? ['sure', 'likely', 'hint'] : ['sure', 'likely']

/** Is the severity as bad as the limit or worse? */
export const reaches = (severity: Severity, limit: Severity) =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit)

/** A placed flag as plain data, the documented JSON form. `start` and `end` are those of the first span, as are line and column. */
export function toJson(
  placed: PlacedFlag,
  texts: { source: string; target: string },
  base: number,
  locale: Locale,
  placeAt: (at: number) => Place,
) {
  const { flag, target, source, tags } = placed
  const [first] = target
  return {
    ruleId: flag.ruleId,
    category: flag.category,
    severity: flag.severity,
    level: flag.level,
    confidence: Number(flag.confidence.toFixed(3)),
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    text: first ? wordsOf(slice(texts.target, first), tags) : '',
    ...(target.length > 1 ? { spans: target } : {}),
    source: source.map((span) => ({ ...span, text: wordsOf(slice(texts.source, span), tags) })),
    fixes: flag.fixes.map((fix) => ({
      text: wordsOf(fix.text, tags),
      start: fix.at.start + base,
      end: fix.at.end + base,
    })),
    message: sentence(flag, locale),
    ...placeAt(first?.start ?? base),
  }
}

/** MQM penalty per 1,000 words of the flags shown. */
export function scoreOf(flags: readonly Flag[], levels: readonly Level[], words: number): number {
  const open = flags.map((flag) => ({ ...flag, state: 'open' as const }))
  return Number(perThousand(penalty(open, levels), words).toFixed(2))
}
