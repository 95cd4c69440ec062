import { slice } from '../../text/span.ts'
import type { FoundTag, Token } from '../tagging.ts'
import { shortLabel } from '../tagging.ts'
import type { XmlElement, XmlNode } from './tree.ts'

/** How a format takes an element inside of text. */
export type InlineKind =
  /** Its content is text: two tags around it. */
  | { readonly as: 'pair'; readonly id: string; readonly label: string }
  /** It stands for something, its content (if any) is no text; ends of pairs that need not nest are of this kind, too. */
  | { readonly as: 'tag'; readonly kind: FoundTag['kind']; readonly id: string; readonly label: string }

/** A side of a unit: what is between the white space at its edges, and that white space as it stands in the file. */
export type InlineContent = {
  readonly tokens: readonly Token[]
  readonly lead: string
  readonly trail: string
}

/**
 * Words and tags inside of an element. White space at the edges is left outside; line breaks are chips where white space
 * matters, else blanks.
 * @param preserve white space means something
 */
export function readInline(
  source: string,
  nodes: readonly XmlNode[],
  kindOf: (element: XmlElement) => InlineKind,
  preserve: boolean,
): InlineContent {
  const tokens: Token[] = []
  collect(source, nodes, kindOf, tokens)
  const lead = typeof tokens[0] === 'string' ? (/^\s+/u.exec(tokens[0])?.[0] ?? '') : ''
  const last = tokens.at(-1)
  const onlySpace = tokens.length === 1 && lead === last
  const trail = typeof last === 'string' && !onlySpace ? (/\s+$/u.exec(last)?.[0] ?? '') : ''
  const trimmed = tokens.map((token, index) => {
    if (typeof token !== 'string') return token
    const from = index === 0 ? lead.length : 0
    return token.slice(from, index === tokens.length - 1 ? token.length - trail.length : token.length)
  })
  // flatMap leaves room in its list for more than will ever come: a tenth of what a long file takes.
  return { tokens: trimmed.flatMap((token) => withLines(token, preserve)).slice(), lead, trail }
}

function collect(
  source: string,
  nodes: readonly XmlNode[],
  kindOf: (element: XmlElement) => InlineKind,
  tokens: Token[],
): void {
  for (const node of nodes) {
    if (node.kind === 'text') {
      const last = tokens.at(-1)
      if (typeof last === 'string') tokens[tokens.length - 1] = last + node.text
      else tokens.push(node.text)
      continue
    }
    const raw = slice(source, node.span)
    if (node.kind === 'other') {
      tokens.push({ kind: 'standalone', id: `other:${raw}`, label: shortLabel(raw), raw, nests: false })
      continue
    }
    const inline = kindOf(node)
    const id = inline.id
    if (inline.as === 'tag') {
      tokens.push({ kind: inline.kind, id, label: inline.label, raw, nests: false })
      continue
    }
    const { label } = inline
    const opening = slice(source, node.open)
    const open = opening.endsWith('/>') ? `${opening.slice(0, -2).trimEnd()}>` : opening
    tokens.push({ kind: 'open', id, label, raw: open, nests: true })
    collect(source, node.children, kindOf, tokens)
    tokens.push({ kind: 'close', id, label, raw: `</${node.name}>`, nests: true })
  }
}

function withLines(token: Token, preserve: boolean): readonly Token[] {
  if (typeof token !== 'string' || !/[\n\r]/u.test(token)) return token === '' ? [] : [token]
  if (!preserve) return [token.replace(/[ \t]*[\n\r]\s*/gu, ' ')]
  return token.split(/(\r?\n|\r)/u).flatMap((part, index): Token[] => {
    if (part === '') return []
    if (index % 2 === 0) return [part]
    return [{ kind: 'standalone', id: 'line', label: '↵', raw: part, nests: false }]
  })
}
