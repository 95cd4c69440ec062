/**
 * The door of every npm script: `node build/run.mjs TASK …`. Needs nothing but the machine's Node (>= 20) and npm:
 * installs what is missing, then runs build/tasks/TASK.ts on the Node 24 that was installed.
 */
import { installPackages } from './setup/install.mjs'
import { inProjectNode, root } from './setup/node.mjs'
import { SetupError } from './setup/setup-error.mjs'

const [task = '', ...args] = process.argv.slice(2)

try {
  await installPackages(root)
  process.exitCode = await inProjectNode(root, `build/tasks/${task}.ts`, args)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
