/**
 * Packs the app into release/: `npm run pack` the unpacked app, which needs no network; `npm run pack -- deb AppImage` installers
 * (nsis on Windows, dmg on a Mac); with `--official` as for a release.
 */
import { packApp, packedProgram } from '../packaging/pack.ts'
import { root } from '../setup/node.mjs'
import { reportSetupErrors } from '../setup/report.ts'

await reportSetupErrors(async () => {
  const args = process.argv.slice(2)
  const targets = args.filter((arg) => !arg.startsWith('--'))
  const made = await packApp(root, { targets, official: args.includes('--official') })
  console.log([packedProgram(root), ...made].join('\n'))
})
