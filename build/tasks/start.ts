/** Opens the app, or shows the review of the sample article in the terminal where no window can open: `npm start`. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureBundle } from '../bundle/bundle.ts'
import { hasDisplay } from '../setup/display.ts'
import { appArguments, sandboxAdvice, surroundings } from '../setup/launch.ts'
import { inherit, root } from '../setup/node.mjs'
import { say } from '../setup/progress.ts'
import { reportSetupErrors } from '../setup/report.ts'
import { ensureRuntime } from '../setup/runtime.ts'
import { SetupError } from '../setup/setup-error.mjs'

/** Statuses of `gegenlesen check` that mean it did its work: nothing found, something found. */
const CHECKED = [0, 1]

await reportSetupErrors(async () => {
  if (hasDisplay(process.env, process.platform)) await openWindow(process.argv.slice(2))
  else await reviewInTerminal()
})

async function openWindow(args: readonly string[]): Promise<void> {
  const advice = sandboxAdvice(surroundings(), kernelSetting)
  if (advice) throw new SetupError(advice)
  const runtime = await ensureRuntime(root)
  await ensureBundle(root, ['programs', 'page'])
  process.exitCode = await inherit(runtime.executable, appArguments(runtime, surroundings(), args))
}

async function reviewInTerminal(): Promise<void> {
  say('No display here, so no window: this is the review of the sample article in the terminal.')
  await ensureBundle(root, ['programs'])
  const sample = path.join(root, 'out/data/sample/drought')
  const check = ['check', `${sample}.de.txt`, '--source', `${sample}.en.txt`]
  const status = await inherit(process.execPath, [path.join(root, 'out/cli.js'), ...check])
  process.exitCode = CHECKED.includes(status) ? 0 : status
}

function kernelSetting(name: string): string | null {
  try {
    return readFileSync(path.join('/proc/sys', name.replaceAll('.', '/')), 'utf8')
  } catch {
    return null
  }
}
