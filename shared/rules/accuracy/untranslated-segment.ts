import { defineRule } from '../rule.ts'

/** Fewer words than this may well be a name, a title or a place. */
const LEAST_WORDS = 4

/** The whole segment was copied from the source. */
export const untranslatedSegment = defineRule({
  id: 'untranslated-segment',
  version: 1,
  category: 'accuracy/untranslated',
  severity: 'critical',
  needs: 'pair',
  prior: 0.95,
  name: { de: 'Nicht übersetzt', en: 'Not translated' },
  wordings: {
    main: {
      de: { what: 'Dieser Satz ist nicht übersetzt', why: 'Er steht Wort für Wort so im englischen Text.' },
      en: { what: 'This sentence was not translated', why: 'It stands in the English text word for word.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The council meets again on Monday.',
        target: '«The council meets again on Monday.»',
        fix: null,
      },
    ],
    good: [
      { source: 'Royal Dutch Shell', target: 'Royal Dutch Shell' },
      { source: 'Michael Turner, Reuters, New York', target: 'Michael Turner, Reuters, New York' },
    ],
  },
  *check({ source, target }) {
    if (!source) return
    const words = target.tokens.filter((token) => token.kind === 'word')
    const lowerCase = words.filter((token) => token.text[0] !== token.text[0]?.toUpperCase())
    if (words.length < LEAST_WORDS || lowerCase.length < 2) return
    const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    if (plain(source.text) !== plain(target.text)) return
    const said = target.text.trim()
    const start = target.text.indexOf(said)
    yield { target: [{ start, end: start + said.length }], source: [{ start: 0, end: source.text.length }] }
  },
})
