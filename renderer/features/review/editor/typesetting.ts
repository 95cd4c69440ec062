import { Prec, StateEffect, StateField } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { typeset } from './typography.ts'

/** What was set by itself just now, and what had been typed; Backspace takes it back. */
type JustSet = { readonly from: number; readonly to: number; readonly typed: string }

const setJust = StateEffect.define<JustSet>()

const justSet = StateField.define<JustSet | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setJust)) return effect.value
    return transaction.docChanged || transaction.selection ? null : value
  },
})

const CONTEXT = 200

function setAsTyped(view: EditorView, from: number, to: number, typed: string): boolean {
  const before = view.state.sliceDoc(Math.max(0, from - CONTEXT), from)
  const set = typeset(before, typed)
  if (!set) return false
  const start = from - set.back
  const plain = view.state.sliceDoc(start, from) + typed
  const end = start + set.text.length
  view.dispatch({
    changes: { from: start, to, insert: set.text },
    selection: { anchor: end },
    effects: setJust.of({ from: start, to: end, typed: plain }),
    userEvent: 'input.type',
  })
  return true
}

/** Puts what was typed in place of what was set, when that was the last thing that happened. */
function takeBack(view: EditorView): boolean {
  const just = view.state.field(justSet)
  if (!just || view.state.selection.main.head !== just.to || !view.state.selection.main.empty) return false
  view.dispatch({
    changes: { from: just.from, to: just.to, insert: just.typed },
    selection: { anchor: just.from + just.typed.length },
    userEvent: 'input.type',
  })
  return true
}

/** Sets quotation marks, dashes and ellipses while typing; Backspace right after brings back the plain sign. */
export function typesetting(): Extension {
  return [
    justSet,
    EditorView.inputHandler.of(setAsTyped),
    Prec.high(keymap.of([{ key: 'Backspace', run: takeBack }])),
  ]
}
