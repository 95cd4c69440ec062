import type { InlineTag } from '../document.ts'
import type { Atom, Run } from './atoms.ts'

/** An atom and where it stands in the paragraph's text: text takes its length, a tag one character, the rest none. */
export type Slot = { readonly at: number; readonly atom: Atom }

/** A tag of the text and what it stands for. */
export type Tag =
  | { readonly tag: InlineTag; readonly atom: Exclude<Atom, { kind: 'text' | 'hidden' }>; readonly run: null }
  /** Formatting is no element of its own: from here to its mate the text has this formatting. */
  | { readonly tag: InlineTag; readonly atom: null; readonly run: Run }

/** A paragraph as the editor is shown it, and how to find back. */
export type Composed = {
  readonly text: string
  readonly tags: readonly Tag[]
  readonly slots: readonly Slot[]
  /** Formatting of plain text: outside of links first, then of each link by the character of its opening tag. */
  readonly base: ReadonlyMap<string, Run>
}

/** Hands out the characters of tags; those that stand in the text themselves are passed over. */
export type Characters = (text: string) => string

/**
 * The text of a paragraph. The most frequent formatting (in a link, that of the link) is no tag; every other one is a
 * pair of tags around its words.
 */
export function compose(atoms: readonly Atom[], characters: Characters): Composed {
  const words = atoms.map((atom) => (atom.kind === 'text' ? atom.text : '')).join('')
  const builder = new Builder(baseOf(atoms), () => characters(words))
  for (const atom of withQuietEdges(atoms)) builder.add(atom)
  return builder.finish()
}

/** Breaks, pictures and boxes before the first and after the last word are nothing an editor has to see. */
function withQuietEdges(atoms: readonly Atom[]): Atom[] {
  const isWord = (atom: Atom) => atom.kind === 'text' && atom.text.trim() !== ''
  const first = atoms.findIndex(isWord)
  const last = atoms.findLastIndex(isWord)
  return atoms.map((atom, at) => {
    const isQuiet = atom.kind === 'mark' && /^(?:⇥|↵|image|box)$/u.test(atom.label)
    return isQuiet && (at < first || at > last) ? { kind: 'hidden', pieces: atom.pieces } : atom
  })
}

/** Where there is no link around. */
const OUTSIDE = ''
const PLAIN: Run = { properties: null, key: '', label: '' }

/** The most frequent formatting of each context, contexts counted in the order in which they open. */
function baseOf(atoms: readonly Atom[]): Run[] {
  const counts: Map<string, { run: Run; characters: number }>[] = [new Map()]
  const open = [0]
  for (const atom of atoms) {
    if (atom.kind === 'open') open.push(counts.push(new Map()) - 1)
    if (atom.kind === 'close') open.pop()
    if (atom.kind !== 'text') continue
    const context = counts[open.at(-1) ?? 0]
    const { run, characters } = context?.get(atom.run.key) ?? { run: atom.run, characters: 0 }
    context?.set(atom.run.key, { run, characters: characters + atom.text.trim().length })
  }
  return counts.map((context) => {
    const [most] = [...context.values()].toSorted((a, b) => b.characters - a.characters)
    return most?.run ?? PLAIN
  })
}

class Builder {
  private text = ''
  private readonly tags: Tag[] = []
  private readonly slots: Slot[] = []
  private readonly base = new Map<string, Run>()
  private readonly bases: readonly Run[]
  private readonly character: () => string
  /** Contexts that are open, by character and number; the outermost is the paragraph. */
  private readonly open: { char: string; context: number; mate: number }[] = [
    { char: OUTSIDE, context: 0, mate: 0 },
  ]
  private contexts = 0
  private pairs = 0
  private format: { run: Run; pair: number } | null = null

  constructor(bases: readonly Run[], character: () => string) {
    this.bases = bases
    this.character = character
    this.base.set(OUTSIDE, bases[0] ?? PLAIN)
  }

  add(atom: Atom): void {
    switch (atom.kind) {
      case 'text':
        if (atom.text.trim() !== '') this.formatFor(atom.run)
        this.slots.push({ at: this.text.length, atom })
        this.text += atom.text
        return
      case 'hidden':
        this.slots.push({ at: this.text.length, atom })
        return
      case 'mark':
        this.push(atom, 'standalone', atom.label)
        return
      case 'open': {
        this.endFormat()
        const pair = ++this.pairs
        const char = this.push(atom, 'open', `${atom.label} ${pair}`)
        this.open.push({ char, context: ++this.contexts, mate: pair })
        this.base.set(char, this.bases[this.contexts] ?? PLAIN)
        return
      }
      case 'close': {
        this.endFormat()
        const pair = this.open.length > 1 ? this.open.pop()?.mate : undefined
        this.push(atom, 'close', `${atom.label} ${pair ?? 0}`)
        return
      }
      default:
        atom satisfies never
    }
  }

  finish(): Composed {
    this.endFormat()
    return { text: this.text, tags: this.tags, slots: this.slots, base: this.base }
  }

  private push(
    atom: Exclude<Atom, { kind: 'text' | 'hidden' }>,
    kind: InlineTag['kind'],
    id: string,
  ): string {
    const char = this.character()
    this.slots.push({ at: this.text.length, atom })
    this.tags.push({ tag: { char, kind, id, label: atom.label }, atom, run: null })
    this.text += char
    return char
  }

  private formatFor(run: Run): void {
    if (this.format?.run.key === run.key) return
    this.endFormat()
    const context = this.open.at(-1)
    if (run.key === (this.bases[context?.context ?? 0] ?? PLAIN).key) return
    this.format = { run, pair: ++this.pairs }
    this.pushFormat('open', this.format)
  }

  private endFormat(): void {
    if (this.format) this.pushFormat('close', this.format)
    this.format = null
  }

  private pushFormat(kind: 'open' | 'close', { run, pair }: { run: Run; pair: number }): void {
    const char = this.character()
    this.tags.push({ tag: { char, kind, id: `format ${pair}`, label: run.label }, atom: null, run })
    this.text += char
  }
}
