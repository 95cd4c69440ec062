import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** The same word on both sides: „Ausbildung und Ausbildung“ where the source had two words. */
const BOTH = /(?<![\p{L}\d-])(\p{L}{4,})[\s ](?:und|oder|sowie)[\s ](\p{L}{4,})(?![\p{L}-])/gu
/** Said so on purpose. */
const FIXED = new Set(
  'nach mehr über durch hinter immer wieder weiter länger höher größer besser schneller tiefer stärker näher halb wenn lange viele jeder Seite Schulter Jahre Tage Stunden'
    .split(' ')
    .concat('Wochen Monate Meter Schritt Stück Zeile Hunderte Tausende warten reden hoffen'.split(' ')),
)

export const repeatedConjunct = defineRule({
  id: 'repeated-conjunct',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Dasselbe Wort vor und nach „und“', en: 'The same word before and after “und”' },
  wordings: {
    main: {
      de: {
        what: '„{word}“ steht vor und nach dem Bindewort',
        why: 'Vermutlich standen im Original zwei verschiedene Wörter.',
      },
      en: {
        what: '“{word}” stands on both sides of the conjunction',
        why: 'The source probably had two different words.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'They offer training and education.',
        target: 'Sie bieten «Ausbildung und Ausbildung» an.',
        fix: 'Ausbildung',
      },
      { source: 'safe or secure', target: '«sicher oder sicher»', fix: 'sicher' },
    ],
    good: [
      { target: 'Es wurde immer mehr und mehr.' },
      { source: 'again and again', target: 'wieder und wieder' },
      { source: 'They talked and talked.', target: 'Sie schwatzten und schwatzten.' },
      { target: 'Er kam von der Seite und Seite an Seite gingen sie.' },
    ],
  },
  *check({ source, target }) {
    for (const { start, end, groups } of matches(target.text, BOTH)) {
      const [left = '', right = ''] = groups
      if (left.toLowerCase() !== right.toLowerCase() || FIXED.has(left) || FIXED.has(left.toLowerCase()))
        continue
      if (source && /(\b[\w-]{3,}\b)[\s,]+(?:and|or|&)\s+\1\b/iu.test(source.text)) continue
      const both = { start, end }
      yield { target: [both], fixes: [{ at: both, text: left }], evidence: { word: left } }
    }
  },
})
