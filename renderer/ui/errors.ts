import { useCallback } from 'react'
import { CallError } from '../api/bridge.ts'
import { useText } from '../messages/text.tsx'

/** What to tell the editor about something that went wrong: the code's message, or that it was a fault of ours. */
export function useErrorText(): (error: unknown) => string {
  const t = useText()
  return useCallback(
    (error) => (error instanceof CallError ? t(`error.${error.code}`, error.details) : t('error.internal')),
    [t],
  )
}
