/** Cutting texts at marks. What counts as one is for whoever cuts to say: mostly what ends a clause. */
import type { TargetToken } from './pair.ts'

/** A token of either language. */
type Token = { readonly index: number }

/** Says where a piece ends. */
type Ends<T> = (token: T) => boolean

/** Words that stand together. */
export type Piece = {
  /** What stands in front: the mark, or the conjunction that divides two pieces; null at the beginning. */
  readonly mark: TargetToken | null
  readonly words: readonly TargetToken[]
}

/** Punctuation at which a clause may end. */
export const endsClause = ({ kind, text }: TargetToken): boolean =>
  kind === 'punctuation' && CLAUSE_ENDS.has(text)
const CLAUSE_ENDS: ReadonlySet<string> = new Set([',', '.', ';', ':', '!', '?', '–', '—', '-'])

export const isPunctuation = ({ kind }: TargetToken): boolean => kind === 'punctuation'

/**
 * Tokens in pieces, some of which may be empty.
 * @param divides tokens that stand between two pieces, given the word before them in theirs
 */
export function cut(
  tokens: readonly TargetToken[],
  divides: (token: TargetToken, before: TargetToken | undefined) => boolean,
): Piece[] {
  let words: TargetToken[] = []
  const pieces: Piece[] = [{ mark: null, words }]
  for (const token of tokens) {
    if (divides(token, words.at(-1))) pieces.push({ mark: token, words: (words = []) })
    else words.push(token)
  }
  return pieces
}

/** What stands behind a token up to the next that ends the piece, that one itself, and the token behind it. */
export function upTo<T extends Token>(
  tokens: readonly T[],
  { index }: Token,
  ends: Ends<T>,
): { readonly words: readonly T[]; readonly mark: T | undefined; readonly next: T | undefined } {
  let end = index + 1
  for (let token = tokens[end]; token && !ends(token); token = tokens[end]) end++
  return { words: tokens.slice(index + 1, end), mark: tokens[end], next: tokens[end + 1] }
}

/** What stands before a token back to the last one that ends the piece. */
export function backTo<T extends Token>(tokens: readonly T[], { index }: Token, ends: Ends<T>): readonly T[] {
  let first = index
  for (let token = tokens[first - 1]; token && !ends(token); token = tokens[first - 1]) first--
  return tokens.slice(first, index)
}

/** The piece that a token stands in. */
export const around = <T extends Token>(tokens: readonly T[], token: T, ends: Ends<T>): readonly T[] => [
  ...backTo(tokens, token, ends),
  token,
  ...upTo(tokens, token, ends).words,
]
