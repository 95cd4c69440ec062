import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import type { WrongPart, WrongPattern } from './schema.ts'

/** Indexes of the target tokens that a pattern of wrong words matched, in text order. */
export type TargetMatch = readonly number[]

/** Words of an unordered pattern stand in one clause: at most this many tokens apart. */
const CLAUSE_TOKENS = 14

/** A compound keeps at least this many letters beside the part that was matched. */
const LEAST_REST = 2

const firstLower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1)

function lemmaMatches(lemma: string, token: TargetToken): boolean {
  if (token.lemma === lemma || token.text === lemma) return true
  if (firstLower(token.text) === lemma && token.text !== lemma) return true
  return token.readings.some((reading) => reading.lemma === lemma)
}

function partMatches(part: WrongPart, token: TargetToken): boolean {
  switch (part.match) {
    case 'number':
      return token.kind === 'number'
    case 'form':
      return token.text === part.lemma || firstLower(token.text) === part.lemma
    case 'lemma':
      return token.kind === 'word' && lemmaMatches(part.lemma, token)
    case 'first': {
      const text = token.text.toLowerCase()
      return text.startsWith(part.lemma.toLowerCase()) && text.length >= part.lemma.length + LEAST_REST
    }
    case 'last': {
      const last = part.lemma.toLowerCase().replace(/^-/, '')
      return [token.lemma, ...token.readings.map((reading) => reading.lemma)].some((lemma) => {
        const whole = lemma.toLowerCase()
        return whole.endsWith(last) && whole.length >= last.length + LEAST_REST
      })
    }
    default:
      return part.match satisfies never
  }
}

/** All that a pattern may call the words of a target: forms and lemmas. */
export function namesOf({ tokens }: AnalysedTarget): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { text, lemma, readings } of tokens) {
    names.add(text).add(firstLower(text)).add(lemma)
    for (const reading of readings) names.add(reading.lemma)
  }
  return names
}

/** A quick look before matchTarget: false where a word of the pattern is missing. */
export function mayStand({ parts }: WrongPattern, names: ReadonlySet<string>): boolean {
  return parts.every(({ match, lemma }) => (match === 'lemma' || match === 'form' ? names.has(lemma) : true))
}

/** Every place where the pattern stands. */
export function matchTarget(pattern: WrongPattern, target: AnalysedTarget): TargetMatch[] {
  const { tokens } = target
  const [head, ...rest] = pattern.parts
  if (!head) return []
  const matches: TargetMatch[] = []
  for (const [index, token] of tokens.entries()) {
    if (!partMatches(head, token)) continue
    const others =
      pattern.order === 'sequence' ? inSequence(rest, tokens, index) : inClause(rest, tokens, index)
    if (others) matches.push([index, ...others].sort((a, b) => a - b))
  }
  return matches
}

function inSequence(
  parts: readonly WrongPart[],
  tokens: readonly TargetToken[],
  head: number,
): number[] | null {
  const indexes = parts.map((_, offset) => head + 1 + offset)
  const fits = parts.every((part, offset) => {
    const token = tokens[head + 1 + offset]
    return token !== undefined && partMatches(part, token)
  })
  return fits ? indexes : null
}

function inClause(
  parts: readonly WrongPart[],
  tokens: readonly TargetToken[],
  head: number,
): number[] | null {
  const found: number[] = []
  for (const part of parts) {
    let best = -1
    for (let distance = 1; distance <= CLAUSE_TOKENS && best < 0; distance++)
      for (const index of [head + distance, head - distance]) {
        const token = tokens[index]
        if (best < 0 && token && token.sentence === tokens[head]?.sentence && partMatches(part, token))
          best = index
      }
    if (best < 0) return null
    found.push(best)
  }
  return found
}
