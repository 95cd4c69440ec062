import type { Chain, Run } from './atoms.ts'
import { keptBetween, placeIn } from './changes.ts'
import type { Kept } from './changes.ts'
import type { Composed, Slot, Tag } from './compose.ts'
import { restored } from './order.ts'
import type { Xml } from './source.ts'

/**
 * The content of a paragraph for a text whose tags were moved, lost or doubled: runs are made anew, in the formatting of
 * the tags around them; everything that is not shown keeps its place among the words that stayed.
 */
export function rebuild(composed: Composed, edited: string, xml: Xml): string {
  const text = restored(edited, composed.tags)
  const kept = keptBetween(composed.text, text)
  const chains = chainsOf(composed, kept, text.length)
  const hidden = hiddenAt(composed.slots, kept, xml)
  const tags = new Map(composed.tags.map((tag) => [tag.tag.char, tag]))
  const writer = new Writer(composed, xml)
  for (let at = 0; at <= text.length; at++) {
    for (const piece of hidden.get(at) ?? []) writer.raw(piece)
    const char = text[at]
    if (char === undefined) break
    const tag = tags.get(char)
    if (tag) writer.tag(tag)
    else writer.word(char, chains[at] ?? [])
  }
  return writer.finish()
}

const NONE: Chain = []

/** Which insertion each character belongs to: that of the character it was, else that of the one before it. */
function chainsOf({ slots }: Composed, kept: readonly Kept[], length: number): Chain[] {
  const old: Chain[] = []
  for (const { at, atom } of slots)
    if (atom.kind === 'text') for (let i = 0; i < atom.text.length; i++) old[at + i] = atom.chain
  const chains = Array.from({ length }, (): Chain | null => null)
  for (const { before, after, length: shared } of kept)
    for (let i = 0; i < shared; i++) chains[after + i] = old[before + i] ?? NONE
  let last = NONE
  return chains.map((chain) => (last = chain === null ? last : chain.length === 0 ? NONE : chain))
}

function hiddenAt(slots: readonly Slot[], kept: readonly Kept[], xml: Xml): Map<number, string[]> {
  const hidden = new Map<number, string[]>()
  for (const { at, atom } of slots) {
    if (atom.kind !== 'hidden') continue
    const place = placeIn(kept, at)
    hidden.set(place, [...(hidden.get(place) ?? []), xml.pieces(atom.pieces)])
  }
  return hidden
}

class Writer {
  private readonly base: ReadonlyMap<string, Run>
  private readonly xml: Xml
  private written = ''
  private words = ''
  private chain: Chain = NONE
  private format: Run | null = null
  /** Opening tags of the links around, innermost last. */
  private readonly open: string[] = []

  constructor({ base }: Composed, xml: Xml) {
    this.base = base
    this.xml = xml
  }

  word(char: string, chain: Chain): void {
    if (chain !== this.chain) this.flush()
    this.chain = chain
    this.words += char
  }

  raw(piece: string): void {
    this.flush()
    this.written += piece
  }

  tag({ tag, atom, run }: Tag): void {
    this.flush()
    if (atom === null) {
      this.format = tag.kind === 'open' ? run : null
      return
    }
    if (tag.kind === 'open') this.open.push(tag.char)
    if (tag.kind === 'close') this.open.pop()
    this.written += this.xml.pieces(atom.pieces)
  }

  finish(): string {
    this.flush()
    return this.written
  }

  private flush(): void {
    if (this.words === '') return
    const run = this.format ?? this.base.get(this.open.at(-1) ?? '') ?? null
    this.written += this.xml.inChain(this.chain, this.xml.run(run, this.xml.text(this.words)))
    this.words = ''
  }
}
