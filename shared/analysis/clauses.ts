import type { AnalysedTarget, Clause, NounPhrase, TargetToken } from './pair.ts'
import { cut } from './pieces.ts'
import { subjectOf } from './subjects.ts'
import { isFinite } from './verbs.ts'

type Tokens = readonly TargetToken[]

/** A stretch between two punctuation marks, or between und and the next. */
type Chunk = {
  readonly first: number
  readonly last: number
  readonly introducer: number | null
  readonly finites: readonly number[]
  readonly infinitive: boolean
}

type Draft = {
  kind: Clause['kind']
  introducer: number | null
  finites: number[]
  parts: [number, number][]
}

const SUBORDINATORS = new Set(['KOUS', 'KOUI', 'PRELS', 'PRELAT'])
const QUESTION_WORDS = new Set(['PWS', 'PWAT', 'PWAV'])
/** The introducer may have a preposition, a conjunction or an adverb before it: "und weil", "in der", "erst als". */
const INTRODUCER_WITHIN = 3

/** The clause that a word stands in. */
export const clauseOf = ({ clauses }: AnalysedTarget, index: number): Clause | undefined =>
  clauses.find(({ parts }) => parts.some(([first, last]) => index >= first && index <= last))

/** Clauses of a text. Where punctuation and verbs do not tell where one ends there is none. */
export function findClauses(tokens: Tokens, phrases: readonly NounPhrase[]): Clause[] {
  const clauses: Clause[] = []
  const phraseAt = new Map(phrases.map((phrase) => [phrase.first, phrase]))
  for (let from = 0; from < tokens.length;) {
    let to = from
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++
    for (const draft of join(chunksOf(tokens, tokens.slice(from, to))))
      clauses.push(finish(draft, tokens, phraseAt))
    from = to
  }
  return clauses.sort((a, b) => a.first - b.first)
}

function chunksOf(tokens: Tokens, sentence: Tokens): Chunk[] {
  return cut(sentence, isBoundary).flatMap(({ words }) => {
    const [first, last] = [words[0], words.at(-1)]
    return first && last ? splitAtConjunctions(tokens, first.index, last.index) : []
  })
}

function isBoundary({ tag, kind }: TargetToken): boolean {
  return kind === 'punctuation' && (tag === '$,' || tag === '$.' || tag === '$(')
}

/** "er kam und ging" are two clauses; "er und sie kamen" is one. A loop, since a text without any full stop is one sentence. */
function splitAtConjunctions(tokens: Tokens, first: number, last: number): Chunk[] {
  const chunks: Chunk[] = []
  let from = first
  for (let at = conjunctionIn(tokens, from, last); at !== null; at = conjunctionIn(tokens, from, last)) {
    chunks.push(describe(tokens, from, at - 1))
    from = at + 1
  }
  chunks.push(describe(tokens, from, last))
  return chunks.map((chunk, place) => {
    const before = chunks[place - 1]
    // „dass er kam und ging“: what introduces the first holds for the second.
    return before?.introducer != null && chunk.introducer === null && chunk.finites[0] === chunk.last
      ? { ...chunk, introducer: before.introducer }
      : chunk
  })
}

/** The conjunction that ends the first clause of what has two finite verbs; null where there is no other clause. */
function conjunctionIn(tokens: Tokens, first: number, last: number): number | null {
  const finites: number[] = []
  for (let at = first; at <= last && finites.length < 2; at++)
    if (isFinite(tokens[at] as TargetToken)) finites.push(at)
  const [one, two] = finites
  if (one === undefined || two === undefined) return null
  for (let at = two - 1; at > one; at--) if (tokens[at]?.tag === 'KON') return at
  return null
}

function describe(tokens: Tokens, first: number, last: number): Chunk {
  const finites: number[] = []
  let infinitive = false
  for (let at = first; at <= last; at++) {
    const token = tokens[at] as TargetToken
    const { tag } = token
    if (isFinite(token)) finites.push(at)
    if (tag === 'VVIZU' || (tag === 'PTKZU' && /^V.INF$/u.test(tokens[at + 1]?.tag ?? ''))) infinitive = true
  }
  return { first, last, introducer: introducerOf(tokens, first, last, finites), finites, infinitive }
}

function introducerOf(
  tokens: Tokens,
  first: number,
  last: number,
  finites: readonly number[],
): number | null {
  for (let at = first; at <= Math.min(last, first + INTRODUCER_WITHIN - 1); at++) {
    const { tag } = tokens[at] as TargetToken
    if (SUBORDINATORS.has(tag)) return at
    if (QUESTION_WORDS.has(tag)) return finites[0] === at + 1 ? null : at
    if (!['KON', 'ADV', 'APPR', 'PTKNEG', 'APPO'].includes(tag)) return null
  }
  return null
}

/** Puts the pieces of interrupted clauses together. */
function join(chunks: readonly Chunk[]): Draft[] {
  const done: Draft[] = []
  const open: Draft[] = []
  let started = false
  for (const chunk of chunks) {
    const piece: [number, number] = [chunk.first, chunk.last]
    const draft: Draft = {
      kind: 'main',
      introducer: chunk.introducer,
      finites: [...chunk.finites],
      parts: [piece],
    }
    if (chunk.introducer !== null) {
      draft.kind = 'subordinate'
      if (chunk.finites.length > 0) done.push(draft)
      else if (chunk.infinitive) done.push({ ...draft, kind: 'infinitive' })
      else open.push(draft)
      continue
    }
    const waiting = open.at(-1)
    if (chunk.finites.length > 0) {
      if (waiting === undefined) {
        started = true
        done.push(draft)
      } else {
        open.pop()
        waiting.parts.push(piece)
        waiting.finites.push(...chunk.finites)
        done.push(waiting)
        if (waiting.kind === 'main') started = true
      }
    } else if (chunk.infinitive) done.push({ ...draft, kind: 'infinitive' })
    else if (waiting !== undefined) waiting.parts.push(piece)
    else if (!started) open.push(draft)
  }
  return done
}

function finish(draft: Draft, tokens: Tokens, phraseAt: ReadonlyMap<number, NounPhrase>): Clause {
  const { kind, introducer, parts } = draft
  const first = parts[0]?.[0] ?? 0
  const last = parts.at(-1)?.[1] ?? first
  const finite = draft.finites.length === 1 ? (draft.finites[0] as number) : null
  const verbs: number[] = []
  for (const [from, to] of parts) {
    for (let at = from; at <= to; at++) if (isVerb(tokens[at] as TargetToken)) verbs.push(at)
  }
  const { subject, isSure } =
    finite === null ? { subject: null, isSure: false } : subjectOf(tokens, phraseAt, parts)
  return {
    kind,
    span: { start: (tokens[first] as TargetToken).start, end: (tokens[last] as TargetToken).end },
    introducer,
    finite,
    verbs,
    subject,
    subjectIsSure: isSure,
    first,
    last,
    parts,
  }
}

function isVerb({ tag }: TargetToken): boolean {
  return tag.startsWith('V') || tag === 'PTKVZ'
}
