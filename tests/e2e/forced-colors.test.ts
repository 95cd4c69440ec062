import { expect, test } from 'vitest'
import type { Editor } from './editor.ts'
import { begin } from './editor.ts'
import { showFlag } from './screens/article.ts'

type Style = Readonly<Record<'background' | 'colour' | 'outline' | 'underline' | 'stroke', string>>

/** How the first element of a selector is drawn; system colours are read off as they are at that moment. */
const styleOf = (editor: Editor, selector: string): Promise<Style> =>
  editor.app.window
    .locator(selector)
    .first()
    .evaluate((element) => {
      const style = getComputedStyle(element)
      return {
        background: style.backgroundColor,
        colour: style.color,
        outline: `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
        underline: `${style.textDecorationLine} ${style.textDecorationStyle}`,
        stroke: style.stroke,
      }
    })

/** What the system calls its colours. */
const systemColours = (editor: Editor, ...names: readonly string[]) =>
  editor.app.window.evaluate((wanted) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.setProperty('forced-color-adjust', 'none')
    const colours = wanted.map((name) => {
      probe.style.color = name
      return getComputedStyle(probe).color
    })
    probe.remove()
    return colours
  }, names)

test('in the colours of the system, flags, rows, focus and switches are told apart without colours of ours', async () => {
  const editor = await begin()
  const { window } = editor.app
  await window.emulateMedia({ colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' })
  await showFlag(editor)
  const [highlight, onHighlight, text, canvas] = await systemColours(
    editor,
    'Highlight',
    'HighlightText',
    'CanvasText',
    'Canvas',
  )
  const ring = `solid 2px ${highlight}`

  expect(await styleOf(editor, 'mark[data-on]')).toMatchObject({ background: highlight, colour: onHighlight })
  const underlines = await Promise.all(
    ['major', 'minor'].map((severity) => styleOf(editor, `mark[data-severity=${severity}]:not([data-on])`)),
  )
  expect(underlines.map(({ underline }) => underline)).toEqual(['underline wavy', 'underline dotted'])
  expect(new Set(underlines.map(({ background }) => background))).toEqual(new Set(['rgba(0, 0, 0, 0)']))

  expect((await styleOf(editor, '[role=group][aria-current=true]')).outline).toBe(ring)
  expect((await styleOf(editor, '[role=group]:not([aria-current])')).outline).toMatch(/^none/)
  expect((await styleOf(editor, 'path[data-severity=major]')).stroke).toBe(text)

  // A flag keeps its ground while its segment is written in.
  await editor.press('e')
  await window.locator('[aria-current=true]').getByRole('textbox').waitFor()
  expect((await styleOf(editor, '.flag-on')).background).toBe(highlight)
  await editor.type('x')
  await editor.press('Escape')
  await window.locator('[aria-current=true] ins').first().waitFor()
  expect((await styleOf(editor, '[aria-current=true] ins')).underline).toBe('underline solid')

  await editor.press('Control+,', 'Tab')
  expect((await styleOf(editor, ':focus-visible, label:has(:focus-visible)')).outline).toBe(ring)
  const [on, off] = await Promise.all(
    ['[data-selected]', ':not([data-selected])'].map((state) =>
      styleOf(editor, `label${state}:has([role=switch]) > span[aria-hidden]`),
    ),
  )
  expect(on?.background).toBe(highlight)
  expect(off?.background).toBe(canvas)
})
