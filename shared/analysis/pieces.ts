import type { TargetToken } from './pair.ts'

type Tokens = readonly TargetToken[]

/** A stretch of words without a mark that ends a clause; quotation marks and brackets are passed over. */
export type Piece = {
  /** What stands in front: the mark, or the conjunction that divides two pieces; null at the beginning. */
  readonly mark: TargetToken | null
  readonly words: readonly TargetToken[]
}

/** Punctuation at which a clause may end. */
export const endsClause = ({ kind, text }: TargetToken): boolean =>
  kind === 'punctuation' && /^[,.;:!?–—-]$/u.test(text)

/**
 * A text in pieces.
 * @param divides words that divide as well, given the word before them (the und of two infinitives)
 */
export function piecesOf(
  tokens: Tokens,
  divides: (token: TargetToken, before: TargetToken | undefined) => boolean = () => false,
): Piece[] {
  const pieces: { mark: TargetToken | null; words: TargetToken[] }[] = [{ mark: null, words: [] }]
  for (const token of tokens) {
    const words = pieces.at(-1)?.words ?? []
    if (endsClause(token) || divides(token, words.at(-1))) pieces.push({ mark: token, words: [] })
    else if (token.kind !== 'punctuation') words.push(token)
  }
  return pieces
}

/** What stands behind a token up to the next mark, the mark itself, and the token behind that. */
export function upToMark(
  tokens: Tokens,
  { index }: TargetToken,
): {
  readonly words: Tokens
  readonly mark: TargetToken | undefined
  readonly next: TargetToken | undefined
} {
  const rest = tokens.slice(index + 1)
  const end = rest.findIndex(endsClause)
  return { words: end < 0 ? rest : rest.slice(0, end), mark: rest[end], next: rest[end + 1] }
}
