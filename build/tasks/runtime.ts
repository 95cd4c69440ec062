/** Gets Electron and SQLite ready and tells how to start it: `npm run runtime`. */
import { root } from '../setup/node.mjs'
import { reportSetupErrors } from '../setup/report.ts'
import { ensureRuntime } from '../setup/runtime.ts'

await reportSetupErrors(async () => {
  const { executable, args, version } = await ensureRuntime(root)
  console.log(`Electron ${version}: ${[executable, ...args].join(' ')}`)
})
