import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyser } from '../shared/analysis/analyser.ts'
import type { AnalysedPair } from '../shared/analysis/pair.ts'
import type { Lexicons } from '../shared/lexicon/lexicon.ts'
import type { LexiconFiles } from '../shared/lexicon/open.ts'
import type { CheckInput } from '../shared/review/checker.ts'
import { english } from './english-model.ts'
import { loadLexicons } from './lexicons.ts'
import { findResources } from './resources.ts'
import type { Resources } from './resources.ts'

export type Analysis = {
  readonly lexicons: Lexicons
  analyse(input: CheckInput): AnalysedPair
}

/**
 * Loads lexicons, tagger and the English model: everything a checker needs. Once per thread.
 * @param files lexicons that another thread has read
 */
export async function openAnalysis(
  resources: Resources = findResources(),
  files?: LexiconFiles,
): Promise<Analysis> {
  const { lexicon: data, dictionary } = resources
  const lexicons = await loadLexicons({ data, dictionary, files })
  const taggerWeights = readFileSync(join(resources.analysis, 'german-tagger.bin'))
  const learnedTranslations = readFileSync(join(resources.analysis, 'learned-translations.tsv'), 'utf8')
  const analyser = createAnalyser({ lexicons, taggerWeights, english, learnedTranslations })
  return { lexicons, analyse: (input) => analyser.analyse(input) }
}
