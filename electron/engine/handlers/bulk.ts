import type { Handlers } from '../../../shared/calls.ts'
import type { BulkDecision, Rewrite } from '../../../shared/calls/workbench.ts'
import { AppError } from '../../../shared/errors.ts'
import { groupBy } from '../../../shared/review/group.ts'
import type { Step } from '../../../shared/review/undo.ts'
import { statusSteps, targetSteps } from '../../../shared/review/undo.ts'
import type { Span } from '../../../shared/text/span.ts'
import { overlaps, slice } from '../../../shared/text/span.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { alikeFlags } from '../database/queries/alike.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagOf } from '../database/queries/flags.ts'
import { decide } from '../review/journal.ts'
import { createCarryOut, dismissing, findFlag, findSegment, spend } from './deciding.ts'

type BulkCalls = 'alikeFlags' | 'decideFlags' | 'confirmSegments' | 'rewrite'

type Part = { readonly at: Span; readonly text: string }

/** Parts in text order, without those that overlap an earlier one. */
function apart<T extends Part>(parts: readonly T[]): T[] {
  const kept: T[] = []
  for (const part of parts.toSorted((a, b) => a.at.start - b.at.start))
    if (!kept.some((other) => overlaps(other.at, part.at))) kept.push(part)
  return kept
}

function replaced(text: string, parts: readonly Part[]): string {
  return parts.reduceRight(
    (whole, { at, text: words }) => whole.slice(0, at.start) + words + whole.slice(at.end),
    text,
  )
}

/** Flags of one segment, each accepted with its suggestion; those without it, and those whose words overlap, are left. */
function acceptingSteps(
  context: Context,
  segmentId: string,
  flags: readonly StoredFlag[],
  index: number,
): Step[] {
  const segment = findSegment(context, segmentId)
  const chosen = flags.flatMap((flag) => {
    const fix = flag.fixes[index]
    return fix && fix.at.end <= segment.target.length ? [{ ...fix, flag }] : []
  })
  const fitting = apart(chosen)
  const accepted = fitting.map(({ flag }): Step => ({
    kind: 'flag',
    flagId: flag.id,
    before: 'open',
    after: 'accepted',
    target: flag.target,
    fixes: flag.fixes,
  }))
  return [...accepted, ...targetSteps(segment, replaced(segment.target, fitting))]
}

function bulkSteps(context: Context, flags: readonly StoredFlag[], decision: BulkDecision): Step[] {
  switch (decision.kind) {
    case 'accept':
      return [...groupBy(flags, (flag) => flag.segmentId)].flatMap(([segmentId, own]) =>
        acceptingSteps(context, segmentId, own, decision.fix),
      )
    case 'dismiss':
      return flags.flatMap((flag) => dismissing(context, flag, { ...decision, scope: 'here' }))
  }
}

/** Throws AppError 'stale' when the words to be replaced stand elsewhere by now, or places overlap. */
function rewritingSteps(context: Context, articleId: string, changes: readonly Rewrite[]): Step[] {
  return [...groupBy(changes, (change) => change.segmentId)].flatMap(([segmentId, own]) => {
    const segment = findSegment(context, segmentId)
    const still = own.every(({ at, found }) => slice(segment.target, at) === found)
    if (segment.articleId !== articleId || !still || apart(own).length < own.length)
      throw new AppError('stale')
    return targetSteps(segment, replaced(segment.target, apart(own)))
  })
}

/** Decisions about many places at once, each undone at once. */
export function bulkHandlers(context: Context, inspector: Inspector): Pick<Handlers, BulkCalls> {
  const { db } = context
  const carryOut = createCarryOut(context, inspector)
  return {
    alikeFlags({ flagId, matter, where }) {
      const { ruleId, subject, articleId } = findFlag(context, flagId)
      return alikeFlags(db, {
        ruleId,
        subject: matter === 'subject' ? subject : null,
        articleId: where === 'article' ? articleId : null,
      })
    },

    decideFlags({ segmentId, flagIds, decision, took }) {
      const segment = findSegment(context, segmentId)
      const { articleId } = segment
      const flags = [...new Set(flagIds)].flatMap((id) => {
        const flag = flagOf(db, id)
        return flag?.state === 'open' && flag.present ? [flag] : []
      })
      return carryOut(articleId, () => {
        spend(context, segment, took)
        const steps = bulkSteps(context, flags, decision)
        if (steps.length === 0) throw new AppError('stale')
        return decide(context, { articleId, segmentId, kind: 'bulk', steps, took: took / flags.length })
      })
    },

    confirmSegments({ segmentId, segmentIds, took }) {
      const segment = findSegment(context, segmentId)
      const { articleId } = segment
      return carryOut(articleId, () => {
        spend(context, segment, took)
        const steps = [...new Set(segmentIds)].flatMap((id) => {
          const each = findSegment(context, id)
          if (each.articleId !== articleId) throw new AppError('stale')
          return statusSteps(each, 'confirmed')
        })
        if (steps.length === 0) throw new AppError('stale')
        // Nobody spent this time on each of them.
        return decide(context, { articleId, segmentId, kind: 'confirmed', steps, took: null })
      })
    },

    rewrite({ segmentId, kind, changes, took }) {
      const segment = findSegment(context, segmentId)
      const { articleId } = segment
      return carryOut(articleId, () => {
        spend(context, segment, took)
        const steps = rewritingSteps(context, articleId, changes)
        return decide(context, { articleId, segmentId, kind, steps, took })
      })
    },
  }
}
