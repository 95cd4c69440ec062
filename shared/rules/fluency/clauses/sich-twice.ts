import type { TargetToken } from '../../../analysis/pair.ts'
import { stretchesOf } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'

/** Behind these sich belongs to another word: „für sich“, „die sich lohnende Reise“. */
const isOwn = (before: TargetToken | undefined) =>
  before !== undefined && /^(?:APPR|APPRART|ART|PPOSAT|PDAT|PIAT|APPO|KON)$/u.test(before.tag)

export const sichTwice = defineRule({
  id: 'sich-twice',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: '„sich“ steht zweimal', en: '“sich” stands twice' },
  wordings: {
    main: {
      de: { what: '„sich“ steht zweimal', why: 'Das Verb braucht nur eines.' },
      en: { what: '“sich” is there twice', why: 'The verb needs only one.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er konnte sich kaum «sich» an sie erinnern.', fix: '' },
      { target: 'Die Lage hat sich im Mai «sich» verbessert.', fix: '' },
    ],
    good: [
      { target: 'Er hat sich für sich entschieden und sich an die sich ändernde Lage gewöhnt.' },
      { target: 'Sie lassen sich die Haare schneiden und sich rasieren.' },
      { target: 'Er freut sich, sich zu erinnern.' },
      { target: 'Wer sich verläuft, muss sich helfen lassen und sich wehren.' },
    ],
  },
  *check({ target }) {
    const all = target.tokens.filter(({ text }) => text === 'sich')
    if (all.length < 2) return
    for (const { words } of stretchesOf(target)) {
      const [first, second, more] = words.filter(({ text }) => text === 'sich')
      if (!first || !second || more) continue
      const before = target.tokens[second.index - 1]
      if (!before || isOwn(target.tokens[first.index - 1]) || isOwn(before)) continue
      const between = target.tokens.slice(first.index + 1, second.index)
      if (between.some(({ tag, kind }) => /^(?:KO|V|PTKZU|PTKVZ)/u.test(tag) || kind === 'punctuation'))
        continue
      if (
        words.filter(({ tag }) => /^VV/u.test(tag)).length !== 1 ||
        words.some(({ tag }) => tag === 'PTKZU')
      )
        continue
      if (words.some(({ tag, index }) => tag === 'ADJA' && index > first.index && index < second.index + 4))
        continue
      yield {
        target: [{ start: second.start, end: second.end }],
        fixes: [{ at: { start: before.end, end: second.end }, text: '' }],
      }
    }
  },
})
