import { diffWordsWithSpace } from 'diff'
import type { InlineTag } from '../formats/document.ts'
import type { Severity } from '../review/mqm.ts'
import type { Span } from '../text/span.ts'

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Words that are marked, and how badly. */
export type Mark = Span & { readonly severity: Severity }

/** Edits beyond which a text counts as new from beginning to end. */
const MOST_EDITS = 4000

/** Text with its tags as small labels. */
export function withChips(text: string, tags: readonly InlineTag[]): string {
  const labels = new Map(tags.map(({ char, label }) => [char, label]))
  return escapeHtml(text).replace(
    /[\uE000-\uF8FF]/gu,
    (char) => `<span class="chip">${escapeHtml(labels.get(char) ?? '')}</span>`,
  )
}

/** The target with what was deleted and inserted against the machine's, and its flagged words underlined. */
export function withChanges(
  machine: string,
  target: string,
  marks: readonly Mark[],
  tags: readonly InlineTag[],
): string {
  const whole = [
    { value: machine, removed: true, added: false },
    { value: target, removed: false, added: true },
  ]
  const parts = diffWordsWithSpace(machine, target, { maxEditLength: MOST_EDITS }) ?? whole
  let html = ''
  let at = 0
  for (const { value, added, removed } of parts) {
    if (removed) html += `<del>${withChips(value, tags)}</del>`
    else {
      const span = { start: at, end: at + value.length }
      const words = withMarks(target, span, marks, tags)
      html += added ? `<ins>${words}</ins>` : words
      at = span.end
    }
  }
  return html
}

/** A stretch of the text with its marks; where they overlap, the first one counts. */
function withMarks(text: string, span: Span, marks: readonly Mark[], tags: readonly InlineTag[]): string {
  let html = ''
  let at = span.start
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(at, mark.start)
    const end = Math.min(span.end, mark.end)
    if (start >= end) continue
    html += withChips(text.slice(at, start), tags)
    html += `<mark class="${mark.severity}">${withChips(text.slice(start, end), tags)}</mark>`
    at = end
  }
  return html + withChips(text.slice(at, span.end), tags)
}
