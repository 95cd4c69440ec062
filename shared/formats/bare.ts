import type { Span } from '../text/span.ts'
import type { InlineTag } from './document.ts'

/** A text with its tags, the same without them, and where each character of the latter stands in the former. */
export type TaggedText = {
  readonly text: string
  readonly bare: string
  readonly places: readonly number[]
}

/** Label of a tag that breaks the line: it stands between two words as a blank does. */
const LINE_BREAK = '↵'

const CLOSING = /^[\s.,;:!?…)\]}»«“”’'"]/u

/**
 * Takes the tags out. Around what stands for a word or picture no blank is left over ("von {0}." must not become "von ."),
 * and a line break becomes one.
 */
export function bareText(text: string, tags: readonly InlineTag[]): TaggedText {
  const known = new Map(tags.map((tag) => [tag.char, tag]))
  const places: number[] = []
  let bare = ''
  const add = (char: string, at: number) => {
    bare += char
    places.push(at)
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    const tag = known.get(char)
    if (!tag) {
      add(char, at)
      continue
    }
    if (tag.kind !== 'standalone') continue
    const next = text[at + 1] ?? ''
    if (tag.label === LINE_BREAK) {
      if (bare !== '' && !/\s$/u.test(bare) && next !== '' && !/\s/u.test(next)) add(' ', at)
    } else if (bare === '' && next === ' ') at++
    else if (bare.endsWith(' ') && (next === '' || CLOSING.test(next))) {
      bare = bare.slice(0, -1)
      places.pop()
    }
  }
  return { text, bare, places }
}

/** A span of the bare text as it lies in the tagged one: tags at its edges are left outside. */
export function inTagged({ text, places }: TaggedText, { start, end }: Span): Span {
  if (start < end)
    return { start: places[start] ?? text.length, end: (places[end - 1] ?? text.length - 1) + 1 }
  const at = start === 0 ? 0 : (places[start - 1] ?? text.length - 1) + 1
  return { start: at, end: at }
}

/** A span of the tagged text as it lies in the bare one. */
export function inBare({ places }: TaggedText, { start, end }: Span): Span {
  const before = (at: number) => places.filter((place) => place < at).length
  return { start: before(start), end: before(end) }
}
