import { useEffect, useRef } from 'react'
import type { Span } from '../../../../shared/text/span.ts'
import { markedNow } from './selection.ts'
import type { Marked } from './selection.ts'

type Sides = { readonly source: Span | null; readonly target: Span | null }

/**
 * What was marked last on each side of a segment: words of the source, then words of the translation. The page knows only one
 * selection, so the one before it is kept here.
 */
export function useMarkedSides(): { readonly take: (segmentId: string, now: Marked | null) => Sides } {
  const last = useRef<{ source: Marked | null; target: Marked | null }>({ source: null, target: null })
  useEffect(() => {
    const keep = () => {
      const marked = markedNow()
      if (marked) last.current = { ...last.current, [marked.side]: marked }
    }
    document.addEventListener('selectionchange', keep)
    return () => document.removeEventListener('selectionchange', keep)
  }, [])
  const taker = useRef({
    take: (segmentId: string, now: Marked | null): Sides => {
      const kept = now ? { ...last.current, [now.side]: now } : last.current
      last.current = { source: null, target: null }
      const of = (side: 'source' | 'target') => (kept[side]?.segmentId === segmentId ? kept[side].span : null)
      return { source: of('source'), target: of('target') }
    },
  })
  return taker.current
}
