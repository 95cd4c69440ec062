import { VERB } from '../../../lexicon/agreement.ts'
import { defineRule } from '../../rule.ts'

/** Prefixes that some verbs separate and others do not, or one verb in one sense only: zu übersetzen, zu umfahren. */
const OPEN_PREFIX = /^(?:über|um|durch|unter|wieder|wider|voll|hinter|miss|ob)/u

/** „zu abbauen“: in a verb that is separated, zu stands inside. */
export const zuInside = defineRule({
  id: 'zu-inside',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.85,
  name: { de: '„zu“ vor statt in dem Verb', en: '“zu” before the verb instead of inside' },
  wordings: {
    main: {
      de: { what: 'Hier heißt es „{fix}“', why: 'Bei trennbaren Verben steht „zu“ in der Mitte.' },
      en: { what: 'It is “{fix}” here', why: 'In separable verbs “zu” stands in the middle.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er hofft, morgen «zu anfangen».', fix: 'anzufangen' },
      { target: 'Sie kam, um den Preis «zu entgegennehmen».', fix: 'entgegenzunehmen' },
      { target: 'Sie planen, in zwei Jahren «zu zurückkehren».', fix: 'zurückzukehren' },
    ],
    good: [
      { target: 'Er hofft, das Buch zu übersetzen und zu antworten.' },
      { target: 'Ab und zu abschalten tut gut.' },
      { target: 'Sie hört zu, anfangen will sie nicht.' },
      { target: 'Es ist schwer, alle zu beeindrucken und auszuhalten.' },
    ],
  },
  *check({ target: { tokens, text } }, { lexicons: { german } }) {
    for (const zu of tokens) {
      if (zu.text !== 'zu') continue
      const infinitive = tokens[zu.index + 1]
      const before = tokens[zu.index - 1]
      if (!infinitive?.spaced || !before || /^und$/iu.test(before.text) || zu.tag === 'PTKVZ') continue
      const reading = infinitive.readings.find(({ verb }) => (verb & VERB.infinitive) !== 0)
      if (!reading || !/^\p{Ll}/u.test(infinitive.text) || OPEN_PREFIX.test(infinitive.text)) continue
      const [fix] = german.conjugate(reading.lemma, VERB.zuInfinitive)
      if (fix === undefined || fix === infinitive.text) continue
      const at = { start: zu.start, end: infinitive.end }
      if (text.slice(zu.end, infinitive.start).trim() === '')
        yield { target: [at], fixes: [{ at, text: fix }] }
    }
  },
})
