/**
 * The contract between window and engine. A call is one line in `Calls`, one schema in `inputs`, one handler in
 * electron/engine/handlers. The window's API, the preload's functions and the handlers' types are derived from it.
 */
import * as v from 'valibot'
import type { ProjectCalls } from './calls/projects.ts'
import { projectInputs } from './calls/projects.ts'
import type { ReportCalls, ReportFormat } from './calls/reports.ts'
import { reportInputs } from './calls/reports.ts'
import type { AgreementCalls } from './calls/agreement.ts'
import { agreementInputs } from './calls/agreement.ts'
import type { SystemCalls } from './calls/system.ts'
import type { BackupCalls } from './calls/backups.ts'
import { backupInputs } from './calls/backups.ts'
import type { AlignmentCalls } from './calls/alignment.ts'
import type { ArticleListCalls } from './calls/article-lists.ts'
import { articleListInputs, limitInput } from './calls/article-lists.ts'
import { alignmentInputs } from './calls/alignment.ts'
import type { HistoryCalls, HistoryFilter, HistoryFormat, Table } from './calls/history.ts'
import { historyInputs } from './calls/history.ts'
import type { LearningCalls, RuleLearning } from './calls/learning.ts'
import { learningInputs } from './calls/learning.ts'
import type { StatisticsCalls } from './calls/statistics.ts'
import { statisticsInputs } from './calls/statistics.ts'
import { lookInputs } from './calls/settings.ts'
import type { OwnKeys } from './calls/settings.ts'
import type { TaughtCalls, TaughtFile } from './calls/taught.ts'
import type { MemoryCalls } from './calls/memory.ts'
import { memoryInputs } from './calls/memory.ts'
import { taughtInputs } from './calls/taught.ts'
import type { ErrorCode, ErrorDetails, Result } from './errors.ts'
import type { Json } from './json.ts'
import type { ColumnChoice } from './formats/columns/columns.ts'
import type { FormatId } from './formats/document.ts'
import type { Flag, FlagState, Level, Reason, Scope } from './review/flag.ts'
import { REASONS, SCOPES } from './review/flag.ts'
import type { Category, Severity } from './review/mqm.ts'
import type { Weights } from './review/weights.ts'
import type { Segment } from './review/article.ts'
import type { ImportCalls, ImportEvent, PlannedColumns } from './calls/imports.ts'
import { columnsInput, importInputs, ticketInput } from './calls/imports.ts'
import type { CheckCalls, CheckEvent } from './calls/checks.ts'
import { checkInputs } from './calls/checks.ts'
import type { ExportCalls, ExportEvent } from './calls/exports.ts'
import { exportInputs } from './calls/exports.ts'
import type { NoteView, WorkbenchCalls } from './calls/workbench.ts'
import { workbenchInputs } from './calls/workbench.ts'

// ---- what travels ----------------------------------------------------------------------------------------------

export type ArticleSummary = {
  readonly id: string
  readonly title: string
  readonly createdAt: number
  readonly openedAt: number
  readonly segments: number
  readonly confirmed: number
  readonly words: number
  /** Open flags at the levels shown by the settings. */
  readonly openFlags: number
  readonly hasSource: boolean
  /** Where the editor was. */
  readonly lastSegment: number
  /** Machine translation system; '' when nobody said. */
  readonly system: string
  readonly deletedAt: number | null
}

export type FlagView = Flag & {
  readonly id: string
  readonly segmentId: string
  readonly state: FlagState
  /** The words that were flagged, as they stood then. */
  readonly text: string
  /** Chance that it is right, by what was measured and by what editors decided; ranks the queue. */
  readonly chance: number
  /** Its rule is quiet: the flag waits until it is asked for. */
  readonly quiet: boolean
  /** Name of the person who raised it; null when a rule did. */
  readonly raisedBy: string | null
  /** What a person wrote about it. */
  readonly note: string | null
}

