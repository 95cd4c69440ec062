import type { InlineTag } from './document.ts'

/** First of the private-use characters that stand for tags, and how many of them there are. */
export const FIRST_TAG = 0xe000
export const TAG_CHARACTERS = 6000

const PRIVATE_USE = /[\uE000-\uF8FF]/u
const ANY_PRIVATE_USE = /[\uE000-\uF8FF]/gu

/** The character of the n-th tag of a document. */
export const tagCharacter = (n: number): string => String.fromCharCode(FIRST_TAG + (n % TAG_CHARACTERS))

/** Whether a text may have tags: cheap, and true for any private-use character. */
export const mayHaveTags = (text: string): boolean => PRIVATE_USE.test(text)

/** A text without its tag characters: for counting, comparing and other programs. */
export function withoutTags(text: string): string {
  return mayHaveTags(text) ? text.replace(ANY_PRIVATE_USE, '') : text
}

/** The words of a stretch of text; where it holds nothing but tags, their labels. */
export function wordsOf(text: string, tags: readonly InlineTag[]): string {
  const words = withoutTags(text)
  if (words.trim() !== '' || words === text) return words
  return Array.from(text, (char) => {
    const tag = tags.find((known) => known.char === char)
    return tag ? `‹${labelOf(tag)}›` : char
  }).join('')
}

/** What a tag is called: a closing one with a stroke. */
export const labelOf = ({ kind, label }: InlineTag): string => (kind === 'close' ? `/${label}` : label)

/** What a segment knows of tags. */
export type SegmentTags = {
  /** Tags that stand in the source. */
  readonly source: readonly InlineTag[]
  /** Tags that stand in the machine translation, and in a file with both languages those of the source as well. */
  readonly target: readonly InlineTag[]
  /**
   * Characters of the tags that belong into the target, each once: where one file holds both languages those of the source,
   * in its order, else those of the machine translation.
   */
  readonly expected: string
}

export const NO_TAGS: SegmentTags = { source: [], target: [], expected: '' }

/** The tag of the source that is the same element as one of the target: the character alone says so only within one file. */
export const sameInSource = (tag: InlineTag, { source }: SegmentTags): InlineTag | undefined =>
  source.find(({ char, kind, raw }) => char === tag.char && kind === tag.kind && raw === tag.raw)

/** A source text as it may be copied into the target: with the tags that belong there, too. */
export function copyOfSource(text: string, tags: SegmentTags): string {
  if (!mayHaveTags(text)) return text
  const shared = new Set(tags.target.filter((tag) => sameInSource(tag, tags)).map((tag) => tag.char))
  const known = new Set(tags.source.map((tag) => tag.char))
  return text.replace(ANY_PRIVATE_USE, (char) => (shared.has(char) || !known.has(char) ? char : ''))
}
