import { agreementMask } from '../lexicon/agreement.ts'
import type { NounPhrase, TargetToken } from './pair.ts'

const NOMINATIVE = agreementMask(['nom'])

type Candidate = { readonly token: number; readonly mask: number }

/**
 * The subject of a clause: the one noun phrase or pronoun that can only be nominative, or else the only one that can be
 * nominative at all. Coordinated nouns, and phrases that may be the genitive of the noun before, are no candidates.
 */
export function subjectOf(
  tokens: readonly TargetToken[],
  phrases: readonly NounPhrase[],
  parts: readonly (readonly [number, number])[],
): { readonly subject: number | null; readonly isSure: boolean } {
  const inside = (at: number) => parts.some(([first, last]) => at >= first && at <= last)
  const candidates = [...pronouns(tokens, inside), ...nouns(tokens, phrases, inside)].filter(
    ({ mask }) => (mask & NOMINATIVE) !== 0,
  )
  const sure = candidates.filter(({ mask }) => (mask & ~NOMINATIVE) === 0)
  const [only] = sure.length === 1 ? sure : candidates
  const single = sure.length === 1 || (sure.length === 0 && candidates.length === 1)
  if (only === undefined || !single || isCoordinated(tokens, only.token))
    return { subject: null, isSure: false }
  return { subject: only.token, isSure: sure.length === 1 }
}

function pronouns(tokens: readonly TargetToken[], inside: (at: number) => boolean): Candidate[] {
  return tokens.flatMap(({ tag, readings, index }) => {
    if (!['PPER', 'PIS', 'PDS', 'PRELS', 'PWS'].includes(tag) || !inside(index)) return []
    if (tokens[index - 1]?.tag.startsWith('APPR') === true) return []
    const mask = readings.reduce((bits, { pos, agreement }) => (pos === 'other' ? bits | agreement : bits), 0)
    return [{ token: index, mask }]
  })
}

function nouns(
  tokens: readonly TargetToken[],
  phrases: readonly NounPhrase[],
  inside: (at: number) => boolean,
): Candidate[] {
  const covered = new Set<number>()
  const found: Candidate[] = []
  for (const phrase of phrases) {
    for (let at = phrase.first; at <= phrase.last; at++) covered.add(at)
    if (phrase.preposition !== null || !inside(phrase.noun)) continue
    found.push({ token: phrase.noun, mask: phrase.agreement === 0 ? NOMINATIVE : phrase.agreement })
  }
  for (const { tag, index, readings } of tokens) {
    if ((tag !== 'NN' && tag !== 'NE') || covered.has(index) || !inside(index)) continue
    const before = tokens[index - 1]?.tag ?? ''
    if (before.startsWith('APPR') || before === 'NN' || before === 'NE') continue
    const mask = readings.reduce(
      (bits, { pos, agreement }) => (pos === 'noun' || pos === 'name' ? bits | agreement : bits),
      0,
    )
    found.push({ token: index, mask: mask === 0 || tag === 'NE' ? agreementMask() : mask })
  }
  return found
}

/** "Müller und Meier kamen", "der Minister sowie sein Stab". */
function isCoordinated(tokens: readonly TargetToken[], at: number): boolean {
  const next = (step: number) => tokens[at + step]?.tag
  if (next(1) === 'KON' || next(-1) === 'KON') return true
  for (let back = 1; back <= 5; back++) {
    const tag = tokens[at - back]?.tag ?? ''
    if (tag === 'KON') return true
    if (!['ART', 'ADJA', 'PPOSAT', 'PIAT', 'PDAT', 'ADV', 'CARD', 'NE'].includes(tag)) break
  }
  for (let ahead = 1; ahead <= 8; ahead++) {
    const tag = tokens[at + ahead]?.tag ?? '$.'
    if (tag === 'KON') return true
    if (/^V|^\$/u.test(tag)) return false
  }
  return false
}
