import { defineRule } from '../rule.ts'

/**
 * Characters of German per character of English, in sentences of at least 40 characters: 1.11 on average, 0.1 % of the
 * professional post-edits of MLQE-PE lie below 0.75 and 0.1 % above 1.69 (0.74 and 1.90 of human news translations).
 */
const SHORTEST = 0.7
const LONGEST = 1.8
const LEAST_CHARACTERS = 40
/** Terse headlines grow when they become German sentences: of long flags on shorter sources that were read none was right. */
const LEAST_CHARACTERS_FOR_LONG = 80

export const lengthRatio = defineRule({
  id: 'length-ratio',
  version: 1,
  category: 'accuracy/omission',
  severity: 'minor',
  needs: 'pair',
  prior: 0.3,
  name: { de: 'Länge passt nicht', en: 'Length does not fit' },
  wordings: {
    main: {
      de: { what: 'Auffallend kurz für dieses Original', why: 'Vielleicht wurde etwas weggelassen.' },
      en: { what: 'Strikingly short for this original', why: 'Something may have been left out.' },
    },
    long: {
      de: { what: 'Auffallend lang für dieses Original', why: 'Vielleicht wurde etwas hinzugefügt.' },
      en: { what: 'Strikingly long for this original', why: 'Something may have been added.' },
    },
  },
  examples: {
    bad: [
      {
        source:
          'The minister, who had arrived late in the evening, refused to answer any questions about the budget.',
        target: 'Der Minister kam spät am Abend «an».',
        fix: null,
      },
    ],
    good: [
      { source: 'No comment.', target: 'Dazu gab es keinerlei Stellungnahme.' },
      {
        source: 'Owners who fail to register boats face $900 fine',
        target:
          'Bootsbesitzer, die ihre Boote nicht rechtzeitig anmelden, müssen mit einer Geldstrafe von 900 Dollar rechnen',
      },
      {
        source: 'The minister refused to answer any questions about the budget.',
        target: 'Der Minister lehnte es ab, Fragen zum Haushalt zu beantworten.',
      },
    ],
  },
  *check({ source, target }) {
    if (!source || source.text.length < LEAST_CHARACTERS || target.text.length === 0) return
    const ratio = target.text.length / source.text.length
    if (ratio >= SHORTEST && ratio <= LONGEST) return
    if (ratio > LONGEST && source.text.length < LEAST_CHARACTERS_FOR_LONG) return
    const last = target.tokens.findLast((token) => token.kind === 'word')
    if (!last) return
    // The end of the segment, not all of it: a flag on everything hits an error by chance.
    const at = { start: last.start, end: last.end }
    yield ratio < SHORTEST
      ? { target: [at] }
      : { target: [at], wording: 'long', category: 'accuracy/addition' }
  },
})
