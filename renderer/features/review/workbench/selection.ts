/** What the editor has marked in the rows, as spans of the segments' texts. */
import { useEffect, useRef } from 'react'
import type { SegmentView } from '../../../../shared/calls.ts'
import { withoutTags } from '../../../../shared/formats/tags.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { EditorHandle } from '../editor/handle.ts'

export type Side = 'source' | 'target'

export type Marked = { readonly segmentId: string; readonly side: Side; readonly span: Span }

/**
 * Code units of a row's text before a place in the page. What is drawn in place of other characters (a tag) says how many it
 * stands for: data-length.
 */
export function offsetIn(root: Element, node: Node, offset: number): number {
  const range = root.ownerDocument.createRange()
  range.setStart(root, 0)
  range.setEnd(node, offset)
  return lengthOf(range.cloneContents())
}

function lengthOf(node: Node): number {
  if (node.nodeType === 3) return node.textContent?.length ?? 0
  if (node instanceof HTMLElement && node.dataset['length'] !== undefined)
    return Number(node.dataset['length'])
  let length = 0
  for (const child of node.childNodes) length += lengthOf(child)
  return length
}

/** The side of a row that a node is in. */
export function sideOf(node: Node | null): { element: HTMLElement; segmentId: string; side: Side } | null {
  const from = node instanceof Element ? node : node?.parentElement
  const element = from?.closest<HTMLElement>('[data-side]')
  const row = element?.closest('[id^="segment-"]')
  const side = element?.dataset['side']
  if (!element || !row || (side !== 'source' && side !== 'target')) return null
  return { element, segmentId: row.id.replace('segment-', ''), side }
}

/** What is marked in the page at this moment, when it is part of one side of one row. */
export function markedNow(): Marked | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = sideOf(startContainer)
  const end = sideOf(endContainer)
  // A triple click takes in the row's end, which is already the next one's beginning.
  if (!start || (end && end.element !== start.element)) return null
  const { element, segmentId, side } = start
  const from = offsetIn(element, startContainer, startOffset)
  const to = end ? offsetIn(element, endContainer, endOffset) : lengthOf(element)
  return from < to ? { segmentId, side, span: { start: from, end: to } } : null
}

/** The words that are marked in the editor, or else in a row; '' when none are. */
export function markedWords(segments: readonly SegmentView[], editor: EditorHandle | null): string {
  if (editor) return wordsIn(editor.text(), editor.selection())
  const marked = markedNow()
  const owner = segments.find((segment) => segment.id === marked?.segmentId)
  return marked && owner ? wordsIn(owner[marked.side], marked.span) : ''
}

const wordsIn = (text: string, { start, end }: Span): string => withoutTags(text.slice(start, end)).trim()

/**
 * What was marked with the mouse since it was last pressed. Kept, because the row is drawn anew when the click that ends the
 * marking makes it the active one.
 */
export function useMarked(): { readonly take: () => Marked | null } {
  const marked = useRef<Marked | null>(null)
  useEffect(() => {
    const forget = () => {
      marked.current = null
    }
    const keep = () => {
      marked.current = markedNow() ?? marked.current
    }
    document.addEventListener('pointerdown', forget)
    document.addEventListener('selectionchange', keep)
    return () => {
      document.removeEventListener('pointerdown', forget)
      document.removeEventListener('selectionchange', keep)
    }
  }, [])
  const taker = useRef({
    take: () => {
      const now = markedNow() ?? marked.current
      marked.current = null
      return now
    },
  })
  return taker.current
}
