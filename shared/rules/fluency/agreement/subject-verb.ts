import type { AnalysedPair, NounPhrase, TargetToken } from '../../../analysis/pair.ts'
import { numberOfVerb } from '../../../analysis/verbs.ts'
import { FINITE, verbCell } from '../../../lexicon/agreement.ts'
import type { GrammaticalNumber } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import { defineRule } from '../../rule.ts'
import { numberInSource } from '../../source-number.ts'
import { besidePronoun } from './subject/beside-pronoun.ts'
import { disagreeing } from './subject/disagreeing.ts'
import { inRelative } from './subject/in-relative.ts'
import { saidOfBody } from './subject/said-of-body.ts'
import { inOtherNumber } from './subject/other-number.ts'
import { openingPhrases, PLURAL_PRONOUNS } from './subject/opening-phrase.ts'

const TENSES = ['present', 'past', 'subjunctive1', 'subjunctive2'] as const
const isFinite = (token: TargetToken | undefined): token is TargetToken =>
  token !== undefined && /^V[VAM]FIN$/u.test(token.tag)

/** The same verb in the other number. */
function inNumber(verb: TargetToken, number: GrammaticalNumber, german: GermanLexicon): string | null {
  const mask = verb.readings.reduce((sum, reading) => sum | reading.verb, 0) & FINITE
  const reading = verb.readings.find(({ verb: cells }) => (cells & FINITE) !== 0)
  const tense = TENSES.find((each) => (mask & (verbCell(each, 3, 'sg') | verbCell(each, 3, 'pl'))) !== 0)
  if (!reading || !tense) return null
  const [form] = german.conjugate(reading.lemma, verbCell(tense, 3, number))
  return form === undefined || /\s/u.test(form) ? null : form
}

/**
 * „This bridge“ became „Diese Brücken hilft“: the noun has the wrong number. So it has in „Neue Studie zeigen“, since one of
 * them would want an article.
 */
function isNounWrong(
  pair: AnalysedPair,
  { noun, determiner }: NounPhrase,
  shown: GrammaticalNumber,
): boolean {
  const token = pair.target.tokens[noun]
  const there = token ? numberInSource(pair, token) : null
  return there === shown || (there === null && determiner === null && shown === 'pl')
}

