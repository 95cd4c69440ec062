import { cached } from '../../lexicon/cache.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import type { LinkEvidence, SourceToken, TargetToken, WordLinks } from '../pair.ts'
import { addPhrases, candidatesFor, contentWords } from './candidates.ts'
import { englishClass, germanClass } from './classes.ts'
import { byPlace, compete } from './compete.ts'
import { createExplainer } from './explain.ts'
import { findPhrases } from './phrases.ts'
import { noLinks, toLinks } from './result.ts'

/** Segments with more content words were not written as one; they are not linked. */
const LONGEST = 2_000

export type Linker = {
  link(source: readonly SourceToken[], target: readonly TargetToken[]): WordLinks
  /** Why two words may be translations of each other, wherever they stand. */
  readonly explains: (german: TargetToken, english: SourceToken) => LinkEvidence | null
}

/** @param learned contents of shared/analysis/data/learned-translations.tsv; null does without */
export function createLinker(lexicons: Lexicons, learned: string | null): Linker {
  const explainer = createExplainer(lexicons, learned)
  const partCount = cached((lemma) => lexicons.german.parts(lemma).length)
  return {
    explains(german, english) {
      const side = explainer.englishSide(english)
      return explainer.relatorTo([side])(explainer.germanSide(german))(side)
    },
    link(source, target) {
      const german = contentWords(target, ({ tag }) => germanClass(tag))
      const english = contentWords(source, ({ pos }) => englishClass(pos))
      if (german.length > LONGEST || english.length > LONGEST) return noLinks(source.length, target.length)
      const ours = german.map(({ token }) => explainer.germanSide(token))
      const candidates = candidatesFor(german, english, ours, explainer)
      addPhrases(candidates, findPhrases(ours, source), german, english)
      const chosen = compete(candidates, german, english, (at) => partCount(german[at]?.token.lemma ?? ''))
      const placed = byPlace(chosen, german, english)
      return toLinks([...chosen, ...placed], candidates, german, english, source.length, target.length)
    },
  }
}
