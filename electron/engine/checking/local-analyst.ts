import { alignAround } from '../../../shared/align/around.ts'
import type { AlignmentLexicon } from '../../../shared/align/vocabulary.ts'
import type { Checker } from '../../../shared/review/checker.ts'
import { exceptOwnWords } from '../../../shared/rules/own-words.ts'
import { pack, unpack } from '../packed.ts'
import type { Analyst, CheckReport } from './analyst.ts'
import type { SearchAnswer, SearchRequest } from './search.ts'
import type { TaughtTools } from './taught-tools.ts'
import { checkInSlices } from './slices.ts'

/** What an analyst works with. */
export type Tools = {
  readonly checker: Checker
  readonly alignment: AlignmentLexicon
  readonly suggest: (word: string) => readonly string[]
  readonly search: (request: SearchRequest) => SearchAnswer
  readonly taught: TaughtTools
}

/** An analyst in this very thread: what the worker runs, and the tests. */
export function createLocalAnalyst(tools: Tools, report: (report: CheckReport) => void): Analyst {
  const words = new Set<string>()
  const slices = checkInSlices(exceptOwnWords(tools.checker, words), report)
  return {
    start: slices.start,
    cancel: slices.cancel,
    async align(documents, fixed) {
      const { source, target } = unpack(documents)
      return pack(alignAround(source, target, fixed, tools.alignment))
    },
    suggest: async (word) => tools.suggest(word),
    setWords(now) {
      words.clear()
      for (const word of now) words.add(word)
    },
    setTaught: (taught) => tools.taught.set(taught),
    ask: async (name, input) => tools.taught.answer(name, input),
    search: async (request) => tools.search(request),
    close: async () => slices.stop(),
  }
}
