import type { AnalysedPair, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { clauseOf } from '../../../analysis/clauses.ts'
import { numberOfVerb } from '../../../analysis/verbs.ts'
import { agreementMask } from '../../../lexicon/agreement.ts'
import type { Lexicons } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import type { Span } from '../../../text/span.ts'
import { matchesAround } from '../../find.ts'
import { nounAgreement } from '../../inflect.ts'
import { defineRule } from '../../rule.ts'

/** The same word on both sides: „Ausbildung und Ausbildung“ where the source had two words. */
const BOTH = /(?<![\p{L}\d-])(\p{L}{4,})[\s ](?:und|oder|sowie)[\s ](\p{L}{4,})(?![\p{L}-])/gu
/** What all of these have, looked for from the conjunction: the words before it and behind it begin alike. */
const ALIKE = /\s(?:und|oder|sowie)(?<=(\p{L}{4,})\s\p{L}+)\s\1/iu
/** Said so on purpose. */
const FIXED = new Set(
  'nach mehr über durch hinter immer wieder weiter länger höher größer besser schneller tiefer stärker näher halb wenn lange viele jeder Seite Schulter Jahre Tage Stunden'
    .split(' ')
    .concat('Wochen Monate Meter Schritt Stück Zeile Hunderte Tausende warten reden hoffen'.split(' ')),
)

/** „Marine und Marine Corps“: the second belongs to a name. */
const isOfName = (next: TargetToken | undefined) => next?.copied === true && /^\p{Lu}/u.test(next.text)

const isContent = ({ pos }: SourceToken) => /^(?:NOUN|VERB|ADJ|ADV)$/u.test(pos)

/** Content words on both sides of the conjunctions and commas of the source. */
function pairsOf(tokens: readonly SourceToken[]): (readonly [SourceToken, SourceToken])[] {
  return tokens
    .filter(({ text }) => /^(?:and|or|&|,)$/iu.test(text))
    .flatMap(({ index }) => {
      const left = tokens.slice(Math.max(0, index - 2), index).findLast(isContent)
      const right = tokens.slice(index + 1, index + 3).find(isContent)
      return left && right ? [[left, right] as const] : []
    })
}

const wordsOf = ({ lemma, text }: SourceToken) => [lemma, text.toLowerCase()]

/** The two mean nearly the same: they share a sense, or a translation. */
function areSynonyms(left: SourceToken, right: SourceToken, { thesaurus, translations }: Lexicons): boolean {
  const ofLeft = new Set(wordsOf(left).flatMap((word) => translations.toGerman(word)))
  return (
    thesaurus.english(left.lemma, right.lemma) ||
    wordsOf(right).some((word) => translations.toGerman(word).some((german) => ofLeft.has(german)))
  )
}

/** The German word is near in meaning to a translation of the English one. */
function isNear(
  own: readonly string[],
  english: SourceToken,
  { thesaurus, translations }: Lexicons,
): boolean {
  const groups = thesaurus.germanGroups(own)
  const others = thesaurus.germanGroups(wordsOf(english).flatMap((word) => translations.toGerman(word)))
  return groups.some((group) => others.includes(group))
}

/** The source has two words for the German one that mean nearly the same: one of the two can go. */
function saysBoth({ source }: AnalysedPair, { lemma, text }: TargetToken, lexicons: Lexicons): boolean {
  const own = [lemma, text]
  const isTranslated = (token: SourceToken) =>
    wordsOf(token).some((word) => own.some((german) => lexicons.translations.linked(german, word)))
  return pairsOf(source?.tokens ?? []).some(([left, right]) => {
    const [isLeft, isRight] = [isTranslated(left), isTranslated(right)]
    if (!isLeft && !isRight) return false
    if ((isLeft && isRight) || areSynonyms(left, right, lexicons)) return true
    return isNear(own, isLeft ? right : left, lexicons)
  })
}

/** „in der Hilfe und Hilfe normal sind“: with one of them gone, a plural verb is left with a singular subject. */
function leavesPluralVerb({ target }: AnalysedPair, { index, tag }: TargetToken): boolean {
  if (tag !== 'NN' || (nounAgreement(target, index) & agreementMask(undefined, ['pl'])) !== 0) return false
  const clause = clauseOf(target, index)
  const verb = target.tokens[clause?.finite ?? -1]
  if (!clause || !verb || numberOfVerb(verb) !== 'pl') return false
  const canBeSubject = agreementMask(['nom'], ['pl'])
  const inClause = target.tokens.slice(clause.first, clause.last + 1)
  if (inClause.some(({ tag, text }) => tag === 'PPER' && /^(?:sie|wir|ihr)$/iu.test(text))) return false
  return !target.phrases.some(
    ({ first, last, preposition, agreement }) =>
      first >= clause.first &&
      last <= clause.last &&
      preposition === null &&
      (agreement & canBeSubject) !== 0,
  )
}

/** „Mehl, Zucker und Zucker“ becomes „Mehl und Zucker“: the last of a list keeps its conjunction. */
function withoutOne(pair: AnalysedPair, both: Span, left: TargetToken, right: TargetToken): Fix[] {
  const { tokens, text } = pair.target
  const [item, comma, next] = [tokens[left.index - 2], tokens[left.index - 1], tokens[right.index + 1]]
  const isLast = !/^(?:und|oder|sowie)$/u.test(next?.text ?? '')
  if (comma?.text === ',' && item?.tag === left.tag && isLast) {
    const at = { start: comma.start, end: both.end }
    return [{ at, text: text.slice(left.end, right.end) }]
  }
  return leavesPluralVerb(pair, left) ? [] : [{ at: both, text: left.text }]
}

export const repeatedConjunct = defineRule({
  id: 'repeated-conjunct',
  version: 2,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Dasselbe Wort vor und nach „und“', en: 'The same word before and after “und”' },
  wordings: {
    main: {
      de: {
        what: '„{word}“ steht vor und nach dem Bindewort',
        why: 'Vermutlich standen im Original zwei verschiedene Wörter.',
      },
      en: {
        what: '“{word}” stands on both sides of the conjunction',
        why: 'The source probably had two different words.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'They offer training and education.',
        target: 'Sie bieten «Ausbildung und Ausbildung» an.',
        fix: 'Ausbildung',
      },
      { source: 'safe or secure', target: '«sicher oder sicher»', fix: 'sicher' },
      {
        source: 'The horse was bred and trained in Ireland.',
        target: 'Das Pferd wurde in Irland «gezüchtet und gezüchtet».',
        fix: null,
      },
      {
        source: 'They lacked money, training and education.',
        target: 'Ihnen fehlten Geld, «Ausbildung und Ausbildung».',
        fix: ' und Ausbildung',
      },
      {
        source: 'Here help and assistance are free.',
        target: 'Hier sind «Hilfe und Hilfe» kostenlos.',
        fix: null,
      },
    ],
    good: [
      { target: 'Es wurde immer mehr und mehr.' },
      { source: 'again and again', target: 'wieder und wieder' },
      { source: 'They talked and talked.', target: 'Sie schwatzten und schwatzten.' },
      { source: 'The Navy and the Marine Corps agreed.', target: 'Die Marine und Marine Corps stimmten zu.' },
      { target: 'Er kam von der Seite und Seite an Seite gingen sie.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    for (const { start, end, groups } of matchesAround(ALIKE, target.text, BOTH)) {
      const [left = '', right = ''] = groups
      if (left.toLowerCase() !== right.toLowerCase() || FIXED.has(left) || FIXED.has(left.toLowerCase()))
        continue
      if (source && /(\b[\w-]{3,}\b)[\s,]+(?:and|or|&)\s+\1\b/iu.test(source.text)) continue
      const both = { start, end }
      const [first, last] = [
        target.tokens.find((token) => token.start === start),
        target.tokens.find((token) => token.end === end),
      ]
      if (!first || !last || isOfName(target.tokens[last.index + 1])) continue
      const fixes = saysBoth(pair, first, lexicons) ? withoutOne(pair, both, first, last) : []
      yield { target: [both], fixes, evidence: { word: left } }
    }
  },
})
