import { capitalised } from '../find.ts'
import { defineRule } from '../rule.ts'
import { OLD_STEMS, SWISS } from './old-spelling.data.ts'

/** Today's spelling of an old or Swiss form; null when the form is fine. */
function todays(word: string): string | null {
  const lower = word.slice(0, 1).toLocaleLowerCase('de') + word.slice(1)
  const known = OLD_STEMS.get(word) ?? SWISS.get(word)
  if (known !== undefined) return known
  const small = OLD_STEMS.get(lower) ?? SWISS.get(lower)
  return small === undefined ? null : capitalised(small)
}

export const oldSpelling = defineRule({
  id: 'old-spelling',
  version: 1,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Alte oder Schweizer Rechtschreibung', en: 'Old or Swiss spelling' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ ist alte oder Schweizer Schreibung.',
        why: 'In Deutschland und Österreich schreibt man heute „{fix}“.',
      },
      en: { what: '“{text}” is old or Swiss spelling.', why: 'Germany and Austria write “{fix}” today.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er sagte, «daß» es regnet.', fix: 'dass' },
      { target: 'Die «Strasse» war leer.', fix: 'Straße' },
      { target: '«Ausserdem» schneite es.', fix: 'Außerdem' },
    ],
    good: [
      { target: 'Die Straße ist groß, der Fluss breit, die Masse träge.' },
      { target: 'Herr Strasser und Günter Grass kamen mit Frau Gross.' },
    ],
  },
  *check({ source, target }) {
    for (const [index, { text, start, end, kind, copied, sentence }] of target.tokens.entries()) {
      if (kind !== 'word' || copied || source?.text.includes(text)) continue
      const today = todays(text)
      const name = /^\p{Lu}/u.test(text) && today !== null && !OLD_STEMS.has(text) && !SWISS.has(text)
      if (today === null || (name && index > 0 && target.tokens[index - 1]?.sentence === sentence)) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: today }] }
    }
  },
})
