import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { numberOfVerb } from '../../../analysis/verbs.ts'
import { DATIVE, NOMINATIVE } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { phrasesOf } from '../../agreeing-phrase.ts'
import type { Bracket } from '../../brackets.ts'
import { bracketsOf } from '../../brackets.ts'
import { inCase } from '../../in-case.ts'
import { isMeasure } from '../../measure-nouns.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { ONLY_DATIVE, PERSON_IN_DATIVE } from '../agreement/object-case.data.ts'
import { casedLike } from '../../../text/capitals.ts'
import { spanOf } from '../../../text/span.ts'
import { isGivenTo, saysWhat, severalTold } from './passive-persons.ts'

const DATIVES: Readonly<Record<string, string>> = { er: 'ihm', ich: 'mir', du: 'dir', wir: 'uns', sie: 'ihr' }

/** The pronoun that is the subject, and can be nothing else; „sie“ before a singular is a woman, if the source has one. */
function pronounOf(pair: AnalysedPair, { words, finite }: Bracket): TargetToken | null {
  const isWoman = numberOfVerb(finite) === 'sg' && hasWoman(pair)
  const subjects = isWoman ? /^(?:er|ich|du|wir|sie)$/iu : /^(?:er|ich|du|wir)$/iu
  const found = words.filter(({ text, tag }) => tag === 'PPER' && subjects.test(text))
  const [pronoun, second] = found
  return pronoun && !second && Math.abs(pronoun.index - finite.index) < words.length ? pronoun : null
}

const hasWoman = ({ source }: AnalysedPair) => source?.tokens.some(({ lower }) => lower === 'she') === true

/** „Er wurde gesagt“: whom something is said to stays in the dative. */
function ofPronoun(
  pair: AnalysedPair,
  bracket: Bracket,
  participle: TargetToken,
  german: GermanLexicon,
): TargetToken | null {
  const pronoun = pronounOf(pair, bracket)
  if (!pronoun) return null
  if (ONLY_DATIVE.has(participle.lemma) || isGivenTo(pair.target, bracket, german)) return pronoun
  if (!PERSON_IN_DATIVE.has(participle.lemma)) return null
  // „Er (der Brief) wurde verlesen“: a person in the source, or a clause that says what.
  const isPerson = /^(?:ich|du|wir)$/iu.test(pronoun.text) || hasPerson(pair)
  return isPerson &&
    (saysWhat(pair.target, bracket) || /^(?:sagen|erzählen|raten|befehlen)$/u.test(participle.lemma))
    ? pronoun
    : null
}

const hasPerson = ({ source }: AnalysedPair) =>
  source === null || source.tokens.some(({ text }) => /^(?:s?he|who|whom|him)$/iu.test(text))

