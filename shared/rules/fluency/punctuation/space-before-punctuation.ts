import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** Spaces before a mark that belongs to the word; not before "…", ".5", ".com" or an emoticon. */
const SPACED = /(?<=[\p{L}\p{N})“”"»«%])[  ]+([,;!?]|[.:](?![.\p{L}\p{N})(-]))(?![)(-])/gu

/** „… gehen.“ .“: the sentence has had its full stop, and a lone quotation mark behind the second one goes with it. */
const SECOND_STOP = /(?<=\.["“”»«])[  ]+\.(?:[  ]+["“”](?=[  ]|$))?(?![.\p{L}\p{N})(-])/gu

export const spaceBeforePunctuation = defineRule({
  id: 'space-before-punctuation',
  version: 2,
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
    second: {
      de: { what: 'Ein zweiter Punkt steht hinter dem Satz', why: 'Der Satz hat seinen Punkt schon.' },
      en: { what: 'A second full stop stands behind the sentence', why: 'The sentence has its full stop.' },
    },
  },
  examples: {
    bad: [
      { target: 'Das stimmt« ,» sagte sie.', fix: ',' },
      { target: 'Wirklich« ?»', fix: '?' },
      { target: 'Sie rief: „Wir gehen.“« . "» Dann gingen sie.', fix: '' },
    ],
    good: [
      { target: 'Und dann … kam nichts.' },
      { target: 'Die Bibliothek heißt .NET und kostet nichts.' },
      { target: 'Danke :-)' },
    ],
  },
  *check({ target }) {
    const seconds = [...matches(target.text, SECOND_STOP)]
    for (const { start, end } of seconds) {
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: '' }], wording: 'second' }
    }
    for (const { start, end, groups } of matches(target.text, SPACED)) {
      if (seconds.some((second) => second.start === start)) continue
      const [mark = ''] = groups
      yield { target: [{ start, end }], fixes: [{ at: { start, end }, text: mark }], evidence: { mark } }
    }
  },
})
