import type { AnalysedPair, AnalysedTarget, NounPhrase, TargetToken } from '../../../analysis/pair.ts'
import { agreementMask, features } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import { CELLS, declinedPhrase, fixesFor, governed, phrasesOf } from '../../agreeing-phrase.ts'
import type { Phrase } from '../../agreeing-phrase.ts'
import { isTime } from '../../measure-nouns.ts'
import { defineRule } from '../../rule.ts'
import type { Finding } from '../../rule.ts'

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

/** „Nach“ and „zu“ are prepositions for sure where they open the sentence or a determiner follows „zu“. */
function isPreposition({ text, index, tag, sentence }: TargetToken, tokens: readonly TargetToken[]): boolean {
  const before = tokens[index - 1]
  const opens = !before || before.sentence !== sentence || before.kind === 'punctuation'
  if (/^nach$/iu.test(text))
    return tag === 'APPR' && (opens || /^(?:V|KON|KOUS|PPER|ADV|PRF)/u.test(before.tag))
  return (
    text === 'zu' &&
    tag === 'APPR' &&
    before !== undefined &&
    !/^(?:und|ihm|ihr|ihnen|darauf|hin|ihn|sie)$/u.test(before.text)
  )
}

const DATIVE_OR_ACCUSATIVE =
  /^(?:aus|bei|mit|nach|von|zu|seit|gegenüber|für|durch|gegen|ohne|um|in|an|auf|über|unter|vor|hinter|neben|zwischen)$/iu

/** The article would fit the preposition with another noun: „mit der Artikel“. The noun has to be known well for that. */
function isPlain(
  { preposition, determiner, noun, agreement }: Phrase,
  tokens: readonly TargetToken[],
): boolean {
  const next = tokens[noun.index + 1]
  const isNoun = noun.readings.length > 0 && noun.readings.every(({ pos }) => pos === 'noun')
  const relative = tokens[(preposition?.index ?? 0) - 1]?.text === ','
  const namedAfter = next !== undefined && /^(?:N[NE]|FM|TRUNC)$/u.test(next.tag) && next.spaced
  return (
    agreement !== 0 &&
    isNoun &&
    !namedAfter &&
    !relative &&
    DATIVE_OR_ACCUSATIVE.test(preposition?.text ?? '') &&
    /^(?:d|ein|kein)/iu.test(determiner.text)
  )
}

/** Behind these a noun may be the subject of a clause of its own, unless it is a time: „seit Kinder hier spielen“. */
const BESIDE_TIME = /^(?:seit|außer|ohne|nach|zu)$/iu

/** „mit 20 Meter“ is as good as „mit 20 Metern“. */
const MEASURE = /(?:[Mm]eter|[Ll]iter|Grad|Prozent|Pfund|Euro|Dollar|Zoll|Fuß|Mann)$/u

/** „mit 38 Rentner“, „gegen heftigem Widerstand“: without an article, noun or adjective show the case. */
function* withoutArticle({ target }: AnalysedPair, german: GermanLexicon): Iterable<Finding> {
  const { tokens } = target
  for (const phrase of target.phrases) {
    const preposition = tokens[phrase.preposition ?? -1]
    const noun = tokens[phrase.noun]
    if (!preposition || phrase.determiner !== null || !noun || !isPlainNoun(noun, tokens[noun.index + 1]))
      continue
    const word = preposition.text.toLowerCase()
    const opensClause =
      AMBIGUOUS.has(word) && !(BESIDE_TIME.test(word) && (word === 'ohne' || isTime(noun.text)))
    const cases = governed(preposition)
    if (cases === null || opensClause || phrase.agreement === 0) continue
    const before = tokens[noun.index - 1]
    // „über 20 Arten“ are more than that; „aus Flötist und Bassist“ are left as they are; „durch Erdrutsche“ is a plural few lexicons have.
    if (
      /^(?:nahe|plus|minus|fern)$/u.test(word) ||
      (before?.tag === 'CARD' && /^(?:über|unter|an)$/u.test(word))
    )
      continue
    const isAlone = phrase.adjectives.length === 0 && before?.tag !== 'CARD'
    if (isAlone && (phrase.agreement & PLURAL) === 0) continue
    const several = before?.tag === 'CARD' && !/^(?:1|eine?[nmrs]?)$/iu.test(before.text)
    const agreement = several ? phrase.agreement & PLURAL : phrase.agreement
    // „seit Jahrzehnte“: the old dative in -e is only in use with an article.
    const isDative = (cases & agreementMask(['acc'])) === 0
    const isPlural =
      isDative && isAlone && isTime(noun.text) && /e$/u.test(noun.text) && noun.lemma !== noun.text
    if (((agreement & cases) !== 0 && !isPlural) || agreement === 0) continue
    // Who knows what „ikosaeder“ is.
    if (phrase.adjectives.some((at) => (tokens[at]?.readings.length ?? 0) === 0)) continue
    if (several && MEASURE.test(noun.text)) continue
    const fix = declined(target, phrase, cases & (several || isPlural ? PLURAL : ~0), noun, german)
    const at = { start: (tokens[phrase.first] ?? noun).start, end: noun.end }
    yield {
      target: [at],
      fixes: fix === null ? [] : [{ at, text: fix }],
      evidence: { preposition: preposition.text, fix: fix ?? '' },
      strength: 'bare',
      ...(fix === null ? { wording: 'open' } : {}),
    }
  }
}

