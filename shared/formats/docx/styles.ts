import type { BlockKind } from '../document.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, childOf, elementsOf } from '../xml/tree.ts'

/** What a paragraph's style makes of it; null where it says nothing. */
export type Styles = ReadonlyMap<string, BlockKind | null>

/** Outline level 9 (counted from 0) is body text. */
const BODY_LEVEL = 9

/** Kinds of all paragraph styles, with what they inherit. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>()
  for (const style of root ? elementsOf(root) : [])
    if (style.local === 'style') elements.set(attributeOf(style, 'styleId') ?? '', style)
  return new Map([...elements.keys()].map((id) => [id, kindOfStyle(id, elements)]))
}

function kindOfStyle(
  id: string,
  styles: ReadonlyMap<string, XmlElement>,
  seen: ReadonlySet<string> = new Set(),
): BlockKind | null {
  const style = styles.get(id)
  if (!style || seen.has(id)) return null
  const properties = childOf(style, 'pPr')
  const own = (properties && kindOfProperties(properties)) ?? kindOfName(valueOf(style, 'name') ?? '')
  const parent = valueOf(style, 'basedOn')
  return own ?? (parent === undefined ? null : kindOfStyle(parent, styles, new Set([...seen, id])))
}

const valueOf = (element: XmlElement, local: string): string | undefined => {
  const child = childOf(element, local)
  return child && attributeOf(child, 'val')
}

function kindOfProperties(properties: XmlElement): BlockKind | null {
  const level = valueOf(properties, 'outlineLvl')
  if (level !== undefined && Number(level) < BODY_LEVEL) return 'heading'
  const list = childOf(properties, 'numPr')
  // List 0 takes a paragraph out of the list of its style.
  return list && valueOf(list, 'numId') !== '0' ? 'item' : null
}

/** Names are the same in every language of Word: the user's translation of them is not stored. */
function kindOfName(name: string): BlockKind | null {
  if (/^(?:heading \d|title|subtitle)$/iu.test(name)) return 'heading'
  return /^(?:intense quote|quote|quotations|block text)$/iu.test(name) ? 'quote' : null
}

/** What a paragraph is: its own properties first, then its style; in a table it is a cell. */
export function kindOfParagraph(paragraph: XmlElement, styles: Styles, inTable: boolean): BlockKind {
  if (inTable) return 'cell'
  const properties = childOf(paragraph, 'pPr')
  if (!properties) return 'paragraph'
  const style = valueOf(properties, 'pStyle')
  return kindOfProperties(properties) ?? (style === undefined ? null : styles.get(style)) ?? 'paragraph'
}
