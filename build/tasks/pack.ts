/**
 * Packs the app into release/*-unpacked with the runtime at hand: `npm run pack`. Needs no network. Unlike in a release
 * the inspector stays open, so that the end-to-end tests can drive the packed app: GEGENLESEN_APP=… npm test -- e2e
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'electron-builder'
import type { Configuration } from 'electron-builder'
import config from '../electron-builder.json' with { type: 'json' }
import { ensureBundle } from '../bundle/bundle.ts'
import { root } from '../setup/node.mjs'
import { reportSetupErrors } from '../setup/report.ts'
import { ensureRuntime } from '../setup/runtime.ts'

await reportSetupErrors(async () => {
  const { dist, version } = await ensureRuntime(root)
  await ensureBundle(root, ['programs', 'page'])
  mkdirSync(path.join(root, config.directories.buildResources), { recursive: true })
  const packed = await build({
    projectDir: root,
    dir: true,
    publish: 'never',
    config: {
      ...(config as Configuration),
      electronVersion: version,
      electronDist: dist,
      electronFuses: { ...config.electronFuses, enableNodeCliInspectArguments: true },
    },
  })
  console.log(packed.join('\n'))
})
