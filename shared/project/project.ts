/**
 * An article with everything that ever happened in it, as it travels between machines. The fields are those of the tables;
 * ids are the same on every machine, `n` is a number within this file alone.
 */
import * as v from 'valibot'
import { FORMAT_IDS } from '../formats/document.ts'
import { FLAG_EVENTS, REASONS, SCOPES } from '../review/flag.ts'
import { CATEGORIES, SEVERITIES } from '../review/mqm.ts'

export const PROJECT_FORMAT = 'gegenlesen-project'
export const PROJECT_VERSION = 1

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
/** An id of something made elsewhere, with what it was made for. */
const longId = v.pipe(v.string(), v.minLength(1), v.maxLength(140))
const whole = v.pipe(v.number(), v.safeInteger())
const count = v.pipe(whole, v.minValue(0))
const real = v.pipe(v.number(), v.finite())
const text = v.pipe(v.string(), v.maxLength(1_000_000))
const line = v.pipe(v.string(), v.maxLength(10_000))
const bit = v.picklist([0, 1])
const status = v.picklist(['open', 'confirmed'])
const spans = v.array(v.strictObject({ start: count, end: count }))
const tags = v.array(
  v.strictObject({
    char: v.pipe(v.string(), v.regex(/^[\uE000-\uF8FF]$/u)),
    kind: v.picklist(['open', 'close', 'standalone']),
    id: line,
    label: line,
    raw: v.optional(text),
  }),
)
const columns = v.strictObject({ source: v.nullable(count), target: count, header: v.boolean() })

const article = v.strictObject({
  id,
  title: v.pipe(v.string(), v.maxLength(500)),
  system: v.pipe(v.string(), v.maxLength(200)),
  digest: v.pipe(v.string(), v.maxLength(128)),
  created_at: whole,
})

const reviewer = v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(200)), created_at: whole })

const file = v.strictObject({
  side: v.picklist(['source', 'target', 'both']),
  name: v.pipe(v.string(), v.maxLength(1000)),
  encoding: v.pipe(v.string(), v.maxLength(64)),
  /** Base64. */
  bytes: v.pipe(v.string(), v.base64()),
  text: v.string(),
  skeleton: v.strictObject({
    format: v.picklist(FORMAT_IDS),
    options: v.optional(v.strictObject({ columns: v.optional(columns) })),
  }),
})

const segment = v.strictObject({
  id,
  /** Below zero for one that was taken apart. */
  position: whole,
  kind: v.picklist(['heading', 'text']),
  paragraph: count,
  source: text,
  machine: text,
  target: text,
  status,
  alignment: real,
  source_start: v.nullable(count),
  source_end: v.nullable(count),
  target_start: count,
  target_end: count,
  words: count,
  units: count,
  distance: count,
  time: count,
  tags: v.nullable(v.strictObject({ source: tags, target: tags })),
  manual: bit,
})

const edit = v.strictObject({
  n: whole,
  segment_id: id,
  reviewer_id: id,
  at: whole,
  kind: v.picklist(['done', 'undone', 'redone']),
  before: text,
  after: text,
  status_before: status,
  status_after: status,
  took: v.nullable(count),
})

const flag = v.strictObject({
  id,
  segment_id: id,
  fingerprint: text,
  rule_id: id,
  rule_version: count,
  category: v.picklist(CATEGORIES),
  severity: v.picklist(SEVERITIES),
  confidence: real,
  level: v.picklist(['sure', 'likely', 'hint']),
  strength: line,
  wording: line,
  target_spans: spans,
  source_spans: spans,
  fixes: v.array(
    v.strictObject({
      at: v.strictObject({ start: count, end: count }),
      text,
      note: v.optional(line),
    }),
  ),
  evidence: v.record(line, v.union([text, real])),
  text,
  evidence_text: text,
  subject: text,
  state: v.picklist(['open', 'accepted', 'corrected', 'dismissed', 'gone']),
  present: bit,
  exempt: bit,
  dismissal_id: v.nullable(longId),
  /** `n` of an edit. */
  touched_edit: v.nullable(whole),
  raised_by: v.nullable(id),
  note: v.nullable(text),
  chosen: bit,
})

const dismissal = v.strictObject({
  id: longId,
  flag_id: id,
  rule_id: id,
  subject: text,
  text,
  scope: v.picklist(SCOPES),
  reason: v.picklist(REASONS),
  note: v.nullable(text),
  reviewer_id: id,
  at: whole,
  revoked_at: v.nullable(whole),
})

const event = v.strictObject({
  flag_id: id,
  segment_id: id,
  rule_id: id,
  rule_version: count,
  category: v.picklist(CATEGORIES),
  severity: v.picklist(SEVERITIES),
  at: whole,
  kind: v.picklist(FLAG_EVENTS),
  reason: v.nullable(v.picklist(REASONS)),
  scope: v.nullable(v.picklist(SCOPES)),
  note: v.nullable(text),
  reviewer_id: id,
  took: v.nullable(count),
  dismissal_id: v.nullable(longId),
  before: text,
  after: text,
})

const note = v.strictObject({
  id,
  segment_id: id,
  reviewer_id: id,
  at: whole,
  text,
  removed_at: v.nullable(whole),
})

export const projectSchema = v.strictObject({
  format: v.literal(PROJECT_FORMAT),
  version: v.literal(PROJECT_VERSION),
  article,
  reviewers: v.array(reviewer),
  files: v.pipe(v.array(file), v.minLength(1), v.maxLength(2)),
  segments: v.pipe(v.array(segment), v.minLength(1)),
  /** Oldest first, as they were appended; so are events. */
  edits: v.array(edit),
  flags: v.array(flag),
  dismissals: v.array(dismissal),
  events: v.array(event),
  notes: v.array(note),
})

type Deep<T> = T extends (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T

export type Project = Deep<v.InferOutput<typeof projectSchema>>
export type ProjectSegment = Project['segments'][number]
export type ProjectEdit = Project['edits'][number]
export type ProjectFlag = Project['flags'][number]
export type ProjectEvent = Project['events'][number]
