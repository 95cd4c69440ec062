import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../shared/text/span.ts'

/** A segment pair of the post-editing corpus with the alignment of its words, as spans of the two texts. */
export type AlignedSegment = {
  readonly source: string
  readonly target: string
  /** Runs of the target that the editor changed. */
  readonly changed: readonly Span[]
  readonly links: readonly { readonly source: Span; readonly target: Span }[]
}

type Row = {
  readonly src: string
  readonly tgt: string
  readonly errors: readonly { start: number; end: number }[]
}

/**
 * Reads pe-train.jsonl and train.src-mt.alignments. The alignments count the tokens of the corpus' own tokeniser, which
 * is imitated here; segments whose last link does not fall on the last token of both sides are left out.
 */
export function readAligned(folder: string): AlignedSegment[] {
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
  const alignments = lines('train.src-mt.alignments')
  return lines('pe-train.jsonl').flatMap((line, at) => aligned(JSON.parse(line) as Row, alignments[at] ?? ''))
}

function aligned(row: Row, alignment: string): AlignedSegment[] {
  const source = corpusTokens(row.src)
  const target = corpusTokens(row.tgt)
  const pairs = alignment.split(' ').map((pair) => pair.split('-').map(Number) as [number, number])
  const fits =
    Math.max(...pairs.map(([s]) => s)) === source.length - 1 &&
    Math.max(...pairs.map(([, t]) => t)) === target.length - 1
  if (!fits) return []
  const links = pairs.map(([s, t]) => ({ source: source[s] as Span, target: target[t] as Span }))
  return [{ source: row.src, target: row.tgt, changed: row.errors, links }]
}

/** White space, punctuation and possessives part words; full stops and commas inside numbers and abbreviations do not. */
const TOKEN =
  /['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[-.,'’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+)*(?:(?<=\b\p{L})\.(?=\s)|(?<=\d)\.(?=\s\p{L})|(?<=(?:\.\p{L}|\b(?:Dr|Mr|Mrs|St|Jr|Sr|Vol|No|Nr|bzw|ca|usw|Co)))\.(?=.))?|[^\s]/gu

function corpusTokens(text: string): Span[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