export const dativePassive = defineRule({
  id: 'dative-passive',
  version: 2,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { pronoun: 0.8, phrase: 0.75, several: 0.8 },
  name: { de: 'Passiv von Verben mit Dativ', en: 'Passive of verbs with a dative' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ muss hier im Dativ stehen',
        why: 'Wem etwas gesagt oder geholfen wird, der bleibt auch im Passiv im Dativ.',
      },
      en: {
        what: '“{text}” must be dative here',
        why: 'Who is told or helped stays in the dative in the passive too.',
      },
    },
    several: {
      de: {
        what: '„{subject}“ muss hier im Dativ stehen, das Verb im Singular',
        why: 'Wem etwas gesagt oder befohlen wird, der ist nicht das Subjekt; im Englischen ist er es.',
      },
      en: {
        what: '“{subject}” must be dative here, the verb singular',
        why: 'Who is told or ordered is not the subject, as it is in English.',
      },
    },
  },
  examples: {
    bad: [
      { target: '«Er» wurde von allen Seiten geholfen.', fix: 'Ihm' },
      { source: 'He was told that it was late.', target: '«Er» wurde gesagt, dass es spät sei.', fix: 'Ihm' },
      {
        source: 'She was told that it was late.',
        target: '«Sie» wurde gesagt, dass es spät sei.',
        fix: 'Ihr',
      },
      { target: '«Der Kläger» wurde gestern widersprochen.', fix: 'Dem Kläger' },
      { target: '«Der Bote» wurde gesagt, dass es spät sei.', fix: 'Dem Boten' },
      { target: '«Der Bote» wurde befohlen, das Zelt zu räumen.', fix: 'Dem Boten' },
      { target: 'Rund 40 «Gäste wurden» geraten, im Zimmer zu bleiben.', fix: 'Gästen wurde' },
      { target: '«Viele mussten» das nicht zweimal gesagt werden.', fix: 'Vielen musste' },
      {
        source: 'They were told that it was late.',
        target: '«Sie wurden» gesagt, dass es spät sei.',
        fix: 'Ihnen wurde',
      },
      { source: 'He was given notice.', target: '«Er» wurde die Kündigung ausgesprochen.', fix: 'Ihm' },
    ],
    good: [
      { target: 'Ihm wurde gesagt, dass es spät sei.' },
      { target: 'Er wurde gebeten zu gehen, und ihm wurde geholfen.' },
      { source: 'The verdict was read.', target: 'Er wurde nur leise gesagt, dieser Satz.' },
      { target: 'Dem Kläger wurde widersprochen. Der Einladung wurde gefolgt.' },
      { target: 'Dem Antrag wurde zugestimmt, sagt er.' },
      { target: 'Rund 40 Gästen wurde geraten, im Zimmer zu bleiben. Viele Pläne wurden gelobt.' },
      { target: 'Er wurde der Polizei übergeben und jede Woche gezeigt, als ein Beweis gebracht wurde.' },
      { target: 'Gestern wurden Regeln empfohlen, um Gäste zu schützen.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { target } = pair
    for (const bracket of bracketsOf(target)) {
      const { finite, end } = bracket
      const participle = end[0]
      if (!participle || participle.tag !== 'VVPP') continue
      const isPassive =
        (finite.lemma === 'werden' && end.length === 1) || /^w[oe]rden$/u.test(end[1]?.text ?? '')
      if (!isPassive) continue
      const pronoun = ofPronoun(pair, bracket, participle, german)
      if (pronoun) {
        const at = { start: pronoun.start, end: pronoun.end }
        const text = DATIVES[pronoun.lower] ?? ''
        yield { target: [at], fixes: fixTo(at, casedLike(pronoun.text, text), finite), strength: 'pronoun' }
        continue
      }
      const several = severalTold(target, bracket, german)
      if (several) {
        const { subject, fixes } = several
        yield {
          target: [spanOf(subject, finite)],
          fixes,
          strength: 'several',
          wording: 'several',
          evidence: { subject: subject.text },
        }
      } else if (ONLY_DATIVE.has(participle.lemma) || saysWhat(target, bracket))
        yield* ofPhrase(pair, bracket, german)
    }
  },
})

/** „wir wurden geholfen“ wants the verb changed as well, which one fix cannot do. */
const fixTo = (at: { start: number; end: number }, text: string, { text: verb }: TargetToken): Fix[] =>
  /^(?:wurden|werden|sind|waren|seien)$/iu.test(verb) ? [] : [{ at, text }]

const DATIVE_PRONOUN =
  /^(?:ihm|ihr|ihnen|mir|dir|uns|euch|sich|dem|denen|der|wem|\p{L}*em|allen|vielen|beiden|anderen|niemand|jemand)$/iu

/** „Der Kläger wurde widersprochen“, „die Opfer wurden geholfen“. */
function* ofPhrase(
  { target }: AnalysedPair,
  { words, finite, mark }: Bracket,
  german: GermanLexicon,
): Iterable<Finding> {
  const { tokens } = target
  const [from, to] = [words[0]?.index ?? 0, words.at(-1)?.index ?? -1]
  const inside = [...phrasesOf(target, german)].filter(
    ({ determiner, noun, preposition }) =>
      determiner.index >= from && noun.index <= to && preposition === null,
  )
  if (inside.some(({ agreement }) => (agreement & DATIVE) !== 0 || agreement === 0)) return
  if (
    words.some(({ text, tag }) => /^P(?:PER|RF|RELS|DS|IS|WS|IAT)$/u.test(tag) && DATIVE_PRONOUN.test(text))
  )
    return
  const subject = inside.find(
    ({ agreement, noun }) => (agreement & NOMINATIVE) !== 0 && !isMeasure(noun.text),
  )
  // Behind a comma it may be a relative clause, or the clause goes on that began before.
  if (!subject || mark?.text === ',') return
  const before = tokens[subject.determiner.index - 1]
  if (before && /^(?:APPR|KON|KOKOM|ART)/u.test(before.tag)) return
  const fix = inCase(target, subject, 'dat', german)
  yield {
    target: [{ start: subject.determiner.start, end: subject.noun.end }],
    fixes: fix ? fixTo(fix.at, fix.text, finite) : [],
    strength: 'phrase',
  }
}
