import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inherit } from './node.mjs'
import { SetupError } from './setup-error.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/** Oldest Node that can start the set-up. */
const OLDEST_NODE = 20

/**
 * What package-lock.json asks for and node_modules does not have. npm writes what it installed to
 * node_modules/.package-lock.json as its last step, so an interrupted installation counts as none.
 * Optional packages of other platforms may be missing.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json
 * @returns {string[]} folders of packages
 */
export function missingPackages(wanted, installed) {
  const there = installed?.packages ?? {}
  return Object.entries(wanted.packages ?? {})
    .filter(([folder, { version, integrity, optional }]) => {
      if (folder === '') return false
      const found = there[folder]
      if (!found) return optional !== true
      return found.version !== version || found.integrity !== integrity
    })
    .map(([folder]) => folder)
}

/**
 * The npm that started us, or the one in the PATH.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
export function npmCommand(env) {
  const { npm_node_execpath: node, npm_execpath: npm } = env
  if (node && npm?.endsWith('.js')) return [node, npm]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/**
 * Brings node_modules in line with package-lock.json; does nothing (10 ms) when it is. Writes to stderr only.
 * Throws SetupError when npm fails.
 * @param {string} root the checkout
 */
export async function installPackages(root) {
  const running = Number(process.versions.node.split('.')[0])
  if (running < OLDEST_NODE)
    throw new SetupError(
      `Node ${OLDEST_NODE} or newer is needed, this is ${process.versions.node}: get one at nodejs.org.`,
    )
  const wanted = readLock(path.join(root, 'package-lock.json'))
  const installed = readLock(path.join(root, 'node_modules/.package-lock.json'))
  if (wanted && missingPackages(wanted, installed).length === 0) return

  process.stderr.write('Installing packages (about a minute the first time) …\n')
  const [npm, ...args] = npmCommand(process.env)
  const status = await inherit(npm, [...args, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new SetupError('npm could not install the packages: run `npm ci` to see why.')
}

/**
 * @param {string} file
 * @returns {Lock | null} null when it is missing or broken
 */
function readLock(file) {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
