import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folders with the data that analysis reads. */
export type Resources = {
  /** Compiled lexicons (*.bin.br). */
  readonly lexicon: string
  /** Weights of the tagger. */
  readonly analysis: string
  /** index.aff and index.dic of the German spelling dictionary. */
  readonly dictionary: string
  /** The sample article. */
  readonly sample: string
}

/** Beside the bundle the data lies in `data/`; in the sources every module has its own. */
export function findResources(here: string = dirname(fileURLToPath(import.meta.url))): Resources {
  const bundled = join(here, 'data')
  if (existsSync(bundled))
    return {
      lexicon: join(bundled, 'lexicon'),
      analysis: join(bundled, 'analysis'),
      dictionary: join(bundled, 'dictionary'),
      sample: join(bundled, 'sample'),
    }
  return {
    lexicon: join(here, '../shared/lexicon/data'),
    analysis: join(here, '../shared/analysis/data'),
    dictionary: dirname(createRequire(import.meta.url).resolve('dictionary-de')),
    sample: join(here, '../shared/sample'),
  }
}
