import { openAnalysis } from '../../electron/analysis.ts'
import type { Analysis } from '../../electron/analysis.ts'

let opened: Promise<Analysis> | null = null

/** The real lexicons and tagger, loaded once a test file. */
export function loadAnalysis(): Promise<Analysis> {
  opened ??= openAnalysis()
  return opened
}
