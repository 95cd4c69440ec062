import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { wordingOnly } from '../../build/bundle/wordings.ts'
import { filesIn } from '../../build/bundle/freshness.ts'
import { root } from '../../build/setup/node.mjs'

const RULE = `import { defineRule } from '../rule.ts'
import { words } from './words.ts'

/** Größe. */
export const doubled = defineRule({
  id: 'doubled',
  prior: { alone: 0.9 },
  wordings: { main: { de: { what: 'Zweimal „ä“', why: '' }, en: { what: 'Twice', why: '' } } },
  examples: { bad: [{ target: 'das «das»' }], good: [] },
  *check({ target }) {
    yield* words(target)
  },
  off: true,
})

const list = words('a').map((word) => word)
export const helper = { check: () => 1, examples: 2 }
`

test('a rule keeps its name and wording, and loses what only the engine needs', () => {
  const cut = wordingOnly('doubled.ts', RULE)
  expect(cut).toContain("id: 'doubled'")
  expect(cut).toContain("what: 'Zweimal „ä“'")
  expect(cut).toContain('off: true')
  expect(cut).not.toContain('yield')
  expect(cut).not.toContain('prior')
  expect(cut).not.toContain('«das»')
})

test('the engine keeps the belief, of which it reckons confidence', () => {
  const cut = wordingOnly('doubled.ts', RULE, 'engine')
  expect(cut).toContain('prior: { alone: 0.9 }')
  expect(cut).not.toContain('yield')
  expect(cut).not.toContain('«das»')
})

test('what is no rule stays as it is, or may go when it is not read', () => {
  expect(wordingOnly('doubled.ts', RULE)).toContain('{ check: () => 1, examples: 2 }')
  expect(wordingOnly('doubled.ts', RULE)).toContain(
    "const list = /* @__PURE__ */ (() => (words('a').map((word) => word)))()",
  )
  const plain = 'export const rule = { check() {}, examples: [] }\n'
  expect(wordingOnly('plain.ts', plain)).toBe(plain)
})

test('every rule of the project is written so that it can be cut', () => {
  const files = filesIn(root, ['shared/rules']).filter(
    (file) => file.endsWith('.ts') && file !== 'shared/rules/rule.ts',
  )
  const rules = files
    .map((file) => ({ file, code: readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ code }) => /\bdefine(?:Article)?Rule\(/.test(code))
  expect(rules.length).toBeGreaterThan(50)
  const left = rules.filter(({ file, code }) =>
    /^ {2}(?:\*?check\(|check:|examples:)/m.test(wordingOnly(file, code)),
  )
  expect(left.map(({ file }) => file)).toEqual([])
})
