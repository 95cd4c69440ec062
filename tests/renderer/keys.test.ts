import { expect, test } from 'vitest'
import { chordOf, commandFor, printChord, worksIn } from '../../renderer/keys/chord.ts'
import { COMMAND_NAMES, keysOf } from '../../renderer/keys/keymap.ts'
import { bindingFor, conflictOf, isReserved, withKey, withoutKey } from '../../renderer/keys/remap.ts'
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
        for (const { chord, when } of keysOf(command, { preset, own: {} })) {
          if (!worksIn(when, situation)) continue
          expect(seen.get(chord), `${chord} ${situation}`).toBeUndefined()
          seen.set(chord, command)
        }
      }
    }
  },
)

test.each(['matecat', 'omegat'] as const)('every command of %s has a key', (preset: Preset) => {
  expect(COMMAND_NAMES.filter((command) => keysOf(command, { preset, own: {} }).length === 0)).toEqual([])
})

test('while writing, letters and digits are text', () => {
  for (const key of ['e', 'd', 'D', '1', 'j', '?', 'ArrowDown', 'Home']) {
    expect(
      commandFor(chordOf(press(key, { shiftKey: key === 'D' })), 'editing', { preset: 'matecat', own: {} }),
    ).toBeNull()
  }
})

test('what editors have in their fingers', () => {
  const command = (chord: string, preset: Preset = 'matecat') =>
    commandFor(chord, 'editing', { preset, own: {} })
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

test("a key of one's own takes the place of the preset's", () => {
  const keys = { preset: 'matecat', own: { 'flag.next': [{ chord: 'X', when: 'idle' }] } } as const
  expect(commandFor('X', 'idle', keys)).toBe('flag.next')
  expect(commandFor('X', 'editing', keys)).toBeNull()
  expect(commandFor('F8', 'idle', keys)).toBeNull()
})

test('a new key is taken from the command that had it', () => {
  const keys = { preset: 'matecat', own: {} } as const
  const binding = bindingFor('D', 'flag.next')
  expect(binding).toEqual({ chord: 'D', when: 'idle' })
  expect(conflictOf(binding, 'flag.next', keys)).toBe('flag.dismiss')
  const own = withKey(binding, 'flag.next', keys)
  expect(commandFor('D', 'idle', { ...keys, own })).toBe('flag.next')
  expect(keysOf('flag.dismiss', { ...keys, own })).toEqual([{ chord: 'Ctrl+D', when: 'always' }])
  expect(conflictOf(bindingFor('Ctrl+Alt+F9', 'flag.next'), 'flag.next', keys)).toBeNull()
})

test('letters work while reading, chords always, and what belongs to writing only there', () => {
  expect(bindingFor('Shift+Q', 'go.rules').when).toBe('idle')
  expect(bindingFor('F6', 'go.rules').when).toBe('always')
  expect(bindingFor('Ctrl+Q', 'go.rules').when).toBe('always')
  expect(bindingFor('Alt+Enter', 'segment.done').when).toBe('editing')
})

test('what the system needs cannot be taken', () => {
  for (const chord of ['Tab', 'Shift+Tab', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A'])
    expect(isReserved(chord)).toBe(true)
  expect(isReserved('Ctrl+D')).toBe(false)
})

test("a key that is taken away is gone; the last change undone leaves nothing of one's own", () => {
  const keys = { preset: 'matecat', own: {} } as const
  const own = withoutKey('J', 'flag.next', keys)
  expect(keysOf('flag.next', { ...keys, own }).map(({ chord }) => chord)).toEqual(['F8', 'N'])
  expect(withKey({ chord: 'J', when: 'idle' }, 'flag.next', { ...keys, own })['flag.next']).toHaveLength(3)
})