export type SegmentView = Segment & {
  /** Milliseconds spent in the segment, over all visits; a visit of more than 25 s a word counts nothing. */
  readonly time: number
  /** Flags that stand in the target as it is now, open or dismissed, at all levels, of rules that are on. */
  readonly flags: readonly FlagView[]
  /** False while the target has changed since its flags were computed. */
  readonly checked: boolean
  /** Oldest first. */
  readonly notes: readonly NoteView[]
}

export type ArticleView = {
  readonly article: ArticleSummary
  readonly segments: readonly SegmentView[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly score: Score
}

/** MQM score of the open and decided flags, and what was changed so far. */
export type Score = {
  readonly words: number
  readonly penalty: number
  /** Penalty per 1,000 words. */
  readonly perThousand: number
  /** Word edit rate between machine translation and target, 0…1 (HTER without shifts). */
  readonly editRate: number
}

/** What an edit or decision changed; the window replaces these segments. */
export type Change = {
  readonly articleId: string
  readonly segments: readonly SegmentView[]
  /** Other segments of which nothing has changed but that they are checked now, by id. */
  readonly settled?: readonly string[]
  readonly summary: ArticleSummary
  readonly score: Score
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Segment the change happened in, to go there after undo and redo. */
  readonly focus: string | null
  /** All segments of the article in their new order, by id, when rows came or went. */
  readonly order?: readonly string[]
}

/** A file as the window read it: the window never names a path. */
export type FileBytes = { readonly name: string; readonly bytes: Uint8Array }

/** What would be imported, before anything is written. */
export type ImportPlan = {
  readonly title: string
  readonly format: FormatId
  /** One file holds both languages: source and target are the same file. */
  readonly bilingual: boolean
  /** Of a file with both languages; null where alignment will tell. */
  readonly segments: number | null
  readonly target: { readonly name: string; readonly words: number; readonly encoding: string }
  readonly source: { readonly name: string; readonly words: number; readonly encoding: string } | null
  /** The given order was source first; the sides were told apart by language. */
  readonly swapped: boolean
  /** Of a table; null for everything else. */
  readonly columns: PlannedColumns | null
  readonly notes: readonly ImportNote[]
}

export type ImportNote =
  'no-source' | 'swapped' | 'replaced-characters' | 'very-different-lengths' | 'already-there'

export type RuleInfo = {
  readonly id: string
  readonly version: number
  readonly name: Readonly<Record<'de' | 'en', string>>
  readonly category: Category
  readonly severity: Severity
  readonly needsSource: boolean
  readonly enabled: boolean
  readonly enabledByDefault: boolean
  /** Measured on development data: flags that touched an error, of all. */
  readonly measured: { readonly right: number; readonly flags: number } | null
  /** In this database. */
  readonly open: number
  readonly accepted: number
  readonly corrected: number
  readonly dismissed: number
  readonly learning: RuleLearning
}

export type Reviewer = { readonly id: string; readonly name: string }

export type Settings = {
  readonly locale: 'de' | 'en' | 'system'
  readonly theme: 'light' | 'dark' | 'system'
  readonly levels: readonly Level[]
  readonly fontSize: number
  /** Penalty per 1,000 words above which an article is not printable. */
  readonly passLimit: number
  readonly keys: 'matecat' | 'omegat'
  readonly reviewerId: string
  /** A rule that is right less often than this (0…1), by enough decisions, goes quiet. */
  readonly quietBelow: number
  /** Quotation marks, dashes and ellipses are set as they are printed while typing. */
  readonly typographic: boolean
  /** The editor allowed to ask the place of releases for a new version. */
  readonly lookForUpdates: boolean
  /** Lines of the text, as a multiple of its font size. */
  readonly lineHeight: number
  /** 'system' follows what the system asks for. */
  readonly contrast: 'system' | 'high'
  readonly motion: 'system' | 'reduced'
  /** Keys that the editor chose, by command; commands that are not named have those of the preset. */
  readonly ownKeys: OwnKeys
  /** What errors cost in the score. */
  readonly weights: Weights
}

/** What the engine writes itself. */
export const WRITTEN_FORMATS = [
  'file',
  'report',
  'xliff',
  'tmx',
  'flags-tsv',
  'flags-marot',
  'flags-json',
  'project',
] as const
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number]

