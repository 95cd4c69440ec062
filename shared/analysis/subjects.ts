import { ANY, NOMINATIVE } from '../lexicon/agreement.ts'
import type { NounPhrase, TargetToken } from './pair.ts'

type Candidate = { readonly token: number; readonly mask: number }

/**
 * The subject of a clause: the one noun phrase or pronoun that can only be nominative, or else the only one that can be
 * nominative at all. Coordinated nouns, and phrases that may be the genitive of the noun before, are no candidates.
 */
export function subjectOf(
  tokens: readonly TargetToken[],
  phraseAt: ReadonlyMap<number, NounPhrase>,
  parts: readonly (readonly [number, number])[],
): { readonly subject: number | null; readonly isSure: boolean } {
  const candidates: Candidate[] = []
  for (const [first, last] of parts) {
    for (let at = first; at <= last; at++) {
      const phrase = phraseAt.get(at)
      const candidate = phrase === undefined ? single(tokens, at) : ofPhrase(phrase)
      if (candidate !== null && (candidate.mask & NOMINATIVE) !== 0) candidates.push(candidate)
      if (phrase !== undefined) at = Math.max(at, phrase.last)
    }
  }
  const sure = candidates.filter(({ mask }) => (mask & ~NOMINATIVE) === 0)
  const [only] = sure.length === 1 ? sure : candidates
  const isOne = sure.length === 1 || (sure.length === 0 && candidates.length === 1)
  if (only === undefined || !isOne || isCoordinated(tokens, only.token, parts))
    return { subject: null, isSure: false }
  return { subject: only.token, isSure: sure.length === 1 }
}

const BEFORE_NOUN = new Set(['ART', 'ADJA', 'PPOSAT', 'PIAT', 'PDAT', 'ADV', 'CARD', 'NE'])
const PRONOUNS = new Set(['PPER', 'PIS', 'PDS', 'PRELS', 'PWS'])

/** A phrase whose words do not agree may still be meant as the subject. */
function ofPhrase({ preposition, noun, agreement }: NounPhrase): Candidate | null {
  return preposition === null ? { token: noun, mask: agreement === 0 ? NOMINATIVE : agreement } : null
}

/** A pronoun, or a noun without determiner and adjectives. */
function single(tokens: readonly TargetToken[], at: number): Candidate | null {
  const { tag, readings } = tokens[at] as TargetToken
  const before = tokens[at - 1]?.tag ?? ''
  if (before.startsWith('APPR')) return null
  const maskOf = (...classes: readonly string[]) =>
    readings.reduce((bits, { pos, agreement }) => (classes.includes(pos) ? bits | agreement : bits), 0)
  if (PRONOUNS.has(tag)) return { token: at, mask: maskOf('other') }
  if ((tag !== 'NN' && tag !== 'NE') || before === 'NN' || before === 'NE') return null
  const mask = maskOf('noun', 'name')
  return { token: at, mask: mask === 0 || tag === 'NE' ? ANY : mask }
}

/** "Müller und Meier kamen", "der Minister sowie sein Stab"; a conjunction that begins the clause joins clauses. */
function isCoordinated(
  tokens: readonly TargetToken[],
  at: number,
  parts: readonly (readonly [number, number])[],
): boolean {
  const [first, last] = parts.find(([from, to]) => at >= from && at <= to) ?? [at, at]
  for (let back = at - 1; back > first && back >= at - 5; back--) {
    const tag = tokens[back]?.tag ?? ''
    if (tag === 'KON') return true
    if (!BEFORE_NOUN.has(tag)) break
  }
  for (let ahead = at + 1; ahead <= last && ahead <= at + 8; ahead++) {
    const tag = tokens[ahead]?.tag ?? ''
    if (tag === 'KON') return true
    if (tag.startsWith('V')) break
  }
  return false
}
