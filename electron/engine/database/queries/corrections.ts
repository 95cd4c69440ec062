import type { Correction } from '../../../../shared/taught/corrections.ts'
import type { ProposalExample } from '../../../../shared/calls/taught.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

export type DueSegment = {
  readonly id: string
  readonly source: string
  readonly machine: string
  readonly target: string
  readonly revision: number
}

/** Segments whose corrections have to be looked at. */
export function dueSegments(db: Db, limit: number): DueSegment[] {
  return all<DueSegment>(
    db,
    `SELECT s.id, s.source, s.machine, s.target, s.revision
     FROM corrections_due d CROSS JOIN segments s ON s.id = d.segment_id LIMIT ?`,
    limit,
  )
}

/** Notes the corrections of a segment, unless its text changed again meanwhile; answers whether it did not. */
export function setCorrections(db: Db, { id, target }: DueSegment, found: readonly Correction[]): boolean {
  const now = first<{ target: string }>(db, 'SELECT target FROM segments WHERE id = ?', id)
  if (now?.target !== target) return false
  run(db, 'DELETE FROM corrections_due WHERE segment_id = ?', id)
  run(db, 'DELETE FROM corrections WHERE segment_id = ?', id)
  for (const [place, { before, after, beforeLemma, afterLemma, sourceLemma }] of found.entries())
    run(
      db,
      `INSERT INTO corrections (segment_id, place, before, after, before_lemma, after_lemma, source_lemma)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      id,
      place,
      before,
      after,
      beforeLemma,
      afterLemma,
      sourceLemma,
    )
  return true
}

/** A change by its basic forms. */
export type Change = { readonly before: string; readonly after: string; readonly source: string }

type FoundChange = Change & {
  readonly times: number
  readonly articles: number
  readonly answer: 'yes' | 'no' | null
}

/** How often a change without a word of the source has to be made before it is proposed: it would hold everywhere. */
const WITHOUT_SOURCE = 3

/** Changes that are counted exactly; by the index alone they were made most often. */
const COUNTED = 300

/** Changes made often enough to learn from, the most frequent first, with what was answered to them. */
export function repeatedChanges(db: Db, least: number): FoundChange[] {
  return all<FoundChange>(
    db,
    `WITH often AS MATERIALIZED (
       SELECT before_lemma, after_lemma, source_lemma FROM corrections
       GROUP BY before_lemma, after_lemma, source_lemma HAVING count(*) > 1
       ORDER BY count(*) DESC, before_lemma LIMIT ${COUNTED})
     SELECT c.before_lemma AS before, c.after_lemma AS after, c.source_lemma AS source,
       count(DISTINCT c.segment_id) AS times, count(DISTINCT s.article_id) AS articles, a.answer
     FROM often o CROSS JOIN corrections c ON c.before_lemma = o.before_lemma AND c.after_lemma = o.after_lemma
       AND c.source_lemma = o.source_lemma
     CROSS JOIN segments s ON s.id = c.segment_id AND s.position >= 0
     CROSS JOIN articles r ON r.id = s.article_id AND r.deleted_at IS NULL
     LEFT JOIN proposal_answers a ON a.before_lemma = c.before_lemma AND a.after_lemma = c.after_lemma
       AND a.source_lemma = c.source_lemma
     GROUP BY c.before_lemma, c.after_lemma, c.source_lemma
     HAVING times >= iif(c.source_lemma = '', ${WITHOUT_SOURCE}, ?)
     ORDER BY times DESC, before LIMIT 200`,
    least,
  )
}

/** Segments in which a change was made, newest article first. */
export function changeExamples(db: Db, { before, after, source }: Change, limit: number): ProposalExample[] {
  return all<ProposalExample>(
    db,
    `SELECT s.id AS segmentId, s.article_id AS articleId, r.title AS articleTitle, s.position AS segmentIndex,
       s.source, s.machine, s.target AS now, c.before, c.after
     FROM corrections c
     JOIN segments s ON s.id = c.segment_id AND s.position >= 0
     JOIN articles r ON r.id = s.article_id AND r.deleted_at IS NULL
     WHERE c.before_lemma = ? AND c.after_lemma = ? AND c.source_lemma = ?
     GROUP BY s.id ORDER BY r.opened_at DESC, s.position LIMIT ?`,
    before,
    after,
    source,
    limit,
  )
}

export type Answer = { readonly answer: 'yes' | 'no'; readonly taughtId: string | null }

export function answerTo(db: Db, { before, after, source }: Change): Answer | undefined {
  return first<Answer>(
    db,
    `SELECT answer, taught_id AS taughtId FROM proposal_answers
     WHERE before_lemma = ? AND after_lemma = ? AND source_lemma = ?`,
    before,
    after,
    source,
  )
}

export function setAnswer(
  db: Db,
  { before, after, source }: Change,
  answer: (Answer & { readonly reviewerId: string; readonly at: number }) | null,
): void {
  run(
    db,
    'DELETE FROM proposal_answers WHERE before_lemma = ? AND after_lemma = ? AND source_lemma = ?',
    before,
    after,
    source,
  )
  if (answer)
    run(
      db,
      'INSERT INTO proposal_answers VALUES (?, ?, ?, ?, ?, ?, ?)',
      before,
      after,
      source,
      answer.answer,
      answer.taughtId,
      answer.reviewerId,
      answer.at,
    )
}
