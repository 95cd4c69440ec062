import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** The same mark again and again, or two that exclude each other. An ellipsis, "?!" and "!!" are usual. */
const RUNAWAY =
  /\.{4,}|[!?]{4,}|(?<!\.)\.\.(?!\.)|,[,.;]+|(?<=\p{L}), ,(?=\s)|;[;,.]+|:{2,}|(?: ?\.){4,}|(?: ?[!?]){5,}|[-–—]{4,}|_{4,}/gu
/** What one mark out of the heap would be. */
const first = (marks: string) => marks.trim().slice(0, 1)
/** Three dots where the source ends with a full stop. */
const DOTS_AT_END = /(?<=\p{L})\.\.\.$/gu
const endsPlainly = (source: string) => /(?<!\.)\.["”’)]?\s*$/u.test(source) && !/\.\.|…/u.test(source)

export const runawayPunctuation = defineRule({
  id: 'runaway-punctuation',
  version: 1,
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
    const dots = source && endsPlainly(source.text) ? [...matches(target.text, DOTS_AT_END)] : []
    for (const { start, end, text } of [...matches(target.text, RUNAWAY), ...dots]) {
      if (source?.text.includes(text)) continue
      yield {
        target: [{ start, end }],
        fixes: [{ at: { start, end }, text: first(text) }],
        evidence: { first: first(text) },
      }
    }
  },
})
