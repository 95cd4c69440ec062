import { COMMAND_NAMES, keysOf } from './keymap.ts'
import type { Command, KeyChoice, When } from './keymap.ts'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  readonly code?: string
}

const isLetter = (key: string) => /^\p{L}$/u.test(key)

/** With Alt some keyboards write signs ('µ' for M): then the key counts for what is printed on it. */
function keyOf(press: KeyPress): string {
  const printed = /^(?:Key|Digit)(.)$/.exec(press.code ?? '')?.[1]
  return press.altKey && printed && !/^[a-z0-9]$/i.test(press.key) ? printed : press.key
}

/** The chord of a key press as the key map writes it. Shift counts with letters and named keys, not with signs ('?'). */
export function chordOf(press: KeyPress): string {
  const pressed = keyOf(press)
  const key = isLetter(pressed) ? pressed.toUpperCase() : pressed
  const countsShift = press.shiftKey && (key.length > 1 || isLetter(key))
  return [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    countsShift ? 'Shift' : '',
    press.altKey ? 'Alt' : '',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

/** True when a chord with condition `when` works in the given situation. */
export function worksIn(when: When, situation: 'idle' | 'editing'): boolean {
  return when === 'always' || when === situation
}

/** The command that a chord stands for, if any. */
export function commandFor(chord: string, situation: 'idle' | 'editing', keys: KeyChoice): Command | null {
  for (const command of COMMAND_NAMES) {
    for (const binding of keysOf(command, keys)) {
      if (binding.chord === chord && worksIn(binding.when, situation)) return command
    }
  }
  return null
}

const SYMBOLS: Readonly<Record<string, string>> = {
  Enter: '↵',
  ArrowDown: '↓',
  ArrowUp: '↑',
}

const GERMAN: Readonly<Record<string, string>> = {
  Ctrl: 'Strg',
  Shift: '⇧',
  Home: 'Pos1',
  End: 'Ende',
  Escape: 'Esc',
  Delete: 'Entf',
  PageDown: 'Bild↓',
  PageUp: 'Bild↑',
}

const ENGLISH: Readonly<Record<string, string>> = {
  Shift: '⇧',
  Escape: 'Esc',
  Delete: 'Del',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}

/** A chord as it is printed on what it does: 'Strg ↵'. */
export function printChord(chord: string, locale: 'de' | 'en'): string {
  const names = locale === 'de' ? GERMAN : ENGLISH
  return chord
    .split('+')
    .map((part) => SYMBOLS[part] ?? names[part] ?? part)
    .join(' ')
}
