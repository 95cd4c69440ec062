import type { FlagView, SegmentView } from '../../../../shared/calls.ts'
import type { Replaced } from '../../../../shared/calls/workbench.ts'
import type { TermDraft } from '../../../../shared/taught/taught.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { Marked } from './selection.ts'

/** Where something is drawn in the window. */
export type Point = { readonly left: number; readonly bottom: number }

/** What of the workbench is open. */
export type Panel =
  | { readonly kind: 'mark' }
  | { readonly kind: 'raise'; readonly marked: Marked; readonly words: string }
  | { readonly kind: 'judge'; readonly flag: FlagView }
  | { readonly kind: 'alike'; readonly flag: FlagView }
  | {
      readonly kind: 'term'
      readonly title: 'term.new' | 'term.never'
      readonly start: TermDraft
      readonly others: readonly TermDraft[]
    }
  | { readonly kind: 'lookUp'; readonly words: string; readonly side: 'source' | 'target' }
  | { readonly kind: 'notes' }
  | { readonly kind: 'replace'; readonly words: string }
  | { readonly kind: 'propagate'; readonly segment: SegmentView }
  | { readonly kind: 'quotes'; readonly places: readonly Replaced[] }
  | { readonly kind: 'characters'; readonly span: Span | null }
  | {
      readonly kind: 'word'
      readonly segment: SegmentView
      readonly span: Span
      readonly word: string
      readonly at: Point
    }
