/** Everything that can be told without opening a window: `npm run check`. Goes through all steps, fails if one did. */
import path from 'node:path'
import { inherit, projectNode, root } from '../setup/node.mjs'

const bin = (name: string) => path.join(root, 'node_modules', name)

const STEPS: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
  ['types', bin('typescript/bin/tsc'), '-b'],
  ['lint', bin('oxlint/bin/oxlint'), '--deny-warnings'],
  ['format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  ['unused code', bin('knip/bin/knip.js')],
  [
    'unit tests',
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'unit',
    '--project',
    'components',
  ],
]

const failed: string[] = []
for (const [name, script, ...args] of STEPS) {
  const started = performance.now()
  const status = await inherit(projectNode(root), [script, ...args], { cwd: root })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) console.log(`check failed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
