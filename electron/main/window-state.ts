import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the window was; without a place the system chooses one. */
export type WindowState = {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly maximized: boolean
}

export const SMALLEST = { width: 800, height: 560 }
const USUAL: WindowState = { width: 1360, height: 860, maximized: false }
/** So much of the window's top must be on a screen, or it could not be moved. */
const GRIP = 80

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function isReachable(x: number, y: number, width: number, screens: readonly Area[]): boolean {
  return screens.some(
    (screen) =>
      x + width > screen.x + GRIP &&
      x < screen.x + screen.width - GRIP &&
      y >= screen.y &&
      y < screen.y + screen.height - GRIP,
  )
}

/** What was remembered, as far as it makes sense on these screens. */
export function sensibleState(remembered: unknown, screens: readonly Area[]): WindowState {
  if (typeof remembered !== 'object' || remembered === null) return USUAL
  const { width, height, x, y, maximized } = remembered as Record<string, unknown>
  if (!isNumber(width) || !isNumber(height)) return USUAL
  const size = {
    width: Math.max(SMALLEST.width, Math.round(width)),
    height: Math.max(SMALLEST.height, Math.round(height)),
    maximized: maximized === true,
  }
  if (!isNumber(x) || !isNumber(y) || !isReachable(x, y, width, screens)) return size
  return { ...size, x: Math.round(x), y: Math.round(y) }
}

export function readState(file: string, screens: readonly Area[]): WindowState {
  try {
    return sensibleState(JSON.parse(readFileSync(file, 'utf8')), screens)
  } catch {
    return USUAL
  }
}

export function writeState(file: string, state: WindowState): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  } catch {
    // Then the window opens in its usual place next time.
  }
}
