import { clauseOf } from '../../../analysis/clauses.ts'
import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { agreementMask, VERB } from '../../../lexicon/agreement.ts'
import type { Fix } from '../../../review/flag.ts'
import { isMeasure } from '../../measure-nouns.ts'
import { defineRule } from '../../rule.ts'
import { OTHERWISE_TRANSITIVE, REFLEXIVE, WITH_DATIVE } from './missing-reflexive.data.ts'
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

const NOMINATIVE_OR_ACCUSATIVE = agreementMask(['nom', 'acc'])

/** Pronouns that can be subject or object. */
const isNominalPronoun = ({ tag, text }: TargetToken) =>
  /^(?:PPER|PRELS|PDS|PIS)$/u.test(tag) && !/^(?:mir|dir|ihm|ihnen|dem|denen|dessen|deren)$/iu.test(text)

/** Tokens of the verb's clause that are subject or object: heads of noun phrases, names, pronouns. */
function subjectsAndObjects(
  { tokens, phrases }: AnalysedTarget,
  parts: readonly (readonly [number, number])[],
) {
  const isInside = (index: number) => parts.some(([from, to]) => index >= from && index <= to)
  // What stands behind a noun, a preposition, a conjunction or a comma goes with something else.
  const isFresh = (index: number) =>
    !/^(?:N[NE]|APPR|APPRART|KON|ART|ADJA|CARD|\$,)$/u.test(tokens[index - 1]?.tag ?? '') ||
    !isInside(index - 1)
  const nouns = phrases.flatMap(({ preposition, agreement, noun, first }) => {
    const isOpen = preposition === null && (agreement & NOMINATIVE_OR_ACCUSATIVE) !== 0
    const isListed = /^(?:KON|\$,)$/u.test(tokens[first - 1]?.tag ?? '') && isInside(first - 1)
    return isOpen && !isListed && isInside(noun) && !isMeasure(tokens[noun]?.lemma ?? '') ? [noun] : []
  })
  const others = tokens.filter(
    (token) =>
      isInside(token.index) &&
      isFresh(token.index) &&
      (/^N[NE]$/u.test(token.tag) || isNominalPronoun(token)) &&
      !phrases.some(({ first, last }) => token.index >= first && token.index <= last),
  )
  return new Set([...nouns, ...others.map(({ index }) => index)])
}

/** „Er verirrt das Kind“: beside the subject there is another noun. */
function hasObject(target: AnalysedTarget, verb: TargetToken): boolean {
  const clause = clauseOf(target, verb.index)
  if (!clause) return false
  return subjectsAndObjects(target, clause.parts).size > (clause.kind === 'infinitive' ? 0 : 1)
}

/** „Die Studenten weigern, das Haus zu verlassen“: a verb that is always reflexive, without its pronoun. */
export const missingReflexive = defineRule({
  id: 'missing-reflexive',
  version: 2,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  missing: true,
  prior: 0.8,
  name: { de: '„sich“ fehlt', en: '“sich” is missing' },
  wordings: {
    main: {
      de: { what: 'Zu „{text}“ fehlt „sich“', why: '„{lemma}“ steht immer mit „sich“.' },
      en: { what: '“{text}” lacks its “sich”', why: '“{lemma}” never stands without “sich”.' },
    },
    object: {
      de: {
        what: '„{text}“ kann hier kein Objekt haben',
        why: '„{lemma}“ steht mit „sich“ und ohne Akkusativ; vielleicht ist ein anderes Verb gemeint.',
      },
      en: {
        what: '“{text}” cannot have an object here',
        why: '“{lemma}” stands with “sich” and without an accusative; perhaps another verb is meant.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Die Arbeiter «weigern», das Werk zu räumen.', fix: ' sich' },
      { target: 'Der Schaden «beläuft» auf drei Millionen Euro.', fix: ' sich' },
      { target: 'Es gelang ihm nicht, in der Stadt «zurechtzufinden».', fix: null },
      { target: 'Gestern «ereignete» hier ein Unfall.', fix: null },
      { target: 'Die Mannschaft «duellierte» den Meister im Finale.', fix: null },
      { target: 'Der Konzern «bewirbt» um den Auftrag.', fix: ' sich' },
      { target: 'Die Ministerin «verbat» jede Kritik.', fix: ' sich' },
    ],
    good: [
      { target: 'Die Arbeiter weigern sich, das Werk zu räumen.' },
      { target: 'Ich habe mich beschwert, und wir haben uns beeilt.' },
      { target: 'Der erholte Spieler kam, der verliebte Koch blieb.' },
      { target: 'Sich zu beeilen, half nicht.' },
      { target: 'Die Firma bewirbt ihre Produkte im Netz.' },
      { target: 'Er verausgabte die ganze Erbschaft.' },
      { target: 'Es fehlt Geld, um den Film zu bewerben.' },
      { target: 'Die Waren, die sie bewerben, sind teuer.' },
      { target: 'Die Bewohner verbarrikadierten die Tür.' },
      { target: 'Sie sind verlobt, zerstritten und verliebt.' },
    ],
  },
  *check({ target }) {
    for (const verb of target.tokens) {
      if (!REFLEXIVE.has(verb.lemma) || !/^VV(?:FIN|INF|IZU)$/u.test(verb.tag)) continue
      // A participle that the tagger took for the verb: „sind zerstritten“.
      const sentence = target.tokens.filter((token) => token.sentence === verb.sentence)
      if (sentence.some(({ text, tag }) => PRONOUN.test(text) || tag === 'PRF')) continue
      const mayBeParticiple = (verbCells(verb) & VERB.participle) !== 0
      if (mayBeParticiple && sentence.some(({ tag }) => tag === 'VAFIN')) continue
      const leavesObject = hasObject(target, verb) && !WITH_DATIVE.has(verb.lemma)
      if (leavesObject && OTHERWISE_TRANSITIVE.has(verb.lemma)) continue
      yield {
        target: [{ start: verb.start, end: verb.end }],
        fixes: verb.tag === 'VVFIN' && !leavesObject ? inserted(target, verb) : [],
        evidence: { lemma: verb.lemma },
        ...(leavesObject ? { wording: 'object' } : {}),
      }
    }
  },
})
