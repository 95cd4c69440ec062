import { SaxesParser } from 'saxes'
import type { SaxesTagNS } from 'saxes'
import { AppError } from '../../errors.ts'
import type { Span } from '../../text/span.ts'
import { DEEPEST } from '../limits.ts'

export type XmlAttribute = { readonly uri: string; readonly local: string; readonly value: string }

/** An element and where it stands in the text of its file. */
export type XmlElement = {
  readonly kind: 'element'
  /** As written, with prefix. */
  readonly name: string
  readonly uri: string
  readonly local: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  readonly parent: XmlElement | null
  /** Number of the line its opening tag ends in, from 1. */
  readonly line: number
  /** From `<` of its opening tag to behind its closing tag. */
  readonly span: Span
  /** Its opening tag; an element without content (`<a/>`) is nothing else. */
  readonly open: Span
  /** What stands between its tags; empty, at the end of the element, where there are none. */
  readonly inner: Span
}

/** Text, decoded; a CDATA section is text too. */
export type XmlText = { readonly kind: 'text'; readonly text: string; readonly span: Span }

/** Comments and processing instructions: kept, never read. */
export type XmlOther = { readonly kind: 'other'; readonly span: Span }

export type XmlNode = XmlElement | XmlText | XmlOther

const NO_ATTRIBUTES: readonly XmlAttribute[] = []

/**
 * A file of 100,000 segments has half a million nodes: places are kept as numbers, and are spans only for those who ask.
 */
class Element implements XmlElement {
  readonly kind = 'element'
  readonly name: string
  readonly uri: string
  readonly local: string
  readonly attributes: readonly XmlAttribute[]
  readonly parent: Element | null
  readonly line: number
  readonly #start: number
  readonly #openEnd: number
  #innerEnd: number
  #end: number
  children: XmlNode[] = []

  constructor({ name, uri, local, attributes }: Tag, parent: Element | null, line: number, open: Span) {
    this.name = name
    this.uri = uri
    this.local = local
    this.attributes = attributes
    this.parent = parent
    this.line = line
    this.#start = open.start
    this.#openEnd = open.end
    this.#innerEnd = open.end
    this.#end = open.end
  }

  get span(): Span {
    return { start: this.#start, end: this.#end }
  }

  get open(): Span {
    return { start: this.#start, end: this.#openEnd }
  }

  get inner(): Span {
    return { start: this.#openEnd, end: this.#innerEnd }
  }

  close({ start, end }: Span): void {
    this.#innerEnd = start
    this.#end = end
    // Lists that grew have room for more than will ever come.
    this.children = this.children.slice()
  }
}

type Tag = Pick<XmlElement, 'name' | 'uri' | 'local' | 'attributes'>

/**
 * Reads well-formed XML into a tree that knows where everything stands, so that a change can be spliced into the text
 * and the rest stays as it is. Only the five entities of XML and character numbers are known: nothing is expanded.
 * @throws AppError malformed-file (line), unsafe-markup (a document type that declares something), too-deep
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const stack: Element[] = []
  const names = new Map<string, string>()
  let root: XmlElement | null = null
  /** End of the last markup that was read. */
  let last = 0
  let characters = ''

  const add = (node: XmlNode) => stack.at(-1)?.children.push(node)
  /** The span of the markup that ends here; text before it becomes a node. */
  const markup = (end = parser.position): Span => {
    const start = text.indexOf('<', last)
    if (start > last) add({ kind: 'text', text: characters, span: { start: last, end: start } })
    characters = ''
    last = end
    return { start, end }
  }
  /** One string for all that say the same. */
  const known = (name: string): string => {
    const found = names.get(name)
    if (found === undefined) names.set(name, name)
    return found ?? name
  }
  const attributesOf = (attributes: SaxesTagNS['attributes']): readonly XmlAttribute[] => {
    const all = Object.values(attributes)
    if (all.length === 0) return NO_ATTRIBUTES
    return all.map(({ uri, local, value }) => ({ uri: known(uri), local: known(local), value }))
  }
  const begin = ({ name, uri, local, attributes }: SaxesTagNS, open: Span): Element => {
    const tag = {
      name: known(name),
      uri: known(uri),
      local: known(local),
      attributes: attributesOf(attributes),
    }
    return new Element(tag, stack.at(-1) ?? null, parser.line, open)
  }

  parser.on('error', (cause) => {
    throw new AppError('malformed-file', { line: parser.line }, { cause })
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new AppError('unsafe-markup', { line: parser.line })
    markup()
  })
  parser.on('text', (piece) => {
    characters += piece
  })
  parser.on('cdata', (piece) => {
    const span = markup()
    add({ kind: 'text', text: piece, span })
  })
  // Saxes reports a comment at its `--`, before the `>`.
  parser.on('comment', () => add({ kind: 'other', span: markup(parser.position + 1) }))
  parser.on('processinginstruction', () => add({ kind: 'other', span: markup() }))
  parser.on('xmldecl', () => markup())
  parser.on('opentag', (tag) => {
    const open = markup()
    if (stack.length >= DEEPEST) throw new AppError('too-deep', { line: parser.line })
    const element = begin(tag, open)
    if (stack.length === 0) root = element
    else add(element)
    stack.push(element)
  })
  parser.on('closetag', (tag) => {
    if (tag.isSelfClosing) {
      stack.pop()
      return
    }
    const close = markup()
    stack.pop()?.close(close)
  })
  parser.write(text).close()
  if (root === null) throw new AppError('malformed-file', { line: parser.line })
  return root
}

export const elementsOf = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.filter((node) => node.kind === 'element')

/** The first child element of a name (without prefix). */
export const childOf = (parent: XmlElement, local: string): XmlElement | undefined =>
  elementsOf(parent).find((child) => child.local === local)

/** The value of an attribute by its name without prefix. */
export const attributeOf = (element: XmlElement, local: string): string | undefined =>
  element.attributes.find((attribute) => attribute.local === local)?.value

/** Child elements of a name (without prefix). */
export const childrenOf = (parent: XmlElement, local: string): readonly XmlElement[] =>
  elementsOf(parent).filter((child) => child.local === local)

/** The nearest value of an attribute, on the element itself or around it. */
export function inherited(element: XmlElement, local: string): string | undefined {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const value = attributeOf(at, local)
    if (value !== undefined) return value
  }
  return undefined
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((node) => (node.kind === 'text' ? node.text : node.kind === 'element' ? textOf(node) : ''))
    .join('')
}

/** Characters that XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE and U+FFFF). */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text as it stands in XML; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(IMPOSSIBLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
