import { useCallback } from 'react'
import { CallError } from '../api/bridge.ts'
import { useText } from '../messages/text.tsx'
import type { Text } from '../messages/text.tsx'

/** Where in which file, as far as it is known: ' (Datei: a.xlf, Zeile 12)'. */
function whereOf(t: Text, { file, line, unit }: CallError['details']): string {
  const parts = [
    file !== undefined && t('error.inFile', { file }),
    line !== undefined && t('error.atLine', { line }),
    unit !== undefined && t('error.atUnit', { unit }),
  ].filter((part) => part !== false)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** What to tell the editor about something that went wrong: the code's message and where, or that it was a fault of ours. */
export function useErrorText(): (error: unknown) => string {
  const t = useText()
  return useCallback(
    (error) =>
      error instanceof CallError
        ? t(`error.${error.code}`, error.details) + whereOf(t, error.details)
        : t('error.internal'),
    [t],
  )
}

/** What was asked for was done already or has nothing to do: to be said, but nothing went wrong. */
export const isHarmless = (error: unknown): boolean =>
  error instanceof CallError && (error.code === 'nothing-to-undo' || error.code === 'nothing-to-redo')
