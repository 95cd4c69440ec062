import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe } from 'vitest'
import { makeDrivable } from '../../build/packaging/drivable.ts'
import { packApp, packedProgram } from '../../build/packaging/pack.ts'
import { root } from '../../build/setup/node.mjs'

beforeAll(async () => {
  // An app that was packed elsewhere is driven as it is.
  if (process.env['GEGENLESEN_APP']) return
  await packApp(root)
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-packed-'))
  process.env['GEGENLESEN_APP'] = await makeDrivable(packedProgram(root), folder)
  return () => {
    delete process.env['GEGENLESEN_APP']
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)

describe('the packed app', async () => {
  await import('./journey.test.ts')
})
