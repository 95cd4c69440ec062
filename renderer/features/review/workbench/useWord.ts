import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { SegmentView } from '../../../../shared/calls.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { EditorHandle } from '../editor/handle.ts'
import type { Place } from '../useCursor.ts'
import type { Point } from './panels.ts'
import { offsetIn, sideOf } from './selection.ts'
import type { Marked } from './selection.ts'
import { wordAt } from './words.ts'

/** A word of the translation and where it is drawn. */
export type WordPlace = {
  readonly segmentId: string
  readonly span: Span
  readonly word: string
  readonly at: Point
}

const wordPlace = (segmentId: string, text: string, offset: number | null, at: Point): WordPlace | null => {
  const span = offset === null ? null : wordAt(text, offset)
  return span && { segmentId, span, word: text.slice(span.start, span.end), at }
}

/** The word under the pointer, in a row or in the editor. */
function wordUnder(
  event: MouseEvent,
  segments: readonly SegmentView[],
  editor: EditorHandle | null,
): WordPlace | null {
  const { clientX: x, clientY: y, target } = event
  const at = { left: x, bottom: y }
  if (!(target instanceof Element)) return null
  if (editor && target.closest('[data-segment-editor]'))
    return wordPlace(editor.segmentId, editor.text(), editor.offsetAt(x, y), at)
  const side = sideOf(target)
  const segment = segments.find((each) => each.id === side?.segmentId)
  const caret = document.caretRangeFromPoint?.(x, y)
  if (!side || side.side !== 'target' || !segment || !caret || !side.element.contains(caret.startContainer))
    return null
  const offset = offsetIn(side.element, caret.startContainer, caret.startOffset)
  return wordPlace(segment.id, segment.target, offset, at)
}

/** The word at the caret, the one that was marked, or the one the active flag is about. */
export function wordHere(place: Place, marked: Marked | null, editor: EditorHandle | null): WordPlace | null {
  const { segment, flag } = place
  if (editor) {
    const offset = editor.selection().end
    return wordPlace(editor.segmentId, editor.text(), offset, editor.boxAt(offset) ?? MIDDLE)
  }
  const row = document.getElementById(`segment-${segment.id}`)
  const drawn = row?.querySelector('mark[data-on]') ?? row?.querySelector('[data-side=target]')
  const at = drawn?.getBoundingClientRect() ?? MIDDLE
  const own = marked?.segmentId === segment.id && marked.side === 'target' ? marked.span : flag?.target[0]
  return own ? wordPlace(segment.id, segment.target, own.start, { left: at.left, bottom: at.bottom }) : null
}

const MIDDLE = { left: 200, bottom: 200 }

/** Opens the menu of a word that is clicked with the right button. */
export function useWordMenu(
  segments: readonly SegmentView[],
  editor: RefObject<EditorHandle | null>,
  open: (word: WordPlace) => void,
): void {
  const latest = useRef({ segments, open })
  latest.current = { segments, open }
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const word = wordUnder(event, latest.current.segments, editor.current)
      if (!word) return
      event.preventDefault()
      latest.current.open(word)
    }
    document.addEventListener('contextmenu', onContextMenu)
    return () => document.removeEventListener('contextmenu', onContextMenu)
  }, [editor])
}
