import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ComponentNotice } from '../../shared/calls/system.ts'
import { COMPILED_COMPONENTS, DATA_COMPONENTS } from './data-components.ts'
import { TEXTS } from './licence-texts.ts'
import { packagesFile, readPackages } from './packages.ts'

/** The lists that the builds leave, by their folder in out/. */
const LISTS = [
  ['.', 'programs'],
  ['.', 'engine'],
  ['.', 'preload'],
  ['renderer', 'page'],
] as const

/** Shipped beside the bundles and so on no list: a native module, and what is copied as a file. */
const FONTS = ['node_modules/@fontsource-variable/inter', 'node_modules/@fontsource-variable/source-serif-4']
const BESIDE = ['node_modules/better-sqlite3', 'node_modules/dictionary-de']

/** Packages whose manifest does not say what their README does. */
const LICENCES: Readonly<Record<string, string>> = { format: 'MIT' }

const NOTICE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

type Manifest = {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
  readonly homepage?: string
  readonly repository?: string | { readonly url: string }
}

const webAddress = (address: string) =>
  address
    .replace(/^git\+/, '')
    .replace(/\.git$/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')

function linkOf({ homepage, repository }: Manifest): string {
  const address = homepage ?? (typeof repository === 'string' ? repository : (repository?.url ?? ''))
  return /^[\w-]+\/[\w.-]+$/.test(address) ? `https://github.com/${address}` : webAddress(address)
}

/** All that the package has in licence and notice files; else who wrote it and which licence it names. */
function textOf(folder: string, { author, license }: Manifest): string {
  const files = readdirSync(folder)
    .filter((name) => NOTICE_FILE.test(name))
    .toSorted()
  const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8').trim())
  if (texts.length > 0) return texts.join('\n\n')
  const holder = typeof author === 'string' ? author : author?.name
  return [`Copyright ${holder ?? 'its authors'}`, TEXTS[license ?? ''] ?? license ?? ''].join('\n\n')
}

/** Reads what a package says about itself. */
export function packageNotice(
  root: string,
  folder: string,
  group: ComponentNotice['group'],
): ComponentNotice {
  const place = path.join(root, folder)
  const manifest = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')) as Manifest
  const { name, version, license = LICENCES[name] ?? '' } = manifest
  const text = textOf(place, { ...manifest, license })
  return { name, version, group, licence: license, link: linkOf(manifest), text }
}

function ownNotice(root: string): ComponentNotice {
  return { ...packageNotice(root, '.', 'app'), name: 'Gegenlesen' }
}

const byName = (a: ComponentNotice, b: ComponentNotice) =>
  a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1

/** One notice for all that is shipped, but for Electron, which brings its own. The bundles in out/ have to be there. */
export function collectNotices(root: string): readonly ComponentNotice[] {
  const bundled = LISTS.flatMap(([folder, build]) => readPackages(path.join(root, 'out', folder), build))
  const code = [...new Set([...bundled, ...BESIDE])].map((folder) => packageNotice(root, folder, 'code'))
  const fonts = FONTS.map((folder) => packageNotice(root, folder, 'fonts'))
  return [
    ownNotice(root),
    ...DATA_COMPONENTS,
    ...fonts,
    ...[...code, ...COMPILED_COMPONENTS].toSorted(byName),
  ]
}

/** Writes out/data/licences.json, as soon as all bundles are there. */
export function writeNotices(root: string): void {
  const out = path.join(root, 'out')
  if (!LISTS.every(([folder, build]) => existsSync(path.join(out, folder, packagesFile(build))))) return
  mkdirSync(path.join(out, 'data'), { recursive: true })
  writeFileSync(path.join(out, 'data/licences.json'), JSON.stringify(collectNotices(root)))
}
