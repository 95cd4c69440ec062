import { wordDiff } from '../../ui/wordDiff.ts'
import type { PlacedPiece } from '../../ui/wordDiff.ts'

/** So much unchanged text is left on either side of a change. */
const AROUND = 32

/** The part of a word diff that shows what changed, with a few words around it; … where text is left out. */
export function changeExcerpt(before: string, after: string): readonly PlacedPiece[] {
  const pieces = wordDiff(before, after)
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'same') return [piece]
    const isFirst = index === 0
    const isLast = index === pieces.length - 1
    if (isFirst && isLast) return []
    const text = shorten(piece.text, !isFirst, !isLast)
    return text === '' ? [] : [{ ...piece, text }]
  })
}

/** The ends of a text that are wanted, cut at spaces. */
function shorten(text: string, keepStart: boolean, keepEnd: boolean): string {
  const start = keepStart ? upTo(text) : ''
  const end = keepEnd ? from(text) : ''
  if (keepStart && keepEnd) return text.length <= AROUND * 2 ? text : `${start} … ${end}`
  if (text.length <= AROUND) return text
  return keepStart ? `${start} …` : `… ${end}`
}

function upTo(text: string): string {
  const at = text.lastIndexOf(' ', AROUND)
  return text.slice(0, at < 0 ? AROUND : at)
}

function from(text: string): string {
  const at = text.indexOf(' ', text.length - AROUND)
  return text.slice(at < 0 ? text.length - AROUND : at + 1)
}
