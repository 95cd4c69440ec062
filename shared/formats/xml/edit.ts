import { slice } from '../../text/span.ts'
import type { Splice } from './text.ts'
import { escapeAttribute } from './text.ts'
import type { XmlElement } from './tree.ts'

/** The name with the prefix of a neighbour. */
export function nameBeside(neighbour: XmlElement, name: string): string {
  const [prefix, own] = neighbour.name.split(':')
  return own === undefined ? name : `${prefix}:${name}`
}

/** Replaces what an element contains. */
export function setContent(text: string, element: XmlElement, content: string): Splice {
  const opening = slice(text, element.open)
  if (!opening.endsWith('/>')) return { ...element.inner, text: content }
  return {
    start: element.open.end - 2,
    end: element.span.end,
    text: `>${content}</${element.name}>`,
  }
}

/** Adds behind what an element contains. */
export function appendContent(text: string, element: XmlElement, content: string): Splice {
  const { end } = element.inner
  return slice(text, element.open).endsWith('/>')
    ? setContent(text, element, content)
    : { start: end, end, text: content }
}

/** Puts markup behind an element, on a line of its own where that element stands on one. */
export function addBehind(text: string, element: XmlElement, markup: string): Splice {
  const line =
    /\r?\n[ \t]*$/u.exec(text.slice(Math.max(0, element.span.start - 200), element.span.start))?.[0] ?? ''
  return { start: element.span.end, end: element.span.end, text: `${line}${markup}` }
}

const ATTRIBUTE = /\s([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')/gu

/** Changes an attribute's value where it stands, or adds it as the last one. */
export function setAttribute(text: string, element: XmlElement, name: string, value: string): Splice {
  const opening = slice(text, element.open)
  for (const match of opening.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue
    const quoted = match[2] ?? ''
    const start = element.span.start + match.index + match[0].length - quoted.length + 1
    return { start, end: start + quoted.length - 2, text: escapeAttribute(value) }
  }
  const body = opening.slice(0, opening.endsWith('/>') ? -2 : -1)
  const at = element.span.start + body.trimEnd().length
  return { start: at, end: at, text: ` ${name}="${escapeAttribute(value)}"` }
}

/** Takes an attribute away with the blank before it; nothing where there is none. */
export function removeAttribute(text: string, element: XmlElement, name: string): readonly Splice[] {
  const opening = slice(text, element.open)
  for (const match of opening.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue
    const start = element.span.start + match.index
    return [{ start, end: start + match[0].length, text: '' }]
  }
  return []
}
