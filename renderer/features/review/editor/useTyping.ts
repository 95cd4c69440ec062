import { useEffect, useMemo, useRef } from 'react'
import type { Decisions } from '../../../api/decisions.ts'
import { useNotices } from '../../../ui/Notices.tsx'
import { createTyping } from './typing.ts'
import type { Typing } from './typing.ts'

/** Typing of this window; also saved when the window goes away. */
export function useTyping(decisions: Decisions): Typing {
  const { decided } = useNotices()
  const save = useRef(decisions.setTarget)
  save.current = decisions.setTarget
  const typing = useMemo(
    () =>
      createTyping(
        (segmentId, text, took) => {
          decided()
          void save.current(segmentId, text, took)
        },
        {
          now: () => performance.now(),
          later: (run, ms) => window.setTimeout(run, ms),
          cancel: (timer) => window.clearTimeout(timer),
        },
      ),
    [decided],
  )
  useEffect(() => {
    const flush = () => typing.flush()
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      flush()
    }
  }, [typing])
  return typing
}
