import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english } from '../../../electron/english-model.ts'
import { loadLexicons } from '../../../electron/lexicons.ts'
import { createAnalyser, type Analyser } from '../../../shared/analysis/analyser.ts'
import type { AnalysedPair } from '../../../shared/analysis/pair.ts'

const SHARED = join(import.meta.dirname, '../../../shared')

export const lexicons = await loadLexicons({ data: join(SHARED, 'lexicon/data') })
export const taggerWeights: Uint8Array = readFileSync(join(SHARED, 'analysis/data/german-tagger.bin'))
export const learnedTranslations = readFileSync(
  join(SHARED, 'analysis/data/learned-translations.tsv'),
  'utf8',
)
export { english }

export const analyser: Analyser = createAnalyser({ lexicons, taggerWeights, english, learnedTranslations })

/** Analyses one segment with the real lexicons and weights. */
export function analyse(target: string, source: string | null = null): AnalysedPair {
  return analyser.analyse({ index: 0, kind: 'text', source, target })
}

/** "form/TAG" of all tokens. */
export function tagged({ target }: AnalysedPair): string {
  return target.tokens.map((token) => `${token.text}/${token.tag}`).join(' ')
}

/** Lemma of the first token with this form. */
export function lemmaOf({ target }: AnalysedPair, form: string): string | undefined {
  return target.tokens.find((token) => token.text === form)?.lemma
}
