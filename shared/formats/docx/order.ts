import type { Tag } from './compose.ts'

/**
 * An edited text with its tags in an order that can be written: of a tag that is there twice the first counts, a pair of
 * which one end is gone gets it back at the edge of the text, ends in the wrong order change places, and what must not
 * get lost is put back at the end.
 */
export function restored(text: string, tags: readonly Tag[]): string {
  const known = new Map(tags.map((each) => [each.tag.char, each]))
  let whole = withoutDoubles(text, known)
  for (const each of tags) {
    const { char, kind, id } = each.tag
    if (kind === 'standalone' && each.atom?.kind === 'mark' && each.atom.keep && !whole.includes(char))
      whole += char
    if (kind !== 'open') continue
    const close = tags.find(({ tag }) => tag.kind === 'close' && tag.id === id)?.tag.char ?? ''
    whole = withBothEnds(whole, char, close, each.atom !== null)
  }
  return nested(whole, known)
}

function withoutDoubles(text: string, known: ReadonlyMap<string, Tag>): string {
  const seen = new Set<string>()
  let once = ''
  for (const char of text) {
    if (known.has(char) && seen.has(char)) continue
    seen.add(char)
    once += char
  }
  return once
}

function withBothEnds(text: string, open: string, close: string, isElement: boolean): string {
  const begin = text.indexOf(open)
  const end = text.indexOf(close)
  if (begin < 0 && end < 0) return isElement ? text + open + close : text
  if (begin < 0) return open + text
  if (end < 0) return text + close
  if (begin < end) return text
  return text.slice(0, end) + open + text.slice(end + 1, begin) + close + text.slice(begin + 1)
}

/** The end of an element that would cut another one waits for that one's. Formatting is no element and may overlap. */
function nested(text: string, known: ReadonlyMap<string, Tag>): string {
  const open: string[] = []
  const waiting = new Map<string, string>()
  let result = ''
  for (const char of text) {
    const each = known.get(char)
    if (!each?.atom || each.tag.kind === 'standalone') result += char
    else if (each.tag.kind === 'open') {
      open.push(each.tag.id)
      result += char
    } else {
      waiting.set(each.tag.id, char)
      for (let top = open.at(-1); top !== undefined && waiting.has(top); top = open.at(-1)) {
        result += waiting.get(top) ?? ''
        open.pop()
      }
    }
  }
  return result
}