/** And the report as the main process prints it. */
export const EXPORT_FORMATS = ['file', 'report', 'report-pdf', ...WRITTEN_FORMATS.slice(2)] as const
export type ExportFormat = WrittenFormat | 'report-pdf'

// ---- the calls -------------------------------------------------------------------------------------------------

/** Input and output of every call that the engine answers. */
export type Calls = AlignmentCalls &
  ArticleListCalls &
  BackupCalls &
  ProjectCalls &
  ReportCalls &
  AgreementCalls &
  HistoryCalls &
  LearningCalls &
  TaughtCalls &
  MemoryCalls &
  StatisticsCalls & {
    /** `took` is everywhere the milliseconds since the window last reported time for that segment. */
    planImport: {
      input: { files: readonly FileBytes[]; columns?: ColumnChoice | undefined }
      output: ImportPlan
    }
    importArticle: {
      input: {
        files: readonly FileBytes[]
        title?: string | undefined
        /** Machine translation system, as the newsroom calls it. */
        system?: string | undefined
        columns?: ColumnChoice | undefined
        /** Made up by the window: under it progress is told, and the import can be cancelled. */
        ticket?: string | undefined
      }
      output: ArticleSummary
    }
    /** Last opened first. */
    listArticles: {
      input: { query: string; limit?: number | undefined }
      output: readonly ArticleSummary[]
    }
    openArticle: { input: { articleId: string }; output: ArticleView }
    placeArticle: { input: { articleId: string; segment: number }; output: null }
    deleteArticle: { input: { articleId: string }; output: null }
    restoreArticle: { input: { articleId: string }; output: ArticleSummary }

    setTarget: { input: { segmentId: string; target: string; took: number }; output: Change }
    confirmSegment: { input: { segmentId: string; confirmed: boolean; took: number }; output: Change }
    applyFix: { input: { flagId: string; fix: number; took: number }; output: Change }
    dismissFlag: {
      input: { flagId: string; scope: Scope; reason: Reason; note?: string | undefined; took: number }
      output: Change
    }
    reopenFlag: { input: { flagId: string }; output: Change }
    undo: { input: { articleId: string }; output: Change }
    redo: { input: { articleId: string }; output: Change }

    removeDismissal: { input: { dismissalId: string }; output: null }
    listRules: { input: Record<never, never>; output: readonly RuleInfo[] }
    setRule: { input: { ruleId: string; enabled: boolean }; output: null }
    suggestSpelling: { input: { word: string }; output: readonly string[] }

    listReviewers: { input: Record<never, never>; output: readonly Reviewer[] }
    addReviewer: { input: { name: string }; output: Reviewer }
    getSettings: { input: Record<never, never>; output: Settings }
    setSettings: { input: { [Key in keyof Settings]?: Settings[Key] | undefined }; output: Settings }

    /** Segments that are not confirmed yet and flags still open: said before exporting. */
    exportCheck: {
      input: { articleId: string }
      output: { unconfirmed: number; openFlags: number; fileName: string }
    }
    /** Only the main process sends this one, with a path the editor chose in the system's dialog. */
    exportTo: {
      input: {
        articleId: string
        format: WrittenFormat
        path: string
        /** The system's language, for what is written in the language of the reader. */
        locale?: 'de' | 'en' | undefined
        ticket?: string | undefined
      }
      output: { path: string }
    }
  } & ImportCalls &
  CheckCalls &
  ExportCalls &
  WorkbenchCalls

