import { useMemo, useRef, useState } from 'react'
import type { SegmentView } from '../../../../shared/calls.ts'
import { keepCaret, keptCaret } from './caret.ts'

export type CaretPlace = {
  readonly editing: boolean
  readonly setEditing: (editing: boolean) => void
  /** Where the caret begins in the segment; null when nothing is known of it. */
  readonly startAt: number | null
  readonly onCaret: (at: number) => void
}

/**
 * Whether the segment is being edited, and where the caret is in it. Both are kept: a session that ended in the middle of a
 * segment goes on there.
 * @param fresh the article was opened where it was left, not at a segment somebody asked for
 */
export function useCaret(
  articleId: string,
  segment: SegmentView,
  fresh: boolean,
  onFlag: boolean,
): CaretPlace {
  const [kept] = useState(() => (fresh ? keptCaret(articleId) : null))
  const resumes = kept?.segmentId === segment.id && kept.editing
  const [editing, setEditing] = useState(resumes)
  const restored = useRef(resumes)
  const last = useRef(kept)
  const now = useRef({ articleId, segmentId: segment.id })
  now.current = { articleId, segmentId: segment.id }

  const keeping = useMemo(() => {
    const keep = (at: number, editingNow: boolean) => {
      const { articleId: article, segmentId } = now.current
      last.current = { segmentId, at, editing: editingNow }
      keepCaret(article, last.current)
    }
    return {
      onCaret: (at: number) => keep(at, true),
      setEditing: (next: boolean) => {
        setEditing(next)
        if (!next) restored.current = false
        if (!next && last.current?.editing) keep(last.current.at, false)
      },
    }
  }, [])

  const here = last.current?.segmentId === segment.id ? last.current.at : null
  // A flag calls for the caret behind its words, except where the editor was in the middle of writing.
  return { editing, startAt: onFlag && !restored.current ? null : here, ...keeping }
}
