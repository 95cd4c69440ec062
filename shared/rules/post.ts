import type { Flag } from '../review/flag.ts'
import type { Span } from '../text/span.ts'
import { hull } from '../text/span.ts'
import type { Draft, Texts } from './to-flag.ts'
import { withFingerprints } from './to-flag.ts'

/** A pure step over the flags of one segment. */
export type Step = (flags: readonly Flag[]) => readonly Flag[]

const length = (span: Span) => span.end - span.start

/** True when the smaller of the two flags lies for more than half inside the other. */
function collide(a: Flag, b: Flag): boolean {
  const left = hull(a.target)
  const right = hull(b.target)
  const smaller = Math.min(length(left), length(right))
  if (smaller === 0) return left.start === right.start && left.end === right.end
  return Math.min(left.end, right.end) - Math.max(left.start, right.start) > smaller / 2
}

/** Better evidence first: confidence, then the flag that offers a fix, then the shorter one. */
function stronger(a: Flag, b: Flag): number {
  return (
    b.confidence - a.confidence ||
    Math.min(b.fixes.length, 1) - Math.min(a.fixes.length, 1) ||
    length(hull(a.target)) - length(hull(b.target))
  )
}

/** One flag a place: of several on the same words the best supported one is shown. */
export const withoutOverlaps: Step = (flags) => {
  const kept: Flag[] = []
  for (const flag of [...flags].sort(stronger))
    if (!kept.some((other) => collide(flag, other))) kept.push(flag)
  return kept
}

/** In reading order. */
export const inTextOrder: Step = (flags) =>
  [...flags].sort(
    (a, b) => hull(a.target).start - hull(b.target).start || hull(a.target).end - hull(b.target).end,
  )

const steps: readonly Step[] = [withoutOverlaps, inTextOrder]

/** All steps, in order. */
export function postProcess(flags: readonly Flag[]): readonly Flag[] {
  return steps.reduce((current, step) => step(current), flags)
}

/** What was found in a segment as it is shown: named, one flag a place, in reading order. */
export const finish = (flags: readonly Draft[], texts: Texts): readonly Flag[] =>
  postProcess(withFingerprints(flags, texts))
