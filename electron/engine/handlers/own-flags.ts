import type { Handlers } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import { withoutTags, wordsOf } from '../../../shared/formats/tags.ts'
import { subjectOf } from '../../../shared/review/dismissal.ts'
import { fingerprint } from '../../../shared/review/fingerprint.ts'
import { PERSON } from '../../../shared/review/flag.ts'
import type { Step } from '../../../shared/review/undo.ts'
import type { Span } from '../../../shared/text/span.ts'
import { slice } from '../../../shared/text/span.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { insertFlag } from '../database/queries/flag-changes.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { insertNote, noteOf } from '../database/queries/notes.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { readSettings } from '../database/queries/settings.ts'
import { decide } from '../review/journal.ts'
import { BETWEEN_SPANS } from '../review/lifecycle.ts'
import { judgementOf } from '../review/own-flags.ts'
import { createCarryOut, findFlag, findSegment, spend } from './deciding.ts'

type OwnCalls = 'raiseFlag' | 'judgeFlag' | 'withdrawFlag' | 'addNote' | 'removeNote'

/** Throws AppError 'stale' for a span that does not lie in the text. */
function inText(spans: readonly Span[], text: string): readonly Span[] {
  if (spans.some(({ start, end }) => start > end || end > text.length)) throw new AppError('stale')
  return spans.toSorted((a, b) => a.start - b.start)
}

/** Where something is missing when nobody says where: behind the last word. */
function atTheEnd(text: string): Span {
  const at = text.trimEnd().length
  return { start: at, end: at }
}

type Raised = Parameters<Handlers['raiseFlag']>[0]

/** The flag as it is stored before the decision that raises it: in no text yet. */
function ownFlag(context: Context, segment: SegmentRow, input: Raised): StoredFlag {
  const source = inText(input.source, segment.source)
  const marked = inText(input.target, segment.target)
  if (source.length === 0 && marked.length === 0) throw new AppError('stale')
  const target = marked.length === 0 ? [atTheEnd(segment.target)] : marked
  const tags = [...segment.tags.target, ...segment.tags.source]
  const words = target.map((span) => wordsOf(slice(segment.target, span), tags))
  const evidence = source.map((span) => wordsOf(slice(segment.source, span), tags))
  return {
    id: context.newId(),
    segmentId: segment.id,
    articleId: segment.articleId,
    ruleId: PERSON,
    ruleVersion: 1,
    category: input.category,
    severity: input.severity,
    confidence: 1,
    level: 'sure',
    strength: '',
    wording: '',
    target,
    source,
    fixes: [],
    evidence: {},
    fingerprint: fingerprint({ ruleId: PERSON, words, evidence, ordinal: 0 }),
    text: words.join(BETWEEN_SPANS),
    evidenceText: evidence.join(BETWEEN_SPANS),
    subject: withoutTags(subjectOf(segment.target, target, segment.source, source)),
    state: 'gone',
    present: false,
    exempt: false,
    dismissalId: null,
    touchedEdit: null,
    raisedBy: readSettings(context.db).reviewerId,
    note: input.note?.trim() || null,
    chosen: true,
  }
}

/** Flags and notes of people. */
export function ownFlagHandlers(context: Context, inspector: Inspector): Pick<Handlers, OwnCalls> {
  const { db } = context
  const carryOut = createCarryOut(context, inspector)
  return {
    raiseFlag(input) {
      const segment = findSegment(context, input.segmentId)
      const { articleId, id: segmentId } = segment
      const flag = ownFlag(context, segment, input)
      return carryOut(articleId, () => {
        spend(context, segment, input.took)
        insertFlag(db, flag)
        const steps: Step[] = [
          { kind: 'raised', flagId: flag.id, before: false, after: true, target: flag.target },
        ]
        return decide(context, { articleId, segmentId, kind: 'flagged', steps, took: input.took })
      })
    },

    judgeFlag({ flagId, category, severity, note, took }) {
      const flag = findFlag(context, flagId)
      const { articleId, segmentId } = flag
      if (flag.state !== 'open' && flag.state !== 'dismissed') throw new AppError('stale')
      const before = judgementOf(flag)
      const after = { category, severity, note: note?.trim() || null, chosen: true }
      const same = before.category === category && before.severity === severity && before.note === after.note
      return carryOut(articleId, () => {
        spend(context, findSegment(context, segmentId), took)
        const steps: Step[] = same ? [] : [{ kind: 'judged', flagId, before, after }]
        return decide(context, { articleId, segmentId, kind: 'judged', steps, took })
      })
    },

    withdrawFlag({ flagId }) {
      const flag = findFlag(context, flagId)
      const { articleId, segmentId, target } = flag
      if (flag.raisedBy === null || flag.state !== 'open' || !flag.present) throw new AppError('stale')
      return carryOut(articleId, () => {
        const steps: Step[] = [{ kind: 'raised', flagId, before: true, after: false, target }]
        return decide(context, { articleId, segmentId, kind: 'withdrawn', steps, took: null })
      })
    },

    addNote({ segmentId, text }) {
      const { articleId } = findSegment(context, segmentId)
      return carryOut(articleId, () => {
        const noteId = context.newId()
        insertNote(db, {
          id: noteId,
          segmentId,
          reviewerId: readSettings(db).reviewerId,
          at: context.now(),
          text,
        })
        const steps: Step[] = [{ kind: 'note', noteId, before: false, after: true }]
        return decide(context, { articleId, segmentId, kind: 'noted', steps, took: null })
      })
    },

    removeNote({ noteId }) {
      const note = noteOf(db, noteId)
      if (!note || note.removedAt !== null) throw new AppError('not-found', { id: noteId })
      const { segmentId } = note
      const { articleId } = findSegment(context, segmentId)
      return carryOut(articleId, () => {
        const steps: Step[] = [{ kind: 'note', noteId, before: true, after: false }]
        return decide(context, { articleId, segmentId, kind: 'noted', steps, took: null })
      })
    },
  }
}
