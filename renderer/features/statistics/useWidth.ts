import { useLayoutEffect, useRef, useState } from 'react'

/** Before anything was measured, and where nothing can be. */
const USUAL = 880

/** Width of an element in pixels, kept up to date: pictures are drawn for the room they have, not scaled. */
export function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(USUAL)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
