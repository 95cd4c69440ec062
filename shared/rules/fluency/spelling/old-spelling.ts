import type { Lexicons } from '../../../lexicon/lexicon.ts'
import { defineRule } from '../../rule.ts'
import { OLD_STEMS, SWISS } from './old-spelling.data.ts'
import { capitalised } from '../../../text/capitals.ts'

const LISTED: ReadonlyMap<string, string> = new Map([...SWISS, ...OLD_STEMS])

/** Today's spelling of old and Swiss forms, also with the capital that begins a sentence. */
const TODAYS: ReadonlyMap<string, string> = new Map([
  ...Array.from(LISTED, ([old, today]) => [capitalised(old), capitalised(today)] as const),
  ...LISTED,
])

/** The other spelling of a word that only exists with it: Weissdorn, erpreßt. */
function byLexicon(word: string, { german }: Lexicons): string | null {
  if (!word.includes('ß') && !word.includes('ss')) return null
  const other = word.includes('ß')
    ? /(?:[aeiouäöü])ß(?=t?$|[^aeiouäöü])/u.test(word)
      ? word.replace('ß', 'ss')
      : null
    : /(?<=[aeiouäöü])ss(?=\p{Ll}|$)/u.test(word)
      ? word.replace('ss', 'ß')
      : null
  if (other === null || other.length < 4) return null
  const inflects = (form: string) =>
    german.readings(form).some(({ pos }) => pos !== 'name') || (form.length > 6 && german.isWord(form))
  return !inflects(word) && inflects(other) && german.zipf(other) >= german.zipf(word) ? other : null
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
        what: '„{text}“ ist alte oder Schweizer Schreibung',
        why: 'In Deutschland und Österreich schreibt man heute „{fix}“.',
      },
      en: { what: '“{text}” is old or Swiss spelling', why: 'Germany and Austria write “{fix}” today.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er sagte, «daß» es regnet.', fix: 'dass' },
      { target: 'Die «Strasse» war leer.', fix: 'Straße' },
      { target: '«Ausserdem» schneite es.', fix: 'Außerdem' },
      { target: 'Er «erpreßt» die Firma.', fix: 'erpresst' },
      { target: 'Der «Weissdorn» blüht.', fix: 'Weißdorn' },
    ],
    good: [
      { target: 'Die Straße ist groß, der Fluss breit, die Masse träge.' },
      { target: 'Herr Strasser und Günter Grass kamen mit Frau Gross.' },
    ],
  },
  *check({ source, target }, { lexicons }) {
    for (const { index, text, start, end, kind, copied, sentence } of target.tokens) {
      if (kind !== 'word' || copied) continue
      const listed = TODAYS.get(text)
      const today = listed ?? byLexicon(text, lexicons)
      if (today === null || source?.text.includes(text)) continue
      const name = /^\p{Lu}/u.test(text) && listed !== undefined && !LISTED.has(text)
      if (name && index > 0 && target.tokens[index - 1]?.sentence === sentence) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: today }] }
    }
  },
})
