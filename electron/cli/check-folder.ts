import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { FilePair, LeftAlone } from '../../shared/formats/pairs.ts'
import { isMarkedGerman, pairFiles } from '../../shared/formats/pairs.ts'
import type { WmtRow } from '../../shared/review/wmt-tsv.ts'
import { toWmtTsv } from '../../shared/review/wmt-tsv.ts'
import { openAnalysis } from '../analysis.ts'
import type { CheckedArticle, CheckOptions } from './check-article.ts'
import { asJson, asRows, asText, checkArticle, fails } from './check-article.ts'
import { BAD, CLEAN, FINDINGS, UsageError } from './exit.ts'
import { explain } from './problems.ts'
import { toSarif } from './sarif.ts'
import type { Unchecked } from './sarif.ts'
import { versionOf } from './usage.ts'

/** Where findings go (standard output), and what is said besides (standard error). */
export type Output = { readonly write: (text: string) => void; readonly say: (text: string) => void }

const REASONS: Readonly<Record<LeftAlone['reason'], string>> = {
  'unknown-format': 'no format that can be read',
  'no-translation': 'original without translation',
  several: 'several files of this name',
}

/** Paths of all files below a folder, relative to it; a link to a file is one, a link to a folder is not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() === true
  return entries
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .filter(({ entry, file }) => entry.isFile() || (entry.isSymbolicLink() && isFile(file)))
    .map(({ file }) => path.relative(folder, file))
}

/** Checks all articles of a folder. */
export async function checkFolder(folder: string, options: CheckOptions, output: Output): Promise<number> {
  return checkPairs(folder, await filesBelow(folder), options, output)
}

/** Checks articles of which the files were named. A file that is not there is bad usage: nothing is checked then. */
export async function checkFiles(
  files: readonly string[],
  options: CheckOptions,
  output: Output,
): Promise<number> {
  const missing = files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
  if (missing !== undefined) throw new UsageError(`${missing}: is no file that can be read`)
  return checkPairs('', files, options, output)
}

/**
 * Checks articles, paired by the names of their files. One that cannot be read is named and does not hold up the
 * others; the exit status is then 2.
 */
async function checkPairs(
  folder: string,
  files: readonly string[],
  options: CheckOptions,
  { write, say }: Output,
): Promise<number> {
  const { pairs, alone } = pairFiles(files)
  for (const { path: file, reason } of alone) say(`${file}: left out, ${REASONS[reason]}\n`)
  if (pairs.length === 0)
    throw new UsageError(`There is no article ${folder === '' ? 'among these files' : `in ${folder}`}.`)
  const analysis = await openAnalysis()
  const collected = new Collected(options, write)
  let status = CLEAN
  let articles = 0
  for (const pair of pairs) {
    try {
      articles++
      const checked = await checkArticle(pathsIn(folder, pair), pair.target, options, analysis)
      collected.add(pair, checked)
      if (fails(checked, options.failOn)) status = Math.max(status, FINDINGS)
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof UsageError)) throw error
      if (folder !== '' && isOther(pair, error)) {
        articles--
        say(`${pair.target}: left out, no German text\n`)
        continue
      }
      const reason = error instanceof AppError ? explain(error) : error.message
      say(`${pair.target}: ${reason}\n`)
      collected.fail(pair, pathsIn(folder, pair).target, reason)
      status = BAD
    }
  }
  if (articles === 0) throw new UsageError(`There is no article in ${folder}.`)
  collected.finish()
  return status
}

/** A text that only lies there: without a German word, and nothing about its name says that it should have one. */
const isOther = ({ target, source }: FilePair, error: AppError | UsageError) =>
  error instanceof AppError && error.code === 'no-german' && source === null && !isMarkedGerman(target)

const pathsIn = (folder: string, { target, source }: FilePair) => ({
  target: path.join(folder, target),
  source: source === null ? undefined : path.join(folder, source),
})

/** Findings of several articles: text is written at once, JSON and tables when all are there. */
class Collected {
  private readonly options: CheckOptions
  private readonly write: (text: string) => void
  private readonly articles: object[] = []
  private readonly rows: WmtRow[] = []
  private readonly checked: CheckedArticle[] = []
  private readonly unchecked: Unchecked[] = []

  constructor(options: CheckOptions, write: (text: string) => void) {
    this.options = options
    this.write = write
  }

  add({ target, source }: FilePair, checked: CheckedArticle): void {
    const { format, locale } = this.options
    switch (format) {
      case 'json':
        this.articles.push({ target, source, ...asJson(checked, locale) })
        break
      case 'tsv':
        this.rows.push(...asRows(checked))
        break
      case 'sarif':
        this.checked.push(checked)
        break
      case 'text':
        this.write(`${target}\n${asText(checked, locale)}\n`)
        break
      default:
        format satisfies never
    }
  }

  fail({ target, source }: FilePair, shown: string, error: string): void {
    this.unchecked.push({ shown, error })
    this.articles.push({ target, source, error })
  }

  finish(): void {
    if (this.options.format === 'json')
      this.write(`${JSON.stringify({ articles: this.articles }, null, 2)}\n`)
    if (this.options.format === 'tsv') this.write(toWmtTsv(this.rows))
    if (this.options.format === 'sarif') {
      const { locale } = this.options
      this.write(toSarif(this.checked, this.unchecked, { version: versionOf(import.meta.dirname), locale }))
    }
  }
}
