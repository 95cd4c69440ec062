import { inGerman, straightIn } from '../german-quotes.ts'
import { defineArticleRule } from '../rule.ts'

/** Once an article, at the first mark; the fix sets the marks of the segment where it stands, the next segment follows when that is done. */
export const straightQuotes = defineArticleRule({
  id: 'straight-quotes',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Gerade Anführungszeichen', en: 'Straight quotation marks' },
  wordings: {
    main: {
      de: {
        what: 'Die Anführungszeichen sind gerade statt deutsch gesetzt.',
        why: 'Gedruckt werden „…“ oder »…«; im Text {count, plural, =1 {steht ein gerades Zeichen} other {stehen {count} gerade Zeichen}}.',
      },
      en: {
        what: 'The quotation marks are straight, not German ones.',
        why: 'German print uses „…“ or »…«; this text has {count, plural, =1 {one straight mark} other {{count} straight marks}}.',
      },
    },
  },
  examples: {
    bad: [
      [{ target: 'Das nannte er «"»einen Erfolg".', fix: '„einen Erfolg“' }],
      [{ target: '«"»Nein", sagte sie.', fix: '„Nein“' }],
    ],
    good: [
      [{ target: 'Das nannte er „einen Erfolg“.' }],
      [{ target: 'Der Bildschirm misst 27" in der Diagonale.' }],
    ],
  },
  *check(pairs) {
    const found = pairs.map(({ target }) => straightIn(target.text))
    const count = found.reduce((sum, marks) => sum + marks.length, 0)
    const segment = found.findIndex((marks) => marks.length > 0)
    const text = pairs[segment]?.target.text
    const marks = found[segment]
    const first = marks?.[0]
    if (text === undefined || !marks || !first) return
    const fix = inGerman(text, marks)
    yield {
      segment,
      target: [{ start: first.start, end: first.end }],
      fixes: fix ? [fix] : [],
      evidence: { count },
    }
  },
})
