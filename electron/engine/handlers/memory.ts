import type { Handlers } from '../../../shared/calls.ts'
import type { LookedUp, MemoryEntry, SimilarEntry } from '../../../shared/calls/memory.ts'
import { AppError } from '../../../shared/errors.ts'
import { signatureAt } from '../../../shared/formats/prose.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { WordForms } from '../../../shared/taught/forms.ts'
import { similarity } from '../../../shared/taught/similarity.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Context } from '../context.ts'
import type { KnownSegment, MemoryPair } from '../database/queries/memory.ts'
import {
  addPair,
  likelyPairs,
  likelySegments,
  listFiles,
  lookUpPairs,
  lookUpSegments,
  removePairs,
} from '../database/queries/memory.ts'
import { readSettings } from '../database/queries/settings.ts'
import { transaction } from '../database/sql.ts'
import { matchQuery } from '../review/look-up.ts'
import { findSegment } from './deciding.ts'

type MemoryCallNames = 'lookUp' | 'similarSegments' | 'listMemory' | 'importMemory' | 'removeMemory'

const MOST_FOUND = 60
/** Segments that share words are compared one by one. */
const COMPARED = 80
const MOST_SIMILAR = 3
/** Below this a translation has to be written anew anyway. */
const LEAST_SCORE = 60
/** Words a segment is looked for by: the longest are the rarest. */
const MOST_WORDS = 10

const ofSegment = (row: KnownSegment): MemoryEntry => {
  const { segmentId, articleId, articleTitle, segmentIndex } = row
  const [machine, target] = [withoutTags(row.machine), withoutTags(row.target)]
  return {
    origin: { kind: 'article', segmentId, articleId, articleTitle, segmentIndex },
    source: withoutTags(row.source),
    target,
    machine: machine === target ? null : machine,
  }
}

const ofPair = ({ source, target, name }: MemoryPair): MemoryEntry => ({
  origin: { kind: 'file', name },
  source,
  target,
  machine: null,
})

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Where any of the words' forms stand; of nouns compounds that begin with them as well. */
function marksOf(text: string, words: readonly WordForms[]): Span[] {
  return words.flatMap(({ forms, compounds }) => {
    const any = forms
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${any})${compounds ? '\\p{L}*' : '(?![\\p{L}\\p{N}])'}`,
      'giu',
    )
    return Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
  })
}

/** Words by which the index finds texts like this one. */
function wordsQuery(text: string): string | null {
  const words = new Set(
    withoutTags(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [],
  )
  const longest = [...words].toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS)
  return longest.length === 0 ? null : `source : (${longest.map((word) => `"${word}"`).join(' OR ')})`
}

/** How something was translated and corrected before. */
export function memoryHandlers(context: Context, analyst: Analyst): Pick<Handlers, MemoryCallNames> {
  const { db } = context
  return {
    async lookUp({ words, side }) {
      const forms = await analyst.ask('forms', { text: words, language: side === 'source' ? 'en' : 'de' })
      const query = matchQuery(side, forms)
      if (query === null) return []
      const entries = [
        ...lookUpSegments(db, query, MOST_FOUND).map(ofSegment),
        ...lookUpPairs(db, query, MOST_FOUND).map(ofPair),
      ]
      return entries
        .slice(0, MOST_FOUND)
        .map((entry): LookedUp => ({ ...entry, marks: marksOf(entry[side], forms) }))
    },

    similarSegments({ segmentId }) {
      const segment = findSegment(context, segmentId)
      const query = wordsQuery(segment.source)
      if (query === null) return []
      const source = withoutTags(segment.source)
      const seen = new Set<string>()
      return [
        ...likelySegments(db, query, segmentId, COMPARED).map(ofSegment),
        ...likelyPairs(db, query, COMPARED).map(ofPair),
      ]
        .map((entry): SimilarEntry => ({ ...entry, score: similarity(source, entry.source) }))
        .filter(({ score }) => score >= LEAST_SCORE)
        .toSorted((a, b) => b.score - a.score)
        .filter(({ target }) => !seen.has(target) && seen.add(target))
        .slice(0, MOST_SIMILAR)
    },

    listMemory: () => listFiles(db),

    async importMemory({ file }) {
      const { readSides } = await import('../files/read.ts')
      const { source, target, pairs } = readSides([file])
      if (!source || !pairs) throw new AppError('one-language', { file: file.name })
      const { reviewerId } = readSettings(db)
      const at = context.now()
      const text = (side: typeof target, span: Span | null) =>
        span ? withoutTags(side.document.text.slice(span.start, span.end)).trim() : ''
      return transaction(db, () => {
        let added = 0
        let known = 0
        for (const pair of pairs) {
          const entry = {
            source: text(source, pair.source),
            target: text(target, pair.target),
            name: file.name,
          }
          if (entry.source === '' || entry.target === '') continue
          const { by, at: date } = signatureAt(target.document, pair.target) ?? { by: '', at: null }
          const signed = { by, at: date === null ? null : Date.parse(date) }
          if (addPair(db, entry, signed, reviewerId, at)) added++
          else known++
        }
        return { name: file.name, added, known }
      })
    },

    removeMemory({ name }) {
      transaction(db, () => removePairs(db, name))
      return null
    },
  }
}
