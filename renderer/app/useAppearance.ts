import { useEffect, useSyncExternalStore } from 'react'
import type { Settings } from '../../shared/calls.ts'

/** What the font size of the text is measured against (--size-text). */
const BASE_FONT = 16.5

/** A question to the system whose answer can change while the window is open. */
function createQuestion(query: string): () => boolean {
  const media = window.matchMedia(query)
  const watch = (listener: () => void) => {
    media.addEventListener('change', listener)
    return () => media.removeEventListener('change', listener)
  }
  return () => useSyncExternalStore(watch, () => media.matches)
}

const useDark = createQuestion('(prefers-color-scheme: dark)')
const useContrast = createQuestion('(prefers-contrast: more), (forced-colors: active)')
const useStillness = createQuestion('(prefers-reduced-motion: reduce)')

/** Puts theme, contrast, motion, sizes and language on the root element, where ui/tokens.css and ui/base.css find them. */
export function useAppearance(settings: Settings, locale: string): void {
  const { theme, contrast, motion, fontSize, lineHeight } = settings
  const dark = useDark()
  const contrasts = useContrast()
  const still = useStillness()
  useEffect(() => {
    const root = document.documentElement
    const on = {
      theme: theme === 'system' ? (dark ? 'dark' : 'light') : theme,
      contrast: contrast === 'high' || contrasts ? 'high' : 'usual',
      motion: motion === 'reduced' || still ? 'reduced' : 'usual',
    }
    Object.assign(root.dataset, on)
    root.lang = locale
    root.style.setProperty('--zoom', String(fontSize / BASE_FONT))
    root.style.setProperty('--lead-text', String(lineHeight))
  }, [theme, contrast, motion, dark, contrasts, still, fontSize, lineHeight, locale])
}
