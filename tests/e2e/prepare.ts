import { ensureBundle } from '../../build/bundle/bundle.ts'
import { hasDisplay, startXvfb } from '../../build/setup/display.ts'
import { root } from '../../build/setup/node.mjs'
import { ensureRuntime } from '../../build/setup/runtime.ts'
import { findProgram } from '../../build/setup/system-packages.ts'

/**
 * Before the first end-to-end test: the app is built, the runtime there, and a display of its own open, so that a run
 * looks the same everywhere and no window gets in anybody's way. SHOW=1 uses the screen.
 */
export async function setup(): Promise<(() => void) | undefined> {
  await ensureRuntime(root)
  await ensureBundle(root, ['programs', 'page'])
  const onScreen = process.env['SHOW'] === '1' && hasDisplay(process.env, process.platform)
  if (process.platform !== 'linux' || onScreen) return undefined
  if (!findProgram('Xvfb', process.env['PATH'] ?? '') && hasDisplay(process.env, process.platform))
    return undefined
  const display = await startXvfb()
  process.env['DISPLAY'] = display.name
  delete process.env['WAYLAND_DISPLAY']
  return display.stop
}
