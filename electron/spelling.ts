import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Spelling } from '../shared/lexicon/spelling.ts'

/**
 * Opens the German spelling dictionary (igerman98 through hunspell compiled to WebAssembly): about 0.1 s and 20 MB.
 * `dictionary` is the folder with index.aff and index.dic; by default the one of the package dictionary-de.
 */
export async function openSpelling(dictionary?: string): Promise<Spelling> {
  const { loadModule } = await import('hunspell-asm')
  const folder = dictionary ?? dirname(createRequire(import.meta.url).resolve('dictionary-de'))
  const factory = await loadModule()
  const mount = (name: string) => factory.mountBuffer(readFileSync(join(folder, name)), name)
  const hunspell = factory.create(mount('index.aff'), mount('index.dic'))
  return { check: (word) => hunspell.spell(word), suggest: (word) => hunspell.suggest(word) }
}
