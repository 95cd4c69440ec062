import type { AlikeFlag } from '../../../../shared/calls/workbench.ts'
import type { Fix, Level } from '../../../../shared/review/flag.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { Db } from '../sql.ts'
import { all } from '../sql.ts'

type Row = Omit<AlikeFlag, 'target' | 'fixes' | 'level'> & {
  readonly target_spans: string
  readonly fixes: string
  readonly level: Level
}

export type AlikeFilter = {
  readonly ruleId: string
  /** null: whatever the rule is about. */
  readonly subject: string | null
  /** null: all articles that are not deleted. */
  readonly articleId: string | null
}

const SELECT = `
  SELECT f.id AS flagId, f.article_id AS articleId, a.title AS articleTitle, f.segment_id AS segmentId,
    s.position AS segmentIndex, s.target AS text, f.target_spans, f.fixes, f.level
  FROM flags f JOIN segments s ON s.id = f.segment_id JOIN articles a ON a.id = f.article_id
  WHERE f.state = 'open' AND f.present = 1 AND a.deleted_at IS NULL AND f.rule_id = ?`

/** SQL and values, for its query plan as well. */
export function alikeQuery({ ruleId, subject, articleId }: AlikeFilter): { sql: string; values: string[] } {
  const about = subject === null ? '' : ' AND f.subject = ?'
  const within = articleId === null ? '' : ' AND f.article_id = ?'
  return {
    sql: `${SELECT}${about}${within} ORDER BY a.opened_at DESC, a.id, s.position, f.rowid LIMIT 5000`,
    values: [ruleId, ...(subject === null ? [] : [subject]), ...(articleId === null ? [] : [articleId])],
  }
}

/** Open flags of a rule that stand in their texts, article by article in reading order. */
export function alikeFlags(db: Db, filter: AlikeFilter): AlikeFlag[] {
  const { sql, values } = alikeQuery(filter)
  return all<Row>(db, sql, ...values).map(({ target_spans, fixes, ...row }) => ({
    ...row,
    target: JSON.parse(target_spans) as Span[],
    fixes: JSON.parse(fixes) as Fix[],
  }))
}
