import { EditorSelection, EditorState } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { Decoration, EditorView, keymap, MatchDecorator, ViewPlugin, WidgetType } from '@codemirror/view'
import type { DecorationSet, ViewUpdate } from '@codemirror/view'
import type { InlineTag } from '../../../../shared/formats/document.ts'
import { withoutTags } from '../../../../shared/formats/tags.ts'

/** A tag and what is said about it. */
export type NamedTag = InlineTag & { readonly name: string; readonly hint: string }

class ChipWidget extends WidgetType {
  private readonly tag: NamedTag
  private readonly selected: boolean

  constructor(tag: NamedTag, selected: boolean) {
    super()
    this.tag = tag
    this.selected = selected
  }

  override eq(other: ChipWidget): boolean {
    return other.tag.char === this.tag.char && other.selected === this.selected
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'chip'
    chip.dataset['kind'] = this.tag.kind
    if (this.selected) chip.dataset['on'] = ''
    chip.textContent = this.tag.label
    chip.title = this.tag.hint
    chip.setAttribute('role', 'img')
    chip.setAttribute('aria-label', this.tag.name)
    return chip
  }
}

const PRIVATE_USE = /[\uE000-\uF8FF]/gu

/**
 * Tags as chips that cannot be taken apart. The first Backspace or Delete beside one selects it, the next takes it away;
 * words typed over a selection leave its tags standing behind them; Alt+Shift+arrow moves a chip by a word.
 */
export function tagChips(tags: readonly NamedTag[]): Extension {
  const known = new Map(tags.map((tag) => [tag.char, tag]))
  if (known.size === 0) return []
  const isTag = (char: string) => known.has(char)
  return [
    chipView(known),
    clipboard(isTag),
    keepTags(isTag),
    keymap.of([
      { key: 'Backspace', run: (view) => selectTag(view, isTag, -1) },
      { key: 'Delete', run: (view) => selectTag(view, isTag, 1) },
      { key: 'Alt-Shift-ArrowLeft', run: (view) => moveTag(view, isTag, -1) },
      { key: 'Alt-Shift-ArrowRight', run: (view) => moveTag(view, isTag, 1) },
    ]),
  ]
}

function chipView(known: ReadonlyMap<string, NamedTag>): Extension {
  const matcher = new MatchDecorator({
    regexp: PRIVATE_USE,
    decoration: ([char], view, at) => {
      const tag = known.get(char ?? '')
      const { from, to } = view.state.selection.main
      return tag ? Decoration.replace({ widget: new ChipWidget(tag, from <= at && at < to) }) : null
    },
  })
  return ViewPlugin.define<{ chips: DecorationSet; update: (update: ViewUpdate) => void }>(
    (view) => ({
      chips: matcher.createDeco(view),
      update(update) {
        this.chips = update.selectionSet
          ? matcher.createDeco(update.view)
          : matcher.updateDeco(update, this.chips)
      },
    }),
    {
      decorations: (plugin) => plugin.chips,
      provide: (plugin) =>
        EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
    },
  )
}

/** What was last copied here with its tags: other programs get the words alone. */
let copied = { words: '', text: '' }

function clipboard(isTag: (char: string) => boolean): Extension {
  return [
    EditorView.clipboardOutputFilter.of((text) => {
      copied = { words: withoutTags(text), text }
      // Nothing but tags: a blank, so that there is something to paste.
      return copied.words === '' ? ' ' : copied.words
    }),
    EditorView.clipboardInputFilter.of((words) => {
      const own = words === copied.words || (copied.words === '' && words === ' ' && copied.text !== '')
      return (own ? copied.text : words).replace(PRIVATE_USE, (char) => (isTag(char) ? char : ''))
    }),
  ]
}

/** Words that replace a selection with tags in it are followed by these. */
function keepTags(isTag: (char: string) => boolean): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    if (!transaction.isUserEvent('input.type')) return transaction
    let kept = ''
    let end = 0
    transaction.changes.iterChanges((from, to, _, newEnd, inserted) => {
      if (inserted.length === 0 || from === to) return
      const now = inserted.toString()
      const old = Array.from(transaction.startState.sliceDoc(from, to))
      kept += old.filter((char) => isTag(char) && !now.includes(char)).join('')
      end = newEnd
    })
    if (kept === '') return transaction
    return [
      transaction,
      { changes: { from: end, insert: kept }, selection: { anchor: end }, sequential: true },
    ]
  })
}

function selectTag(view: EditorView, isTag: (char: string) => boolean, by: 1 | -1): boolean {
  const { main } = view.state.selection
  if (!main.empty) return false
  const from = by < 0 ? main.head - 1 : main.head
  if (!isTag(view.state.sliceDoc(Math.max(0, from), from + 1))) return false
  view.dispatch({ selection: EditorSelection.range(by < 0 ? from + 1 : from, by < 0 ? from : from + 1) })
  return true
}

/** Place of the chip that a command is about: the one selected, or the one beside the caret. */
function chipAt(state: EditorState, isTag: (char: string) => boolean): number | null {
  const { from, to, head, empty } = state.selection.main
  if (!empty) return to === from + 1 && isTag(state.sliceDoc(from, to)) ? from : null
  if (head > 0 && isTag(state.sliceDoc(head - 1, head))) return head - 1
  return isTag(state.sliceDoc(head, head + 1)) ? head : null
}

function moveTag(view: EditorView, isTag: (char: string) => boolean, by: 1 | -1): boolean {
  const at = chipAt(view.state, isTag)
  if (at === null) return false
  const text = view.state.doc.toString()
  const rest = text.slice(0, at) + text.slice(at + 1)
  const place = edgeOfWord(rest, at, by)
  const char = text.slice(at, at + 1)
  const put = { from: place >= at ? place + 1 : place, insert: char }
  view.dispatch({
    changes: [{ from: at, to: at + 1 }, put],
    selection: EditorSelection.range(place + 1, place),
    userEvent: 'move.tag',
  })
  return true
}

/** The next place where a word begins or ends. */
export function edgeOfWord(text: string, from: number, by: 1 | -1): number {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  for (let at = from + by; at > 0 && at < text.length; at += by) if (isWord(at - 1) !== isWord(at)) return at
  return by < 0 ? 0 : text.length
}

/** Puts a tag where the caret is; it is never put in twice by this. */
export function insertTag(view: EditorView, char: string): void {
  const { head } = view.state.selection.main
  view.dispatch({
    changes: { from: head, insert: char },
    selection: { anchor: head + char.length },
    userEvent: 'input.tag',
  })
}
