import type { EditorView } from '@codemirror/view'
import type { Span } from '../../../../shared/text/span.ts'

/** What the workbench does with the editor that is mounted. */
export type EditorHandle = {
  readonly segmentId: string
  readonly text: () => string
  readonly selection: () => Span
  /** Offset under a point of the window. */
  readonly offsetAt: (x: number, y: number) => number | null
  /** Where in the window an offset is drawn. */
  readonly boxAt: (offset: number) => { readonly left: number; readonly bottom: number } | null
  /** Replaces a span, as if it had been typed; the caret stands behind it. */
  readonly replace: (span: Span, text: string) => void
  readonly focus: () => void
}

export function handleOf(view: EditorView, segmentId: string): EditorHandle {
  return {
    segmentId,
    text: () => view.state.doc.toString(),
    selection: () => {
      const { from, to } = view.state.selection.main
      return { start: from, end: to }
    },
    offsetAt: (x, y) => view.posAtCoords({ x, y }),
    boxAt: (offset) => view.coordsAtPos(Math.min(offset, view.state.doc.length)),
    replace({ start, end }, text) {
      view.dispatch({
        changes: { from: start, to: end, insert: text },
        selection: { anchor: start + text.length },
        userEvent: 'input',
      })
    },
    focus: () => view.focus(),
  }
}
