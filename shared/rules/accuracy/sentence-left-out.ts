import { defineRule } from '../rule.ts'

/** A source sentence that alignment could not find in the target. */
export const sentenceLeftOut = defineRule({
  id: 'sentence-left-out',
  version: 1,
  category: 'accuracy/omission',
  severity: 'major',
  needs: 'pair',
  prior: 0.85,
  name: { de: 'Satz fehlt', en: 'Sentence left out' },
  wordings: {
    main: {
      de: {
        what: 'Dieser Satz fehlt in der Übersetzung',
        why: 'Zu „{source}“ gibt es im deutschen Text nichts.',
      },
      en: {
        what: 'This sentence is missing from the translation',
        why: 'Nothing in the German text corresponds to “{source}”.',
      },
    },
  },
  examples: {
    bad: [{ source: '«The mayor did not answer questions.»', target: '«»', fix: null }],
    good: [
      { source: 'The mayor left.', target: 'Die Bürgermeisterin ging.' },
      { source: '', target: '' },
    ],
  },
  *check({ source, target }) {
    if (!source || target.text.trim() !== '') return
    const said = source.text.trim()
    if (said === '') return
    const start = source.text.indexOf(said)
    yield { target: [{ start: 0, end: 0 }], source: [{ start, end: start + said.length }] }
  },
})
