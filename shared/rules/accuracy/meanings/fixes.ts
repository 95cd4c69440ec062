/**
 * One-click fixes of the knowledge pack: the right words in the place of the wrong ones, in the form that the sentence asks
 * for. Where that form, or whether the words fit at all, cannot be told there is none: the reason names the words anyhow.
 */
import type { AnalysedTarget } from '../../../analysis/pair.ts'
import type { GrammaticalNumber } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { knowsVerb } from '../../inflect-verb.ts'
import type { TargetMatch } from './match-target.ts'
import type { Meaning, Replacement, WrongPattern } from './schema.ts'
import type { Place } from './fix/place.ts'
import { firstPart, nominal } from './fix/nominal.ts'
import { adjective, adverbial } from './fix/adjective.ts'
import { phrase, verbal } from './fix/verbal.ts'
import { withCapital, reads } from './fix/reads.ts'

/** A fix, and what of the entry it puts in. */
export type Offer = { readonly fix: Fix; readonly replacement: Replacement }

/** Fixes for a place where an entry's wrong words stand, best first. */
export function offersFor(
  { source, right }: Meaning,
  pattern: WrongPattern,
  match: TargetMatch,
  target: AnalysedTarget,
  number: GrammaticalNumber | null,
  lexicon: GermanLexicon,
): Offer[] {
  const tokens = match.flatMap((index) => target.tokens[index] ?? [])
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return []
  const together = last.index - first.index === tokens.length - 1
  const english = new Set(source.parts.flatMap((part) => (part.kind === 'word' ? part.words : [])))
  const place: Place = { target, lexicon, tokens, first, last, pattern, english, number, together }
  const found: Offer[] = []
  for (const replacement of right)
    for (const each of inPlace(replacement, place)) {
      const fix = withCapital(each, place)
      const isNew = !found.some((other) => other.fix.text === fix.text)
      if (isNew && reads(fix, place, endsInVerb(replacement))) found.push({ fix, replacement })
    }
  return found
}

const endsInVerb = (replacement: Replacement): boolean =>
  replacement.kind === 'verb' || (replacement.kind === 'phrase' && replacement.head !== undefined)

function inPlace(replacement: Replacement, place: Place): Fix[] {
  switch (replacement.kind) {
    case 'frame':
      return []
    case 'first':
      return firstPart(replacement.lemma, place)
    case 'noun': {
      const { lemma, gender, adjectival } = replacement
      const plain = { kind: 'nominal', article: null, adjectives: [], tail: '', text: lemma } as const
      return nominal({ ...plain, lemma, gender: gender === 'pl' ? null : gender, adjectival }, place)
    }
    case 'verb':
      if (knowsVerb(replacement.lemma, place.lexicon))
        return verbal({ kind: 'verbal', verb: replacement.lemma, reflexive: false, before: '' }, place)
      return []
    case 'adjective':
      return adjective('', replacement.lemma, place)
    case 'adverb':
      return adverbial(replacement.lemma, place)
    case 'phrase':
      return phrase(replacement, place)
    default:
      return replacement satisfies never
  }
}
