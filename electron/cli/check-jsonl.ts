import { stat } from 'node:fs/promises'
import { openAnalysis } from '../analysis.ts'
import { readLexiconFiles } from '../lexicons.ts'
import { findResources } from '../resources.ts'
import { openCheckPool } from './check-pool.ts'
import type { Batch, CheckPool } from './check-pool.ts'
import { createRowChecker } from './check-rows.ts'
import type { CheckedRows, RowChecker, RowOptions } from './check-rows.ts'
import { CLEAN, FINDINGS } from './exit.ts'
import { byArticle, readRows, untilFailure } from './lines.ts'
import type { End, Row } from './lines.ts'

export type CheckJsonlOptions = RowOptions & { readonly file: string }

/** Segments that are checked in this thread; for more, others are started, which takes them half a second. */
const SMALL = 300
/** Files of more bytes have more segments for certain: the threads start at once, and this one loads nothing itself. */
const LARGE = 500_000
/** Segments that make a batch at most; an article is never divided, because some rules look at the whole. */
const BATCH = 128
/** Batches that may be under way or wait to be written behind a slow one, which bounds memory. */
const MOST_WAITING = 8

/**
 * Checks segment pairs line by line, in input order, an article at a time; answers the exit status.
 * @throws UsageError for a line that is none, once all before it are answered
 */
export async function checkJsonl(
  options: CheckJsonlOptions,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const resources = findResources()
  const lexicons = readLexiconFiles(resources.lexicon)
  const waiting: Promise<readonly CheckedRows[]>[] = []
  let status = CLEAN
  let pool: CheckPool | null = (await isLarge(options.file)) ? openCheckPool(options, lexicons) : null
  let segments = 0
  let own: RowChecker | null = null

  const checkHere = async (batch: Batch) => {
    own ??= createRowChecker(await openAnalysis(resources, await lexicons), options)
    return own(batch)
  }
  const writeFirst = async () => {
    for (const { text, failed } of (await waiting.shift()) ?? []) {
      if (failed) status = FINDINGS
      await write(text)
    }
  }

  try {
    await lexicons
    const end: End = {}
    for await (const batch of batches(byArticle(untilFailure(readRows(options.file), end)))) {
      if (segments >= SMALL) pool ??= openCheckPool(options, lexicons)
      segments += batch.reduce((sum, article) => sum + article.length, 0)
      waiting.push((pool?.check ?? checkHere)(batch))
      while (pool ? waiting.length > MOST_WAITING : waiting.length > 0) await writeFirst()
    }
    while (waiting.length > 0) await writeFirst()
    if (end.failure !== undefined) throw end.failure
  } finally {
    await pool?.close()
  }
  return status
}

/** False as well for what cannot be asked: standard input, or no file at all. */
async function isLarge(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > LARGE,
    () => false,
  )
}

/** Neighbouring articles together: the first alone, so that its answer comes at once, then as many as were read before. */
async function* batches(articles: AsyncIterable<readonly Row[]>): AsyncGenerator<Batch> {
  let batch: (readonly Row[])[] = []
  let size = 0
  let read = 0
  for await (const article of articles) {
    batch.push(article)
    size += article.length
    read += article.length
    if (size < Math.min(BATCH, read - size)) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