export const subjectVerb = defineRule({
  id: 'subject-verb',
  version: 6,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { pronoun: 0.75, phrase: 0.75, alone: 0.75, source: 0.7, joined: 0.7, relative: 0.7, body: 0.7 },
  name: { de: 'Subjekt und Verb passen nicht zusammen', en: 'Subject and verb do not agree' },
  wordings: {
    main: {
      de: {
        what: '„{verb}“ passt nicht zu „{subject}“',
        why: 'Subjekt und Verb stehen beide in der Einzahl oder beide in der Mehrzahl.',
      },
      en: {
        what: '“{verb}” does not agree with “{subject}”',
        why: 'Subject and verb are both singular or both plural.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Keine der beiden Firmen «haben» bezahlt.', fix: 'hat' },
      { target: 'Dem Dorf «fehlt» zwei Ärzte.', fix: 'fehlen' },
      { target: 'Es ist ein Fest, das allen Kindern alles «bedeuten».', fix: 'bedeutet' },
      { target: 'Die Gäste, von denen viele lange «bleibt», lachen.', fix: 'bleiben' },
      { target: 'Sie loben den Koch, der in Rom «arbeiten».', fix: 'arbeitet' },
      { target: 'Ein Vertrag, der bald gelesen «werden», liegt hier.', fix: 'wird' },
      { target: 'Er nennt es ein Haus, das als Lager genutzt «wurden».', fix: 'wurde' },
      { target: 'Er mag den Wirt, der für „Witz und Charme“ bekannt «waren».', fix: 'war' },
      { target: 'Sie fragten den Boten, der die Briefe «brachten».', fix: 'brachte' },
      { target: 'Es ist ein Garten, der durch Anna Meiers Bilder berühmt «wurden».', fix: 'wurde' },
      {
        source: 'Police said they were looking for the car.',
        target: 'Die Polizei sagte, sie «suchten» den Wagen.',
        fix: 'suche',
      },
      { target: 'Es war so voll, dass «einige musste» gehen.', fix: 'mussten' },
      { target: '«Die Seen lag» im Mai fast trocken.', fix: 'lagen' },
      { target: '«Die Kugeln traf» den Mann am Arm.', fix: 'trafen' },
      { target: '«Der Vertrag gelten» nicht mehr.', fix: 'gilt' },
      { target: 'Im Mai «traten er» in den Dienst.', fix: 'trat' },
      {
        source: 'The army joined the towers with a fence.',
        target: '«Die Armee verbanden» die Türme mit einem Zaun.',
        fix: 'verband',
      },
      { target: '«Die Seen in der Gegend lag» letzte Woche bei 27 Prozent.', fix: 'lagen' },
      {
        target: 'Die Zahl der Fahrer, die in den Bergen, die am Meer liegen, umkamen, «stiegen» im Mai.',
        fix: 'stieg',
      },
      { target: 'Der Chef und seine Tochter, die lange schwiegen, «redet» jetzt.', fix: 'reden' },
      { target: 'Am Abend «kam» die Nachbarinnen zu Besuch.', fix: 'kamen' },
      {
        source: 'The fear of floods keeps many tourists away.',
        target: 'Die Furcht vor Fluten, die jedes Jahr kommen, «halten» viele Touristen ab.',
        fix: 'hält',
      },
      {
        source: 'This bridge helps the people.',
        target: '«Diese Brücken hilft» den Leuten.',
        fix: 'Diese Brücke',
      },
      { target: '«Neue Studie zeigen» den Nutzen.', fix: 'Neue Studien' },
      { target: 'Boote, die im Hafen lagen, «wird» im Mai verkauft.', fix: 'werden' },
      { target: 'Mehrere Gäste der Stadt, die im Mai lange feierte, «will» bleiben.', fix: 'wollen' },
      {
        source:
          'Strong protest against the rule, among it a letter and a big march, could scare young parents.',
        target:
          'Starker Protest gegen die Regel, darunter ein Brief und ein großer Marsch, «könnten» junge Eltern abschrecken.',
        fix: 'könnte',
      },
    ],
    good: [
      { target: 'Keine der Fragen haben die Ärzte beantwortet. Dem Dorf fehlt Geld.' },
      { target: 'Das ist der Koch, der die Gäste lobt, und das Lied, das alle Kinder singen.' },
      { target: 'Die Gäste, von denen viele der Wirt kennt, und die Bücher, die es hier gibt, bleiben.' },
      {
        source: 'Police said they were armed and had fled.',
        target: 'Die Polizei sagte, sie seien bewaffnet und geflohen.',
      },
      { target: 'Die Männer sah niemand, die Frauen sah er.' },
      { target: 'Ein Mann, der lesen, schreiben und rechnen kann, hilft der Frau, der viele Leute danken.' },
      { target: 'Es ist ein Vertrag, der im Mai in Kraft treten und ein Jahr lang gelten soll.' },
      { target: 'Es ist ein Lied, das mehr als zwei Chöre sangen, und ein Buch, das wir gern lesen.' },
      { target: 'Die Garde, die wir gerade bewaffnet haben, bleibt der Held, der alle sein wollen.' },
      { target: 'Der Mann und die Frau kommen. Die Zahl der Kranken steigt.' },
      { target: 'Eine Reihe von Fällen sind bekannt.' },
      { target: 'Im Mai sind über 300 Menschen hier ertrunken, und das 1. und 2. Heft fehlen.' },
      { target: 'Zu den Gästen zählen die Ministerin, der Bischof und ihr Bruder.' },
      { target: 'Dass er kam, freute die Kinder, und damit die Kinder lernen, baut die Stadt.' },
      { target: 'Der Grund dafür waren die Kosten, die niemand kannte.' },
      { target: 'Die Mutter und die Tochter, die lange schwiegen, reden jetzt. Indien trauert.' },
      { target: 'Das sind gute Leute, und viele sind schon da.' },
      { target: 'Den Kindern gefiel nicht viel.' },
      { target: 'Die großen Fünf lebten am Fluss.' },
      { target: 'Sie wissen, dass sie gehen und er bleibt, und er und seine Brüder kamen.' },
      {
        source: 'The dog was seen by the children.',
        target: 'Den Hund sahen die Kinder, das Pferd sahen sie nicht.',
      },
      { target: 'Die flüchtigen Räuber erwartet im Fall ihrer Rückkehr eine lange Haft.' },
      { target: 'Im Mai plünderten Alliierte eine Burg.' },
      { source: 'Working from home is cheaper.', target: 'Arbeiten von zu Hause ist billiger.' },
      { target: 'Zu den Folgen zählen das Risiko für kleine Tiere sowie Krankheiten.' },
      { target: 'Dazu gehören der Umgang mit Gift und die Pflege der Wege.' },
      { target: 'Es heißt, dass der Sturm Anna Kuba im Mai und der Sturm Berta Haiti im Juni trafen.' },
      { target: 'Zum Beispiel beweist L2xneue Sätze und Formeln.' },
      {
        source: 'While most guests reported on the trip, the host read a book.',
        target:
          'Obwohl die meisten Gäste mit Anna, der neuen Freundin in Rom, berichten, las der Wirt ein Buch.',
      },
      { source: 'Our goal should be the wins.', target: 'Unser Ziel sollten die Siege sein.' },
      {
        source: 'Many later teachers fought greed as part of their office.',
        target: 'Viele später Lehrer bekämpften Gier als Teil ihres Amtes.',
      },
      {
        source: 'In 30 games for Milan Rossi scored 20 goals and won twice.',
        target: 'In 30 Spielen für Milan Rossi erzielte 20 Tore und gewann zweimal.',
      },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { target } = pair
    const flag = (
      first: TargetToken,
      last: TargetToken,
      subject: string,
      verb: TargetToken,
      number: GrammaticalNumber,
      strength: string,
    ) => {
      const text = inNumber(verb, number, german)
      const at = { start: verb.start, end: verb.end }
      return {
        target: [{ start: first.start, end: last.end }],
        fixes: text === null ? [] : [{ at, text }],
        evidence: { subject, verb: verb.text },
        strength,
      }
    }
    const flagged = new Set<TargetToken>()
    for (const token of target.tokens) {
      const verb = target.tokens[token.index + 1]
      if (
        PLURAL_PRONOUNS.has(token.lower) &&
        /^PI(?:S|AT)$/u.test(token.tag) &&
        isFinite(verb) &&
        verb.tag !== 'VVFIN' &&
        numberOfVerb(verb) === 'sg'
      )
        yield flag(token, verb, token.text, verb, 'pl', 'pronoun')
    }
    for (const { pronoun, verb, number } of besidePronoun(target.tokens)) {
      const [first, last] = pronoun.index < verb.index ? [pronoun, verb] : [verb, pronoun]
      yield flag(first, last, pronoun.text, verb, number, 'pronoun')
    }
    for (const { phrase, noun, verb, number, shown } of openingPhrases(pair)) {
      flagged.add(verb)
      const found = flag(target.tokens[phrase.first] ?? noun, verb, noun.text, verb, number, 'phrase')
      const other = isNounWrong(pair, phrase, shown) ? inOtherNumber(target, phrase, shown, german) : null
      yield other ? { ...found, fixes: [other, ...found.fixes] } : found
    }
    for (const { subject, verb, number, strength } of [...disagreeing(pair), ...inRelative(pair, german)])
      if (!flagged.has(verb)) yield flag(verb, verb, subject.text, verb, number, strength)
    for (const { subject, verb, text } of saidOfBody(pair, german)) {
      const at = { start: verb.start, end: verb.end }
      const evidence = { subject: subject.text, verb: verb.text }
      yield { target: [at], fixes: text === null ? [] : [{ at, text }], evidence, strength: 'body' }
    }
  },
})
