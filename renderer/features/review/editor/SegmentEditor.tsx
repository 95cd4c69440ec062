import type { EditorView } from '@codemirror/view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { FlagView, SegmentView } from '../../../../shared/calls.ts'
import { useText } from '../../../messages/text.tsx'
import rows from '../rows.module.css'
import { showFlags } from './flagMarks.ts'
import type { Typing } from './typing.ts'
import { createEditor, replaceText } from './view.ts'

type SegmentEditorProps = {
  readonly segment: SegmentView
  readonly flags: readonly FlagView[]
  readonly activeFlag: FlagView | null
  readonly typing: Typing
}

/** The one mounted editor: CodeMirror over the active segment's translation. */
export function SegmentEditor({ segment, flags, activeFlag, typing }: SegmentEditorProps) {
  const t = useText()
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const silent = useRef(false)

  useLayoutEffect(() => {
    if (!host.current) return
    const editor = createEditor({
      host: host.current,
      text: segment.target,
      label: t('review.edit', { n: segment.index + 1 }),
      onChange: (text) => {
        if (!silent.current) typing.type(segment.id, text)
      },
      onBlur: typing.flush,
    })
    view.current = editor
    const caret = activeFlag?.target.at(-1)?.end ?? segment.target.length
    editor.dispatch({ selection: { anchor: Math.min(caret, segment.target.length) } })
    editor.focus()
    return () => {
      typing.flush()
      editor.destroy()
      view.current = null
    }
    // Mounted once per segment: what changes later comes in through the effects below.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [segment.id])

  useEffect(() => {
    const editor = view.current
    if (!editor || typing.isDirty()) return
    silent.current = true
    replaceText(editor, segment.target)
    silent.current = false
    editor.dispatch({ effects: showFlags.of({ flags, activeFlag: activeFlag?.id ?? null }) })
  }, [segment.target, flags, activeFlag?.id, typing])

  return <div ref={host} className={rows.target} lang="de" data-segment-editor />
}
