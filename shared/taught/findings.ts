/** Lessons about words, applied to a segment. */
import type { AnalysedPair } from '../analysis/pair.ts'
import type { Lexicons } from '../lexicon/lexicon.ts'
import type { Finding } from '../rules/rule.ts'
import type { Span } from '../text/span.ts'
import { hull } from '../text/span.ts'
import type { Lesson, Lessons } from './compile.ts'
import type { SourcePlace, TargetPlace } from './find.ts'
import { candidates, isExplainedElsewhere, linkedTokens, sourcePlaces, targetPlaces } from './find.ts'
import { replacements } from './replace.ts'

/** Fixes offered at most. */
const MOST_FIXES = 4

const spanOf = (pair: AnalysedPair, tokens: readonly number[]): Span =>
  hull(tokens.flatMap((index) => pair.target.tokens[index] ?? []))

const sourceSpan = ({ source }: AnalysedPair, { first, end }: SourcePlace): Span =>
  hull(source?.tokens.slice(first, end) ?? [])

const texts = (phrases: Lesson['preferred']) => phrases.map(({ text }) => text).join(', ')

/** What a flag says about its lesson; the note ends the sentence before it. */
const evidenceOf = ({ id, name, note, preferred }: Lesson) => ({
  lesson: id,
  name,
  note: note === '' ? '' : ` ${note}`,
  better: texts(preferred),
})

function fixesAt(pair: AnalysedPair, place: TargetPlace, lesson: Lesson, lexicons: Lexicons) {
  const fixes = lesson.preferred.flatMap((phrase) =>
    replacements(pair.target, place, phrase, lexicons.german),
  )
  return fixes.slice(0, MOST_FIXES)
}

const isWithin = (place: TargetPlace, taken: ReadonlySet<number>) =>
  place.tokens.some((index) => taken.has(index))

/** Wordings that both rules about words have. */
export type LessonWording = 'main' | 'never' | 'unwanted' | 'missing'

function wordingOf(lesson: Lesson): LessonWording {
  if (lesson.preferred.length === 0) return 'never'
  return lesson.source === null ? 'unwanted' : 'main'
}

function* unwanted(
  pair: AnalysedPair,
  lesson: Lesson,
  sources: readonly SourcePlace[],
  taken: Set<number>,
  lexicons: Lexicons,
): Iterable<Finding> {
  const right = lesson.preferred.flatMap((phrase) => targetPlaces(phrase, pair.target, lexicons))
  const wrong = lesson.forbidden
    .flatMap((phrase) => targetPlaces(phrase, pair.target, lexicons))
    // "Waffenruhe" forbids nothing of "humanitäre Waffenruhe" where that is what the house says.
    .filter((place) => !right.some((other) => place.tokens.every((index) => other.tokens.includes(index))))
    .filter((place) => lesson.source === null || !isExplainedElsewhere(pair, place, sources))
    .toSorted((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0) || b.tokens.length - a.tokens.length)
  // Each word of the source is said once: where the right word says it, the other one says something else.
  const said = right.filter(({ how }) => how === 'whole').length
  const left = lesson.source === null ? Infinity : sources.length - said
  let count = 0
  for (const place of wrong) {
    if (count >= left || isWithin(place, taken)) continue
    count++
    for (const index of place.tokens) taken.add(index)
    yield {
      target: [spanOf(pair, place.tokens)],
      source: sources.map((each) => sourceSpan(pair, each)),
      fixes: fixesAt(pair, place, lesson, lexicons),
      strength: place.how === 'whole' ? 'word' : 'compound',
      wording: wordingOf(lesson),
      evidence: evidenceOf(lesson),
      ...(lesson.severity === null ? {} : { severity: lesson.severity }),
    }
  }
}

/** One flag for each time the source says it and the target does not. */
function* missing(
  pair: AnalysedPair,
  lesson: Lesson,
  sources: readonly SourcePlace[],
  taken: Set<number>,
  lexicons: Lexicons,
): Iterable<Finding> {
  if (lesson.preferred.some((phrase) => targetPlaces(phrase, pair.target, lexicons).length > 0)) return
  const end = pair.target.text.length
  for (const source of sources) {
    const linked = linkedTokens(pair, source).filter((index) => !taken.has(index))
    const [only] = linked
    const single = linked.length === 1 && only !== undefined
    const token = single ? pair.target.tokens[only] : undefined
    const noun = token && /^N[NE]$/u.test(token.tag)
    const word = token && { text: token.text, lemma: token.lemma, lemmas: new Set([token.lemma]) }
    const place: TargetPlace | null =
      word && single
        ? {
            tokens: [only],
            how: 'whole',
            phrase: { text: word.text, words: [{ ...word, kind: noun ? 'noun' : 'other' }] },
          }
        : null
    for (const index of linked) taken.add(index)
    yield {
      target: [linked.length > 0 ? spanOf(pair, linked) : { start: end, end }],
      source: [sourceSpan(pair, source)],
      fixes: place && noun ? fixesAt(pair, place, lesson, lexicons) : [],
      strength: linked.length > 0 ? 'missing' : 'unlinked',
      wording: 'missing',
      evidence: evidenceOf(lesson),
      ...(lesson.severity === null ? {} : { severity: lesson.severity }),
    }
  }
}

/** What the lessons of one origin have to say about a segment. */
export function* lessonFindings(
  pair: AnalysedPair,
  lessons: Lessons,
  origin: Lesson['origin'],
  lexicons: Lexicons,
): Iterable<Finding> {
  const taken = new Set<number>()
  // Longer terms first: "state of emergency" before "state".
  const found = [...candidates(lessons, pair, lexicons)]
    .filter((lesson) => lesson.origin === origin)
    .toSorted((a, b) => (b.source?.words.length ?? 0) - (a.source?.words.length ?? 0))
  const covered: SourcePlace[] = []
  for (const lesson of found) {
    const all = lesson.source && pair.source ? sourcePlaces(lesson.source, pair.source) : []
    const sources = all.filter(
      ({ first, end }) =>
        !covered.some(
          (other) => other.first <= first && other.end >= end && other.end - other.first > end - first,
        ),
    )
    if (lesson.source && sources.length === 0) continue
    covered.push(...sources)
    if (lesson.forbidden.length > 0) yield* unwanted(pair, lesson, sources, taken, lexicons)
    else yield* missing(pair, lesson, sources, taken, lexicons)
  }
}
