import type { Span } from '../text/span.ts'
import type { SegmentStatus } from './article.ts'
import type { Fix, FlagState } from './flag.ts'
import type { Category, Severity } from './mqm.ts'
import { replacement } from './move.ts'

/** A flag that a person raised and where it stands in a text: no check finds it again. */
export type OwnPlace = { readonly flagId: string; readonly target: readonly Span[] }

/** What a flag is held to be; `chosen` when a person said so, so that the next check leaves it. */
export type Judgement = {
  readonly category: Category
  readonly severity: Severity
  readonly note: string | null
  readonly chosen: boolean
}

/**
 * One reversible change. Every decision of an editor is a list of these; undoing it applies the inverse list, redoing it
 * the list again. Applying a step appends events and never removes any.
 */
export type Step =
  | {
      readonly kind: 'target'
      readonly segmentId: string
      readonly before: string
      readonly after: string
      /** Flags of people in the text before, and those that come back with the text after (of an inverse step). */
      readonly own?: readonly OwnPlace[]
      readonly restores?: readonly OwnPlace[]
    }
  | {
      readonly kind: 'status'
      readonly segmentId: string
      readonly before: SegmentStatus
      readonly after: SegmentStatus
    }
  /** A flag that was accepted by applying its fix; where it and its fixes stood then. */
  | {
      readonly kind: 'flag'
      readonly flagId: string
      readonly before: FlagState
      readonly after: FlagState
      readonly target: readonly Span[]
      readonly fixes: readonly Fix[]
    }
  /** A dismissal comes into force (after = true) or is lifted. */
  | {
      readonly kind: 'dismissal'
      readonly dismissalId: string
      readonly before: boolean
      readonly after: boolean
    }
  /** Other segments stand in the place of these: rows were merged, split or aligned anew. */
  | { readonly kind: 'structure'; readonly before: Layout; readonly after: Layout }
  /** The editor wants to see this flag although a wider dismissal covers it (after = true). */
  | {
      readonly kind: 'exempt'
      readonly flagId: string
      readonly before: boolean
      readonly after: boolean
    }
  /** A person raises a flag (after = true) or takes it back; where it stands. */
  | {
      readonly kind: 'raised'
      readonly flagId: string
      readonly before: boolean
      readonly after: boolean
      readonly target: readonly Span[]
    }
  | {
      readonly kind: 'judged'
      readonly flagId: string
      readonly before: Judgement
      readonly after: Judgement
    }
  /** A note stands at its segment (true) or was removed. */
  | { readonly kind: 'note'; readonly noteId: string; readonly before: boolean; readonly after: boolean }
  /** A word stands in the editor's own dictionary (true) or not. */
  | { readonly kind: 'word'; readonly word: string; readonly before: boolean; readonly after: boolean }

/** Where a flag stands. */
export type FlagPlace = {
  readonly flagId: string
  readonly segmentId: string
  readonly target: readonly Span[]
  readonly source: readonly Span[]
  readonly fixes: readonly Fix[]
  readonly present: boolean
}

/** The segment that a note stands at. */
export type NotePlace = { readonly noteId: string; readonly segmentId: string }

/** Segments that follow each other in an article, and where flags stand in them that the text alone does not tell. */
export type Layout = {
  readonly segments: readonly string[]
  readonly flags: readonly FlagPlace[]
  readonly notes: readonly NotePlace[]
}

export const ACTION_KINDS = [
  'typed',
  'fix',
  'confirmed',
  'unconfirmed',
  'dismissed',
  'reopened',
  'flagged',
  'judged',
  'withdrawn',
  'noted',
  'bulk',
  'replaced',
  'propagated',
  'quotes',
  'dictionary',
  'aligned',
] as const

/** What the editor did. */
export type ActionKind = (typeof ACTION_KINDS)[number]

export type Action = {
  readonly kind: ActionKind
  readonly segmentId: string
  readonly at: number
  readonly reviewerId: string
  readonly steps: readonly Step[]
}

function inverted(step: Step): Step {
  switch (step.kind) {
    case 'target': {
      const { own, restores, ...rest } = step
      const places = { ...(restores ? { own: restores } : {}), ...(own ? { restores: own } : {}) }
      return { ...rest, ...places, before: step.after, after: step.before }
    }
    case 'status':
      return { ...step, before: step.after, after: step.before }
    case 'flag':
      return { ...step, before: step.after, after: step.before }
    case 'dismissal':
      return { ...step, before: step.after, after: step.before }
    case 'structure':
      return { ...step, before: step.after, after: step.before }
    case 'exempt':
    case 'raised':
    case 'note':
    case 'word':
      return { ...step, before: step.after, after: step.before }
    case 'judged':
      return { ...step, before: step.after, after: step.before }
  }
}

/** The steps that take the given ones back, in the order to apply them. */
export function inverse(steps: readonly Step[]): Step[] {
  return steps.toReversed().map(inverted)
}

/** Changes the text of a segment; a confirmed one is open again, because nobody has confirmed the new text. */
export function targetSteps(
  segment: { readonly id: string; readonly target: string; readonly status: SegmentStatus },
  target: string,
): Step[] {
  if (segment.target === target) return []
  const steps: Step[] = [{ kind: 'target', segmentId: segment.id, before: segment.target, after: target }]
  return segment.status === 'confirmed' ? [...steps, ...statusSteps(segment, 'open')] : steps
}

/** Confirms a segment or takes that back; nothing when it is so already. */
export function statusSteps(
  segment: { readonly id: string; readonly status: SegmentStatus },
  status: SegmentStatus,
): Step[] {
  if (segment.status === status) return []
  return [{ kind: 'status', segmentId: segment.id, before: segment.status, after: status }]
}

/** Typing that goes on within this many milliseconds, at the same place, is one undo step. */
const TYPING_PAUSE = 1000

/** Whoever types without a pause loses no more than this with one undo: the next word is a step of its own. */
const TYPED_AT_ONCE = 24

/**
 * The two actions as one, when the second is the same editor typing on where the first one ended; null when it is a step of
 * its own. The time of the merged action is that of the last key, so that a pause is measured from there.
 */
export function coalesced(last: Action, next: Action): Action | null {
  if (last.kind !== 'typed' || next.kind !== 'typed') return null
  if (last.segmentId !== next.segmentId || last.reviewerId !== next.reviewerId) return null
  if (next.at - last.at > TYPING_PAUSE || next.at < last.at) return null
  const before = last.steps.find((step) => step.kind === 'target')
  const typed = next.steps.find((step) => step.kind === 'target')
  if (!before || !typed || !goesOn(before, typed)) return null
  const steps = last.steps.map((step): Step =>
    step.kind === 'target' ? { ...step, after: typed.after } : step,
  )
  return { ...next, steps }
}

type Typed = Step & { kind: 'target' }

/** Whether the second change touches what the first one wrote, and does not begin a new word after many. */
function goesOn(first: Typed, second: Typed): boolean {
  const written = replacement(first.before, first.after)
  const now = replacement(second.before, second.after)
  if (!written || !now) return true
  const { start } = written.at
  const end = start + written.text.length
  if (now.at.start > end || now.at.end < start) return false
  const isNewWord = /^\s/u.test(now.text) || /\s$/u.test(written.text)
  return written.text.length < TYPED_AT_ONCE || now.at.start < now.at.end || !isNewWord
}
