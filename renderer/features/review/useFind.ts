import { useState } from 'react'
import type { ArticleView } from '../../../shared/calls.ts'
import { useCommands } from '../../keys/commands.tsx'
import type { Writing } from './editor/useWriting.ts'
import type { RowFilterActions } from './filter/useRowFilter.ts'
import { findSpans } from './find.ts'
import { focusRow } from './Rows.tsx'
import type { Place } from './useCursor.ts'
import { markedWords } from './workbench/selection.ts'

export type Find = {
  readonly isOpen: boolean
  /** What is looked for, or was last. */
  readonly words: string
  readonly setWords: (words: string) => void
  readonly open: () => void
  readonly close: () => void
  /** Closes it because something else has the focus, and leaves it there. */
  readonly giveWay: () => void
}

/** Looking for words in the article. */
export function useFind(view: ArticleView, { segment }: Place, writing: Writing): Find {
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  return {
    isOpen,
    words,
    setWords,
    open() {
      setWords(markedWords(view.segments, writing.handle.current) || words)
      writing.leave()
      setOpen(true)
    },
    close() {
      writing.setFound(findSpans(segment.target, words)[0] ?? null)
      setOpen(false)
      focusRow(segment.id)
    },
    giveWay: () => setOpen(false),
  }
}

/** Shows the rows with the words alone. While they are looked for, the key for filtering does so: it has to be offered after the filter's. */
export function useOnlyFound(find: Find, rowFilter: RowFilterActions): () => void {
  const onlyFound = () => {
    rowFilter.onlyWith(find.words)
    find.close()
  }
  useCommands(find.isOpen && find.words.trim() !== '' ? { 'rows.filter': onlyFound } : {})
  return onlyFound
}
