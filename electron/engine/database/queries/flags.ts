import type { Evidence, Fix, Flag, FlagState, Level } from '../../../../shared/review/flag.ts'
import type { Category, Severity } from '../../../../shared/review/mqm.ts'
import type { Judgement } from '../../../../shared/review/undo.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

/** A flag as it is stored: the computed flag, its words, its life so far. */
export type StoredFlag = Flag & {
  readonly id: string
  readonly segmentId: string
  readonly articleId: string
  readonly text: string
  readonly evidenceText: string
  readonly subject: string
  readonly state: FlagState
  readonly present: boolean
  readonly exempt: boolean
  readonly dismissalId: string | null
  readonly touchedEdit: number | null
  /** Reviewer; null when a rule did. */
  readonly raisedBy: string | null
  readonly note: string | null
  /** A person chose its category and severity. */
  readonly chosen: boolean
}

type Row = {
  id: string
  segment_id: string
  article_id: string
  fingerprint: string
  rule_id: string
  rule_version: number
  category: Category
  severity: Severity
  confidence: number
  level: Level
  strength: string
  wording: string
  target_spans: string
  source_spans: string
  fixes: string
  evidence: string
  text: string
  evidence_text: string
  subject: string
  state: FlagState
  present: number
  exempt: number
  dismissal_id: string | null
  touched_edit: number | null
  raised_by: string | null
  note: string | null
  chosen: number
}

const toFlag = (row: Row): StoredFlag => ({
  id: row.id,
  segmentId: row.segment_id,
  articleId: row.article_id,
  fingerprint: row.fingerprint,
  ruleId: row.rule_id,
  ruleVersion: row.rule_version,
  category: row.category,
  severity: row.severity,
  confidence: row.confidence,
  level: row.level,
  strength: row.strength,
  wording: row.wording,
  target: JSON.parse(row.target_spans) as Span[],
  source: JSON.parse(row.source_spans) as Span[],
  fixes: JSON.parse(row.fixes) as Fix[],
  evidence: JSON.parse(row.evidence) as Evidence,
  text: row.text,
  evidenceText: row.evidence_text,
  subject: row.subject,
  state: row.state,
  present: row.present === 1,
  exempt: row.exempt === 1,
  dismissalId: row.dismissal_id,
  touchedEdit: row.touched_edit,
  raisedBy: row.raised_by,
  note: row.note,
  chosen: row.chosen === 1,
})

/** Every flag a segment ever had. */
export function flagsOfSegment(db: Db, segmentId: string): StoredFlag[] {
  return all<Row>(db, 'SELECT * FROM flags WHERE segment_id = ? ORDER BY rowid', segmentId).map(toFlag)
}

/** Flags that stand in the texts of these segments now, of rules that are on. */
export function presentFlags(db: Db, segmentIds: readonly string[]): StoredFlag[] {
  return all<Row>(
    db,
    `SELECT * FROM flags WHERE segment_id IN (SELECT value FROM json_each(?)) AND present = 1
       AND +rule_id IN (SELECT id FROM rules WHERE active)`,
    JSON.stringify(segmentIds),
  ).map(toFlag)
}

/** The same of a whole article. */
export function presentFlagsIn(db: Db, articleId: string): StoredFlag[] {
  return all<Row>(
    db,
    `SELECT * FROM flags WHERE article_id = ? AND present = 1 AND +rule_id IN (SELECT id FROM rules WHERE active)`,
    articleId,
  ).map(toFlag)
}

export function flagOf(db: Db, id: string): StoredFlag | undefined {
  const row = first<Row>(db, 'SELECT * FROM flags WHERE id = ?', id)
  return row && toFlag(row)
}

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

/** Flags of people that stand in the text of a segment. */
export function ownFlags(db: Db, segmentId: string): StoredFlag[] {
  return flagsOfSegment(db, segmentId).filter((flag) => flag.raisedBy !== null && flag.present)
}

/** `dismissalId`: what silences it now, null when nothing does. */
export function setFlagState(db: Db, id: string, state: FlagState, dismissalId: string | null): void {
  run(db, 'UPDATE flags SET state = ?, dismissal_id = ? WHERE id = ?', state, dismissalId, id)
}

export function setExempt(db: Db, id: string, exempt: boolean): void {
  run(db, 'UPDATE flags SET exempt = ? WHERE id = ?', exempt ? 1 : 0, id)
}

/** Flags that a dismissal silences now. */
export function silencedBy(db: Db, dismissalId: string): StoredFlag[] {
  return all<Row>(
    db,
    `SELECT * FROM flags WHERE dismissal_id = ? AND state = 'dismissed' ORDER BY rowid`,
    dismissalId,
  ).map(toFlag)
}

/** Open flags about the same matter, in one article or in all. */
export function openAlike(db: Db, ruleId: string, subject: string, articleId: string | null): StoredFlag[] {
  return all<Row>(
    db,
    `SELECT * FROM flags WHERE rule_id = ? AND subject = ? AND state = 'open' AND exempt = 0
       AND article_id = coalesce(?, article_id) ORDER BY rowid`,
    ruleId,
    subject,
    articleId,
  ).map(toFlag)
}

export const PENALTY_SQL = `
  SELECT category, severity, count(*) AS count FROM flags
  WHERE article_id = ? AND state = 'open' AND present = 1
    AND level IN (SELECT value FROM json_each(?)) AND rule_id IN (SELECT id FROM rules WHERE active AND NOT quiet)
  GROUP BY category, severity`

export type OpenCount = { readonly category: Category; readonly severity: Severity; readonly count: number }

/** Open flags of an article at the given levels, counted by what they cost. */
export function openCounts(db: Db, articleId: string, levels: readonly Level[]): OpenCount[] {
  return all<OpenCount>(db, PENALTY_SQL, articleId, JSON.stringify(levels))
}

/** Segments (by position) that carry flags of these rules in their text now. */
export function positionsFlaggedBy(db: Db, articleId: string, ruleIds: readonly string[]): number[] {
  return all<{ position: number }>(
    db,
    `SELECT DISTINCT s.position FROM flags f JOIN segments s ON s.id = f.segment_id
     WHERE s.article_id = ? AND s.position >= 0 AND f.present = 1 AND f.rule_id IN (SELECT value FROM json_each(?)) ORDER BY s.position`,
    articleId,
    JSON.stringify(ruleIds),
  ).map((row) => row.position)
}
