/** All tests, or those whose path contains an argument: `npm test`. Ends with one plain line of counts. */
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBundle } from '../bundle/bundle.ts'
import { inherit, root } from '../setup/node.mjs'
import { reportSetupErrors } from '../setup/report.ts'
import { ensureRuntime } from '../setup/runtime.ts'
import { installSystemPackages } from '../setup/system-packages.ts'
import { countTests, summary } from '../test-summary.ts'
import type { Counts } from '../test-summary.ts'

process.exitCode = 1
let counts: Counts = { passed: 0, failed: 1, skipped: 0 }
await reportSetupErrors(async () => {
  if (process.platform === 'linux') await installSystemPackages(['Xvfb'])
  await ensureRuntime(root)
  await ensureBundle(root, ['programs', 'page'])

  const report = path.join(root, '.cache/tests.json')
  rmSync(report, { force: true })
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = await inherit(
    process.execPath,
    [vitest, 'run', '--config', 'tests/vitest.config.ts', ...reporters, ...process.argv.slice(2)],
    {
      cwd: root,
    },
  )
  counts = countTests(readReport(report), status)
  process.exitCode = counts.failed > 0 ? 1 : 0
})
console.log(summary(counts))

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
