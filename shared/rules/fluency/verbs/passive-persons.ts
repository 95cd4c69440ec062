/** Persons who are the subject of a passive in English, and in German whom something is told, ordered or given. */
import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { upTo, endsClause } from '../../../analysis/pieces.ts'
import { DATIVE, NOMINATIVE, agreementMask } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { phrasesOf } from '../../agreeing-phrase.ts'
import type { Bracket } from '../../brackets.ts'
import { isMeasure } from '../../measure-nouns.ts'
import { casedLike } from '../../../text/capitals.ts'
import { BOTH } from '../agreement/object-case.data.ts'

const TOLD = /^(?:gesagt|geraten|befohlen|erzählt)$/u
const ALLOWED = /^(?:gesagt|geraten|befohlen|erlaubt|gestattet|verboten|untersagt|empfohlen|nahegelegt)$/u
const ASKS = /^(?:dass|ob|wie|wo|was|wann|warum)$/u

/** „…, dass es spät sei“, „…, das Haus zu verlassen“: the clause says what, so who is told stands in the dative. */
export function saysWhat({ tokens }: AnalysedTarget, { finite, end }: Bracket): boolean {
  const participle = end[0]
  const last = tokens[Math.max(finite.index, end.at(-1)?.index ?? 0)]
  const comma = tokens[(last?.index ?? -2) + 1]
  const next = tokens[(comma?.index ?? -2) + 1]
  if (!participle || comma?.text !== ',' || !next) return false
  // „Hunderte wurden gesagt, sie sollten gehen“
  if (participle.text === 'gesagt' && next.tag === 'PPER') return true
  if (ASKS.test(next.text)) return TOLD.test(participle.text)
  if (!ALLOWED.test(participle.text) || /^(?:um|ohne|statt|anstatt|außer)$/u.test(next.text)) return false
  return upTo(tokens, comma, endsClause).words.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU')
}

const SINGULAR_OF: Readonly<Record<string, string>> = {
  wurden: 'wurde',
  werden: 'wird',
  würden: 'würde',
  sind: 'ist',
  waren: 'war',
  seien: 'sei',
  wären: 'wäre',
  mussten: 'musste',
  müssen: 'muss',
  konnten: 'konnte',
  können: 'kann',
  sollten: 'sollte',
  sollen: 'soll',
  durften: 'durfte',
  dürfen: 'darf',
}
const DATIVES: Readonly<Record<string, string>> = {
  viele: 'vielen',
  einige: 'einigen',
  alle: 'allen',
  manche: 'manchen',
  wenige: 'wenigen',
  mehrere: 'mehreren',
  andere: 'anderen',
  beide: 'beiden',
  hunderte: 'hunderten',
  tausende: 'tausenden',
  sie: 'ihnen',
}
const DATIVE_PLURAL = agreementMask(['dat'], ['pl'])

type Whom = { readonly subject: TargetToken; readonly fixes: readonly Fix[] }

/** „Viele wurden gesagt“, „300 Bewohner wurden befohlen, …“: several persons as the subject, by the verb's plural. */
export function severalTold(target: AnalysedTarget, bracket: Bracket, german: GermanLexicon): Whom | null {
  const { words, finite, end } = bracket
  const singular = SINGULAR_OF[finite.lower]
  const subject = words.find(
    ({ tag, text }) => tag === 'NN' || (/^P(?:IS|PER)$/u.test(tag) && text.toLowerCase() in DATIVES),
  )
  if (!singular || !subject || bracket.isVerbLast) return null
  const isOther = (word: TargetToken) =>
    word !== subject && /^P(?:PER|DS|RF)$/u.test(word.tag) && !/^(?:das|es)$/u.test(word.text)
  if (words.some(isOther)) return null
  const pronoun = DATIVES[subject.lower]
  const isPlain = pronoun !== undefined || isBareNoun(target, words, subject)
  if (!isPlain || !(saysWhat(target, bracket) || (pronoun && end[0]?.text === 'gesagt'))) return null
  const dative = pronoun ?? german.inflect(subject.lemma, 'noun', DATIVE_PLURAL)[0]
  if (dative === undefined || finite.index !== subject.index + 1) return { subject, fixes: [] }
  const text = `${casedLike(subject.text, dative)} ${singular}`
  return { subject, fixes: [{ at: { start: subject.start, end: finite.end }, text }] }
}

/** „Rund 300 Bewohner“: nothing that declines stands before the first noun of the clause. */
const isBareNoun = ({ tokens }: AnalysedTarget, words: readonly TargetToken[], subject: TargetToken) =>
  tokens
    .slice(words[0]?.index, subject.index)
    .every(({ tag }) => /^(?:ADV|ADJD|CARD|KOKOM|PIAT|PIS|APPR|KON)$/u.test(tag)) &&
  !/^(?:in|an|auf|mit|von|bei|nach|aus|zu|seit|vor|für|durch|gegen|unter|ohne)$/iu.test(words[0]?.text ?? '')

/** Verbs that are given to somebody in the passive as well, beside those with two objects. */
const GIVEN =
  /^(?:aussprechen|erteilen|zusprechen|absprechen|aberkennen|zuerkennen|anbieten|anvertrauen|amputieren|stehlen)$/u

/** „Er wurde die Kündigung ausgesprochen“: besides him there is what was given. */
export function isGivenTo(target: AnalysedTarget, { words, end }: Bracket, german: GermanLexicon): boolean {
  const lemma = end[0]?.lemma ?? ''
  if (!BOTH.has(lemma) && !GIVEN.test(lemma)) return false
  const [from, to] = [words[0]?.index ?? 0, words.at(-1)?.index ?? -1]
  const inside = [...phrasesOf(target, german)].filter(
    ({ determiner, noun, preposition }) =>
      determiner.index >= from && noun.index <= to && preposition === null && !isMeasure(noun.text),
  )
  const [given, more] = inside
  const before = target.tokens[(given?.determiner.index ?? 0) - 1]
  return (
    given !== undefined &&
    more === undefined &&
    (given.agreement & NOMINATIVE) !== 0 &&
    (given.agreement & DATIVE) === 0 &&
    !/^(?:APPR|KO|N)/u.test(before?.tag ?? '')
  )
}
