import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** The same mark again and again, or two that exclude each other. An ellipsis, "?!" and "!!" are usual. */
const RUNAWAY =
  /\.{4,}|[!?]{4,}|(?<!\.)\.\.(?!\.)|,[,.;]+|;[;,.]+|:{2,}|(?: ?\.){4,}|(?: ?[!?]){5,}|[-–—]{4,}|_{4,}/gu
/** What one mark out of the heap would be. */
const first = (marks: string) => marks.trim().slice(0, 1)

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
        what: 'Hier häufen sich Satzzeichen.',
        why: 'Nach „{first}“ ist hier kein weiteres Zeichen nötig.',
      },
      en: { what: 'Punctuation marks pile up here.', why: 'No further mark is needed here after “{first}”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Der Saal war leer«..........»', fix: '.' },
      { target: 'Sie kamen«,,» aber zu spät.', fix: ',' },
      { target: 'Das war alles« . . . . . .»', fix: '.' },
      { target: 'Das war alles«..» Mehr kam nicht.', fix: '.' },
    ],
    good: [
      { target: 'Und dann... nichts.' },
      { source: 'Why????', target: 'Warum????' },
      { target: 'Äpfel, Birnen usw., auch Nüsse.' },
      { target: 'Wirklich?! Das gibt es nicht!!' },
    ],
  },
  *check({ source, target }) {
    for (const { start, end, text } of matches(target.text, RUNAWAY)) {
      if (source?.text.includes(text)) continue
      yield {
        target: [{ start, end }],
        fixes: [{ at: { start, end }, text: first(text) }],
        evidence: { first: first(text) },
      }
    }
  },
})
