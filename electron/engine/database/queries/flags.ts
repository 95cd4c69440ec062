import type { Evidence, Fix, Flag, FlagState, Level } from '../../../../shared/review/flag.ts'
import type { Category, Severity } from '../../../../shared/review/mqm.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { Db } from '../sql.ts'
import { all, first } from '../sql.ts'

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

/** Columns that SQLite keeps otherwise than the engine. */
type Kept = {
  readonly [Name in 'target' | 'source' | 'fixes' | 'evidence']: string
} & {
  readonly [Name in 'present' | 'exempt' | 'chosen']: 0 | 1
}
type Row = Omit<StoredFlag, keyof Kept> & Kept

const FLAG = `id, segment_id AS segmentId, article_id AS articleId, fingerprint, rule_id AS ruleId,
  rule_version AS ruleVersion, category, severity, confidence, level, strength, wording, target_spans AS target,
  source_spans AS source, fixes, evidence, text, evidence_text AS evidenceText, subject, state, present, exempt,
  dismissal_id AS dismissalId, touched_edit AS touchedEdit, raised_by AS raisedBy, note, chosen`

const toFlag = (row: Row): StoredFlag => ({
  ...row,
  target: JSON.parse(row.target) as Span[],
  source: JSON.parse(row.source) as Span[],
  fixes: JSON.parse(row.fixes) as Fix[],
  evidence: JSON.parse(row.evidence) as Evidence,
  present: row.present === 1,
  exempt: row.exempt === 1,
  chosen: row.chosen === 1,
})

/** Every flag a segment ever had. */
export function flagsOfSegment(db: Db, segmentId: string): StoredFlag[] {
  return all<Row>(db, `SELECT ${FLAG} FROM flags WHERE segment_id = ? ORDER BY rowid`, segmentId).map(toFlag)
}

/** Flags that stand in the texts of these segments now, of rules that are on. */
export function presentFlags(db: Db, segmentIds: readonly string[]): StoredFlag[] {
  return all<Row>(
    db,
    `SELECT ${FLAG} FROM flags WHERE segment_id IN (SELECT value FROM json_each(?)) AND present = 1
       AND +rule_id IN (SELECT id FROM rules WHERE active)`,
    JSON.stringify(segmentIds),
  ).map(toFlag)
}

/** The same of a whole article. */
export function presentFlagsIn(db: Db, articleId: string): StoredFlag[] {
  return all<Row>(
    db,
    `SELECT ${FLAG} FROM flags WHERE article_id = ? AND present = 1 AND +rule_id IN (SELECT id FROM rules WHERE active)`,
    articleId,
  ).map(toFlag)
}

export function flagOf(db: Db, id: string): StoredFlag | undefined {
  const row = first<Row>(db, `SELECT ${FLAG} FROM flags WHERE id = ?`, id)
  return row && toFlag(row)
}

/** Flags of people that stand in the text of a segment. */
export function ownFlags(db: Db, segmentId: string): StoredFlag[] {
  return flagsOfSegment(db, segmentId).filter((flag) => flag.raisedBy !== null && flag.present)
}

/** Flags that a dismissal silences now. */
export function silencedBy(db: Db, dismissalId: string): StoredFlag[] {
  return all<Row>(
    db,
    `SELECT ${FLAG} FROM flags WHERE dismissal_id = ? AND state = 'dismissed' ORDER BY rowid`,
    dismissalId,
  ).map(toFlag)
}

/** Open flags about the same matter, in one article or in all. */
export function openAlike(db: Db, ruleId: string, subject: string, articleId: string | null): StoredFlag[] {
  return all<Row>(
    db,
    `SELECT ${FLAG} FROM flags WHERE rule_id = ? AND subject = ? AND state = 'open' AND exempt = 0
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
