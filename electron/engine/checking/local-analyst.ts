import { alignDocuments } from '../../../shared/align/align.ts'
import type { AlignmentLexicon } from '../../../shared/align/vocabulary.ts'
import type { Checker } from '../../../shared/review/checker.ts'
import type { Analyst, CheckReport } from './analyst.ts'
import { checkInSlices } from './slices.ts'

/** What an analyst works with. */
export type Tools = {
  readonly checker: Checker
  readonly alignment: AlignmentLexicon
  readonly suggest: (word: string) => readonly string[]
}

/** An analyst in this very thread: what the worker runs, and the tests. */
export function createLocalAnalyst(tools: Tools, report: (report: CheckReport) => void): Analyst {
  const slices = checkInSlices(tools.checker, report)
  return {
    start: slices.start,
    cancel: slices.cancel,
    align: async (source, target) => alignDocuments(source, target, tools.alignment),
    suggest: async (word) => tools.suggest(word),
    close: async () => slices.stop(),
  }
}
