/**
 * Which entries of the pack may fit a target at all, asked for hundreds of entries a segment: their wrong words are numbered,
 * and what the words of the target may be called is a set of these numbers.
 */
import type { AnalysedTarget } from '../../../analysis/pair.ts'
import { cached } from '../../../lexicon/cache.ts'
import { createNumberSet } from '../../../lexicon/number-set.ts'
import { behindHyphen, isFormOf } from './called.ts'
import type { WrongPattern } from './schema.ts'
import { uncapitalised } from '../../../text/capitals.ts'

const numbers = new Map<string, number>()

function numberOf(name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

/** What a word of a pattern may be called; `form` is how forms of it begin that no lexicon knows. */
type Wanted = { readonly names: readonly number[]; readonly form: string | null }

/** The words that have to stand for some pattern of an entry to fit. */
export type WantedWords = {
  /** Each of these alone is enough: of most patterns one word has to stand. */
  readonly names: readonly number[]
  readonly forms: readonly string[]
  /** The words of patterns with several, all of which have to stand, or with none. */
  readonly together: readonly (readonly Wanted[])[]
}

const wantedBy = ({ parts }: WrongPattern): Wanted[] =>
  parts.flatMap(({ match, lemma, asVerb }) => {
    if (match !== 'lemma' && match !== 'form') return []
    const weak = lemma.endsWith('e') ? [`${lemma}r`] : []
    const verb = asVerb === undefined ? [] : [asVerb]
    return [{ names: [lemma, ...weak, ...verb].map(numberOf), form: match === 'lemma' ? lemma : null }]
  })

export function wantedWords(patterns: readonly WrongPattern[]): WantedWords {
  const all = patterns.map(wantedBy)
  const alone = all.flatMap((words) => (words.length === 1 ? words : []))
  return {
    names: alone.flatMap(({ names }) => names),
    forms: alone.flatMap(({ form }) => form ?? []),
    together: all.filter((words) => words.length !== 1),
  }
}

const lowered = cached(uncapitalised)

/** Of the target that was looked at last. */
const called = createNumberSet()

function call(name: string): void {
  const number = numbers.get(name)
  if (number !== undefined) called.add(number)
}

/** Forms and lemmas of the words, and which words have no readings. */
function lookAt({ tokens }: AnalysedTarget): readonly string[] {
  called.clear()
  const unknown: string[] = []
  for (const { text, lemma, readings, kind, copied } of tokens) {
    if (kind === 'punctuation') continue
    call(text)
    call(lowered(text))
    call(lemma)
    for (const reading of readings) call(reading.lemma)
    if (readings.length === 0 && kind === 'word' && !copied) unknown.push(text)
    if (!text.includes('-')) continue
    call(behindHyphen(text))
    call(behindHyphen(lemma))
    for (const reading of readings) call(behindHyphen(reading.lemma))
  }
  return unknown
}

const isAnyForm = (form: string, unknown: readonly string[]) => unknown.some((text) => isFormOf(text, form))

const isThere = ({ names, form }: Wanted, unknown: readonly string[]): boolean =>
  called.hasAny(names) || (form !== null && isAnyForm(form, unknown))

function fits({ names, forms, together }: WantedWords, unknown: readonly string[]): boolean {
  if (called.hasAny(names)) return true
  if (unknown.length > 0) for (const form of forms) if (isAnyForm(form, unknown)) return true
  for (const words of together) if (words.every((word) => isThere(word, unknown))) return true
  return false
}

/**
 * Those for some of whose patterns no word is missing, in their order.
 * @param entries a set, read before: only words with a number are looked for in the target
 */
export function mayFit<T extends { readonly wanted: WantedWords }>(
  entries: ReadonlySet<T>,
  target: AnalysedTarget,
): T[] {
  const unknown = lookAt(target)
  const found: T[] = []
  for (const entry of entries) if (fits(entry.wanted, unknown)) found.push(entry)
  return found
}
