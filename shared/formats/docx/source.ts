import type { Span } from '../../text/span.ts'
import { write } from '../document.ts'
import type { Replacement } from '../document.ts'
import { escapeXml } from '../xml/tree.ts'
import type { Chain, Piece, Run } from './atoms.ts'

/** The XML of a part while it is being changed. */
export class Source {
  private readonly text: string
  private changes: Replacement[] = []

  constructor(text: string) {
    this.text = text
  }

  /** A stretch as it is now, with what was changed inside of it. */
  slice(span: Span): string {
    if (this.changes.length === 0) return this.text.slice(span.start, span.end)
    const inside = this.changes.filter((change) => isInside(change.span, span))
    const moved = inside.map((change) => ({
      text: change.text,
      span: { start: change.span.start - span.start, end: change.span.end - span.start },
    }))
    return write({ text: this.text.slice(span.start, span.end) }, moved)
  }

  /** Replaces a stretch; what was changed inside of it before is gone (it was sliced, if it is still wanted). */
  replace(span: Span, text: string): void {
    this.changes = this.changes.filter((change) => !isInside(change.span, span))
    this.changes.push({ span, text })
  }

  written(): string {
    return write({ text: this.text }, this.changes)
  }
}

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** Writes runs and what stands in them, with the prefix that the file uses. */
export class Xml {
  readonly source: Source
  private readonly prefix: string

  /** @param name a qualified name of the file, `w:p` */
  constructor(source: Source, name: string) {
    this.source = source
    this.prefix = name.slice(0, name.indexOf(':') + 1)
  }

  text(words: string): string {
    return `<${this.prefix}t xml:space="preserve">${escapeXml(words.replace(/[\t\n\r]+/gu, ' '))}</${this.prefix}t>`
  }

  run(run: Run | null, content: string): string {
    const properties = run?.properties ? this.source.slice(run.properties) : ''
    return `<${this.prefix}r>${properties}${content}</${this.prefix}r>`
  }

  /** Pieces as they stand in the file, in runs like theirs. */
  pieces(pieces: readonly Piece[]): string {
    return pieces
      .map(({ span, run }) => (run ? this.run(run, this.source.slice(span)) : this.source.slice(span)))
      .join('')
  }

  inChain(chain: Chain, content: string): string {
    return chain.reduceRight((inner, open) => {
      const tag = this.source.slice(open)
      return `${tag}${inner}</${/^<([^\s/>]+)/u.exec(tag)?.[1] ?? ''}>`
    }, content)
  }
}
