import type { Span } from '../../text/span.ts'
import type { XmlElement } from '../xml/tree.ts'

/** A run's formatting: where it stands, and a key that is equal for what looks equal. */
export type Run = { readonly properties: Span | null; readonly key: string; readonly label: string }

/** XML that stands in a run, or (without one) in the paragraph itself. */
export type Piece = { readonly span: Span; readonly run: Run | null }

/** Opening tags of what marks text as inserted, outermost first. */
export type Chain = readonly Span[]

/** The smallest things that a paragraph consists of, in their order. */
export type Atom =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly span: Span
      readonly run: Run
      readonly chain: Chain
    }
  /** Something that is no text: an image, a break, a field, the mark of a note. `keep`: it must not get lost. */
  | {
      readonly kind: 'mark'
      readonly label: string
      readonly keep: boolean
      readonly pieces: readonly Piece[]
    }
  /** Where a link or a content control begins and ends; `mate` is the same for both. */
  | {
      readonly kind: 'open' | 'close'
      readonly label: string
      readonly mate: Span
      readonly pieces: readonly Piece[]
    }
  /** Kept where it is and never shown: bookmarks, comments, deletions. */
  | { readonly kind: 'hidden'; readonly pieces: readonly Piece[] }

/** Part of a field that is spread over runs. */
export type FieldAtom = {
  readonly kind: 'field'
  readonly role: 'begin' | 'separate' | 'end' | 'code'
  readonly code: string
  readonly pieces: readonly Piece[]
}

/** Whether an element or what is in it has a name. */
export function contains(element: XmlElement, local: string): boolean {
  return element.children.some(
    (child) => child.kind === 'element' && (child.local === local || contains(child, local)),
  )
}
