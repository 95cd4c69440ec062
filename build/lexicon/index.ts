/**
 * Compiles the lexicons: `node build/lexicon/index.ts [--wordfreq FILE.whl] [--fast]`.
 * Writes shared/lexicon/data/*.bin.br, the same bytes each time. --fast compresses less, for trying things out.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { writeContainer } from '../../shared/lexicon/container.ts'
import { openSpelling } from '../../electron/spelling.ts'
import { compileGerman } from './german.ts'
import { packFrequencies, packTranslations } from './pack.ts'
import { SourceMissing, readSources } from './sources.ts'
import { parseDing } from './ding.ts'
import { translationPairs } from './translations.ts'
import { englishWords, germanFrequencies } from './frequencies.ts'

const { values: options } = parseArgs({
  options: { wordfreq: { type: 'string' }, fast: { type: 'boolean' } },
})

try {
  await compile()
} catch (error) {
  if (!(error instanceof SourceMissing)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function compile(): Promise<void> {
  const spelling = await openSpelling()
  const sources = readSources({ wordfreqWheel: options.wordfreq })
  const ding = sources.ding.map(parseDing)
  const german = compileGerman(sources, ding, (form) => spelling.check(form))
  write('german', german.sections)
  const pairs = translationPairs(ding, (form) => german.readings.get(form) ?? [])
  write('translations', packTranslations(pairs))
  write('frequencies', packFrequencies('german', germanFrequencies(sources.germanZipf)))
  write('english', packFrequencies('english', englishWords(ding, sources.englishZipf)))
}

function write(name: string, sections: readonly (readonly [string, Uint8Array])[]): void {
  const raw = writeContainer(sections)
  const packed = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: options.fast ? 4 : constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  })
  writeFileSync(new URL(`../../shared/lexicon/data/${name}.bin.br`, import.meta.url), packed)
  console.log(`${name}: ${megabytes(raw.length)} MB, compressed ${megabytes(packed.length)} MB`)
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2)
}
