import { createContext, useContext } from 'react'
import { useLocale, useText } from '../messages/text.tsx'
import { printChord, worksIn } from './chord.ts'
import classes from './key.module.css'
import { keysOf } from './keymap.ts'
import type { Command } from './keymap.ts'
import { useKeyChoice } from './useKeyChoice.ts'

/** Whether the editor types in a segment: other keys work then, and those are printed. */
export const Situation = createContext<'idle' | 'editing'>('idle')

/** The key of a command, printed; hidden from screen readers, which get it from aria-keyshortcuts. */
export function Key({ command }: { readonly command: Command }) {
  const locale = useLocale()
  const situation = useContext(Situation)
  const binding = useKeys(command).find(({ when }) => worksIn(when, situation))
  if (!binding) return null
  return (
    <kbd className={classes.key} aria-hidden>
      {printChord(binding.chord, locale)}
    </kbd>
  )
}

/** The key of a command inside a sentence: said aloud, and shown also when it only works while writing. */
export function KeyInText({ command }: { readonly command: Command }) {
  const t = useText()
  const locale = useLocale()
  const keys = useKeys(command)
  const binding = keys.find(({ when }) => worksIn(when, 'idle')) ?? keys[0]
  // Without a key, the name that the palette finds it by.
  return binding ? <kbd>{printChord(binding.chord, locale)}</kbd> : <b>{t(`command.${command}`)}</b>
}

function useKeys(command: Command) {
  return keysOf(command, useKeyChoice())
}
