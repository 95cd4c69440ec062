import type { EngineEvent } from '../../shared/calls.ts'
import type { Rule } from '../../shared/rules/rule.ts'
import type { Backups } from './backups/backups.ts'
import type { Analyst, CheckReport } from './checking/analyst.ts'
import type { Inspector } from './checking/inspector.ts'
import { createInspector } from './checking/inspector.ts'
import type { Context } from './context.ts'
import { hasArticles } from './database/queries/articles.ts'
import type { Db } from './database/sql.ts'
import { createDispatch } from './dispatch.ts'
import type { Dispatch } from './dispatch.ts'
import { createArrivals } from './files/arrivals.ts'
import type { OpenClerk } from './files/clerk.ts'
import { createExporter } from './files/exporter.ts'
import { createImporter } from './files/import.ts'
import { backupHandlers } from './handlers/backups.ts'
import { bulkHandlers } from './handlers/bulk.ts'
import { dictionaryHandlers } from './handlers/dictionary.ts'
import { ownFlagHandlers } from './handlers/own-flags.ts'
import { memoryHandlers } from './handlers/memory.ts'
import { taughtHandlers } from './handlers/taught.ts'
import { searchHandlers } from './handlers/search.ts'
import { agreementHandlers } from './handlers/agreement.ts'
import { alignmentHandlers } from './handlers/alignment.ts'
import { articleHandlers } from './handlers/articles.ts'
import { historyHandlers } from './handlers/history.ts'
import { projectHandlers } from './handlers/projects.ts'
import { reportHandlers } from './handlers/reports.ts'
import { reviewHandlers } from './handlers/review.ts'
import { ruleHandlers } from './handlers/rules.ts'
import { statisticsHandlers } from './handlers/statistics.ts'
import { ensureReviewer, settingsHandlers } from './handlers/settings.ts'
import { newId } from './ids.ts'
import { createMiner } from './review/miner.ts'
import { learnAnew } from './review/learning.ts'
import { checkAtStart } from './start-checks.ts'
import { transaction } from './database/sql.ts'

export type EngineParts = {
  readonly db: Db
  readonly rules: readonly Rule[]
  /** Starts the analyst, which reports what it finds to the given function. */
  readonly startAnalyst: (report: (report: CheckReport) => void) => Analyst
  readonly openClerk: OpenClerk
  readonly emit: (event: EngineEvent) => void
  readonly log: (line: string) => void
  readonly now: () => number
  /** Name of the first reviewer. */
  readonly userName: string
  readonly backups: Backups
  /** Ends this engine and starts another one on what has been laid out. */
  readonly restart: () => void
}

export type Engine = {
  readonly dispatch: Dispatch
  /** The very first time there is something to look at. */
  openSampleIfEmpty(source: string, target: string): Promise<void>
  close(): Promise<void>
}

/** The analyst ends with it when the database cannot be written. */
function startInspector(context: Context, analyst: Analyst): Inspector {
  try {
    return createInspector(context, analyst)
  } catch (error) {
    void analyst.close()
    throw error
  }
}

/** Puts the engine together: database, checks, and a handler for every call. */
export function createEngine(parts: EngineParts): Engine {
  const { db, rules, emit, log, now } = parts
  const context: Context = { db, rules, emit, log, now, newId }
  checkAtStart(context)
  ensureReviewer(context, parts.userName)
  transaction(db, () => learnAnew(context))
  const analyst = parts.startAnalyst((report) => {
    inspector.report(report)
    if (report.finished) miner.wake()
  })
  const inspector = startInspector(context, analyst)
  const miner = createMiner(context, analyst)
  const arrivals = createArrivals(context)
  const importer = createImporter(context, analyst, parts.openClerk, arrivals)
  const exporter = createExporter(context, parts.openClerk)
  const handlers = {
    ...articleHandlers(context, inspector, importer, exporter),
    ...reviewHandlers(context, inspector),
    ...alignmentHandlers(context, inspector, analyst),
    ...historyHandlers(context),
    ...statisticsHandlers(context),
    ...ruleHandlers(context, inspector, analyst),
    ...settingsHandlers(context),
    ...ownFlagHandlers(context, inspector),
    ...bulkHandlers(context, inspector),
    ...searchHandlers(context, analyst),
    ...dictionaryHandlers(context, inspector),
    ...reportHandlers(context, exporter),
    ...agreementHandlers(context),
    ...projectHandlers(context, inspector),
    ...backupHandlers(context, parts.backups, parts.restart),
    ...taughtHandlers(context, inspector, analyst),
    ...memoryHandlers(context, analyst),
  }
  inspector.begin()
  miner.wake()
  arrivals.tidy()

  return {
    dispatch: createDispatch(handlers, log),

    async openSampleIfEmpty(source, target) {
      if (hasArticles(db)) return
      const bytes = (text: string) => new TextEncoder().encode(text)
      const files = [
        { name: 'sample.en.txt', bytes: bytes(source) },
        { name: 'sample.de.txt', bytes: bytes(target) },
      ]
      await importer.import(files, {})
      inspector.begin()
    },

    async close() {
      importer.stop()
      arrivals.stop()
      await exporter.settled()
      inspector.stop()
      miner.stop()
      await analyst.close()
    },
  }
}
