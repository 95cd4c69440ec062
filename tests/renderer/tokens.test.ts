// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'
type Contrast = 'usual' | 'high'

/** Colours of a theme: those of :root, and what the blocks of the theme and of high contrast change. */
function coloursOf(theme: Theme, contrast: Contrast = 'usual'): ReadonlyMap<string, string> {
  const dark = ":root[data-theme='dark']"
  const high = "[data-contrast='high']"
  const selectors = [
    ':root',
    ...(theme === 'dark' ? [dark] : []),
    ...(contrast === 'high' ? [`:root${high}`, ...(theme === 'dark' ? [`${dark}${high}`] : [])] : []),
  ]
  const blocks = selectors.map((selector) => {
    const start = css.indexOf(`\n${selector} {`)
    if (start < 0) throw new Error(`no block ${selector}`)
    return css.slice(start, css.indexOf('}', start))
  })
  const colours = new Map<string, string>()
  for (const [, name, value] of blocks.join('\n').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)) {
    if (name && value) colours.set(name, value)
  }
  return colours
}

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

const GROUNDS = ['paper', 'panel', 'raised', 'lit', 'accent-soft']
const INKS = ['ink', 'ink-soft', 'accent', 'critical', 'major', 'minor', 'ok']

const PAIRS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => INKS.map((ink) => [ink, ground] as const)),
  ['on-accent', 'accent'],
  ['paper', 'critical'],
  ['ink', 'chip'],
  ...['add', 'del', 'critical-soft', 'major-soft', 'minor-soft', 'ok-soft', 'found'].map(
    (ground) => ['ink', ground] as const,
  ),
  ['ink-soft', 'del'],
]

test.each(['light', 'dark'] as const)(
  'every text of the %s theme can be read: contrast of at least 4.5',
  (theme) => {
    const colours = coloursOf(theme)
    const weak = PAIRS.map(([ink, ground]) => ({
      pair: `${ink} on ${ground}`,
      ratio: contrast(colours.get(ink)!, colours.get(ground)!),
    })).filter(({ ratio }) => !(ratio >= 4.5))
    expect(weak).toEqual([])
  },
)

test.each(['light', 'dark'] as const)(
  'borders of fields in the %s theme can be seen: contrast of at least 3',
  (theme) => {
    const colours = coloursOf(theme)
    for (const ground of ['paper', 'panel', 'raised']) {
      expect(contrast(colours.get('line-strong')!, colours.get(ground)!), ground).toBeGreaterThanOrEqual(3)
    }
  },
)

test.each(['light', 'dark'] as const)(
  'high contrast in the %s theme: at least 7, lines at least 4.5',
  (theme) => {
    const colours = coloursOf(theme, 'high')
    const weak = PAIRS.filter(([, ground]) => GROUNDS.includes(ground) && ground !== 'accent-soft')
      .map(([ink, ground]) => ({
        pair: `${ink} on ${ground}`,
        ratio: contrast(colours.get(ink)!, colours.get(ground)!),
      }))
      .filter(({ ratio }) => !(ratio >= 7))
    expect(weak).toEqual([])
    for (const ground of ['paper', 'panel', 'raised'])
      expect(contrast(colours.get('line')!, colours.get(ground)!), ground).toBeGreaterThanOrEqual(4.5)
  },
)
