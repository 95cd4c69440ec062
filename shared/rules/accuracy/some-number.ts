import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import type { Quantity } from '../../text/quantity.ts'
import { casedLike } from '../../text/capitals.ts'
import { spanOf } from '../../text/span.ts'
import type { Span } from '../../text/span.ts'
import { matchQuantities } from '../quantities.ts'
import { defineRule } from '../rule.ts'
import { IS_SOME } from '../some-words.ts'

/** „Some“ directly before a number is "about". */
const ABOUT = /(?<![\p{L}\d])some $/iu

/** The words for an indefinite number that stand directly before a place. */
function someBefore({ target: { tokens } }: AnalysedPair, start: number): Span | null {
  const at = tokens.findIndex((token) => token.end > start) - 1
  const last = tokens[at]
  const first = tokens[at - 1]
  if (!last) return null
  if (IS_SOME.test(last.text)) return last
  return last.text === 'paar' && first && isA(first) ? spanOf(first, last) : null
}

const isA = ({ text }: TargetToken) => /^ein$/iu.test(text)

/** „some dozen“ may be several dozens, and so may „some hundred“: a bare magnitude proves nothing. */
const isMagnitude = ({ written, values }: Quantity) =>
  written === 'words' && /^10*$/u.test(String(values[0] ?? ''))

/** „some 1,200 people“ are about as many, not „einige 1.200“. */
export const someNumber = defineRule({
  id: 'some-number',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'minor',
  needs: 'pair',
  prior: 0.9,
  name: { de: 'some vor einer Zahl', en: '“some” before a number' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ passt nicht zu einer genauen Zahl',
        why: '„{source}“ vor einer Zahl heißt „ungefähr“.',
      },
      en: {
        what: '“{text}” does not go with a number',
        why: '“{source}” before a number means “about”.',
      },
    },
  },
  examples: {
    bad: [
      { source: '«Some» 80 guests came.', target: '«Einige» 80 Gäste kamen.', fix: 'Rund' },
      {
        source: 'It is «some» 300 years old.',
        target: 'Es ist «ein paar» 300 Jahre alt.',
        fix: 'rund',
      },
      {
        source: 'The boats belong to «some» 1,500 fishermen.',
        target: 'Die Boote gehören «manchen» 1.500 Fischern.',
        fix: 'rund',
      },
    ],
    good: [
      { source: 'Some hundred guests came.', target: 'Einige hundert Gäste kamen.' },
      { source: 'Some 80 guests came.', target: 'Etwa 80 Gäste kamen, einige davon spät.' },
      { source: 'Some of the 80 guests sang.', target: 'Einige der 80 Gäste sangen.' },
      { source: 'Some came, 80 in all.', target: 'Es kamen einige, 80 insgesamt.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source) return
    for (const [original, found] of matchQuantities(pair).pairs) {
      const about = ABOUT.exec(source.text.slice(0, original.start))
      if (!about || isMagnitude(original)) continue
      const at = someBefore(pair, found.start)
      if (!at) continue
      const span = { start: at.start, end: at.end }
      yield {
        target: [span],
        source: [{ start: about.index, end: about.index + about[0].trimEnd().length }],
        fixes: [{ at: span, text: casedLike(target.text.slice(span.start, span.end), 'rund') }],
      }
    }
  },
})
