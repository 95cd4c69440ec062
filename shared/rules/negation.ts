/** What denies in either language, and where: what the two rules on negations compare. */
import type { AnalysedPair, LinkEvidence, SourceToken, TargetToken } from '../analysis/pair.ts'
import { around, isPunctuation } from '../analysis/pieces.ts'

/** Words that deny in English; "no" only before what it denies. */
const DENIES = /^(?:not|n['’]t|\p{L}+n['’]t|cannot|never|nobody|nothing|nowhere|neither|nor|without)$/u
/** Words that do nothing but deny in German. */
const GERMAN_DENIES = /^(?:nicht|nichts|nie|niemals|niemand\p{L}*|nirgend\p{L}*|kein\p{L}*|weder|ohne)$/iu

/** Evidence that a word of one side says what a word of the other says, and has no denial left to say. */
const SAYS_THE_SAME: ReadonlySet<LinkEvidence> = new Set(['copy', 'dictionary', 'phrase', 'learned'])

/** Where a new statement may begin, so that a denial hardly reaches across. */
const SOURCE_BORDER = /^(?:[,;:()"“”–—]|and|but|or|because|while|when|that|who|which|where|since|after)$/iu

/** Words of the source that deny something. */
export const sourceDenials = (tokens: readonly SourceToken[]): SourceToken[] =>
  tokens.filter(
    (token) =>
      DENIES.test(token.lower) ||
      // "Master of None" is a name.
      token.text === (token.index === 0 ? 'None' : 'none') ||
      (token.lower === 'no' &&
        token.pos === 'DET' &&
        /^(?:NOUN|ADJ)$/u.test(tokens[token.index + 1]?.pos ?? '')),
  )

/** Words of the target that deny something, and do nothing else. */
export const targetDenials = (tokens: readonly TargetToken[]): TargetToken[] =>
  tokens.filter(({ text }) => GERMAN_DENIES.test(text))

/**
 * Words of the target around one of them: those of its clause, and of its piece between commas, where what is denied and
 * what denies it stand together.
 */
export function targetStretch({ target }: AnalysedPair, at: TargetToken): TargetToken[] {
  const { tokens, clauses } = target
  const inside = new Set(around(tokens, at, isPunctuation).map(({ index }) => index))
  for (const { parts } of clauses)
    if (parts.some(([first, last]) => at.index >= first && at.index <= last))
      for (const [first, last] of parts) for (let index = first; index <= last; index++) inside.add(index)
  return tokens.filter(({ index }) => inside.has(index))
}

/** Words of the source around one of them, up to where another statement may begin. */
export const sourceStretch = (tokens: readonly SourceToken[], at: SourceToken): readonly SourceToken[] =>
  around(tokens, at, ({ text }) => SOURCE_BORDER.test(text))

/** What a word of the target stands for, when the dictionary or many translations say so. */
export function standsFor({ links }: AnalysedPair, { index }: TargetToken): number | null {
  const link = links.list.find(({ target, evidence }) => target === index && SAYS_THE_SAME.has(evidence))
  return link?.source ?? null
}

/** What a word of the source became, when the dictionary or many translations say so. */
export function became({ links }: AnalysedPair, { index }: SourceToken): number | null {
  const link = links.list.find(({ source, evidence }) => source === index && SAYS_THE_SAME.has(evidence))
  return link?.target ?? null
}
