import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import type { Fix } from '../../../review/flag.ts'
import { defineRule } from '../../rule.ts'
import { REFLEXIVE } from './missing-reflexive.data.ts'
import { verbCells } from '../../../analysis/verbs.ts'

const PRONOUN = /^(?:sich|mich|mir|dich|dir|uns|euch|einander)$/iu

/** „sie weigern“ → „sie weigern sich“: behind the verb of a main clause whose subject stands before it. */
function inserted({ tokens, clauses }: AnalysedTarget, verb: TargetToken): Fix[] {
  const clause = clauses.find(({ kind, finite }) => kind === 'main' && finite === verb.index)
  if (!clause || clause.first === verb.index) return []
  const opener = tokens[clause.first]
  const subjectFirst = /^(?:ART|PPOSAT|PDAT|PIAT|PPER|PIS|N[NE]|CARD)$/u.test(opener?.tag ?? '')
  return subjectFirst ? [{ at: { start: verb.end, end: verb.end }, text: ' sich' }] : []
}

/** „Die Studenten weigern, das Haus zu verlassen“: a verb that is always reflexive, without its pronoun. */
export const missingReflexive = defineRule({
  id: 'missing-reflexive',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.8,
  name: { de: '„sich“ fehlt', en: '“sich” is missing' },
  wordings: {
    main: {
      de: { what: 'Zu „{text}“ fehlt „sich“', why: '„{lemma}“ steht immer mit „sich“.' },
      en: { what: '“{text}” lacks its “sich”', why: '“{lemma}” never stands without “sich”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Die Arbeiter «weigern», das Werk zu räumen.', fix: ' sich' },
      { target: 'Der Schaden «beläuft» auf drei Millionen Euro.', fix: ' sich' },
      { target: 'Es gelang ihm nicht, in der Stadt «zurechtzufinden».', fix: null },
      { target: 'Gestern «ereignete» hier ein Unfall.', fix: null },
    ],
    good: [
      { target: 'Die Arbeiter weigern sich, das Werk zu räumen.' },
      { target: 'Ich habe mich beschwert, und wir haben uns beeilt.' },
      { target: 'Der erholte Spieler kam, der verliebte Koch blieb.' },
      { target: 'Sich zu beeilen, half nicht.' },
      { target: 'Sie sind verlobt, zerstritten und verliebt.' },
    ],
  },
  *check({ target }) {
    for (const verb of target.tokens) {
      if (!/^VV(?:FIN|INF|IZU)$/u.test(verb.tag) || !REFLEXIVE.has(verb.lemma)) continue
      // A participle that the tagger took for the verb: „sind zerstritten“.
      const sentence = target.tokens.filter((token) => token.sentence === verb.sentence)
      if (sentence.some(({ text, tag }) => PRONOUN.test(text) || tag === 'PRF')) continue
      const mayBeParticiple = (verbCells(verb) & VERB.participle) !== 0
      if (mayBeParticiple && sentence.some(({ tag }) => tag === 'VAFIN')) continue
      yield {
        target: [{ start: verb.start, end: verb.end }],
        fixes: verb.tag === 'VVFIN' ? inserted(target, verb) : [],
        evidence: { lemma: verb.lemma },
      }
    }
  },
})
