import { AppError } from '../errors.ts'
import type { Mend, Side } from './change.ts'
import type { Document } from '../formats/document.ts'
import { sentences } from '../text/sentences.ts'
import { blockOf } from '../formats/prose.ts'
import type { Piece } from './pieces.ts'
import { cut, isEmpty, join, nothingAt } from './pieces.ts'

/** What belongs together: one row of the review. */
export type Link = Readonly<Record<Side, Piece>>

/** The files, for what stands between pieces. */
export type Files = Readonly<Record<Side, Document | null>>

/** Rows [from, from + count) become these. */
export type Mended = { readonly from: number; readonly count: number; readonly links: readonly Link[] }

/**
 * Carries out a change at a row. The texts of both sides stay, in their order; only the borders between rows move.
 * @throws AppError 'align-nothing' when it would change nothing, 'align-no-neighbour' when there is no row to do it with,
 *   'align-paragraphs' when two paragraphs of the translation would become one
 */
export function mend(links: readonly Link[], index: number, change: Mend, files: Files): Mended {
  const here = links[index]
  if (!here) throw new AppError('align-nothing')
  switch (change.kind) {
    case 'merge':
      return merge(links, index, change.side, files)
    case 'split':
      return split(here, index, change)
    case 'shift':
      return shift(links, index, change.side, change.direction, files)
    case 'unlink':
      return unlink(here, index)
    case 'link':
      return merge(links, partnerOf(links, index), 'both', files)
  }
}

const holdsNothing = (link: Link) => isEmpty(link.source) && isEmpty(link.target)

/** The rows without those that hold nothing any more. */
const mended = (from: number, count: number, links: readonly Link[]): Mended => ({
  from,
  count,
  links: links.filter((link) => !holdsNothing(link)),
})

function merge(links: readonly Link[], index: number, side: Side | 'both', files: Files): Mended {
  const here = links[index]
  const next = links[index + 1]
  if (!here || !next) throw new AppError('align-no-neighbour')
  if (side === 'both') {
    const source = joined(here.source, next.source, 'source', files)
    return mended(index, 2, [{ source, target: joined(here.target, next.target, 'target', files) }])
  }
  if (isEmpty(next[side])) throw new AppError('align-nothing')
  const whole = joined(here[side], next[side], side, files)
  const rest = nothingAt(next[side].span.end)
  return mended(index, 2, [
    { ...here, [side]: whole },
    { ...next, [side]: rest },
  ])
}

/** Paragraphs of the translation stay apart: they have to be written back as they came. */
function joined(a: Piece, b: Piece, side: Side, files: Files): Piece {
  const document = files[side]
  const both = a.machine !== '' && b.machine !== ''
  if (side === 'target' && both && document) {
    const end = Math.max(a.span.start, a.span.end - 1)
    if (blockOf(document.blocks, end) !== blockOf(document.blocks, b.span.start))
      throw new AppError('align-paragraphs')
  }
  return join(a, b, document?.text ?? '')
}

function split(here: Link, index: number, at: { readonly source: number; readonly target: number }): Mended {
  const [source, sourceRest] = cut(here.source, { text: wordStart(here.source.text, at.source) })
  const [target, targetRest] = cut(here.target, { text: wordStart(here.target.text, at.target) })
  const parts = mended(index, 1, [
    { source, target },
    { source: sourceRest, target: targetRest },
  ])
  if (parts.links.length < 2) throw new AppError('align-nothing')
  return parts
}

/** No word is cut: its halves would later grow together with others. */
function wordStart(text: string, at: number): number {
  let start = Math.min(at, text.length)
  while (start > 0 && start < text.length && /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(start - 1, start + 1)))
    start--
  return start
}

function shift(
  links: readonly Link[],
  index: number,
  side: Side,
  direction: 'up' | 'down',
  files: Files,
): Mended {
  const here = links[index]
  const other = links[direction === 'up' ? index - 1 : index + 1]
  if (!here || isEmpty(here[side])) throw new AppError('align-nothing')
  const down = direction === 'down'
  const [first, second] = cut(here[side], { text: sentenceBorder(here[side].text, side, down) })
  const stays = { ...here, [side]: down ? first : second }
  if (!other && holdsNothing(stays)) throw new AppError('align-no-neighbour')
  const beside = other ?? emptyBeside(here, down)
  const goes = down
    ? { ...beside, [side]: joined(second, beside[side], side, files) }
    : { ...beside, [side]: joined(beside[side], first, side, files) }
  const count = other ? 2 : 1
  return down ? mended(index, count, [stays, goes]) : mended(index + 1 - count, count, [goes, stays])
}

/** A row before the first or behind the last one. */
function emptyBeside(here: Link, behind: boolean): Link {
  const at = (piece: Piece) => nothingAt(behind ? piece.span.end : piece.span.start)
  return { source: at(here.source), target: at(here.target) }
}

/** Where the last sentence begins, or where the first one ends; of a single sentence everything goes. */
function sentenceBorder(text: string, side: Side, last: boolean): number {
  const spans = sentences(text, side === 'source' ? 'en' : 'de')
  if (spans.length < 2) return last ? 0 : text.length
  return last ? (spans.at(-1)?.start ?? 0) : (spans[0]?.end ?? text.length)
}

function unlink(here: Link, index: number): Mended {
  const { source, target } = here
  if (isEmpty(source) || isEmpty(target)) throw new AppError('align-nothing')
  return mended(index, 1, [
    { source, target: nothingAt(target.span.start) },
    { source: nothingAt(source.span.end), target },
  ])
}

/** The first of the two rows to link: this one and the next, else the one before and this. */
function partnerOf(links: readonly Link[], index: number): number {
  if (isComplement(links[index], links[index + 1])) return index
  if (isComplement(links[index - 1], links[index])) return index - 1
  throw new AppError('align-no-neighbour')
}

function isComplement(a: Link | undefined, b: Link | undefined): boolean {
  if (!a || !b) return false
  const only = (link: Link, side: Side, other: Side) => !isEmpty(link[side]) && isEmpty(link[other])
  return (
    (only(a, 'source', 'target') && only(b, 'target', 'source')) ||
    (only(a, 'target', 'source') && only(b, 'source', 'target'))
  )
}
