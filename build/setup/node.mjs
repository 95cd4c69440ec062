import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** First version that runs TypeScript files and loads better-sqlite3's prebuilt binary. */
const NODE_MAJOR = 24

/**
 * The Node 24 among the installed packages.
 * @param {string} folder the checkout
 */
export function projectNode(folder) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return path.join(folder, 'node_modules/node/bin', name)
}

/**
 * Runs a script on Node 24: here when this process is one already (npm puts it first in the PATH once it is
 * installed), else in a child that takes over terminal and signals.
 * @param {string} folder the checkout
 * @param {string} script path in the checkout
 * @param {string[]} args
 * @returns {Promise<number>} exit status
 */
export async function inProjectNode(folder, script, args) {
  const file = path.join(folder, script)
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR)
    return await inherit(projectNode(folder), [file, ...args])
  process.argv.splice(1, Infinity, file, ...args)
  await import(pathToFileURL(file).href)
  return Number(process.exitCode ?? 0)
}

/**
 * Runs a program on this terminal and waits for it. Ctrl-C reaches it through the terminal; a SIGTERM is passed on.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>} exit status; 128 + n when a signal ended it is told as 1
 */
export function inherit(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const wait = () => undefined
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', pass)
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', pass)
      resolve(code ?? 1)
    })
  })
}
