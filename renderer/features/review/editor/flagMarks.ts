import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { FlagView } from '../../../../shared/calls.ts'
import { fit } from '../marks.ts'

type Shown = { readonly flags: readonly FlagView[]; readonly activeFlag: string | null }

/** Replaces the marks by those of freshly computed flags. */
export const showFlags = StateEffect.define<Shown>()

function marksOf({ flags, activeFlag }: Shown, length: number): DecorationSet {
  const ranges = flags.flatMap((flag) => {
    const on = flag.id === activeFlag ? ' flag-on' : ''
    const mark = Decoration.mark({ class: `flag flag-${flag.severity}${on}` })
    return flag.target
      .map((span) => fit(span, length))
      .filter((span) => span.start < span.end)
      .map((span) => mark.range(span.start, span.end))
  })
  return Decoration.set(ranges, true)
}

/** Flags as marks that move with the text until the next check has answered. */
export const flagMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(showFlags)) return marksOf(effect.value, transaction.newDoc.length)
    }
    return marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})
