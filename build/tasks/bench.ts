/**
 * The bench whose npm script this is: `npm run bench:quality -- …` runs tests/bench/quality.ts with the remaining arguments.
 * They need nothing but Node and the packages, so no bundle is built.
 */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../setup/node.mjs'

const folder = path.join(root, 'tests/bench')
const [name = '', ...rest] = process.argv.slice(2)
const file = path.join(folder, `${name}.ts`)

if (/^[a-z-]+$/u.test(name) && existsSync(file)) {
  process.argv.splice(1, Infinity, file, ...rest)
  await import(pathToFileURL(file).href)
} else {
  const known = readdirSync(folder).flatMap((entry) => (entry.endsWith('.ts') ? [entry.slice(0, -3)] : []))
  console.error(
    `Usage: npm run bench -- NAME …, or npm run bench:NAME -- …, with NAME one of ${known.join(', ')}.`,
  )
  process.exitCode = 2
}