const PLURAL = agreementMask(undefined, ['pl'])

const isPlainNoun = ({ tag, known, copied, readings }: TargetToken, next: TargetToken | undefined) =>
  tag === 'NN' &&
  known &&
  !copied &&
  readings.length > 0 &&
  readings.every(({ pos }) => pos === 'noun') &&
  !(next?.spaced && /^(?:N[NE]|FM|TRUNC|ADJA)$/u.test(next.tag))

/** The phrase in the case that it should have; null where the lexicon cannot say. */
function declined(
  target: AnalysedTarget,
  { adjectives, first, agreement }: NounPhrase,
  cases: number,
  noun: TargetToken,
  german: GermanLexicon,
): string | null {
  const { numbers, genders } = features(agreement)
  const cells = cases & agreementMask(undefined, numbers, genders)
  const declining = adjectives.flatMap((at) => target.tokens[at] ?? [])
  const before = target.text.slice(target.tokens[first]?.start, (declining[0] ?? noun).start)
  for (const cell of CELLS) {
    if ((cell & cells) === 0) continue
    const forms = german.inflect(noun.lemma, 'noun', cell)
    const form = forms.includes(noun.text) ? noun.text : forms[0]
    if (form !== undefined)
      return declinedPhrase(target, { determiner: null, adjectives: declining, noun }, cell, before, form)
  }
  return null
}

export const prepositionCase = defineRule({
  id: 'preposition-case',
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: { phrase: 0.6, form: 0.65, pronoun: 0.7, bare: 0.7 },
  name: { de: 'Falscher Fall nach einer Präposition', en: 'Wrong case after a preposition' },
  wordings: {
    main: {
      de: {
        what: 'Nach „{preposition}“ steht ein anderer Fall',
        why: '„{preposition}“ verlangt hier {fix}.',
      },
      en: { what: '“{preposition}” takes another case', why: 'After “{preposition}” it has to be {fix}.' },
    },
    open: {
      de: {
        what: 'Nach „{preposition}“ steht ein anderer Fall',
        why: 'Adjektiv und Substantiv richten sich nach „{preposition}“.',
      },
      en: {
        what: '“{preposition}” takes another case',
        why: 'Adjective and noun follow “{preposition}”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Nach «das Spiel» gingen alle heim.', fix: 'dem Spiel' },
      { target: 'Er kam mit «eine Freundin» ins Kino.', fix: 'einer Freundin' },
      { target: 'Mit «der Artikel» kam ein Brief.', fix: 'dem Artikel' },
      { target: 'Das gilt für «dem ganzen Land» und alle Nachbarn.', fix: 'das ganze Land' },
      { target: 'Viele von «sie» kamen nicht.', fix: 'ihnen' },
      { target: 'Sie sprach mit «Kinder» und Eltern.', fix: 'Kindern' },
      { target: 'Sie kamen mit «40 Helfer» an.', fix: '40 Helfern' },
      { target: 'Er blieb ohne «großem Erfolg» im Amt.', fix: 'großen Erfolg' },
      { target: 'Das kam von «alten Arzt» der Familie.', fix: 'altem Arzt' },
    ],
    good: [
      { target: 'Um der Stadt zu helfen, kam er mit der Bahn.' },
      { target: 'Seit die Grenze offen ist, fährt er auf die Insel oder bleibt auf der Insel.' },
      { target: 'Die Männer, mit denen sie kam, und die Frau, von der sie sprach.' },
      { target: 'Wegen dem Regen und wegen des Regens blieb er.' },
      { target: 'Was für ein Tag!' },
      { target: 'Seit Kinder hier spielen, ist es laut, und mit Professor Meier kam mit Mai Leben.' },
      { target: 'Mit fünf Prozent und mit 20 Zentimeter Schnee rechnet man in Stuttgart.' },
      { target: 'Da sind zu viele Fragen, mit der Firmen nicht rechnen.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { target } = pair
    yield* withoutArticle(pair, lexicons.german)
    for (const phrase of phrasesOf(target, lexicons.german)) {
      const { preposition, determiner, noun, agreement } = phrase
      const mask = governed(preposition)
      if (!preposition || mask === null || (agreement & mask) !== 0) continue
      const form = (phrase.determinerMask & mask) !== 0
      if (form && !isPlain(phrase, target.tokens)) continue
      if (
        (AMBIGUOUS.has(preposition.text.toLowerCase()) && !isPreposition(preposition, target.tokens)) ||
        phrase.nounMask === 0 ||
        noun.copied ||
        (preposition.text === 'zu' && /^(?:viel|wenig)/u.test(determiner.text)) ||
        /^(?:paar|bisschen|wenig|Paar)$/u.test(target.tokens[determiner.index + 1]?.text ?? '')
      )
        continue
      if (target.tokens[preposition.index - 1]?.text.toLowerCase() === 'was') continue
      if (determiner.text.toLowerCase() === 'dessen' || determiner.text.toLowerCase() === 'deren') continue
      yield {
        target: [{ start: determiner.start, end: noun.end }],
        fixes: fixesFor(target, phrase, phrase.nounMask & mask),
        evidence: { preposition: preposition.text },
        strength: form ? 'form' : 'phrase',
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
