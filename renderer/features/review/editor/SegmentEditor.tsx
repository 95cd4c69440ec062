import type { RefObject } from 'react'
import type { EditorView } from '@codemirror/view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { FlagView, SegmentView } from '../../../../shared/calls.ts'
import type { InlineTag } from '../../../../shared/formats/document.ts'
import type { Span } from '../../../../shared/text/span.ts'
import { useCommands } from '../../../keys/commands.tsx'
import { useText } from '../../../messages/text.tsx'
import { useNotices } from '../../../ui/Notices.tsx'
import rows from '../rows.module.css'
import { fit } from '../marks.ts'
import { hintOf, useTagName } from '../Words.tsx'
import { showFlags } from './flagMarks.ts'
import { insertTag } from './tagChips.ts'
import type { Typing } from './typing.ts'
import type { EditorHandle } from './handle.ts'
import { handleOf } from './handle.ts'
import { createEditor, replaceText } from './view.ts'

type SegmentEditorProps = {
  readonly segment: SegmentView
  readonly flags: readonly FlagView[]
  readonly activeFlag: FlagView | null
  readonly typing: Typing
  /** Quotation marks and dashes are set as they are printed. */
  readonly typographic: boolean
  /** Where the caret begins, or what is marked at first; behind the flag, else at the end, when null. */
  readonly startAt: number | Span | null
  readonly onCaret: (at: number) => void
  /** Filled while the editor is mounted. */
  readonly handle: RefObject<EditorHandle | null>
  /** Splits the row at the caret. */
  readonly onSplit: (caret: number) => void
}

/** Tags that may stand in the translation. */
function tagsFor({ tags }: SegmentView): readonly InlineTag[] {
  const known = new Set(tags.target.map((tag) => tag.char))
  const missing = tags.source.filter((tag) => tags.expected.includes(tag.char) && !known.has(tag.char))
  return [...tags.target, ...missing]
}

/** The one mounted editor: CodeMirror over the active segment's translation. */
export function SegmentEditor(props: SegmentEditorProps) {
  const { segment, flags, activeFlag, typing, typographic, startAt, onCaret, handle, onSplit } = props
  const t = useText()
  const name = useTagName()
  const notices = useNotices()
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const silent = useRef(false)

  useLayoutEffect(() => {
    if (!host.current) return
    const editor = createEditor({
      host: host.current,
      text: segment.target,
      label: t('review.edit', { n: segment.index + 1 }),
      tags: tagsFor(segment).map((tag) => ({ ...tag, name: name(tag), hint: hintOf(name(tag), tag) })),
      onChange: (text) => {
        if (!silent.current) typing.type(segment.id, text)
      },
      onBlur: typing.flush,
      onCaret,
      typographic,
    })
    view.current = editor
    handle.current = handleOf(editor, segment.id)
    const caret = startAt ?? activeFlag?.target.at(-1)?.end ?? segment.target.length
    const { start, end } = fit(
      typeof caret === 'number' ? { start: caret, end: caret } : caret,
      segment.target.length,
    )
    editor.dispatch({ selection: { anchor: start, head: end } })
    editor.focus()
    return () => {
      typing.flush()
      editor.destroy()
      view.current = null
      handle.current = null
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

  useCommands({
    'align.split': () => onSplit(view.current?.state.selection.main.head ?? 0),
    'tag.insert': () => {
      const editor = view.current
      if (!editor) return
      const text = editor.state.doc.toString()
      const missing = Array.from(segment.tags.expected).find((char) => !text.includes(char))
      if (missing === undefined) notices.say(t('say.noTagMissing'))
      else insertTag(editor, missing)
    },
  })

  return <div ref={host} className={rows.target} lang="de" data-segment-editor />
}
