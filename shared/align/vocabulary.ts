import type { AlignmentWord } from './words.ts'
import { englishBaseForms } from './base-forms.ts'
import { fold } from './words.ts'

/** What alignment asks a lexicon. Both may answer [] for everything; then copied words, numbers and cognates must do. */
export type AlignmentLexicon = {
  /** German lemmas that an English base form can be translated with. */
  translate(english: string): readonly string[]
  /** Lemmas of a German form. */
  lemmas(german: string): readonly string[]
}

/** No lexicon at all. */
export const NO_LEXICON: AlignmentLexicon = { translate: () => [], lemmas: () => [] }

/** Shortest stem that counts as a match when only the ending differs. */
const SHORTEST_STEM = 4
/** Shortest part of a compound that counts. */
const SHORTEST_PART = 5
const LONGEST_WORD = 40
const ENDINGS = [
  'e',
  'en',
  'n',
  'er',
  'ern',
  'es',
  's',
  'em',
  't',
  'te',
  'ten',
  'et',
  'st',
  'end',
  'ende',
  'enden',
  'in',
  'innen',
]

/** Which German words of a document can translate which English ones. Words are numbered per side. */
export type Links = {
  readonly source: ReadonlyMap<string, number>
  readonly target: ReadonlyMap<string, number>
  /** Numbers of target words for each source word. */
  readonly toTarget: readonly (readonly number[])[]
}

/** Links the words of two documents by identity, likeness and lexicon. Linear in the number of different words. */
export function linkWords(
  source: Iterable<AlignmentWord>,
  target: Iterable<AlignmentWord>,
  lexicon: AlignmentLexicon,
): Links {
  const english = number(source)
  const german = number(target)
  const index = indexTarget(german, lexicon)
  const wanted = new Set<string>()
  const candidates = [...english.words].map((word) =>
    word.kind === 'mark' || word.kind === 'number' ? [] : translations(word, lexicon),
  )
  for (const list of candidates)
    for (const lemma of list) if (lemma.length >= SHORTEST_PART) wanted.add(lemma)
  const compounds = indexCompounds(german, wanted)
  const toTarget = english.words.map((word, id) => {
    const found = new Set<number>()
    const same = german.ids.get(word.key)
    if (same !== undefined) found.add(same)
    if (word.kind === 'name' || word.kind === 'content')
      for (const like of index.alike(word.key)) found.add(like)
    for (const lemma of candidates[id] ?? []) {
      for (const match of index.byLemma(lemma)) found.add(match)
      for (const match of compounds.get(lemma) ?? []) found.add(match)
    }
    return [...found]
  })
  return { source: english.ids, target: german.ids, toTarget }
}

type Numbered = { readonly ids: Map<string, number>; readonly words: AlignmentWord[] }

function number(words: Iterable<AlignmentWord>): Numbered {
  const ids = new Map<string, number>()
  const list: AlignmentWord[] = []
  for (const word of words) {
    if (ids.has(word.key)) continue
    ids.set(word.key, list.length)
    list.push(word)
  }
  return { ids, words: list }
}

function translations(word: AlignmentWord, lexicon: AlignmentLexicon): string[] {
  const lemmas = englishBaseForms(word.form).flatMap((base) => lexicon.translate(base))
  return [...new Set(lemmas.map((lemma) => fold(lemma)))]
}

type TargetIndex = { byLemma(lemma: string): readonly number[]; alike(key: string): readonly number[] }

function indexTarget(german: Numbered, lexicon: AlignmentLexicon): TargetIndex {
  const byStem = new Map<string, number[]>()
  const byLikeness = new Map<string, number[]>()
  german.words.forEach((word, id) => {
    if (word.kind === 'mark' || word.kind === 'number') return
    const lemmas = lexicon.lemmas(word.form).map((lemma) => fold(lemma))
    for (const stem of new Set([...stems(word.key), ...lemmas])) add(byStem, stem, id)
    for (const key of likenessKeys(word.key)) add(byLikeness, key, id)
  })
  return {
    byLemma: (lemma) => stems(lemma).flatMap((stem) => byStem.get(stem) ?? []),
    alike: (key) => likenessKeys(key).flatMap((like) => byLikeness.get(like) ?? []),
  }
}

/** The word itself and what is left of it without its endings. */
function stems(word: string): string[] {
  const found = [word]
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM)
      found.push(word.slice(0, -ending.length))
  }
  return found
}

/** Words alike share one of these: the consonants as both languages spell them (Lebanon, Libanon), or a long beginning. */
function likenessKeys(word: string): string[] {
  const keys: string[] = []
  if (word.length > LONGEST_WORD) return keys
  const consonants = word
    .replace(/ph/gu, 'f')
    .replace(/sch|sh/gu, 's')
    .replace(/[ckq]+h?/gu, 'k')
    .replace(/[zs]+/gu, 's')
    .replace(/[vw]/gu, 'v')
    .replace(/th/gu, 't')
    .replace(/[aeiouyj]/gu, '')
    .replace(/(.)\1+/gu, '$1')
  if (consonants.length >= 3 && word.length >= 5)
    keys.push(`=${/^[aeiouyj]/u.test(word) ? '*' : ''}${consonants.replace(/s$/u, '')}`)
  const beginning = word.replace(/[ck]/gu, 'k').replace(/[yi]/gu, 'i')
  if (beginning.length >= 6) keys.push(`<${beginning.slice(0, 6)}`)
  return keys
}

function indexCompounds(german: Numbered, wanted: ReadonlySet<string>): Map<string, number[]> {
  const parts = new Map<string, number[]>()
  german.words.forEach((word, id) => {
    const { key } = word
    if (word.kind !== 'content' || key.length < 2 * SHORTEST_PART - 1 || key.length > LONGEST_WORD) return
    for (let length = SHORTEST_PART; length <= key.length - 3; length++) {
      const first = key.slice(0, length)
      if (wanted.has(first)) add(parts, first, id)
      for (const last of stems(key.slice(-length))) if (wanted.has(last)) add(parts, last, id)
    }
  })
  return parts
}

function add(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [id])
  else if (list.at(-1) !== id) list.push(id)
}
