/** Keys of one's own: what a pressed key would mean, whom it is taken from, and the key map that comes of it. */
import { worksIn } from './chord.ts'
import { COMMAND_NAMES, COMMANDS, keysOf } from './keymap.ts'
import type { Binding, Command, KeyChoice, When } from './keymap.ts'

type OwnKeys = KeyChoice['own']

/** Keys that fields and the system need for themselves. */
const RESERVED = new Set([
  ...['Tab', 'Shift+Tab', 'Escape', ' ', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A'],
  ...['Alt+F4', 'Ctrl+W', 'Ctrl+Q'],
])

/** Keys that are only held, and what a composing keyboard sends. */
const HELD = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
])

export const isReserved = (chord: string): boolean => RESERVED.has(chord)

/** True for a key that is no chord yet: the next one completes it. */
export const isHeld = (key: string): boolean => HELD.has(key)

/** Keys that are text while somebody writes, with or without Shift. */
const isText = (chord: string) => {
  const key = chord.replace(/^Shift\+/, '')
  return [...key].length === 1 || /^(?:Enter|Backspace|Delete|Home|End|Arrow\w+|Page\w+)$/.test(key)
}

/** When a key works that was chosen for a command. */
export function bindingFor(chord: string, command: Command): Binding {
  const usual: readonly Binding[] = COMMANDS[command].keys
  const when: When = usual.every((each) => each.when === 'editing')
    ? 'editing'
    : isText(chord)
      ? 'idle'
      : 'always'
  return { chord, when }
}

const meet = (a: When, b: When) =>
  (['idle', 'editing'] as const).some((situation) => worksIn(a, situation) && worksIn(b, situation))

/** The other command that has this key already; null when it is free. */
export function conflictOf({ chord, when }: Binding, command: Command, keys: KeyChoice): Command | null {
  return (
    COMMAND_NAMES.find(
      (other) =>
        other !== command &&
        keysOf(other, keys).some((each) => each.chord === chord && meet(each.when, when)),
    ) ?? null
  )
}

/** The keys with one more for a command, taken from whoever had it. */
export function withKey(binding: Binding, command: Command, keys: KeyChoice): OwnKeys {
  const owner = conflictOf(binding, command, keys)
  const own = owner ? withoutKey(binding.chord, owner, keys) : keys.own
  const kept = keysOf(command, keys).filter(({ chord }) => chord !== binding.chord)
  return { ...own, [command]: [...kept, binding] }
}

/** The keys with one less for a command. */
export function withoutKey(chord: string, command: Command, keys: KeyChoice): OwnKeys {
  return { ...keys.own, [command]: keysOf(command, keys).filter((each) => each.chord !== chord) }
}

/** The keys with those of the preset for one command. */
export function withPreset(command: Command, { own }: KeyChoice): OwnKeys {
  return Object.fromEntries(Object.entries(own).filter(([name]) => name !== command))
}
