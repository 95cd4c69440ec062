import type { Span } from '../../../text/span.ts'
import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** The same mark again and again, or two that exclude each other. An ellipsis, "?!" and "!!" are usual. */
const RUNAWAY =
  /\.{4,}|[!?]{4,}|(?<!\.)\.\.(?!\.)|,[,.;]+|(?<=\p{L}), ,(?=\s)|;[;,.]+|:{2,}|(?: ?\.){4,}|(?: ?[!?]){5,}|[-–—]{4,}|_{4,}/gu
/** The least that is to be seen of any of them. */
const TWO_MARKS = /[.!?,;:_–—-] ?[.!?,;:_–—-]/u
/** Ends of sentences that stand before or behind a heap of them belong to it. */
const MORE_BEFORE = /(?:[  ]?[.!?])*[  ]?$/u
const MORE_BEHIND = /^(?:[  ]?[.!?])+(?![\p{L}\p{N}])/u
const isHeapOfEnds = (marks: string) => /^[\s.!?]+$/u.test(marks)

/** The whole heap. */
function widen(text: string, { start, end }: Span): Span {
  if (!isHeapOfEnds(text.slice(start, end))) return { start, end }
  const more = MORE_BEHIND.exec(text.slice(end))?.[0].length ?? 0
  return { start: text.slice(0, start).search(MORE_BEFORE), end: end + more }
}

/** What one mark out of the heap would be: the source's at the end, if it is among them. */
function oneOf(marks: string, behind: string, source: string): string {
  const last = /[.!?](?=["”’')]*\s*$)/u.exec(source)?.[0]
  return behind === '' && last !== undefined && marks.includes(last) ? last : marks.trim().slice(0, 1)
}

/** Dots before a small letter broke off a sentence that goes on, and a full stop would end it. */
const isDots = (marks: string) => /^\.{3,}$/u.test(marks.replaceAll(/\s/gu, ''))
function insteadOf(marks: string, mark: string, behind: string): string {
  if (isDots(marks) && /^\s?\p{Ll}/u.test(behind)) return ' …'
  return /^\p{L}/u.test(behind) ? `${mark} ` : mark
}

/** Three dots where the source ends with a full stop. */
const DOTS_AT_END = /(?<=\p{L})\.\.\.$/gu
const endsPlainly = (source: string) => /(?<!\.)\.["”’)]?\s*$/u.test(source) && !/\.\.|…/u.test(source)

export const runawayPunctuation = defineRule({
  id: 'runaway-punctuation',
  version: 2,
  category: 'fluency/punctuation',
  severity: 'major',
  needs: 'target',
  prior: 0.8,
  name: { de: 'Aus dem Ruder gelaufene Satzzeichen', en: 'Runaway punctuation' },
  wordings: {
    main: {
      de: {
        what: 'Hier häufen sich Satzzeichen',
        why: 'Nach „{first}“ ist hier kein weiteres Zeichen nötig.',
      },
      en: { what: 'Punctuation marks pile up here', why: 'No further mark is needed here after “{first}”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Der Saal war leer«..........»', fix: '.' },
      { target: 'Sie kamen«,,» aber zu spät.', fix: ',' },
      { target: 'Das war alles« . . . . . .»', fix: '.' },
      { target: 'Das war alles«..» Mehr kam nicht.', fix: '.' },
      { target: 'Sie kamen«, ,» aber zu spät.', fix: ',' },
      { source: 'It was all over.', target: 'Alles war vorbei«...»', fix: '.' },
      { target: 'Alle gingen heim«.. . . . . . ? ?»', fix: '.' },
      { target: 'Sie lebte um 300 v. Chr« ..»', fix: '.' },
      { target: 'Sie wartete« . . . . .» und niemand kam.', fix: ' …' },
      { target: 'Er rief«,...»doch sie ging.', fix: ', ' },
    ],
    good: [
      { target: 'Und dann... nichts.' },
      { source: 'And then…', target: 'Und dann...' },
      { source: 'Why????', target: 'Warum????' },
      { target: 'Äpfel, Birnen usw., auch Nüsse.' },
      { target: 'Wirklich?! Das gibt es nicht!!' },
    ],
  },
  *check({ source, target }) {
    if (!TWO_MARKS.test(target.text)) return
    const dots = source && endsPlainly(source.text) ? [...matches(target.text, DOTS_AT_END)] : []
    let done = 0
    for (const found of [...matches(target.text, RUNAWAY), ...dots]) {
      if (found.start < done || source?.text.includes(found.text)) continue
      const at = widen(target.text, found)
      const marks = target.text.slice(at.start, at.end)
      const behind = target.text.slice(at.end)
      const mark = oneOf(marks, behind.trim(), source?.text ?? '')
      yield {
        target: [at],
        fixes: [{ at, text: insteadOf(marks, mark, behind) }],
        evidence: { first: mark },
      }
      done = at.end
    }
  },
})
