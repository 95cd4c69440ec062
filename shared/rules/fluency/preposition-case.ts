import type { TargetToken } from '../../analysis/pair.ts'
import { fixesFor, governed, phrasesOf } from '../agreeing-phrase.ts'
import { defineRule } from '../rule.ts'

/** Also conjunctions, particles or words behind their noun, so their case proves nothing. */
const AMBIGUOUS = new Set(
  'während seit nach um bis außer statt anstatt ohne ab entlang gegenüber zufolge entsprechend halber per pro binnen samt dank laut trotz zu'.split(
    ' ',
  ),
)
const PERSONAL: Readonly<Record<string, readonly [accusative: string, dative: string]>> = {
  ich: ['mich', 'mir'],
  mich: ['mich', 'mir'],
  mir: ['mich', 'mir'],
  du: ['dich', 'dir'],
  dich: ['dich', 'dir'],
  dir: ['dich', 'dir'],
  er: ['ihn', 'ihm'],
  ihn: ['ihn', 'ihm'],
  ihm: ['ihn', 'ihm'],
  sie: ['sie', 'ihnen'],
  wir: ['uns', 'uns'],
}
const DATIVE_ONLY = new Set('von mit bei aus zu nach seit gegenüber'.split(' '))
const ACCUSATIVE_ONLY = new Set('für durch gegen ohne um'.split(' '))

/** The pronoun that the preposition asks for; null when the given one is right or may belong elsewhere. */
function pronounFor(preposition: TargetToken, pronoun: TargetToken): string | null {
  const [accusative, dative] = PERSONAL[pronoun.text] ?? []
  if (accusative === undefined || dative === undefined) return null
  const word = preposition.text.toLowerCase()
  if (DATIVE_ONLY.has(word)) return pronoun.text === dative ? null : dative
  if (ACCUSATIVE_ONLY.has(word)) return pronoun.text === accusative ? null : accusative
  return null
}

export const prepositionCase = defineRule({
  id: 'preposition-case',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: { phrase: 0.6, pronoun: 0.7 },
  name: { de: 'Falscher Fall nach einer Präposition', en: 'Wrong case after a preposition' },
  wordings: {
    main: {
      de: {
        what: 'Nach „{preposition}“ steht ein anderer Fall.',
        why: '„{preposition}“ verlangt hier {fix}.',
      },
      en: { what: '“{preposition}” takes another case.', why: 'After “{preposition}” it has to be {fix}.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er kam mit «eine Freundin» ins Kino.', fix: 'einer Freundin' },
      { target: 'Das gilt für «dem ganzen Land» und alle Nachbarn.', fix: 'das ganze Land' },
      { target: 'Viele von «sie» kamen nicht.', fix: 'ihnen' },
    ],
    good: [
      { target: 'Um der Stadt zu helfen, kam er mit der Bahn.' },
      { target: 'Seit die Grenze offen ist, fährt er auf die Insel oder bleibt auf der Insel.' },
      { target: 'Die Männer, mit denen sie kam, und die Frau, von der sie sprach.' },
      { target: 'Wegen dem Regen und wegen des Regens blieb er.' },
      { target: 'Was für ein Tag!' },
    ],
  },
  *check({ target }, { lexicons }) {
    for (const phrase of phrasesOf(target, lexicons.german)) {
      const { preposition, determiner, noun, agreement } = phrase
      const mask = governed(preposition)
      if (!preposition || mask === null || (agreement & mask) !== 0 || (phrase.determinerMask & mask) !== 0)
        continue
      if (
        AMBIGUOUS.has(preposition.text.toLowerCase()) ||
        phrase.nounMask === 0 ||
        noun.copied ||
        /^(?:paar|bisschen|wenig|Paar)$/u.test(target.tokens[determiner.index + 1]?.text ?? '')
      )
        continue
      if (target.tokens[preposition.index - 1]?.text.toLowerCase() === 'was') continue
      if (determiner.text.toLowerCase() === 'dessen' || determiner.text.toLowerCase() === 'deren') continue
      yield {
        target: [{ start: determiner.start, end: noun.end }],
        fixes: fixesFor(target, phrase, phrase.nounMask & mask),
        evidence: { preposition: preposition.text },
        strength: 'phrase',
      }
    }
    for (const pronoun of target.tokens) {
      const preposition = target.tokens[pronoun.index - 1]
      if (pronoun.tag !== 'PPER' || preposition?.tag !== 'APPR') continue
      const form = pronounFor(preposition, pronoun)
      if (form === null) continue
      const at = { start: pronoun.start, end: pronoun.end }
      yield {
        target: [at],
        fixes: [{ at, text: form }],
        evidence: { preposition: preposition.text },
        strength: 'pronoun',
      }
    }
  },
})
