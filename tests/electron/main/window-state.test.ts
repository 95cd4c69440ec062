import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readState, sensibleState, writeState } from '../../../electron/main/window-state.ts'
import { testFolder } from '../engine/harness.ts'

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
const usual = { width: 1360, height: 860, maximized: false }

test('the window opens where it was', () => {
  const file = path.join(testFolder(), 'deep', 'window.json')
  const state = { x: 100, y: 50, width: 1200, height: 700, maximized: true }
  writeState(file, state)
  expect(readState(file, screens)).toEqual(state)
})

test('without memory, or with nonsense for one, in its usual size', () => {
  const file = path.join(testFolder(), 'window.json')
  expect(readState(file, screens)).toEqual(usual)
  writeFileSync(file, '{"width": 1')
  expect(readState(file, screens)).toEqual(usual)
  for (const nonsense of [null, 7, 'x', [], {}, { width: '9', height: 9 }, { width: Number.NaN, height: 9 }])
    expect(sensibleState(nonsense, screens)).toEqual(usual)
})

test('never off the screens, never too small to use', () => {
  const gone = { x: 2500, y: 10, width: 1000, height: 700, maximized: false }
  expect(sensibleState(gone, screens)).toEqual({ width: 1000, height: 700, maximized: false })
  expect(sensibleState({ ...gone, x: 0, y: -40 }, screens)).not.toHaveProperty('y')
  expect(sensibleState({ x: 5, y: 5, width: 10, height: 10 }, screens)).toEqual({
    width: 800,
    height: 560,
    maximized: false,
  })
})
