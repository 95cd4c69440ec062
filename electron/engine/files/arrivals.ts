import { AppError } from '../../../shared/errors.ts'
import type { Context } from '../context.ts'
import { arrivingArticles, insertArrival, removeSome, setArrived } from '../database/queries/arrivals.ts'
import type { NewArticle, StoredFile } from '../database/queries/articles.ts'
import { insertFile } from '../database/queries/articles.ts'
import type { NewSegment } from '../database/queries/segments.ts'
import { insertSegment } from '../database/queries/segments.ts'
import { deferWords, indexWords, limitWords, nextWordsDue } from '../database/queries/words-due.ts'
import { transaction, transactionOfFindings } from '../database/sql.ts'
import { isStorageFault, toAppError } from '../faults.ts'
import { traceOf } from '../trace.ts'

export type ArrivingSegment = Omit<NewSegment, 'id' | 'articleId'>

/**
 * Puts articles into the library bit by bit, all of one or nothing. Their segments come in transactions of some milliseconds,
 * with calls of the editor between them: one transaction for all of them, with the words of each for the search, takes seconds,
 * and on the one connection that writes nobody else can be answered meanwhile. (A second connection in a thread would hold the
 * lock of the database as long, and make the editor's decisions wait for that.) What is not whole is hidden, and is swept away
 * in the same small steps: after a refusal, a cancelled import, and a start after a crash.
 */
export type Arrivals = {
  /**
   * @param count of the article's segments
   * @param parts these segments, in order
   * @param last what else is written together with its becoming visible
   */
  receive(
    article: Omit<NewArticle, 'at'>,
    files: readonly StoredFile[],
    count: number,
    parts: AsyncIterable<readonly ArrivingSegment[]>,
    last: () => void,
  ): Promise<void>
  /** Goes on with what was left: sweeps away what never arrived, and lets the search know the words that it is still to know. */
  tidy(): void
  /** Nothing is written any more. */
  stop(): void
}

/** Segments that are removed between two breaths: some milliseconds. */
const AT_ONCE = 200
/** Milliseconds of the breath: sweeping is never urgent. */
const BREATH = 100
/** Segments from which on their words come into the index of the search after the import, so many at once, with such a breath. */
const MANY = 500
const INDEXED_AT_ONCE = 100
const INDEX_BREATH = 30

export function createArrivals(context: Context): Arrivals {
  const { db, now, newId } = context
  const underWay = new Set<string>()
  let stopped = false
  let sweeping: NodeJS.Timeout | undefined
  let indexing: NodeJS.Timeout | undefined

  const write = (work: () => void) => {
    if (stopped) throw new AppError('engine-stopped')
    transaction(db, work)
  }

  /** What nobody sees before the last of it is written: the disk is waited for then, and has all of it or nothing. */
  const writeSome = (work: () => void) => {
    if (stopped) throw new AppError('engine-stopped')
    transactionOfFindings(db, work)
  }

  const sweepSome = () => {
    sweeping = undefined
    const lost = arrivingArticles(db).find((id) => !underWay.has(id))
    if (lost === undefined) return
    try {
      transaction(db, () => removeSome(db, lost, AT_ONCE))
    } catch (error) {
      // It stays hidden, and the next sweep or start goes on.
      if (!isStorageFault(toAppError(error))) throw error
      return context.log(`sweeping an import: ${traceOf(error)}`)
    }
    sweep()
  }

  const sweep = () => {
    if (!stopped) sweeping ??= setTimeout(sweepSome, BREATH)
  }

  const indexSome = () => {
    indexing = undefined
    const due = nextWordsDue(db)
    if (!due) return
    try {
      transactionOfFindings(db, () => indexWords(db, due, INDEXED_AT_ONCE))
    } catch (error) {
      // The search does not know them yet; the next import or start goes on.
      if (!isStorageFault(toAppError(error))) throw error
      return context.log(`indexing an import: ${traceOf(error)}`)
    }
    index()
  }

  const index = () => {
    if (!stopped) indexing ??= setTimeout(indexSome, INDEX_BREATH)
  }

  return {
    async receive(article, files, count, parts, last) {
      const { id } = article
      underWay.add(id)
      try {
        write(() => {
          insertArrival(db, { ...article, at: now() })
          for (const file of files) insertFile(db, id, file)
          if (count >= MANY) deferWords(db, id)
        })
        for await (const part of parts)
          writeSome(() => {
            for (const segment of part) insertSegment(db, { ...segment, id: newId(), articleId: id })
          })
        write(() => {
          setArrived(db, id, now())
          limitWords(db, id)
          last()
        })
      } finally {
        underWay.delete(id)
        sweep()
        index()
      }
    },
    tidy() {
      sweep()
      index()
    },
    stop() {
      stopped = true
      clearTimeout(sweeping)
      clearTimeout(indexing)
    },
  }
}
