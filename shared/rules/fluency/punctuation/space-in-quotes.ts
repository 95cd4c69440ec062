import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** A space before the closing mark, which the next mark or bracket shows it to be: „… zu singen ".“ */
const BEFORE_CLOSING = /(?<=[\p{L}\p{N}.!?…])([  ]+)(["“”])(?=[.,;:!?)])/gu
/** The opening mark at the word before, and the space behind it: „ein" Fluch"“. */
const BEHIND_OPENING = /(?<=\p{L})(["„“])([  ])(?=\p{L}[^"“”]{0,80}(?:[\p{L}.!?]| )["“”](?:[\s.,;:!?)]|$))/gu

export const spaceInQuotes = defineRule({
  id: 'space-in-quotes',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Leerzeichen in den Anführungszeichen', en: 'Space inside quotation marks' },
  wordings: {
    main: {
      de: {
        what: 'Vor dem schließenden Anführungszeichen steht ein Leerzeichen',
        why: 'Anführungszeichen umschließen ihren Inhalt eng.',
      },
      en: {
        what: 'There is a space before the closing quotation mark',
        why: 'Quotation marks stand close to what they hold.',
      },
    },
    opening: {
      de: {
        what: 'Das Leerzeichen steht hinter dem öffnenden Anführungszeichen statt davor',
        why: 'Anführungszeichen umschließen ihren Inhalt eng.',
      },
      en: {
        what: 'The space stands behind the opening quotation mark instead of before it',
        why: 'Quotation marks stand close to what they hold.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie sprach von einem "großen Tag« "».', fix: '"' },
      { target: 'Sie nennt ihn ein«" »Vorbild" für alle.', fix: ' "' },
    ],
    good: [
      { target: 'Sie sprach von einem "großen Tag".' },
      { target: 'Er rief "Halt" und "Stopp" und ging.' },
      { target: 'Ein Rohr von 3 " Durchmesser passt.' },
    ],
  },
  *check({ target: { text } }) {
    for (const { start, end, groups } of matches(text, BEFORE_CLOSING)) {
      const [, mark = ''] = groups
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: mark }] }
    }
    for (const { start, end, groups } of matches(text, BEHIND_OPENING)) {
      const at = { start, end }
      // An even number of marks before it: this one opens.
      const before = text.slice(0, start).match(/["“”„]/gu)?.length ?? 0
      if (before % 2 === 0)
        yield { target: [at], fixes: [{ at, text: ` ${groups[0] ?? ''}` }], wording: 'opening' }
    }
  },
})
