import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import { governed, phrasesOf } from '../../agreeing-phrase.ts'
import type { Phrase } from '../../agreeing-phrase.ts'
import { defineRule } from '../../rule.ts'
import type { Finding } from '../../rule.ts'
import { AMBIGUOUS } from './preposition/ambiguous.ts'
import { governedFixes } from './preposition/fixes.ts'
import { withoutArticle } from './preposition/without-article.ts'

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
  const word = preposition.lower
  if (DATIVE_ONLY.has(word)) return pronoun.text === dative ? null : dative
  if (ACCUSATIVE_ONLY.has(word)) return pronoun.text === accusative ? null : accusative
  return null
}

/** „Ohne dem Kind zu helfen“: what follows belongs to the infinitive. */
function leadsToInfinitive({ index, sentence }: TargetToken, tokens: readonly TargetToken[]): boolean {
  for (const { tag, sentence: own, kind } of tokens.slice(index + 1)) {
    if (own !== sentence || kind === 'punctuation') return false
    if (/^(?:PTKZU|VVIZU)$/u.test(tag)) return true
  }
  return false
}

/** „Nach“ and „zu“ are prepositions for sure where they open the sentence or a determiner follows „zu“. */
function isPreposition(token: TargetToken, tokens: readonly TargetToken[]): boolean {
  const { text, index, tag, sentence } = token
  const before = tokens[index - 1]
  const opens = !before || before.sentence !== sentence || before.kind === 'punctuation'
  if (/^ohne$/iu.test(text)) return tag === 'APPR' && !leadsToInfinitive(token, tokens)
  if (/^laut$/iu.test(text)) return tag === 'APPR' && opens
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
  /^(?:aus|bei|mit|nach|von|zu|seit|gegenüber|für|durch|gegen|ohne|um|laut|in|an|auf|über|unter|vor|hinter|neben|zwischen)$/iu

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

/** „von zu Hause aus“, „von hier an“: the second word closes the phrase and governs nothing. */
function closesPhrase({ text, index, sentence }: TargetToken, tokens: readonly TargetToken[]): boolean {
  if (!/^(?:aus|an|ab|auf)$/u.test(text)) return false
  const before = tokens.slice(Math.max(0, index - 4), index).filter((token) => token.sentence === sentence)
  const from = before.findLastIndex((token) => /^vo[nm]$/iu.test(token.text))
  return (
    from >= 0 &&
    before.slice(from + 1).every(({ tag, text: word }) => /^(?:ADV|NN|NE|ART)$/u.test(tag) || word === 'zu')
  )
}

/** „der Slick“ for „the slick“: an English word, and which gender it takes in German is open. */
const isLoan = ({ source }: AnalysedPair, { text }: TargetToken): boolean =>
  source?.tokens.some((token) => token.lower === text.toLowerCase()) === true

/** „an der Elbe Gastgeber“: the article belongs to the name, and the noun behind it is another phrase. */
const holdsName = ({ adjectives }: Phrase): boolean =>
  adjectives.some(({ text, readings }) => /^\p{Lu}/u.test(text) && readings.length === 0)

/** What may be read in another way than as a preposition with its phrase. */
const isDoubtful = (
  preposition: TargetToken,
  { determiner, noun, nounMask }: Phrase,
  tokens: readonly TargetToken[],
): boolean =>
  (AMBIGUOUS.has(preposition.lower) && !isPreposition(preposition, tokens)) ||
  closesPhrase(preposition, tokens) ||
  nounMask === 0 ||
  noun.copied ||
  (preposition.text === 'zu' && /^(?:viel|wenig)/u.test(determiner.text)) ||
  /^(?:paar|bisschen|wenig|Paar)$/u.test(tokens[determiner.index + 1]?.text ?? '') ||
  tokens[preposition.index - 1]?.lower === 'was' ||
  /^(?:dessen|deren)$/iu.test(determiner.text)

function* withArticle(pair: AnalysedPair, german: GermanLexicon): Iterable<Finding> {
  const { target } = pair
  for (const phrase of phrasesOf(target, german)) {
    const { preposition, determiner, noun } = phrase
    const mask = governed(preposition)
    if (!preposition || mask === null || (phrase.sure & mask) !== 0) continue
    if ((phrase.agreement & mask) !== 0) continue
    const form = (phrase.determinerMask & mask) !== 0
    if (form && (!isPlain(phrase, target.tokens) || isLoan(pair, noun) || holdsName(phrase))) continue
    if (isDoubtful(preposition, phrase, target.tokens)) continue
    const shown = phrase.determinerMask
    const fixes = governedFixes(pair, { ...phrase, first: determiner, shown }, mask, german)
    yield {
      target: [{ start: determiner.start, end: noun.end }],
      fixes,
      evidence: { preposition: preposition.text },
      strength: form ? 'form' : 'phrase',
      ...(fixes.length === 0 ? { wording: 'open' } : {}),
    }
  }
}

/** „von sie“, „für ihm“. */
function* withPronoun({ target: { tokens } }: AnalysedPair): Iterable<Finding> {
  for (const pronoun of tokens) {
    const preposition = tokens[pronoun.index - 1]
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
}

export const prepositionCase = defineRule({
  id: 'preposition-case',
  version: 4,
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
        why: 'Die Wörter dahinter richten sich nach „{preposition}“.',
      },
      en: {
        what: '“{preposition}” takes another case',
        why: 'The words behind it follow “{preposition}”.',
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
      { source: 'The moss sits in the cracks.', target: 'Das Moos sitzt in «der Risse».', fix: 'den Rissen' },
      {
        source: 'It came to the most thefts here.',
        target: 'Hier kam es zu «den meisten Diebstähle».',
        fix: 'den meisten Diebstählen',
      },
      {
        source: 'She worked with new mechanics.',
        target: 'Sie arbeitete mit «neuen Mechaniker».',
        fix: 'neuen Mechanikern',
      },
      { target: 'Der Fehler steht in «der Vertrag» von gestern.', fix: 'dem Vertrag' },
      {
        source: 'It is a scene from Cinderella.',
        target: 'Das ist eine Szene von «der Aschenputtel».',
        fix: null,
      },
      { target: 'Er saß in «der Mitte Turm».', fix: null },
      { target: 'Das Gas kommt aus «den Meeresboden».', fix: 'dem Meeresboden' },
      { target: 'Ohne «den Würmern» würden Fische sterben.', fix: 'die Würmer' },
      { target: 'Laut «den Bericht» gibt es keinen Strom.', fix: 'dem Bericht' },
    ],
    good: [
      { target: 'Um der Stadt zu helfen, kam er mit der Bahn.' },
      { target: 'Seit die Grenze offen ist, fährt er auf die Insel oder bleibt auf der Insel.' },
      { target: 'Die Männer, mit denen sie kam, und die Frau, von der sie sprach.' },
      { target: 'Wegen dem Regen und wegen des Regens blieb er.' },
      { target: 'Was für ein Tag!' },
      {
        target: 'Ohne den Kindern ein Wort zu sagen, ging er, und laut den Berichten rief er laut den Namen.',
      },
      { target: 'Seit Kinder hier spielen, ist es laut, und mit Professor Meier kam mit Mai Leben.' },
      { target: 'Mit fünf Prozent und mit 20 Zentimeter Schnee rechnet man in Stuttgart.' },
      { target: 'Da sind zu viele Fragen, mit der Firmen nicht rechnen.' },
      { target: 'Das Buch nennt über 30 Arten kleiner Fische, und die Bäume sind bis zu 9 Jahre alt.' },
      { target: 'Das wird von zu Hause aus ein Vergnügen.' },
      { source: 'He came from 80 Squadron.', target: 'Er kam von 80 Geschwader.' },
      { source: 'It was hit by the drone.', target: 'Es wurde von der Drone getroffen.' },
      { target: 'Zuvor war der Klub an der Anvel Gastgeber des Turniers.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    yield* withoutArticle(pair, german)
    yield* withArticle(pair, german)
    yield* withPronoun(pair)
  },
})
