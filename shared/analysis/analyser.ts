import type { Lexicons } from '../lexicon/lexicon.ts'
import { findClauses } from './clauses.ts'
import { createEnglish, type EnglishModel } from './english.ts'
import { createGerman } from './german.ts'
import { createLinker } from './links/linker.ts'
import { noLinks } from './links/result.ts'
import { nounPhrases } from './phrases.ts'
import type { AnalysedPair, AnalysedSource } from './pair.ts'

/** What the analyser needs; all of it is loaded by the engine. */
export type AnalyserResources = {
  readonly lexicons: Lexicons
  /** Bytes of shared/analysis/data/german-tagger.bin. */
  readonly taggerWeights: Uint8Array
  readonly english: EnglishModel
  /** Contents of shared/analysis/data/learned-translations.tsv; null does without. */
  readonly learnedTranslations: string | null
}

/** A segment as it comes from the article. */
export type SegmentText = {
  readonly index: number
  readonly kind: 'heading' | 'text'
  readonly source: string | null
  readonly target: string
}

export type Analyser = { analyse(segment: SegmentText): AnalysedPair }

/** Analyser of segment pairs. Remembers word forms in bounded memory; takes any text, even empty or without letters. */
export function createAnalyser({
  lexicons,
  taggerWeights,
  english,
  learnedTranslations,
}: AnalyserResources): Analyser {
  const analyseGerman = createGerman(lexicons.german, taggerWeights)
  const analyseEnglish = recent(createEnglish(english, lexicons.translations))
  const linker = createLinker(lexicons, learnedTranslations)
  return {
    analyse({ index, kind, source, target }) {
      const analysed = source === null ? null : analyseEnglish(source)
      const { tokens, sentences } = analyseGerman(target, copiesOf(analysed))
      const phrases = nounPhrases(tokens)
      return {
        index,
        kind,
        source: analysed,
        target: { text: target, tokens, sentences, phrases, clauses: findClauses(tokens, phrases) },
        links: analysed === null ? noLinks(0, tokens.length) : linker.link(analysed.tokens, tokens),
      }
    },
  }
}

/** Sources whose analyses are kept: while a translation is typed its source stays, and files list systems side by side. */
const RECENT = 256

function recent(analyse: (text: string) => AnalysedSource): (text: string) => AnalysedSource {
  const known = new Map<string, AnalysedSource>()
  return (text) => {
    const hit = known.get(text)
    if (hit !== undefined) return hit
    const source = analyse(text)
    known.set(text, source)
    for (const oldest of known.keys()) {
      if (known.size <= RECENT) break
      known.delete(oldest)
    }
    return source
  }
}

/** The words and numbers of the source as written. */
function copiesOf(source: AnalysedSource | null): ReadonlySet<string> {
  return new Set(source?.tokens.filter((token) => token.kind !== 'punctuation').map((token) => token.text))
}
