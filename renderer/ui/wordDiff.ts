import { diffWordsWithSpace } from 'diff'

type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** A piece and where it begins in the line of all pieces. */
export type PlacedPiece = Piece & { readonly at: number }

/**
 * Word for word, what became of `before`. White space between two replacements is taken into them, so
 * that a rewritten phrase reads as one.
 */
export function wordDiff(before: string, after: string): readonly PlacedPiece[] {
  const pieces = diffWordsWithSpace(before, after).map((part): Piece => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }))
  let at = 0
  return joinAcrossSpaces(pieces).map((piece) => {
    const placed = { ...piece, at }
    at += piece.text.length
    return placed
  })
}

function joinAcrossSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed })
    if (added) joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]
    if (piece.kind === 'removed') removed += piece.text
    else if (piece.kind === 'added') added += piece.text
    else if (removed && added && /^\s+$/.test(piece.text) && next && next.kind !== 'same') {
      removed += piece.text
      added += piece.text
    } else {
      flush()
      joined.push(piece)
    }
  }
  flush()
  return joined
}
