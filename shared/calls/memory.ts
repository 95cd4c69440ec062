/** How something was translated and corrected before, as the window sees it; part of calls.ts. */
import * as v from 'valibot'
import type { Span } from '../text/span.ts'

type FileBytes = { readonly name: string; readonly bytes: Uint8Array }

/** Where a translation comes from: a segment of an article here, or a file that was taken in. */
export type MemoryOrigin =
  | {
      readonly kind: 'article'
      readonly segmentId: string
      readonly articleId: string
      readonly articleTitle: string
      /** Position in its article, from 0. */
      readonly segmentIndex: number
    }
  | { readonly kind: 'file'; readonly name: string }

/** A pair of texts without tags. */
export type MemoryEntry = {
  readonly origin: MemoryOrigin
  readonly source: string
  readonly target: string
  /** What the machine had made of it, where an editor changed that. */
  readonly machine: string | null
}

export type LookedUp = MemoryEntry & {
  /** Where the words stand, in the text that was asked for. */
  readonly marks: readonly Span[]
}

export type SimilarEntry = MemoryEntry & {
  /** Likeness of the sources, 0…100; 100 is the same words. */
  readonly score: number
}

export type MemoryFileView = { readonly name: string; readonly entries: number; readonly at: number }

export type MemoryCalls = {
  /** Segments with the words in any form, newest first. */
  lookUp: { input: { words: string; side: 'source' | 'target' }; output: readonly LookedUp[] }
  /** Earlier translations of segments like this one, the most alike first. */
  similarSegments: { input: { segmentId: string }; output: readonly SimilarEntry[] }
  listMemory: { input: Record<never, never>; output: readonly MemoryFileView[] }
  /** Takes the pairs of a file with both languages in. */
  importMemory: {
    input: { file: FileBytes }
    output: { readonly name: string; readonly added: number; readonly known: number }
  }
  /** Forgets what came with a file. */
  removeMemory: { input: { name: string }; output: null }
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const name = v.pipe(v.string(), v.maxLength(1000))

export const memoryInputs = {
  lookUp: v.strictObject({
    words: v.pipe(v.string(), v.maxLength(500)),
    side: v.picklist(['source', 'target']),
  }),
  similarSegments: v.strictObject({ segmentId: id }),
  listMemory: v.strictObject({}),
  importMemory: v.strictObject({ file: v.strictObject({ name, bytes: v.instance(Uint8Array) }) }),
  removeMemory: v.strictObject({ name }),
} satisfies { [Name in keyof MemoryCalls]: v.GenericSchema<unknown, MemoryCalls[Name]['input']> }
