/** Articles that travel with their history; part of calls.ts. */
import * as v from 'valibot'
import type { ArticleSummary, FileBytes } from '../calls.ts'
import type { FlagState } from '../review/flag.ts'
import type { SegmentStatus } from '../review/article.ts'

/** What one side made of something. */
export type ConflictSide = {
  /** The translation; null where only a flag is in question, and for rows. */
  readonly text: string | null
  readonly status: SegmentStatus | null
  readonly state: FlagState | null
  /** Rows the article consists of; null elsewhere. */
  readonly rows: number | null
  /** Who decided last, and when; null where nobody is known. */
  readonly by: string | null
  readonly at: number | null
}

/** Something both sides decided differently since they had the same. */
export type Conflict = {
  /** Names it in the choices. */
  readonly key: string
  readonly kind: 'rows' | 'segment' | 'flag'
  /** Number of the segment, counted from 0; null where it is in no row of this side. */
  readonly segment: number | null
  readonly source: string
  /** What both had. */
  readonly base: string
  /** Flagged words; '' where no single flag is in question. */
  readonly flagged: string
  readonly ours: ConflictSide
  readonly theirs: ConflictSide
}

export type ProjectPlan = {
  readonly articleId: string
  readonly title: string
  /** There is no copy of it here. */
  readonly isNew: boolean
  /** Nothing in it that is not here. */
  readonly nothingNew: boolean
  /** Names of all people who did something in it. */
  readonly people: readonly string[]
  /** What happened there and not here. */
  readonly edits: number
  readonly decisions: number
  readonly notes: number
  readonly conflicts: readonly Conflict[]
}

export type ProjectCalls = {
  /** What taking a project file in would do, without doing it. */
  planProject: { input: { file: FileBytes }; output: ProjectPlan }
  /** One choice for each conflict of the plan. */
  importProject: {
    input: { file: FileBytes; choices: Readonly<Record<string, 'ours' | 'theirs'>> }
    output: ArticleSummary
  }
}

/** More conflicts than that nobody decides one by one. */
const MOST_CHOICES = 100_000

const file = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1000)),
  bytes: v.instance(Uint8Array),
})

export const projectInputs = {
  planProject: v.strictObject({ file }),
  importProject: v.strictObject({
    file,
    choices: v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(100)), v.picklist(['ours', 'theirs'])),
      v.maxEntries(MOST_CHOICES),
    ),
  }),
} satisfies { [Name in keyof ProjectCalls]: v.GenericSchema<unknown, ProjectCalls[Name]['input']> }