export type CallName = keyof Calls

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const took = v.pipe(v.number(), v.minValue(0), v.maxValue(86_400_000))
/** A segment longer than this is no segment (1 MB of text). */
const text = v.pipe(v.string(), v.maxLength(1_000_000))
const shortText = v.pipe(v.string(), v.maxLength(500))
const nothing = v.strictObject({})
const files = v.pipe(
  v.array(v.strictObject({ name: v.pipe(v.string(), v.maxLength(1000)), bytes: v.instance(Uint8Array) })),
  v.minLength(1),
  v.maxLength(2),
)
const index = v.pipe(v.number(), v.integer(), v.minValue(0))

/** One schema a call; unknown keys are refused. */
export const inputs = {
  ...alignmentInputs,
  ...articleListInputs,
  ...backupInputs,
  ...projectInputs,
  ...reportInputs,
  ...agreementInputs,
  ...historyInputs,
  ...importInputs,
  ...checkInputs,
  ...exportInputs,
  ...learningInputs,
  ...statisticsInputs,
  ...taughtInputs,
  ...memoryInputs,

  planImport: v.strictObject({ files, columns: columnsInput }),
  importArticle: v.strictObject({
    files,
    title: v.optional(shortText),
    system: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80))),
    columns: columnsInput,
    ticket: v.optional(ticketInput),
  }),
  listArticles: v.strictObject({ query: shortText, limit: limitInput }),
  openArticle: v.strictObject({ articleId: id }),
  placeArticle: v.strictObject({ articleId: id, segment: index }),
  deleteArticle: v.strictObject({ articleId: id }),
  restoreArticle: v.strictObject({ articleId: id }),

  setTarget: v.strictObject({ segmentId: id, target: text, took }),
  confirmSegment: v.strictObject({ segmentId: id, confirmed: v.boolean(), took }),
  applyFix: v.strictObject({ flagId: id, fix: index, took }),
  dismissFlag: v.strictObject({
    flagId: id,
    scope: v.picklist(SCOPES),
    reason: v.picklist(REASONS),
    note: v.optional(shortText),
    took,
  }),
  reopenFlag: v.strictObject({ flagId: id }),
  undo: v.strictObject({ articleId: id }),
  redo: v.strictObject({ articleId: id }),

  removeDismissal: v.strictObject({ dismissalId: id }),
  listRules: nothing,
  setRule: v.strictObject({ ruleId: id, enabled: v.boolean() }),
  suggestSpelling: v.strictObject({ word: shortText }),

  listReviewers: nothing,
  addReviewer: v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) }),
  getSettings: nothing,
  setSettings: v.partial(
    v.strictObject({
      locale: v.picklist(['de', 'en', 'system']),
      theme: v.picklist(['light', 'dark', 'system']),
      levels: v.pipe(v.array(v.picklist(['sure', 'likely', 'hint'])), v.maxLength(3)),
      fontSize: v.pipe(v.number(), v.minValue(12), v.maxValue(28)),
      passLimit: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
      keys: v.picklist(['matecat', 'omegat']),
      reviewerId: id,
      quietBelow: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      typographic: v.boolean(),
      lookForUpdates: v.boolean(),
      ...lookInputs,
    }),
  ),

  exportCheck: v.strictObject({ articleId: id }),
  exportTo: v.strictObject({
    articleId: id,
    format: v.picklist(WRITTEN_FORMATS),
    path: v.pipe(v.string(), v.maxLength(4096)),
    locale: v.optional(v.picklist(['de', 'en'])),
    ticket: v.optional(ticketInput),
  }),

  ...workbenchInputs,
} satisfies { [Name in CallName]: v.GenericSchema<unknown, Calls[Name]['input']> }

