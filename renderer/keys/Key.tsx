import { useSettings } from '../api/settings.ts'
import { useLocale } from '../messages/text.tsx'
import { ariaChord, printChord } from './chord.ts'
import classes from './key.module.css'
import { keysOf } from './keymap.ts'
import type { Command } from './keymap.ts'

/** The key of a command, printed; hidden from screen readers, which get it from aria-keyshortcuts. */
export function Key({ command }: { readonly command: Command }) {
  const locale = useLocale()
  const [binding] = useKeys(command)
  if (!binding) return null
  return (
    <kbd className={classes.key} aria-hidden>
      {printChord(binding.chord, locale)}
    </kbd>
  )
}

export function useKeys(command: Command) {
  return keysOf(command, useSettings().keys)
}

/** For the aria-keyshortcuts attribute of what runs the command. */
export function useShortcut(command: Command): string {
  return useKeys(command)
    .map((binding) => ariaChord(binding.chord))
    .join(' ')
}
