import type { AnalysedTarget, TargetToken } from '../../analysis/pair.ts'
import { agreementMask, FINITE, verbCell } from '../../lexicon/agreement.ts'
import type { GrammaticalNumber } from '../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import { phrasesOf } from '../agreeing-phrase.ts'
import type { Phrase } from '../agreeing-phrase.ts'
import { defineRule } from '../rule.ts'

const TENSES = ['present', 'past', 'subjunctive1', 'subjunctive2'] as const
const thirdPerson = (number: GrammaticalNumber) =>
  TENSES.reduce((mask, tense) => mask | verbCell(tense, 3, number), 0)
const PLURAL_PRONOUNS = new Set('einige viele mehrere manche beide wenige'.split(' '))
/** Nouns that may stand with a plural verb: eine Reihe von Fällen sind. */
const COLLECTIVE =
  /^(?:Reihe|Anzahl|Zahl|Mehrheit|Minderheit|Hälfte|Drittel|Viertel|Teil|Großteil|Gruppe|Menge|Paar|Dutzend|Million|Milliarde|Prozent|Handvoll|Fülle|Vielzahl|Serie|Haufen)/u
/** Phrases of time and distance before the verb are no subjects: Ein Jahr später kamen sie. */
const TIME =
  /^(?:Jahr|Tag|Woche|Monat|Stunde|Minute|Sekunde|Jahrzehnt|Jahrhundert|Mal|Meile|Kilometer|Meter|Abend|Morgen|Nacht|Nachmittag|Mittag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Weile|Moment)(?:e|en|n|s)?$/u
const WHEN = /^(?:vergangene|letzte|vorige|diese|nächste|kommende)[rnms]?$/u
/** After these the noun phrase before the verb is the subject: no other nominative can follow in between. */
const AFTER = new Set([
  'APPR',
  'APPRART',
  'ADV',
  'PTKNEG',
  'ADJD',
  'VVPP',
  'VVINF',
  '$.',
  '$,',
  'KOKOM',
  'PTKVZ',
  'PRF',
  'PAV',
  'PROAV',
])

/** Number that the finite verb shows in the third person; null when it shows both or neither. */
function numberOf(verb: TargetToken): GrammaticalNumber | null {
  const mask = verb.readings.reduce((sum, reading) => sum | reading.verb, 0)
  const singular = (mask & thirdPerson('sg')) !== 0
  const plural = (mask & thirdPerson('pl')) !== 0
  return singular === plural ? null : singular ? 'sg' : 'pl'
}

const isFinite = (token: TargetToken | undefined): token is TargetToken =>
  token !== undefined && /^V[VAM]FIN$/u.test(token.tag)

/** Number of a phrase that can only be a nominative where it stands; null when it is open. */
function phraseNumber({ agreement }: Phrase): GrammaticalNumber | null {
  const singular = (agreement & agreementMask(['nom'], ['sg'])) !== 0
  const plural = (agreement & agreementMask(['nom'], ['pl'])) !== 0
  return singular === plural ? null : singular ? 'sg' : 'pl'
}

/** The verb after the phrase, with at most one prepositional phrase in between. */
function verbAfter(target: AnalysedTarget, { noun }: Phrase): TargetToken | null {
  let at = noun.index + 1
  if (target.tokens[at]?.tag === 'APPR' || target.tokens[at]?.tag === 'APPRART') {
    while (/^(?:APPR|APPRART|ART|PPOSAT|PDAT|ADJA|CARD)$/u.test(target.tokens[at]?.tag ?? '')) at++
    if (!/^N[NE]$/u.test(target.tokens[at]?.tag ?? '')) return null
    at++
  }
  const verb = target.tokens[at]
  return isFinite(verb) ? verb : null
}

/** The same verb in the other number. */
function inNumber(verb: TargetToken, number: GrammaticalNumber, german: GermanLexicon): string | null {
  const mask = verb.readings.reduce((sum, reading) => sum | reading.verb, 0) & FINITE
  const reading = verb.readings.find(({ verb: cells }) => (cells & FINITE) !== 0)
  const tense = TENSES.find((each) => (mask & (verbCell(each, 3, 'sg') | verbCell(each, 3, 'pl'))) !== 0)
  if (!reading || !tense) return null
  const [form] = german.conjugate(reading.lemma, verbCell(tense, 3, number))
  return form === undefined || /\s/u.test(form) ? null : form
}

export const subjectVerb = defineRule({
  id: 'subject-verb',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { pronoun: 0.75, phrase: 0.7 },
  name: { de: 'Subjekt und Verb passen nicht zusammen', en: 'Subject and verb do not agree' },
  wordings: {
    main: {
      de: {
        what: '„{verb}“ passt nicht zu „{subject}“.',
        why: 'Subjekt und Verb stehen beide in der Einzahl oder beide in der Mehrzahl.',
      },
      en: {
        what: '“{verb}” does not agree with “{subject}”.',
        why: 'Subject and verb are both singular or both plural.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Es war so voll, dass «einige musste» gehen.', fix: 'mussten' },
      { target: '«Die Seen lag» im Mai fast trocken.', fix: 'lagen' },
      { target: '«Der Vertrag gelten» nicht mehr.', fix: 'gilt' },
    ],
    good: [
      { target: 'Die Männer sah niemand, die Frauen sah er.' },
      { target: 'Der Mann und die Frau kommen. Die Zahl der Kranken steigt.' },
      { target: 'Eine Reihe von Fällen sind bekannt.' },
      { target: 'Das sind gute Leute, und viele sind schon da.' },
      { target: 'Den Kindern gefiel nicht viel.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    const flag = (
      first: TargetToken,
      subject: string,
      verb: TargetToken,
      number: GrammaticalNumber,
      strength: string,
    ) => {
      const text = inNumber(verb, number, german)
      const at = { start: verb.start, end: verb.end }
      return {
        target: [{ start: first.start, end: verb.end }],
        fixes: text === null ? [] : [{ at, text }],
        evidence: { subject, verb: verb.text },
        strength,
      }
    }
    for (const token of target.tokens) {
      const verb = target.tokens[token.index + 1]
      if (
        PLURAL_PRONOUNS.has(token.text.toLowerCase()) &&
        /^PI(?:S|AT)$/u.test(token.tag) &&
        isFinite(verb) &&
        numberOf(verb) === 'sg'
      )
        yield flag(token, token.text, verb, 'pl', 'pronoun')
    }
    for (const phrase of phrasesOf(target, german)) {
      const { determiner, noun, preposition } = phrase
      const before = target.tokens[determiner.index - 1]
      if (preposition || (before && before.sentence === determiner.sentence && before.kind !== 'punctuation'))
        continue
      const verb = verbAfter(target, phrase)
      const number = phraseNumber(phrase)
      if (
        !verb ||
        number === null ||
        COLLECTIVE.test(noun.text) ||
        TIME.test(noun.text) ||
        determiner.tag === 'PWAT'
      )
        continue
      const shown = numberOf(verb)
      if (shown === null || shown === number) continue
      const next = target.tokens[verb.index + 1]
      if (before && /^[,–-]$/u.test(before.text)) continue
      if (next && (AFTER.has(next.tag) || WHEN.test(next.text)))
        yield flag(determiner, noun.text, verb, number, 'phrase')
    }
  },
})
