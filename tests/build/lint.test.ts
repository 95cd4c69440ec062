import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectNode, root } from '../../build/setup/node.mjs'

/** Wrong code, where it would stand, and the rule that must say so. */
const WRONG: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['shared/a1.ts', `import { x } from '../electron/x.ts'\nexport const y = x\n`, 'gegenlesen(arrows)'],
  ['shared/a2.ts', `export { x } from '../renderer/x.ts'\n`, 'gegenlesen(arrows)'],
  ['shared/a3.ts', `export type X = import('../build/x.ts').X\n`, 'gegenlesen(arrows)'],
  ['shared/a4.ts', `export const x = () => import('../electron/x.ts')\n`, 'gegenlesen(arrows)'],
  [
    'shared/a5.ts',
    `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`,
    'gegenlesen(arrows)',
  ],
  ['shared/a6.ts', `import { app } from 'electron'\nexport const x = app\n`, 'gegenlesen(arrows)'],
  ['shared/a7.ts', `import { useState } from 'react'\nexport const x = useState\n`, 'gegenlesen(arrows)'],
  ['shared/deep/a8.ts', `export * from '../../tests/x.ts'\n`, 'gegenlesen(arrows)'],
  ['electron/a1.ts', `import { x } from '../renderer/x.ts'\nexport const y = x\n`, 'gegenlesen(arrows)'],
  ['electron/a2.ts', `import { x } from '../build/x.ts'\nexport const y = x\n`, 'gegenlesen(arrows)'],
  ['renderer/a1.ts', `import { x } from '../electron/x.ts'\nexport const y = x\n`, 'gegenlesen(arrows)'],
  ['renderer/a2.ts', `import { join } from 'node:path'\nexport const y = join\n`, 'gegenlesen(arrows)'],
  [
    'renderer/a3.ts',
    `import { ipcRenderer } from 'electron'\nexport const y = ipcRenderer\n`,
    'gegenlesen(arrows)',
  ],
  [
    'renderer/features/review/a1.ts',
    `import { x } from '../history/x.ts'\nexport const y = x\n`,
    'gegenlesen(features-apart)',
  ],
  [
    'renderer/features/review/deep/a2.ts',
    `import { x } from '../../history/x.ts'\nexport const y = x\n`,
    'gegenlesen(features-apart)',
  ],
  ['shared/g1.ts', `export const x = process.env\n`, 'eslint(no-restricted-globals)'],
  ['shared/g2.ts', `export const x = document.title\n`, 'eslint(no-restricted-globals)'],
  ['shared/g3.ts', `export const x = Buffer.from('a')\n`, 'eslint(no-restricted-globals)'],
  ['shared/g4.ts', `setTimeout(() => undefined, 1)\n`, 'eslint(no-restricted-globals)'],
  ['shared/g5.ts', `export const x = fetch('a')\n`, 'eslint(no-restricted-globals)'],
  ['shared/g6.ts', `export const x = globalThis\n`, 'eslint(no-restricted-globals)'],
  ['shared/g7.ts', `console.log(1)\n`, 'eslint(no-console)'],
  ['shared/c1.ts', `export const x = Date.now()\n`, 'eslint(no-restricted-properties)'],
  ['shared/c2.ts', `export const x = new Date()\n`, 'gegenlesen(no-clock)'],
  ['shared/c3.ts', `export const x = Math.random()\n`, 'eslint(no-restricted-properties)'],
  ['renderer/g1.ts', `export const x = process.env\n`, 'eslint(no-restricted-globals)'],
  ['renderer/g2.ts', `export const x = fetch('a')\n`, 'eslint(no-restricted-globals)'],
  ['electron/s1.ts', `const x = 1\nexport default x\n`, 'import(no-default-export)'],
  ['electron/s2.ts', `export enum X { A }\n`, 'gegenlesen(no-enum)'],
  ['electron/s3.ts', `export const x = (y: any) => y\n`, 'typescript(no-explicit-any)'],
  [
    'electron/s4.ts',
    `import { X } from './x.ts'\nexport type Y = X\n`,
    'typescript(consistent-type-imports)',
  ],
  [
    'renderer/R1.tsx',
    `import { useState } from 'react'\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(1)\n  return null\n}\n`,
    'react-hooks(rules-of-hooks)',
  ],
  [
    'renderer/R2.tsx',
    `import { useEffect } from 'react'\nexport function A({ b }: { b: () => void }) {\n  useEffect(() => b(), [])\n  return null\n}\n`,
    'react-hooks(exhaustive-deps)',
  ],
  ['renderer/R3.tsx', `export const A = () => <img src="a.png" />\n`, 'jsx-a11y(alt-text)'],
  [
    'renderer/R4.tsx',
    `export const A = () => <div onClick={() => undefined}>a</div>\n`,
    'jsx-a11y(click-events-have-key-events)',
  ],
  [
    'renderer/R5.tsx',
    `export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />\n`,
    'react(no-danger)',
  ],
]

/** Right code of the same kinds. */
const RIGHT: readonly (readonly [file: string, code: string])[] = [
  ['shared/ok1.ts', `import * as v from 'valibot'\nimport { x } from './x.ts'\nexport const y = [v, x]\n`],
  ['shared/ok2.ts', `export const x = new Date(1999, 0)\n`],
  [
    'electron/ok1.ts',
    `import { join } from 'node:path'\nimport { x } from '../shared/x.ts'\nexport const y = [join, x]\n`,
  ],
  ['renderer/ok1.ts', `import { x } from '../shared/x.ts'\nexport const y = x\n`],
  ['renderer/features/review/ok2.ts', `import { x } from '../../ui/x.ts'\nexport const y = x\n`],
  ['renderer/features/review/deep/ok3.ts', `import { x } from '../x.ts'\nexport const y = x\n`],
  ['tests/ok1.ts', `import { x } from '../electron/x.ts'\nexport const y = x\n`],
]

type Problem = { readonly filename: string; readonly code: string }

let folder: string
let problems: readonly Problem[]

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-lint-'))
  cpSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'))
  cpSync(path.join(root, 'build/lint'), path.join(folder, 'build/lint'), { recursive: true })
  for (const [file, code] of [...WRONG, ...RIGHT]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), code)
  }
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(projectNode(root), [oxlint, '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  problems = (JSON.parse(stdout) as { diagnostics: Problem[] }).diagnostics
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rulesIn = (file: string) => problems.filter(({ filename }) => filename === file).map(({ code }) => code)

describe('lint', () => {
  for (const [file, , rule] of WRONG)
    test(`${file} is refused by ${rule}`, () => expect(rulesIn(file)).toContain(rule))

  for (const [file] of RIGHT) test(`${file} is accepted`, () => expect(rulesIn(file)).toEqual([]))
})
