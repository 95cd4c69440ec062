import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Span } from '../../../../text/span.ts'

/** A conjunction that does not do what it should where it stands. */
export type Slip = {
  readonly at: Span
  /** What should stand there; empty where the word is one too many, null where more has to change. */
  readonly fix: string | null
  readonly wording: 'main' | 'partner' | 'tooMany' | 'clause' | 'neither'
  /** The word that asks for the other one, or what should stand there. */
  readonly evidence: Readonly<Record<string, string>>
  readonly strength: string
}

/** Looks at one word where it stands. */
export type Look = (token: TargetToken, pair: AnalysedPair) => Slip | null

/** A look that needs forms of words. */
export type LookWithForms = (token: TargetToken, pair: AnalysedPair, german: GermanLexicon) => Slip | null

/** Words of the same sentence behind a token. */
export const behind = (token: TargetToken, { target: { tokens } }: AnalysedPair): readonly TargetToken[] => {
  let end = token.index + 1
  while (tokens[end]?.sentence === token.sentence) end++
  return tokens.slice(token.index + 1, end)
}

/** Words of the same sentence before a token. */
export const ahead = (token: TargetToken, { target: { tokens } }: AnalysedPair): readonly TargetToken[] => {
  let first = token.index
  while (tokens[first - 1]?.sentence === token.sentence) first--
  return tokens.slice(first, token.index)
}
