import { standardKeymap } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap } from '@codemirror/view'
import { INVISIBLE, invisibleName } from '../../../../shared/text/invisible.ts'
import { editBetween } from '../../../api/optimistic.ts'
import { typesetting } from './typesetting.ts'
import { flagMarks } from './flagMarks.ts'
import { tagChips } from './tagChips.ts'
import type { NamedTag } from './tagChips.ts'
import css from './editor.css?inline'

type EditorOptions = {
  readonly host: HTMLElement
  readonly text: string
  readonly label: string
  readonly tags: readonly NamedTag[]
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly onCaret: (at: number) => void
  readonly typographic: boolean
}

/** Spaces that do not break and soft hyphens, which look like something else; and what looks like nothing, under its name. */
const invisibles = highlightSpecialChars({
  specialChars: new RegExp(`${INVISIBLE.source}|[\u00a0\u00ad\u202f\u2011]`, 'gu'),
  render: (code) => {
    const sign = document.createElement('span')
    sign.className = 'invisible'
    const isHyphen = code === 0xad || code === 0x2011
    const isSpace = code === 0xa0 || code === 0x202f
    sign.textContent = isHyphen ? '-' : isSpace ? '␣' : invisibleName(String.fromCodePoint(code))
    if (!isHyphen && !isSpace) sign.classList.add('named')
    return sign
  },
})

/** A segment is one line: line breaks that come in with a paste become spaces. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction
  const flat = transaction.newDoc.toString().replace(/\s*\n\s*/g, ' ')
  const caret = Math.min(transaction.newSelection.main.head, flat.length)
  return {
    changes: { from: 0, to: transaction.startState.doc.length, insert: flat },
    selection: { anchor: caret },
  }
})

/**
 * A CodeMirror view in a shadow root. There its styles are adopted style sheets; in the document they would be a <style>
 * element, which the content policy forbids. It has no history of its own: undo is the engine's, for everything.
 */
export function createEditor(options: EditorOptions): EditorView {
  const { host, text, label, tags, onChange, onBlur, onCaret, typographic } = options
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true })
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        oneLine,
        flagMarks,
        tagChips(tags),
        typographic ? typesetting() : [],
        invisibles,
        keymap.of([...standardKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, lang: 'de', spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
          if (update.selectionSet || update.docChanged) onCaret(update.state.selection.main.head)
        }),
        EditorView.domEventHandlers({ blur: onBlur }),
      ],
    }),
  })
  adoptStyles(root)
  return view
}

let sheet: CSSStyleSheet | null = null

function adoptStyles(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

/** Brings the editor to a text that changed elsewhere (a fix, undo) with the smallest edit, so that the caret stays. */
export function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (before === text) return
  const { at, text: insert } = editBetween(before, text)
  view.dispatch({ changes: { from: at.start, to: at.end, insert } })
}
