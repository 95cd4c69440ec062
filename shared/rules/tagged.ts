/**
 * Rules see texts without tags and never learn that there were any: this is where tags are taken out of what they read, and
 * where the spans and fixes they answer are put back into the texts as they stand.
 */
import type { TaggedText } from '../analysis/pair.ts'
import type { InlineTag } from '../formats/document.ts'
import type { Fix } from '../review/flag.ts'
import type { Span } from '../text/span.ts'

/** Label of a tag that breaks the line: it stands between two words as a blank does. */
export const LINE_BREAK = '↵'

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

/** A fix of the bare text as a fix of the tagged one; tags inside of what it replaces are kept. */
export function fixInTagged(tagged: TaggedText, fix: Fix, tags: readonly InlineTag[]): Fix {
  const at = inTagged(tagged, fix.at)
  const within = tagged.text.slice(at.start, at.end)
  const old = tagged.bare.slice(fix.at.start, fix.at.end)
  return { ...fix, at, text: within === old ? fix.text : withTagsOf(within, fix.text, tags) }
}

/** The new words with the tags of the old ones: in what stayed at their place, else around what is new. */
function withTagsOf(old: string, text: string, tags: readonly InlineTag[]): string {
  const known = new Map(tags.map((tag) => [tag.char, tag]))
  const words = [...old].filter((char) => !known.has(char)).join('')
  let before = 0
  while (before < words.length && before < text.length && words[before] === text[before]) before++
  let after = 0
  const most = Math.min(words.length, text.length) - before
  while (after < most && words[words.length - 1 - after] === text[text.length - 1 - after]) after++
  const inserted: { at: number; char: string }[] = []
  let passed = 0
  let last = 0
  for (const char of old) {
    const tag = known.get(char)
    if (!tag) {
      passed += char.length
      continue
    }
    const left = words.length - passed
    const place =
      passed <= before
        ? passed
        : left <= after
          ? text.length - left
          : tag.kind === 'open'
            ? before
            : text.length - after
    last = Math.max(last, place)
    inserted.push({ at: last, char })
  }
  let from = 0
  let result = ''
  for (const { at, char } of inserted) {
    result += text.slice(from, at) + char
    from = at
  }
  return result + text.slice(from)
}
