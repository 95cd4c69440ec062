import type { Nodes } from 'mdast'

/** Where links and notes are defined: the label as it is written, by the label as it is compared. */
export type Definitions = ReadonlyMap<string, string>

/** What can stand between the brackets of a label; those of a note begin with `^`. */
const LABELS = /\[((?:\\[^]|[^\\[\]]){1,999})\]/gu

const labelsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(LABELS), ([, label = '']) => label)

/** In a quote the next line of a label begins with the quote's mark. */
const inOneLine = (label: string): string => label.replace(/(?:\r\n?|\n)[ \t>]*|[ \t]+/gu, ' ').trim()

/** Labels are the same whatever their case. */
const compared = (label: string): string => inOneLine(label).toLowerCase().toUpperCase()

/** The definitions below a node, whose positions are those in the text. */
export function definitionsIn(
  node: Nodes,
  text: string,
  found: Map<string, string> = new Map(),
): Definitions {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') {
    const { start, end } = node.position ?? {}
    const [label] = labelsIn(text.slice(start?.offset, end?.offset))
    if (label !== undefined) found.set(compared(label), inOneLine(label))
  }
  if ('children' in node) for (const child of node.children) definitionsIn(child, text, found)
  return found
}

/** Markdown that defines what a text refers to without defining it; '' when there is nothing. */
export function missingDefinitions(text: string, own: Definitions, all: Definitions): string {
  const missing = new Set<string>()
  for (const label of labelsIn(text)) {
    const key = compared(label)
    const defined = own.has(key) ? undefined : all.get(key)
    if (defined !== undefined) missing.add(defined)
  }
  return Array.from(missing, (label) => `[${label}]: x\n`).join('\n')
}
