import type { InlineTag } from './document.ts'
import { mayHaveTags, tagCharacter } from './tags.ts'

/** A tag as a reader finds it. */
export type FoundTag = Omit<InlineTag, 'char' | 'raw'> & {
  /** What is written for it. */
  readonly raw: string
  /** The two ends are one element of the file and have to nest; otherwise each stands for itself. */
  readonly nests: boolean
}

/** What a reader finds in a stretch of prose: words and tags, in order. */
export type Token = string | FoundTag

/** Tags by the character that stands for them, as they are written on one side. */
export type Tagging = ReadonlyMap<string, FoundTag>

const LONGEST_LABEL = 24

/** What a chip can show of a label. */
export function shortLabel(label: string): string {
  const line = label.replace(/\s+/gu, ' ').trim()
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`
}

/** Name of a piece of markup as people say it: `<b class="x">` is 'b', `</a>` 'a', `<br/>` a line break; else as it is. */
export function markupLabel(code: string): string {
  const name = /^<\/?\s*([\w:-]+)[^>]*>$/u.exec(code.trim())?.[1]
  if (name === undefined) return shortLabel(code)
  return /^br$/iu.test(name) ? '↵' : name.toLowerCase()
}

/** Private-use characters that stand in the file itself are tags, so that they are not taken for ours. */
function withOwnCharacters(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => typeof token === 'string' && mayHaveTags(token))) return tokens
  return tokens.flatMap((token): readonly Token[] =>
    typeof token !== 'string'
      ? [token]
      : token.split(/([\uE000-\uF8FF])/u).flatMap((part, index): Token[] => {
          if (index % 2 === 0) return part === '' ? [] : [part]
          const label = `U+${part.charCodeAt(0).toString(16).toUpperCase()}`
          return [{ kind: 'standalone', id: label, label, raw: part, nests: false }]
        }),
  )
}

const keyOf = ({ kind, id }: FoundTag): string => `${kind}:${id}`

/** Text of one side, and how its tags are written. */
export type Tagged = { readonly text: string; readonly tagging: Tagging }

/** Gives the tags of a document their characters, one after the other. */
export class TagNumbers {
  private next = 0

  /** A text of a file in one language: each tag is its own. */
  one(tokens: readonly Token[]): Tagged & { readonly tags: readonly InlineTag[] } {
    const tagging = new Map<string, FoundTag>()
    let text = ''
    for (const token of withOwnCharacters(tokens)) {
      if (typeof token === 'string') text += token
      else {
        const char = tagCharacter(this.next++)
        tagging.set(char, token)
        text += char
      }
    }
    return { text, tagging, tags: inlineTags(tagging) }
  }

  /** Both texts of a unit: a tag that stands on both sides, or twice on one, has one character. */
  both(
    source: readonly Token[],
    target: readonly Token[],
  ): { readonly source: Tagged; readonly target: Tagged; readonly tags: readonly InlineTag[] } {
    const characters = new Map<string, string>()
    const side = (tokens: readonly Token[]): Tagged => {
      const tagging = new Map<string, FoundTag>()
      let text = ''
      for (const token of withOwnCharacters(tokens)) {
        if (typeof token === 'string') {
          text += token
          continue
        }
        const key = keyOf(token)
        const char = characters.get(key) ?? tagCharacter(this.next++)
        characters.set(key, char)
        if (!tagging.has(char)) tagging.set(char, token)
        text += char
      }
      return { text, tagging }
    }
    const english = side(source)
    const german = side(target)
    return {
      source: english,
      target: german,
      tags: inlineTags(new Map([...german.tagging, ...english.tagging])),
    }
  }
}

function inlineTags(tagging: Tagging): readonly InlineTag[] {
  return [...tagging].map(([char, { kind, id, label, raw }]) => ({ char, kind, id, label, raw }))
}

type Placed = { readonly char: string; readonly tag: FoundTag }

/**
 * Writes an edited text again. Markup always comes out well-formed: of an element that was doubled the first is written; a pair
 * of which one end is gone gets it back at the edge of the text; ends in the wrong order change places, and an end that
 * would cut another pair waits for that one's.
 * @param tagging how each tag is written
 * @param escape how words are written
 */
export function writeTagged(text: string, tagging: Tagging, escape: (words: string) => string): string {
  const tokens = inOrder(withBothEnds(withoutDoubles(split(text, tagging)), tagging))
  return tokens.map((token) => (typeof token === 'string' ? escape(token) : token.tag.raw)).join('')
}

function split(text: string, tagging: Tagging): (string | Placed)[] {
  const tokens: (string | Placed)[] = []
  let words = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    const tag = tagging.get(char)
    if (!tag) {
      words += char
      continue
    }
    if (words !== '') tokens.push(words)
    words = ''
    tokens.push({ char, tag })
  }
  if (words !== '') tokens.push(words)
  return tokens
}

function withoutDoubles(tokens: readonly (string | Placed)[]): (string | Placed)[] {
  const seen = new Set<string>()
  return tokens.filter((token) => {
    if (typeof token === 'string' || !token.tag.nests) return true
    if (seen.has(token.char)) return false
    seen.add(token.char)
    return true
  })
}

/** Closing tag of an element, told by its opening one. */
const closingOf = (raw: string): string => `</${/^<([^\s/>]+)/u.exec(raw)?.[1] ?? ''}>`

function withBothEnds(tokens: readonly (string | Placed)[], tagging: Tagging): (string | Placed)[] {
  const opening = new Map(
    [...tagging.values()].filter((tag) => tag.kind === 'open').map((tag) => [tag.id, tag]),
  )
  const ends = new Map<string, { open?: Placed; close?: Placed }>()
  for (const token of tokens) {
    if (typeof token === 'string' || !token.tag.nests || token.tag.kind === 'standalone') continue
    ends.set(token.tag.id, { ...ends.get(token.tag.id), [token.tag.kind]: token })
  }
  const before: Placed[] = []
  const behind: Placed[] = []
  const gone = new Set<Placed>()
  for (const { open, close } of ends.values()) {
    if (open && !close)
      behind.unshift({ char: '', tag: { ...open.tag, kind: 'close', raw: closingOf(open.tag.raw) } })
    else if (close && !open) {
      const tag = opening.get(close.tag.id)
      if (tag) before.push({ char: '', tag })
      else gone.add(close)
    }
  }
  const kept = tokens.filter((token) => typeof token === 'string' || !gone.has(token))
  return [...before, ...kept, ...behind]
}

function inOrder(tokens: readonly (string | Placed)[]): (string | Placed)[] {
  const swapped = withEndsInOrder(tokens)
  const result: (string | Placed)[] = []
  const open: string[] = []
  const waiting = new Map<string, Placed>()
  for (const token of swapped) {
    if (typeof token === 'string' || !token.tag.nests || token.tag.kind === 'standalone') {
      result.push(token)
      continue
    }
    if (token.tag.kind === 'open') {
      open.push(token.tag.id)
      result.push(token)
      continue
    }
    waiting.set(token.tag.id, token)
    for (let top = open.at(-1); top !== undefined && waiting.has(top); top = open.at(-1)) {
      const close = waiting.get(top)
      if (close) result.push(close)
      open.pop()
    }
  }
  return result
}

/** A closing end before its opening one: the two change places. */
function withEndsInOrder(tokens: readonly (string | Placed)[]): readonly (string | Placed)[] {
  const places = new Map<string, number>()
  const result = [...tokens]
  for (const [place, token] of tokens.entries()) {
    if (typeof token === 'string' || !token.tag.nests) continue
    const { id, kind } = token.tag
    const early = places.get(id)
    if (kind === 'close' && early === undefined) places.set(id, place)
    else if (kind === 'open' && early !== undefined) {
      const close = tokens[early]
      if (close !== undefined) {
        result[early] = token
        result[place] = close
      }
    } else if (kind === 'open') places.set(id, -1)
  }
  return result
}
