/** What a lesson would flag in all articles, and what editors did with it there. */
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { Lesson, LessonMatch, LessonTrial, Verdict } from '../../../shared/calls/taught.ts'
import type { OwnExample, Taught } from '../../../shared/taught/taught.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { EditedTexts, Tried } from '../checking/taught-tools.ts'
import type { Context } from '../context.ts'
import type { TrialSegment } from '../database/queries/trial.ts'
import { allSegments, segmentsMatching } from '../database/queries/trial.ts'
import { matchQuery } from './look-up.ts'

/** Segments that are looked at; the newest articles come first. */
const MOST_SEGMENTS = 20_000
const AT_ONCE = 200
/** Places that are listed. */
const MOST_LISTED = 200

const asTaught = (lesson: Lesson): Taught =>
  lesson.kind === 'term'
    ? { terms: [{ ...lesson.term, id: 'trial' }], rules: [] }
    : { terms: [], rules: [{ ...lesson.rule, id: 'trial' }] }

/** The words by which an index finds every segment that the lesson can be about; null when all have to be looked at. */
function wordsOf(
  lesson: Lesson,
): { readonly source: string } | { readonly target: readonly string[] } | null {
  if (lesson.kind === 'term')
    return lesson.term.source !== '' ? { source: lesson.term.source } : { target: lesson.term.forbidden }
  const { test } = lesson.rule
  switch (test.kind) {
    case 'forbidden':
      return { target: test.target }
    case 'pair':
    case 'required':
      return { source: test.source }
    case 'pattern':
      return null
  }
}

async function candidatesFor(
  context: Context,
  analyst: Analyst,
  lesson: Lesson,
): Promise<readonly TrialSegment[]> {
  const { db } = context
  const words = wordsOf(lesson)
  if (words === null) return allSegments(db, MOST_SEGMENTS)
  if ('source' in words) {
    const query = matchQuery('source', await analyst.ask('forms', { text: words.source, language: 'en' }))
    return query === null ? [] : segmentsMatching(db, query, MOST_SEGMENTS)
  }
  const queries = await Promise.all(
    words.target.map(async (text) =>
      matchQuery('machine', await analyst.ask('forms', { text, language: 'de' })),
    ),
  )
  const query = queries.flatMap((each) => each ?? []).join(' OR ')
  return query === '' ? [] : segmentsMatching(db, query, MOST_SEGMENTS)
}

function verdictOf({ before, now }: Tried, confirmed: boolean): Verdict {
  if (now < before) return 'right'
  return confirmed ? 'wrong' : 'open'
}

const editedTexts = ({ source, machine, now }: TrialSegment): EditedTexts => ({
  source: source === '' ? null : withoutTags(source),
  machine: withoutTags(machine),
  now: withoutTags(now),
})

/** Whether each example is flagged as it says. */
export async function tryExamples(
  analyst: Analyst,
  taught: Taught,
  examples: readonly OwnExample[],
): Promise<readonly boolean[]> {
  if (examples.length === 0) return []
  const rows = examples.map(({ source, target }) => ({
    source: source.trim() === '' ? null : source,
    machine: target,
    now: target,
  }))
  const tried = await analyst.ask('try', { taught, rows })
  return examples.map(({ flagged }, at) => (tried[at]?.before ?? 0) > 0 === flagged)
}

export async function tryLesson(context: Context, analyst: Analyst, lesson: Lesson): Promise<LessonTrial> {
  const taught = asTaught(lesson)
  const examples = await tryExamples(analyst, taught, lesson.kind === 'rule' ? lesson.rule.examples : [])
  const segments = await candidatesFor(context, analyst, lesson)
  const matches: LessonMatch[] = []
  const counts = { right: 0, wrong: 0, open: 0 }
  for (let from = 0; from < segments.length; from += AT_ONCE) {
    const batch = segments.slice(from, from + AT_ONCE)
    const texts = batch.map(editedTexts)
    const answers = await analyst.ask('try', { taught, rows: texts })
    for (const [at, tried] of answers.entries()) {
      const segment = batch[at]
      const text = texts[at]
      if (!segment || !text || tried.before === 0) continue
      const verdict = verdictOf(tried, segment.status === 'confirmed')
      counts[verdict]++
      if (matches.length >= MOST_LISTED) continue
      const { segmentId, articleId, articleTitle, segmentIndex } = segment
      matches.push({
        ...{ segmentId, articleId, articleTitle, segmentIndex, verdict },
        source: text.source ?? '',
        machine: text.machine,
        now: text.now,
        target: tried.target,
        evidence: tried.evidence,
        fix: tried.fix,
      })
    }
  }
  return { examples, matches, counts, segments: segments.length, complete: segments.length < MOST_SEGMENTS }
}
