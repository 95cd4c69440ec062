import type { Document, InlineTag } from '../formats/document.ts'
import { blockOf } from '../formats/prose.ts'
import { NO_TAGS } from '../formats/tags.ts'
import type { SegmentTags } from '../formats/tags.ts'
import type { Span } from '../text/span.ts'

/**
 * What a segment has to know of tags.
 * @param shared one file holds both languages, so that source and target speak of the same tags
 */
export function segmentTags(
  source: Document | null,
  target: Document,
  { sourceSpan, targetSpan }: { readonly sourceSpan: Span | null; readonly targetSpan: Span },
  shared: boolean,
): SegmentTags {
  const english = source && sourceSpan ? tagsWithin(source, sourceSpan) : []
  const german = tagsWithin(target, targetSpan)
  if (english.length === 0 && german.length === 0) return NO_TAGS
  const known = new Set(german.map((tag) => tag.char))
  return {
    source: english,
    target: shared ? [...german, ...english.filter((tag) => !known.has(tag.char))] : german,
    expected: (shared ? english : german).map((tag) => tag.char).join(''),
  }
}

/** The tags that stand in a stretch of a document, each once, in text order. */
function tagsWithin({ text, blocks }: Document, span: Span): readonly InlineTag[] {
  const found = new Map<string, InlineTag>()
  for (let at = blockOf(blocks, span.start); at < blocks.length; at++) {
    const block = blocks[at]
    if (!block || block.start > span.end) break
    if (!block.tags) continue
    const byCharacter = new Map(block.tags.map((tag) => [tag.char, tag]))
    const within = text.slice(Math.max(block.start, span.start), Math.min(block.end, span.end))
    for (const char of within) {
      const tag = byCharacter.get(char)
      if (tag && !found.has(char)) found.set(char, tag)
    }
  }
  return [...found.values()]
}
