import type { Reading } from '../../../lexicon/lexicon.ts'
import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import type { WrongPart, WrongPattern } from './schema.ts'

/** Indexes of the target tokens that a pattern of wrong words matched, in text order. */
export type TargetMatch = readonly number[]

/** Words of an unordered pattern stand in one clause: at most this many tokens apart. */
const CLAUSE_TOKENS = 14

/** A compound keeps at least this many letters beside the part that was matched. */
const LEAST_REST = 2

const firstLower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1)

/** What stands behind the last hyphen (Biden-Verwaltung); of a word without one, the word. */
const behindHyphen = (word: string) => word.slice(word.lastIndexOf('-') + 1)

/** Weak forms of nominalised adjectives stand for the strong ones that the analysis calls them by: Abgeordnete(r). */
const isCalled = (name: string, lemma: string) =>
  name === lemma || (name.length === lemma.length + 1 && name === `${lemma}r` && lemma.endsWith('e'))

/** Only what stands behind the last hyphen is the lemma: of „Biden-Verwaltung“ the Verwaltung. */
export const behindHyphenOnly = (lemma: string, { text, lemma: own, readings }: TargetToken): boolean =>
  text.includes('-') &&
  text !== lemma &&
  firstLower(text) !== lemma &&
  !isCalled(own, lemma) &&
  !readings.some((reading) => isCalled(reading.lemma, lemma)) &&
  !(readings.length === 0 && isFormOf(text, lemma))

/** Endings of nouns and adjectives, and of verbs behind their stem. */
const ENDING = /^(?:e?s|e?n|er[nms]?|em|es|e|innen)?$/u
const VERB_ENDING = /^e?(?:t(?:e[nrsm]?|est|et)?|n|st|nd(?:e[nrsm]?)?)?$/u

/** A word that no lexicon has readings of is called by its form: Ökonomisten, remandiert, gejailt. */
function isFormOf(form: string, lemma: string): boolean {
  if (form.startsWith(lemma)) return ENDING.test(form.slice(lemma.length))
  if (!/^\p{Ll}+e?n$/u.test(lemma)) return false
  const stem = lemma.replace(/e?n$/u, '')
  const bare = form.startsWith(`ge${stem}`) ? form.slice(2) : form
  return bare.startsWith(stem) && VERB_ENDING.test(bare.slice(stem.length))
}

/** „schlug … vor“ is vorschlagen and no longer schlagen; beside other words of a pattern it may be either. */
const isReadAs = ({ particle }: TargetToken, { pos }: Reading, alone: boolean) =>
  !alone || particle === null || pos !== 'verb'

/** „die Zahlen“ are not the verb zahlen, nor „aus diesen Gründen“ gründen. */
const isOtherWord = (lemma: string, { text, tag }: TargetToken): boolean =>
  /^\p{Ll}.*n$/u.test(lemma) && /^\p{Lu}/u.test(text) && (tag === 'NN' || tag === 'NE')

function lemmaMatches(lemma: string, token: TargetToken, alone: boolean): boolean {
  const { text, readings } = token
  if (isOtherWord(lemma, token)) return false
  if (text === lemma || isCalled(token.lemma, lemma)) return true
  if (firstLower(text) === lemma && text !== lemma) return true
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

function partMatches(part: WrongPart, token: TargetToken, alone = false): boolean {
  switch (part.match) {
    case 'number':
      return token.kind === 'number'
    case 'form':
      return (
        token.text === part.lemma ||
        (firstLower(token.text) === part.lemma && !isOtherWord(part.lemma, token))
      )
    case 'lemma':
      return (
        token.kind === 'word' &&
        (lemmaMatches(part.lemma, token, alone) ||
          (part.asVerb !== undefined && token.tag.startsWith('V') && lemmaMatches(part.asVerb, token, alone)))
      )
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

/** All that a pattern may call the words of a target: forms and lemmas, and the forms of words without readings. */
export type Names = { readonly called: ReadonlySet<string>; readonly unknown: readonly string[] }

export function namesOf({ tokens }: AnalysedTarget): Names {
  const called = new Set<string>()
  const unknown: string[] = []
  for (const { text, lemma, readings, kind, copied } of tokens) {
    called.add(text).add(firstLower(text)).add(lemma)
    for (const reading of readings) called.add(reading.lemma)
    if (readings.length === 0 && kind === 'word' && !copied) unknown.push(text)
    if (!text.includes('-')) continue
    called.add(behindHyphen(text)).add(behindHyphen(lemma))
    for (const reading of readings) called.add(behindHyphen(reading.lemma))
  }
  return { called, unknown }
}

/** A quick look before matchTarget: false where a word of the pattern is missing. */
export function mayStand({ parts }: WrongPattern, { called, unknown }: Names): boolean {
  return parts.every(({ match, lemma, asVerb }) => {
    if (match !== 'lemma' && match !== 'form') return true
    if (asVerb !== undefined && called.has(asVerb)) return true
    if (called.has(lemma) || (lemma.endsWith('e') && called.has(`${lemma}r`))) return true
    return match === 'lemma' && unknown.some((form) => isFormOf(form, lemma))
  })
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
