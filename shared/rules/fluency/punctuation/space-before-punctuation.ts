import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** Spaces before a mark that belongs to the word; not before "…", ".5", ".com" or an emoticon. */
const SPACED = /(?<=[\p{L}\p{N})“”"»«%])[  ]+([,;!?]|[.:](?![.\p{L}\p{N})(-]))(?![)(-])/gu

export const spaceBeforePunctuation = defineRule({
  id: 'space-before-punctuation',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Leerzeichen vor dem Satzzeichen', en: 'Space before punctuation' },
  wordings: {
    main: {
      de: {
        what: 'Vor dem Satzzeichen steht ein Leerzeichen',
        why: 'Im Deutschen steht „{mark}“ direkt am Wort.',
      },
      en: {
        what: 'There is a space before the punctuation mark',
        why: 'In German “{mark}” follows the word directly.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Das stimmt« ,» sagte sie.', fix: ',' },
      { target: 'Wirklich« ?»', fix: '?' },
    ],
    good: [
      { target: 'Und dann … kam nichts.' },
      { target: 'Die Bibliothek heißt .NET und kostet nichts.' },
      { target: 'Danke :-)' },
    ],
  },
  *check({ target }) {
    for (const { start, end, groups } of matches(target.text, SPACED)) {
      const [mark = ''] = groups
      yield { target: [{ start, end }], fixes: [{ at: { start, end }, text: mark }], evidence: { mark } }
    }
  },
})
