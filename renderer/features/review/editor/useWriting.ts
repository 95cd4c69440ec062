import { useCallback, useRef } from 'react'
import type { RefObject } from 'react'
import type { ArticleView, SegmentView } from '../../../../shared/calls.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { Place } from '../useCursor.ts'
import { markedNow } from '../workbench/selection.ts'
import type { Marked } from '../workbench/selection.ts'
import { trimmed } from '../workbench/words.ts'
import type { EditorHandle } from './handle.ts'
import type { Typing } from './typing.ts'
import { wordsToReplace } from './flaggedWords.ts'
import { useCaret } from './useCaret.ts'

export type Writing = {
  /** The active segment is being edited. */
  readonly isOn: boolean
  readonly edit: () => void
  /** The same for something that is put in: what is flagged stays. */
  readonly editBeside: () => void
  /** Leaves the editor; nothing typed is left behind. */
  readonly leave: () => void
  /** Where the caret begins, or what is marked at first. */
  readonly startAt: number | Span | null
  readonly onCaret: (at: number) => void
  readonly handle: RefObject<EditorHandle | null>
  /** What was just found in the active segment, or nothing: it is written over unless the cursor moves on before. */
  readonly setFound: (span: Span | null) => void
}

/** Writing in the active segment: whether, and where it begins. */
export function useWriting(view: ArticleView, place: Place, typing: Typing, fresh: boolean): Writing {
  const { segment, flag, since } = place
  const caret = useCaret(view.article.id, segment, fresh, flag !== null)
  const { editing, setEditing, onCaret } = caret
  const handle = useRef<EditorHandle | null>(null)
  // Words that are marked, by a double click for one, or were just found are what the editor is about to write over.
  const begin = useRef<Marked | null>(null)
  const justFound = useRef<(Marked & { readonly since: number }) | null>(null)
  const overFlag = useRef(false)
  const begins = useCallback(
    (over: boolean) => {
      begin.current = markedNow() ?? (justFound.current?.since === since ? justFound.current : null)
      overFlag.current = over
      setEditing(true)
    },
    [setEditing, since],
  )
  const edit = useCallback(() => begins(true), [begins])
  const editBeside = useCallback(() => begins(false), [begins])
  const leave = useCallback(() => {
    typing.flush()
    setEditing(false)
  }, [typing, setEditing])
  const setFound = (span: Span | null) => {
    justFound.current = span && { segmentId: segment.id, side: 'target', span, since }
  }
  const flagged = overFlag.current && flag ? wordsToReplace(flag, segment.target) : null
  const startAt = wordsToEdit(begin.current, segment) ?? caret.startAt ?? flagged
  return { isOn: editing, edit, editBeside, leave, startAt, onCaret, handle, setFound }
}

/** What is marked in the translation of this segment, without blanks around it. */
function wordsToEdit(marked: Marked | null, segment: SegmentView): Span | null {
  if (marked?.segmentId !== segment.id || marked.side !== 'target') return null
  return trimmed(segment.target, marked.span)
}
