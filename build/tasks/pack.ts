/**
 * Packs the app into release/: `npm run pack` the unpacked app, which needs no network; `npm run pack -- deb AppImage` installers
 * (nsis on Windows, dmg on a Mac).
 */
import { packApp, packedProgram } from '../packaging/pack.ts'
import { root } from '../setup/node.mjs'
import { reportSetupErrors } from '../setup/report.ts'

await reportSetupErrors(async () => {
  const made = await packApp(root, process.argv.slice(2))
  console.log([packedProgram(root), ...made].join('\n'))
})
