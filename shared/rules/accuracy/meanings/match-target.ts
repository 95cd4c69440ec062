import type { Reading } from '../../../lexicon/lexicon.ts'
import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { behindHyphen, isCalled, isFormOf } from './called.ts'
import type { WrongPart, WrongPattern } from './schema.ts'
import { uncapitalised } from '../../../text/capitals.ts'

/** Indexes of the target tokens that a pattern of wrong words matched, in text order. */
export type TargetMatch = readonly number[]

/** Words of an unordered pattern stand in one clause: at most this many tokens apart. */
const CLAUSE_TOKENS = 14

/** A compound keeps at least this many letters beside the part that was matched. */
const LEAST_REST = 2

/** Only what stands behind the last hyphen is the lemma: of „Biden-Verwaltung“ the Verwaltung. */
export const behindHyphenOnly = (lemma: string, { text, lemma: own, readings }: TargetToken): boolean =>
  text.includes('-') &&
  text !== lemma &&
  uncapitalised(text) !== lemma &&
  !isCalled(own, lemma) &&
  !readings.some((reading) => isCalled(reading.lemma, lemma)) &&
  !(readings.length === 0 && isFormOf(text, lemma))

/** „schlug … vor“ is vorschlagen and no longer schlagen; beside other words of a pattern it may be either. */
const isReadAs = ({ particle }: TargetToken, { pos }: Reading, alone: boolean) =>
  !alone || particle === null || pos !== 'verb'

/** „die Zahlen“ are not the verb zahlen, nor „aus diesen Gründen“ gründen. */
const isOtherWord = (lemma: string, { text, tag }: TargetToken): boolean =>
  (tag === 'NN' || tag === 'NE') && /^\p{Ll}.*n$/u.test(lemma) && /^\p{Lu}/u.test(text)

function lemmaMatches(lemma: string, token: TargetToken, alone: boolean): boolean {
  const { text, readings } = token
  if (isOtherWord(lemma, token)) return false
  if (text === lemma || isCalled(token.lemma, lemma)) return true
  if (uncapitalised(text) === lemma && text !== lemma) return true
  if (readings.some((reading) => isReadAs(token, reading, alone) && isCalled(reading.lemma, lemma)))
    return true
  if (readings.length === 0 && isFormOf(text, lemma)) return true
  if (!text.includes('-')) return false
  return (
    behindHyphen(text) === lemma ||
    isCalled(behindHyphen(token.lemma), lemma) ||
    readings.some((reading) => isCalled(behindHyphen(reading.lemma), lemma))
  )
}

/** It is a compound with such an end, in lower case. */
const endsWith = (lemma: string, last: string) =>
  lemma.length >= last.length + LEAST_REST && lemma.toLowerCase().endsWith(last)

function partMatches(part: WrongPart, token: TargetToken, alone = false): boolean {
  switch (part.match) {
    case 'number':
      return token.kind === 'number'
    case 'form':
      return (
        token.text === part.lemma ||
        (uncapitalised(token.text) === part.lemma && !isOtherWord(part.lemma, token))
      )
    case 'lemma':
      return (
        token.kind === 'word' &&
        (lemmaMatches(part.lemma, token, alone) ||
          (part.asVerb !== undefined && token.tag.startsWith('V') && lemmaMatches(part.asVerb, token, alone)))
      )
    case 'first': {
      const text = token.lower
      return text.startsWith(part.lemma.toLowerCase()) && text.length >= part.lemma.length + LEAST_REST
    }
    case 'last': {
      const last = part.lemma.toLowerCase().replace(/^-/, '')
      return endsWith(token.lemma, last) || token.readings.some(({ lemma }) => endsWith(lemma, last))
    }
    default:
      return part.match satisfies never
  }
}

/** Every place where the pattern stands. */
export function matchTarget(pattern: WrongPattern, target: AnalysedTarget): TargetMatch[] {
  const { tokens } = target
  const [head, ...rest] = pattern.parts
  if (!head) return []
  const matches: TargetMatch[] = []
  for (const [index, token] of tokens.entries()) {
    if (!partMatches(head, token, rest.length === 0)) continue
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