/** What the engine says on its own. */
export type EngineEvent =
  | { readonly kind: 'ready' }
  | { readonly kind: 'restarting' }
  /** It died again and again; only starting the app anew helps. */
  | { readonly kind: 'stopped' }
  /** Something the editor has to know although no call failed: a damaged or too new database. */
  | { readonly kind: 'notice'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | CheckEvent
  | ImportEvent
  | ExportEvent
  /** So many proposals wait for an answer; `fresh` of them came up just now. */
  | { readonly kind: 'proposals'; readonly open: number; readonly fresh: number }
  /** Flags of these segments were computed anew. As JSON: whoever listens gets a copy of his own. */
  | { readonly kind: 'checked'; readonly change: Json<Change> }

/** Only the main process sends them: they name a path, which the editor chose in the system's dialog, or it has its own part in them. */
const MAIN_ONLY = [
  'exportTo',
  'cancelExport',
  'exportHistoryTo',
  'exportTableTo',
  'exportLibraryTo',
  'importLibraryFrom',
  'renderReport',
  'renderPeriodReport',
  'exportTaughtTo',
] as const

/** Calls the window may make: all but those that only the main process sends. */
export type WindowCalls = Exclude<CallName, (typeof MAIN_ONLY)[number]>

const isWindowCall = (name: string): name is WindowCalls =>
  Object.hasOwn(inputs, name) && !MAIN_ONLY.some((only) => only === name)

/** Their names: those that have a schema. */
export const windowCalls: readonly WindowCalls[] = Object.keys(inputs).filter(isWindowCall)

const LARGE_ANSWERS = ['openArticle'] as const satisfies readonly WindowCalls[]
/** Calls whose answers hold a whole article: these reach the page as JSON. */
export type LargeAnswer = (typeof LARGE_ANSWERS)[number]
export const isLargeAnswer = (name: string): name is LargeAnswer =>
  LARGE_ANSWERS.some((large) => large === name)

/** `window.api`: one named function a call, and what only the main process can do. */
export type Api = {
  readonly [Name in Exclude<WindowCalls, LargeAnswer>]: (
    input: Calls[Name]['input'],
  ) => Promise<Result<Calls[Name]['output']>>
} & {
  readonly [Name in LargeAnswer]: (
    input: Calls[Name]['input'],
  ) => Promise<Result<Json<Calls[Name]['output']>>>
} & {
  readonly [Name in keyof SystemCalls]: (
    input: SystemCalls[Name]['input'],
  ) => Promise<Result<SystemCalls[Name]['output']>>
} & {
  /** Asks where to save, then exports; null when the editor cancelled the dialog. */
  readonly exportArticle: (input: {
    articleId: string
    format: ExportFormat
    ticket: string
  }) => Promise<Result<{ path: string } | null>>
  /** An export that was begun with this ticket ends with `cancelled`; what stood in its place stays. */
  readonly cancelExport: (input: { ticket: string }) => Promise<Result<null>>
  /** The same for all events that pass a filter, and for a table of the pictures; `name` is offered without an ending. */
  readonly exportHistory: (input: {
    filter: HistoryFilter
    format: HistoryFormat
    name: string
  }) => Promise<Result<{ path: string } | null>>
  readonly exportTable: (input: { table: Table; name: string }) => Promise<Result<{ path: string } | null>>
  /** Asks where to, or from where; null when the editor cancelled the dialog. */
  readonly exportPeriod: (input: {
    filter: HistoryFilter
    format: ReportFormat
    name: string
  }) => Promise<Result<{ path: string } | null>>
  readonly exportLibrary: () => Promise<Result<{ path: string } | null>>
  readonly importLibrary: () => Promise<Result<{ articles: number } | null>>
  /** Terms or own rules as a file. */
  readonly exportTaught: (input: {
    what: TaughtFile
    name: string
  }) => Promise<Result<{ path: string } | null>>
  /** Calls back on engine events; returns the function that stops it. */
  readonly onEngineEvent: (listener: (event: EngineEvent) => void) => () => void
  /** Calls back with files that the system asks to open: given on the command line, double-clicked, from a second start. */
  readonly onFiles: (listener: (files: Result<readonly FileBytes[]>) => void) => () => void
  /** Menu commands ('undo', 'open' …) that reach the window from the application menu. */
  readonly onCommand: (listener: (command: string) => void) => () => void
}

export type Handlers = {
  readonly [Name in CallName]: (
    input: Calls[Name]['input'],
  ) => Calls[Name]['output'] | Promise<Calls[Name]['output']>
}
