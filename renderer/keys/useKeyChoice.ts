import { useMemo } from 'react'
import { useSettings } from '../api/settings.ts'
import type { KeyChoice } from './keymap.ts'

/** The keys that hold now: the preset, and what the editor changed. */
export function useKeyChoice(): KeyChoice {
  const { keys, ownKeys } = useSettings()
  return useMemo(() => ({ preset: keys, own: ownKeys }), [keys, ownKeys])
}
