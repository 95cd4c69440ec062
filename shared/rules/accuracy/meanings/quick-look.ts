/**
 * Which entries of the pack may fit a target at all, asked for hundreds of entries a segment: what the words of the target may
 * be called is a set of hashes, and so are the wrong words of the entries. Two words of one hash cost a closer look, no more.
 */
import type { AnalysedTarget } from '../../../analysis/pair.ts'
import { createNumberSet } from '../../../lexicon/number-set.ts'
import { wordHash } from '../../../lexicon/word-hashes.ts'
import { uncapitalised } from '../../../text/capitals.ts'
import { behindHyphen, isFormOf } from './called.ts'
import type { WrongPattern } from './schema.ts'

/** Stands in every target. */
const ANYWHERE = wordHash('')

/** So many letters of a form that no lexicon knows are looked at first. */
const BEGINNING = 2

/** No word begins so. */
const beginningAt = (form: string, at: number) => wordHash(`^${form.slice(at, at + BEGINNING)}`)

/** How forms of a word begin: with its stem (see isFormOf). */
function beginningOf(lemma: string): number {
  const stem = lemma.replace(/e?n$/u, '')
  return stem.length < BEGINNING ? ANYWHERE : beginningAt(stem, 0)
}

/** What a word of a pattern may be called; `form` is how forms of it begin that no lexicon knows. */
type Wanted = { readonly names: readonly number[]; readonly form: string | null }

/** For each pattern of an entry the words that all have to stand for it to fit. */
export type WantedWords = readonly (readonly Wanted[])[]

/** The longest word first: hardly any other is missing as often. */
const wantedBy = ({ parts }: WrongPattern): Wanted[] =>
  parts
    .filter(({ match }) => match === 'lemma' || match === 'form')
    .toSorted((a, b) => b.lemma.length - a.lemma.length)
    .map(({ match, lemma, asVerb }) => {
      const weak = lemma.endsWith('e') ? [`${lemma}r`] : []
      const verb = asVerb === undefined ? [] : [asVerb]
      return { names: [lemma, ...weak, ...verb].map(wordHash), form: match === 'lemma' ? lemma : null }
    })

export const wantedWords = (patterns: readonly WrongPattern[]): WantedWords => patterns.map(wantedBy)

/** Of these one at least stands where some pattern fits: what its first word may be called, or how that begins. */
function signsOf(wanted: WantedWords): number[] {
  return wanted.flatMap(([first]) => {
    if (!first) return [ANYWHERE]
    return first.form === null ? first.names : [...first.names, beginningOf(first.form)]
  })
}

/** Entries, and the signs of all of them one behind the other, each with the place of its entry. */
export type Shelf<T> = {
  readonly entries: readonly T[]
  readonly signs: Uint16Array
  readonly places: Uint16Array
}

type WithWords = { readonly wanted: WantedWords }

export function shelve<T extends WithWords>(entries: readonly T[]): Shelf<T> {
  const signs = entries.map(({ wanted }) => signsOf(wanted))
  return {
    entries,
    signs: Uint16Array.from(signs.flat()),
    places: Uint16Array.from(signs.flatMap((each, place) => each.map(() => place))),
  }
}

/** Of the target that was looked at last. */
const called = createNumberSet()

const call = (name: string) => called.add(wordHash(name))

/** Forms and lemmas of the words, and which words have no readings. */
function lookAt({ tokens }: AnalysedTarget): readonly string[] {
  called.clear()
  called.add(ANYWHERE)
  const unknown: string[] = []
  for (const { text, lemma, readings, kind, copied } of tokens) {
    if (kind === 'punctuation') continue
    call(text)
    call(uncapitalised(text))
    if (lemma !== text) call(lemma)
    for (const reading of readings) if (reading.lemma !== lemma) call(reading.lemma)
    if (readings.length === 0 && kind === 'word' && !copied) unknown.push(text)
    if (!text.includes('-')) continue
    call(behindHyphen(text))
    call(behindHyphen(lemma))
    for (const reading of readings) call(behindHyphen(reading.lemma))
  }
  for (const form of unknown) {
    called.add(beginningAt(form, 0))
    if (form.startsWith('ge')) called.add(beginningAt(form, 2))
  }
  return unknown
}

const isAnyForm = (form: string, unknown: readonly string[]) => unknown.some((text) => isFormOf(text, form))

function areThere(words: readonly Wanted[], unknown: readonly string[]): boolean {
  for (const { names, form } of words)
    if (!called.hasAny(names) && (form === null || !isAnyForm(form, unknown))) return false
  return true
}

/** Entries of some shelves for some of whose patterns no word is missing in the target, in their order, each once. */
export function mayFit<T extends WithWords>(shelves: readonly Shelf<T>[], target: AnalysedTarget): Set<T> {
  const unknown = lookAt(target)
  const found = new Set<T>()
  for (const { entries, signs, places } of shelves)
    for (let at = 0; at < signs.length; at++) {
      if (!called.has(signs[at] as number)) continue
      const entry = entries[places[at] as number] as T
      if (entry.wanted.some((words) => areThere(words, unknown))) found.add(entry)
    }
  return found
}
