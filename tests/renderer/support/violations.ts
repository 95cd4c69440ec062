import axe from 'axe-core'
import { expect } from 'vitest'

/** Contrast is measured on the tokens (tokens.test.ts) and in the real window: jsdom draws nothing. */
export async function expectNoViolations(part: Element = document.body): Promise<void> {
  const { violations } = await axe.run(part, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}
