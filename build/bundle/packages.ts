import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** Name of the list that a build leaves beside its files. */
export const packagesFile = (build: string) => `packages-${build}.json`

/** The folder of the package that a module belongs to (…/node_modules/a, …/node_modules/@b/c), or null for our own. */
export function packageFolder(module: string): string | null {
  const file = module.replace(/^\0/, '').replace(/\?.*$/, '')
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)
  const folder = match?.[1]
  return folder !== undefined && existsSync(path.join(folder, 'package.json')) ? folder : null
}

/** Writes down which packages got into a build, by their folders in the checkout: their licences have to be shown. */
export function listPackages(root: string, build: string): Plugin {
  return {
    name: 'gegenlesen:packages',
    generateBundle(_options, bundle) {
      const folders = new Set<string>()
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = renderedLength > 0 ? packageFolder(module) : null
            if (folder !== null) folders.add(path.relative(root, folder).replaceAll('\\', '/'))
          }
      const source = JSON.stringify([...folders].toSorted(), null, 1)
      this.emitFile({ type: 'asset', fileName: packagesFile(build), source })
    },
  }
}

/** Reads such a list. */
export function readPackages(folder: string, build: string): readonly string[] {
  return JSON.parse(readFileSync(path.join(folder, packagesFile(build)), 'utf8')) as string[]
}
