/** The terminal door: `npm run -s gegenlesen -- check …`. Runs in this process, so it costs no second start of Node. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBundle } from '../bundle/bundle.ts'
import { root } from '../setup/node.mjs'
import { reportSetupErrors } from '../setup/report.ts'

let ready = false
await reportSetupErrors(async () => {
  await ensureBundle(root, ['programs'])
  ready = true
})
if (ready) {
  const cli = path.join(root, 'out/cli.js')
  process.argv[1] = cli
  await import(pathToFileURL(cli).href)
}
