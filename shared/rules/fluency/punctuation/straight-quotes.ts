import { inGerman, straightIn } from '../../german-quotes.ts'
import { defineArticleRule } from '../../rule.ts'

/** Once an article, at the first mark; the fix sets the marks of the segment where it stands, the next segment follows when that is done. */
export const straightQuotes = defineArticleRule({
  id: 'straight-quotes',
  version: 2,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Gerade Anführungszeichen', en: 'Straight quotation marks' },
  wordings: {
    main: {
      de: {
        what: 'Die Anführungszeichen sind gerade statt deutsch gesetzt',
        why: 'Gedruckt werden „…“ oder »…«; im Text {count, plural, =1 {steht ein gerades Zeichen} other {stehen {count} gerade Zeichen}}.',
      },
      en: {
        what: 'The quotation marks are straight, not German ones',
        why: 'German print uses „…“ or »…«; this text has {count, plural, =1 {one straight mark} other {{count} straight marks}}.',
      },
    },
  },
  examples: {
    bad: [
      [{ target: 'Das nannte er «"»einen Erfolg".', fix: '„einen Erfolg“' }],
      [{ target: '«"»Nein", sagte sie.', fix: '„Nein“' }],
      [{ target: '«"»Wir kommen," sagte sie. "Bald."', fix: '„Wir kommen“, sagte sie. „Bald.“' }],
    ],
    good: [
      [{ target: 'Das nannte er „einen Erfolg“.' }],
      [{ target: 'Der Bildschirm misst 27" in der Diagonale.' }],
    ],
  },
  gather({ target: { text } }) {
    const marks = straightIn(text)
    const [first] = marks
    if (!first) return null
    return { count: marks.length, first: { start: first.start, end: first.end }, fix: inGerman(text, marks) }
  },
  *check(gathered) {
    const count = gathered.reduce((sum, found) => sum + (found?.count ?? 0), 0)
    const segment = gathered.findIndex((found) => found !== null)
    const found = gathered[segment]
    if (!found) return
    yield { segment, target: [found.first], fixes: found.fix ? [found.fix] : [], evidence: { count } }
  },
})
