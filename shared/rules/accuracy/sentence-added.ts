import { defineRule } from '../rule.ts'

/** A target sentence that alignment could not find in the source. */
export const sentenceAdded = defineRule({
  id: 'sentence-added',
  version: 1,
  category: 'accuracy/addition',
  severity: 'major',
  needs: 'pair',
  prior: 0.8,
  name: { de: 'Satz hinzugefügt', en: 'Sentence added' },
  wordings: {
    main: {
      de: {
        what: 'Dieser Satz steht nicht im Original',
        why: 'Im englischen Text gibt es nichts, was dem entspricht.',
      },
      en: {
        what: 'This sentence is not in the original',
        why: 'Nothing in the English text corresponds to it.',
      },
    },
  },
  examples: {
    bad: [{ source: '', target: '«Der Bürgermeister schwieg dazu.»' }],
    good: [
      { source: 'The mayor left.', target: 'Die Bürgermeisterin ging.' },
      { target: 'Ein Satz ohne Original.' },
    ],
  },
  *check({ source, target }) {
    if (!source || source.text.trim() !== '') return
    const said = target.text.trim()
    if (said === '') return
    const start = target.text.indexOf(said)
    yield { target: [{ start, end: start + said.length }] }
  },
})
