import type { ArticleView, FlagView, SegmentView } from '../../../shared/calls.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { Level } from '../../../shared/review/flag.ts'
import { PERSON } from '../../../shared/review/flag.ts'
import type { MarotRow } from '../../../shared/review/marot-tsv.ts'
import { describe } from '../../../shared/rules/describe.ts'
import type { Locale } from '../../../shared/rules/rule.ts'
import type { Span } from '../../../shared/text/span.ts'

/** Rater of flags that the machine raised. */
const RATER = 'gegenlesen'

/** Spans of a text in that text without its tags, which other programs do not know. */
function spansWithoutTags(text: string, spans: readonly Span[]): Span[] {
  const moved = (at: number) => withoutTags(text.slice(0, at)).length
  return spans.map(({ start, end }) => ({ start: moved(start), end: moved(end) }))
}

function noteOf(flag: FlagView, locale: Locale): string {
  if (flag.ruleId === PERSON) return flag.note ?? ''
  const { what, why } = describe(flag, locale)
  return why === '' ? what : `${what} – ${why}`
}

/** Open flags that the editor is shown, segment by segment; one row for a segment without. */
export function flagRows(
  view: ArticleView,
  levels: readonly Level[],
  locale: Locale,
  now: number,
): MarotRow[] {
  return view.segments.flatMap((segment, at): MarotRow[] => {
    const base = baseOf(view, segment, view.segments[at - 1], now)
    const open = segment.flags.filter((flag) => flag.state === 'open' && levels.includes(flag.level))
    if (open.length === 0) return [base]
    return open.map((flag) => ({
      ...base,
      rater: flag.raisedBy ?? RATER,
      note: noteOf(flag, locale),
      sourceSpans: spansWithoutTags(segment.source, flag.source),
      targetSpans: spansWithoutTags(segment.target, flag.target),
      error: { category: flag.category, severity: flag.severity },
    }))
  })
}

function baseOf(
  { article }: ArticleView,
  segment: SegmentView,
  before: SegmentView | undefined,
  now: number,
): MarotRow {
  const { index, machine, target } = segment
  return {
    system: 'machine',
    doc: article.title,
    docId: index + 1,
    segId: index + 1,
    rater: RATER,
    source: withoutTags(segment.source),
    target: withoutTags(target),
    sourceSpans: [],
    targetSpans: [],
    error: null,
    startsParagraph: before?.paragraph !== segment.paragraph,
    at: now,
    note: '',
    machine: machine === target ? null : withoutTags(machine),
  }
}
