import { expect, test } from 'vitest'
import { chordOf, commandFor, printChord, worksIn } from '../../renderer/keys/chord.ts'
import { COMMAND_NAMES, keysOf } from '../../renderer/keys/keymap.ts'
import type { Preset } from '../../renderer/keys/keymap.ts'

const press = (
  key: string,
  modifiers: Partial<Pick<KeyboardEvent, 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>> = {},
) => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...modifiers,
})

test.each(['matecat', 'omegat'] as const)(
  'no two commands of %s share a key in one situation',
  (preset: Preset) => {
    for (const situation of ['idle', 'editing'] as const) {
      const seen = new Map<string, string>()
      for (const command of COMMAND_NAMES) {
        for (const { chord, when } of keysOf(command, preset)) {
          if (!worksIn(when, situation)) continue
          expect(seen.get(chord), `${chord} ${situation}`).toBeUndefined()
          seen.set(chord, command)
        }
      }
    }
  },
)

test.each(['matecat', 'omegat'] as const)('every command of %s has a key', (preset: Preset) => {
  expect(COMMAND_NAMES.filter((command) => keysOf(command, preset).length === 0)).toEqual([])
})

test('while writing, letters and digits are text', () => {
  for (const key of ['e', 'd', 'D', '1', 'j', '?', 'ArrowDown', 'Home']) {
    expect(commandFor(chordOf(press(key, { shiftKey: key === 'D' })), 'editing', 'matecat')).toBeNull()
  }
})

test('what editors have in their fingers', () => {
  const command = (chord: string, preset: Preset = 'matecat') => commandFor(chord, 'editing', preset)
  expect(command('Ctrl+Enter')).toBe('segment.confirmNext')
  expect(command('Ctrl+Shift+Enter')).toBe('segment.confirmNextOpen')
  expect(command('Ctrl+ArrowDown')).toBe('segment.next')
  expect(command('Ctrl+I')).toBe('segment.copySource')
  expect(command('Ctrl+F')).toBe('find.open')
  expect(command('F8')).toBe('flag.next')
  expect(command('Enter', 'omegat')).toBe('segment.confirmNext')
  expect(command('Ctrl+N', 'omegat')).toBe('segment.next')
  expect(command('Ctrl+Shift+R', 'omegat')).toBe('segment.copySource')
})

test('shift counts with letters and named keys, not with signs that need it', () => {
  expect(chordOf(press('D', { shiftKey: true }))).toBe('Shift+D')
  expect(chordOf(press('F8', { shiftKey: true }))).toBe('Shift+F8')
  expect(chordOf(press('?', { shiftKey: true }))).toBe('?')
  expect(chordOf(press('z', { metaKey: true }))).toBe('Ctrl+Z')
})

test('keys are printed in the language of the window', () => {
  expect(printChord('Ctrl+Shift+Enter', 'de')).toBe('Strg ⇧ ↵')
  expect(printChord('Ctrl+Enter', 'en')).toBe('Ctrl ↵')
})
