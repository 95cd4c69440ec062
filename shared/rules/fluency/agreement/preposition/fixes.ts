/** What a phrase behind a preposition has to be, the likeliest form first. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { agreementMask, CASES, features } from '../../../../lexicon/agreement.ts'
import type { Case, GrammaticalNumber } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Fix } from '../../../../review/flag.ts'
import { declinedPhrase, determinerIn } from '../../../declined-phrase.ts'
import { numberInSource } from '../../../source-number.ts'

/** A phrase with or without an article, as far as its form shows anything. */
export type Governed = {
  readonly determiner: TargetToken | null
  readonly adjectives: readonly TargetToken[]
  readonly noun: TargetToken
  /** First word, which may be a number. */
  readonly first: TargetToken
  /** Cells that the noun can fill. */
  readonly nounMask: number
  /** Cells that the words before the noun can fill. */
  readonly shown: number
}

const MOST = 2

/** Numbers that may be meant: the source's, else the noun's own, else that of the words before it first. */
function numbersOf(
  pair: AnalysedPair,
  { noun, nounMask, shown }: Governed,
  cases: number,
): readonly GrammaticalNumber[] {
  const before = features(shown & cases).numbers
  const own = features(nounMask).numbers
  const there = numberInSource(pair, noun)
  if (there !== null && before.includes(there)) return [there]
  if (there !== null && own.includes(there)) return [there, ...own.filter((number) => number !== there)]
  return own.length === 1 ? own : [...before, ...own.filter((number) => !before.includes(number))]
}

/** The case that the words before the noun show already comes first, and place before direction. */
function casesOf({ shown }: Governed, cases: number): readonly Case[] {
  const before = features(shown & cases).cases
  const governed = CASES.filter((each) => (cases & agreementMask([each])) !== 0).toSorted((a) =>
    a === 'dat' ? -1 : 1,
  )
  return [...before, ...governed.filter((each) => !before.includes(each))]
}

/** „Hafen Viertel“: two nouns, and which of them the article belongs to nobody can say. */
const hasNounBefore = ({ adjectives }: Governed) =>
  adjectives.some(({ text, readings }) => /^\p{Lu}/u.test(text) && readings.some(({ pos }) => pos === 'noun'))

/** A name in the source needs no article, and in which form it would need one is open. */
function isName({ source, links }: AnalysedPair, { index }: TargetToken): boolean {
  const head = source?.tokens[links.toSource[index]?.at(-1) ?? -1]
  return head?.pos === 'PROPN' || (head !== undefined && head.index > 0 && /^\p{Lu}/u.test(head.text))
}

/** @param cases cells of the cases that the preposition governs */
export function governedFixes(
  pair: AnalysedPair,
  phrase: Governed,
  cases: number,
  german: GermanLexicon,
): readonly Fix[] {
  const { target } = pair
  const { determiner, adjectives, noun, first, nounMask } = phrase
  if (hasNounBefore(phrase) || (determiner !== null && adjectives.length === 0 && isName(pair, noun)))
    return []
  const { genders } = features(nounMask)
  const at = { start: first.start, end: noun.end }
  const old = target.text.slice(at.start, at.end)
  const lead = target.text.slice(first.start, (adjectives[0] ?? noun).start)
  const inCell = (cell: number): string[] => {
    const listed = german.inflect(noun.lemma, 'noun', cell)
    const isRight = listed.includes(noun.text) || (nounMask & cell) !== 0
    const form = isRight ? noun.text : listed[0]
    const opening = determiner === null ? lead : determinerIn(determiner, cell)
    if (form === undefined || opening === null) return []
    const text = declinedPhrase(target, { determiner, adjectives, noun }, cell, opening, form)
    return text === null ? [] : [text]
  }
  const texts = numbersOf(pair, phrase, cases).flatMap((number) =>
    casesOf(phrase, cases).flatMap((each) =>
      genders.flatMap((gender) => inCell(agreementMask([each], [number], [gender]))),
    ),
  )
  return [...new Set(texts)]
    .filter((text) => text !== old)
    .slice(0, MOST)
    .map((text) => ({ at, text }))
}
