/** What happens to a flag, in its row. */
import type { Fix, Flag, FlagState } from '../../../../shared/review/flag.ts'
import type { Judgement } from '../../../../shared/review/undo.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { Db } from '../sql.ts'
import { run } from '../sql.ts'
import type { StoredFlag } from './flags.ts'

export function insertFlag(db: Db, flag: StoredFlag): void {
  run(
    db,
    `INSERT INTO flags (id, segment_id, article_id, fingerprint, rule_id, rule_version, category, severity, confidence,
       level, strength, wording, target_spans, source_spans, fixes, evidence, text, evidence_text, subject, state, present, raised_by,
       note, chosen)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    flag.id,
    flag.segmentId,
    flag.articleId,
    flag.fingerprint,
    flag.ruleId,
    flag.ruleVersion,
    flag.category,
    flag.severity,
    flag.confidence,
    flag.level,
    flag.strength,
    flag.wording,
    JSON.stringify(flag.target),
    JSON.stringify(flag.source),
    JSON.stringify(flag.fixes),
    JSON.stringify(flag.evidence),
    flag.text,
    flag.evidenceText,
    flag.subject,
    flag.state,
    flag.present ? 1 : 0,
    flag.raisedBy,
    flag.note,
    flag.chosen ? 1 : 0,
  )
}

/** What the checker says of a known flag now; it stands in the text again if it did not. */
export function updateFlag(db: Db, id: string, flag: Flag, subject: string): void {
  run(
    db,
    `UPDATE flags SET fingerprint = ?, rule_version = ?, category = ?, severity = ?, confidence = ?, level = ?, strength = ?,
       wording = ?, target_spans = ?, source_spans = ?, fixes = ?, evidence = ?, subject = ?, present = 1,
       touched_edit = NULL WHERE id = ?`,
    flag.fingerprint,
    flag.ruleVersion,
    flag.category,
    flag.severity,
    flag.confidence,
    flag.level,
    flag.strength,
    flag.wording,
    JSON.stringify(flag.target),
    JSON.stringify(flag.source),
    JSON.stringify(flag.fixes),
    JSON.stringify(flag.evidence),
    subject,
    id,
  )
}

/** Where an untouched flag stands after an edit elsewhere in its segment. */
export function moveFlag(db: Db, id: string, target: readonly Span[], fixes: readonly Fix[]): void {
  run(
    db,
    'UPDATE flags SET target_spans = ?, fixes = ? WHERE id = ?',
    JSON.stringify(target),
    JSON.stringify(fixes),
    id,
  )
}

/** The flag's words are no longer those that were flagged; the next check says what became of it. */
export function hideFlag(db: Db, id: string, touchedEdit: number | null): void {
  run(
    db,
    'UPDATE flags SET present = 0, touched_edit = coalesce(touched_edit, ?) WHERE id = ?',
    touchedEdit,
    id,
  )
}

/** The flag's words stand in the text again. */
export function showFlag(db: Db, id: string, target: readonly Span[], fixes: readonly Fix[]): void {
  moveFlag(db, id, target, fixes)
  run(db, 'UPDATE flags SET present = 1 WHERE id = ?', id)
}

/** What a person holds a flag to be. */
export function setJudgement(db: Db, id: string, judgement: Judgement): void {
  run(
    db,
    'UPDATE flags SET category = ?, severity = ?, note = ?, chosen = ? WHERE id = ?',
    judgement.category,
    judgement.severity,
    judgement.note,
    judgement.chosen ? 1 : 0,
    id,
  )
}

/** `dismissalId`: what silences it now, null when nothing does. */
export function setFlagState(db: Db, id: string, state: FlagState, dismissalId: string | null): void {
  run(db, 'UPDATE flags SET state = ?, dismissal_id = ? WHERE id = ?', state, dismissalId, id)
}

export function setExempt(db: Db, id: string, exempt: boolean): void {
  run(db, 'UPDATE flags SET exempt = ? WHERE id = ?', exempt ? 1 : 0, id)
}
