import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Options } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Span } from '../../text/span.ts'
import { definitionsIn, missingDefinitions } from './labels.ts'

/** A part of a file that can be read for itself: what of `text` comes from the file, and where that stands there. */
export type Stretch = { readonly text: string; readonly own: Span; readonly start: number }

type Read<T> = (tree: Root, stretch: Stretch) => T

/**
 * Characters of a stretch: what the parser makes of one is thrown away before the next is read. Twice or half of it takes
 * longer; 64 kB take twice the time and memory (1.7 MB of paragraphs).
 */
export const STRETCH = 4096

/**
 * An empty line and behind it a line that is not indented: it ends every list, quote and note before it. Lines of blanks are
 * left out because the parser sometimes takes what follows them otherwise.
 */
const BREAK = /(?:\r\n|\n|\r(?!\n))(?:\r\n|\n|\r(?!\n))(?=\S)/gu
/** Front matter, which may hold empty lines. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?:[^]*?(?:\r\n|\n|\r))??\1[ \t]*(?=[\r\n]|$)/u

/** Without what it does to the finished tree: looking for more addresses there, it puts nodes without a position into it. */
const TABLES_AND_NOTES = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))
const WITH_FRONT_MATTER: Options = {
  extensions: [gfm(), frontmatter(['yaml', 'toml'])],
  mdastExtensions: [TABLES_AND_NOTES, frontmatterFromMarkdown(['yaml', 'toml'])],
}
const WITHOUT: Options = { extensions: [gfm()], mdastExtensions: [TABLES_AND_NOTES] }

/**
 * Reads Markdown part by part, so that memory does not grow with the file; what is read is what reading it at once would
 * give. Links and notes that another part defines are defined once more beside the part in which they are referred to.
 * @param length characters from which a part may end
 * @param read gets a tree whose positions are those in the stretch's text
 */
export function readInStretches<T>(text: string, length: number, read: Read<T>): T[] {
  const all = new Map<string, string>()
  const parts = Array.from(divided(text, length), ({ stretch, tree }) => {
    const own = definitionsIn(tree, stretch.text)
    for (const [key, label] of own) all.set(key, label)
    return { stretch, own, result: read(tree, stretch) }
  })
  if (all.size === 0) return parts.map(({ result }) => result)
  return parts.map(({ stretch, own, result }) => {
    const missing = missingDefinitions(stretch.text, own, all)
    if (missing === '') return result
    const beside = withBeside(stretch, missing)
    return read(fromMarkdown(beside.text, optionsFor(beside)), beside)
  })
}

/** Before a part, because the last one may end inside of code; behind the first, which may begin with front matter. */
function withBeside({ text, own, start }: Stretch, markup: string): Stretch {
  if (start === 0) return { text: `${text}\n${markup}`, own, start }
  const before = `${markup}\n`
  return { text: before + text, own: { start: before.length, end: before.length + own.end }, start }
}

/** The parser is told of front matter only where there is some: looking for it in vain changes how it reads on. */
const optionsFor = ({ text, start }: Stretch): Options =>
  start === 0 && FRONT_MATTER.test(text) ? WITH_FRONT_MATTER : WITHOUT

function* divided(
  text: string,
  shortest: number,
): Generator<{ readonly stretch: Stretch; readonly tree: Root }> {
  let length = shortest
  for (let start = 0; start < text.length;) {
    const end = breakBehind(text, Math.max(start + length, start === 0 ? endOfFrontMatter(text) : 0))
    const stretch = { start, text: text.slice(start, end), own: { start: 0, end: end - start } }
    const tree = fromMarkdown(stretch.text, optionsFor(stretch))
    if (end < text.length && mayGoOn(tree)) {
      length *= 2
      continue
    }
    yield { stretch, tree }
    start = end
    length = shortest
  }
}

function breakBehind(text: string, at: number): number {
  BREAK.lastIndex = at
  const found = at < text.length ? BREAK.exec(text) : null
  return found ? found.index + found[0].length : text.length
}

const endOfFrontMatter = (text: string): number => FRONT_MATTER.exec(text)?.[0].length ?? 0

/** Code between fences and some HTML have empty lines in them: such a part may have been cut off. */
function mayGoOn(tree: Root): boolean {
  const last = tree.children.at(-1)
  return last?.type === 'code' || last?.type === 'html'
}
