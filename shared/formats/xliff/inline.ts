import { markupLabel, shortLabel } from '../tagging.ts'
import type { InlineKind } from '../xml/inline.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, childOf, childrenOf, textOf } from '../xml/tree.ts'

/** Names of kinds of markup (ctype of 1.2, subType of 2.1, and what other programs write) as chips show them. */
const KINDS: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underlined: 'u',
  link: 'a',
  lb: '↵',
  pb: '¶',
  image: 'img',
  'xlf:b': 'b',
  'xlf:i': 'i',
  'xlf:u': 'u',
  'xlf:lb': '↵',
  'xlf:pb': '¶',
  'xlf:var': 'var',
}

const kindName = (kind: string | undefined): string | undefined =>
  kind === undefined ? undefined : (KINDS[kind] ?? shortLabel(kind.replace(/^x-(?:html-)?/u, '')))

const REPLACEMENT: InlineKind = { as: 'tag', kind: 'standalone', id: '', label: '' }

/** Inline elements of XLIFF 1.2 (section 2.4 of its specification) and of TMX 1.4, from which they come. */
export function inlineOf12(element: XmlElement): InlineKind {
  const name = element.local
  const get = (attribute: string) => attributeOf(element, attribute)
  const own = get('id') ?? get('mid') ?? get('x') ?? get('i') ?? ''
  const shown = get('equiv-text')
  const code = textOf(element).trim()
  const label =
    kindName(get('ctype') ?? get('type')) ??
    (shown !== undefined && shown !== '' ? markupLabel(shown) : undefined) ??
    (code !== '' && name !== 'g' && name !== 'mrk' ? markupLabel(code) : undefined)
  switch (name) {
    case 'g':
      return { as: 'pair', id: `g:${own}`, label: label ?? shortLabel(own) }
    case 'hi':
      return { as: 'pair', id: `hi:${own}`, label: label ?? 'hi' }
    case 'mrk':
      return { as: 'pair', id: `mrk:${own}:${get('mtype') ?? ''}`, label: get('mtype') ?? 'mrk' }
    case 'bx':
    case 'bpt':
      return { as: 'tag', kind: 'open', id: pairOf(element), label: label ?? shortLabel(own) }
    case 'ex':
    case 'ept':
      return { as: 'tag', kind: 'close', id: pairOf(element), label: label ?? shortLabel(own) }
    case 'it': {
      const kind = get('pos') === 'close' ? 'close' : 'open'
      return { as: 'tag', kind, id: `it:${own}`, label: label ?? shortLabel(own) }
    }
    default:
      return { ...REPLACEMENT, id: `${name}:${own}`, label: label ?? shortLabel(own === '' ? name : own) }
  }
}

/** Two ends of one pair: `rid`, or `i` in TMX, and the bare id where a program leaves them out. */
const pairOf = (element: XmlElement): string =>
  `pair:${attributeOf(element, 'rid') ?? attributeOf(element, 'i') ?? attributeOf(element, 'id') ?? ''}`

/** Data of a 2.1 unit that its inline elements point to, by id. */
export type OriginalData = ReadonlyMap<string, string>

export function originalData(unit: XmlElement): OriginalData {
  const data = childOf(unit, 'originalData')
  return new Map(
    data ? childrenOf(data, 'data').map((each) => [attributeOf(each, 'id') ?? '', textOf(each)]) : [],
  )
}

/** Inline elements of XLIFF 2.1 (section 4.3). */
export function inlineOf21(element: XmlElement, data: OriginalData): InlineKind {
  const name = element.local
  const get = (attribute: string) => attributeOf(element, attribute)
  const own = get('id') ?? ''
  const code = data.get(get('dataRef') ?? get('dataRefStart') ?? get('dataRefEnd') ?? '')
  const shown = get('disp') ?? get('dispStart') ?? get('equiv') ?? get('equivStart')
  const label =
    kindName(get('subType')) ??
    (shown !== undefined && shown !== '' ? markupLabel(shown) : undefined) ??
    (code !== undefined && code.trim() !== '' ? markupLabel(code) : undefined) ??
    shortLabel(own || (get('startRef') ?? ''))
  switch (name) {
    case 'pc':
      return { as: 'pair', id: `pc:${own}`, label }
    case 'mrk':
      return { as: 'pair', id: `mrk:${own}`, label: get('type') ?? 'mrk' }
    case 'sc':
      return { as: 'tag', kind: 'open', id: `sc:${own}`, label }
    case 'ec':
      return { as: 'tag', kind: 'close', id: `sc:${get('startRef') ?? own}`, label }
    case 'sm':
      return { as: 'tag', kind: 'open', id: `sm:${own}`, label: get('type') ?? 'mrk' }
    case 'em':
      return { as: 'tag', kind: 'close', id: `sm:${get('startRef') ?? ''}`, label: 'mrk' }
    case 'cp': {
      const hex = (get('hex') ?? '').toUpperCase()
      return { ...REPLACEMENT, id: `cp:${hex}`, label: `U+${hex}` }
    }
    default:
      return { ...REPLACEMENT, id: `${name}:${own}`, label: label === '' ? name : label }
  }
}
