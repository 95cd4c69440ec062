import { infinitivesOf } from '../../regular-verbs.ts'
import type { SourcePart, SourcePattern } from './schema.ts'

/** What the search needs to know of an English token; `SourceToken` of an analysed pair is one. */
export type EnglishToken = { readonly text: string; readonly lemma: string; readonly pos: string }

/** A token as patterns see it: split at hyphens, with all lemmas it can have. `index` is that of the original token. */
export type PatternToken = {
  readonly index: number
  readonly text: string
  readonly lower: string
  readonly lemmas: readonly string[]
  readonly pos: string
}

/** Prepares the tokens of a segment once for all patterns. */
export function patternTokens(tokens: readonly EnglishToken[]): PatternToken[] {
  return tokens.flatMap(({ text, lemma, pos }, index) => {
    const texts = splitHyphens(text)
    return texts.map((part, at) => {
      const lower = part.toLowerCase()
      const known = texts.length === 1 ? lemma : (splitHyphens(lemma)[at] ?? lower)
      return { index, text: part, lower, lemmas: lemmasOf(lower, known.toLowerCase(), pos), pos }
    })
  })
}

/** A source as patterns see it: its tokens, and all that a word of a pattern may be there. */
export type PatternText = {
  readonly tokens: readonly PatternToken[]
  /** Forms as they are written, for words with a capital. */
  readonly written: ReadonlySet<string>
  /** Lemmas, the forms in lower case among them, for all others. */
  readonly called: ReadonlySet<string>
}

export function patternText(source: readonly EnglishToken[]): PatternText {
  const tokens = patternTokens(source)
  return {
    tokens,
    written: new Set(tokens.map(({ text }) => text)),
    called: new Set(tokens.flatMap(({ lemmas }) => lemmas)),
  }
}

/** The tokeniser splits "first-degree" but not "cross-examination"; patterns rely on three tokens. */
const splitHyphens = (text: string): string[] =>
  text.includes('-') && /\p{L}-\p{L}/u.test(text) ? text.split(/(-)/).filter((part) => part !== '') : [text]

/** Past forms that the tagger often takes for nouns or adjectives and leaves as they are. */
const PAST: Readonly<Record<string, string>> = {
  shot: 'shoot',
  struck: 'strike',
  shed: 'shed',
  stuck: 'stick',
  broke: 'break',
  broken: 'break',
  drove: 'drive',
  driven: 'drive',
  led: 'lead',
  left: 'leave',
  lost: 'lose',
  held: 'hold',
  hit: 'hit',
  cut: 'cut',
  laid: 'lay',
  fell: 'fall',
  felt: 'feel',
  found: 'find',
  woke: 'wake',
  drawn: 'draw',
  drew: 'draw',
  torn: 'tear',
  worn: 'wear',
  blown: 'blow',
  beaten: 'beat',
  bound: 'bind',
  brought: 'bring',
  caught: 'catch',
  fought: 'fight',
  stood: 'stand',
  spoken: 'speak',
  taken: 'take',
  thrown: 'throw',
  sworn: 'swear',
}

/** The tagger's lemma, and what the form could be besides: plural names, participles taken for adjectives. */
function lemmasOf(lower: string, lemma: string, pos: string): string[] {
  const found = new Set([lemma, lower])
  const past = PAST[lower]
  if (past) found.add(past)
  if (lemma === lower && (pos === 'PROPN' || pos === 'NOUN') && /[^s]s$/.test(lower))
    found.add(lower.slice(0, -1))
  // Of regular past forms the tagger makes stag, spar, cit.
  if (pos !== 'PROPN') {
    for (const verb of infinitivesOf(lower)) found.add(verb)
  }
  return [...found]
}

/** First and last pattern token of the first match; null where it is missing or its context forbids it. */
export function findSource(pattern: SourcePattern, text: PatternText): readonly [number, number] | null {
  if (!pattern.parts.every((part) => mayStand(part, text))) return null
  if (pattern.unless.some((word) => hasWord(word, text))) return null
  if (pattern.with.some((group) => !group.some((word) => hasWord(word, text)))) return null
  const { tokens } = text
  for (let start = 0; start < tokens.length; start++) {
    const end = matchFrom(pattern.parts, 0, tokens, start)
    if (end !== null) return [start, end - 1]
  }
  return null
}

/** A quick look before the search: most patterns miss a word. */
const mayStand = (part: SourcePart, text: PatternText): boolean =>
  part.kind !== 'word' || part.optional || part.words.some((word) => isAny(word) || isIn(word, text))

/** The words of `phrase`, lemma by lemma, stand in the text (capitalised words by form). */
export function hasWord(phrase: string, text: PatternText): boolean {
  const words = wordsOf(phrase)
  if (!words.every((word) => isAny(word) || isIn(word, text))) return false
  const [only] = words
  if (words.length === 1 && only !== undefined && !isAny(only)) return true
  const { tokens } = text
  return tokens.some((_, start) =>
    words.every((word, offset) => {
      const token = tokens[start + offset]
      return token !== undefined && isWord(word, token, false)
    }),
  )
}

const split = new Map<string, readonly string[]>()

/** There are as many phrases as the pack has, and each is asked for again and again. */
function wordsOf(phrase: string): readonly string[] {
  const known = split.get(phrase)
  if (known) return known
  const words = phrase
    .replaceAll('-', ' - ')
    .replace(/(?<=\w)'s\b/g, " 's")
    .split(/\s+/)
  split.set(phrase, words)
  return words
}

function matchFrom(
  parts: readonly SourcePart[],
  at: number,
  tokens: readonly PatternToken[],
  index: number,
): number | null {
  const part = parts[at]
  if (!part) return index
  if (part.kind === 'gap') return matchGap(part.least, part.most, parts, at, tokens, index)
  const token = tokens[index]
  const taken = token && matches(part, token) ? matchFrom(parts, at + 1, tokens, index + 1) : null
  if (taken !== null) return taken
  return part.kind === 'word' && part.optional ? matchFrom(parts, at + 1, tokens, index) : null
}

function matchGap(
  least: number,
  most: number,
  parts: readonly SourcePart[],
  at: number,
  tokens: readonly PatternToken[],
  index: number,
): number | null {
  for (let skip = 0; skip <= most && index + skip <= tokens.length; skip++) {
    // What stands behind a comma belongs to another statement: "not to be named, said the ministers".
    if (skip > 0 && CLAUSE_MARK.test(tokens[index + skip - 1]?.text ?? '')) return null
    const end = skip < least ? null : matchFrom(parts, at + 1, tokens, index + skip)
    if (end !== null) return end
  }
  return null
}

const CLAUSE_MARK = /^[,;:.!?–—]$/u

const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', "one's", "'s", "'"])

/** Tags a class of the notation allows. The tagger confuses nouns, adjectives and participles, so these overlap. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  n: ['NOUN', 'PROPN', 'ADJ'],
  v: ['VERB', 'AUX'],
  a: ['ADJ'],
  adv: ['ADV'],
  p: ['ADP', 'PART', 'SCONJ', 'ADV'],
  d: ['DET', 'PRON'],
}

function matches(part: SourcePart, token: PatternToken): boolean {
  if (part.kind === 'possessive') return POSSESSIVES.has(token.lower)
  if (part.kind === 'number') return isNumber(token)
  if (part.kind === 'gap') return false
  if (part.pos && !TAGS[part.pos]?.includes(token.pos) && !(part.pos === 'v' && isParticiple(token)))
    return false
  return part.words.some((word) => isWord(word, token, part.exact))
}

/** One of the pattern's words, whatever stands around it. */
export const fitsSome = ({ parts }: SourcePattern, token: PatternToken): boolean =>
  parts.some((part) => matches(part, token))

const isNumber = ({ pos, text }: PatternToken): boolean => pos === 'NUM' || /^\d/.test(text)

const isParticiple = (token: PatternToken): boolean =>
  token.lower in PAST || /\w{3}(?:ed|ing)$/.test(token.lower)

/** A word that stands for a class of words. */
const isAny = (word: string): boolean => word === "one's" || word === '#'

/** Compared as it is written: it begins with a capital, A to Z. */
const isWritten = (word: string): boolean => {
  const first = word.charCodeAt(0)
  return first >= 65 && first <= 90
}

const isIn = (word: string, { written, called }: PatternText): boolean =>
  (isWritten(word) ? written : called).has(word)

const isWord = (word: string, token: PatternToken, exact: boolean): boolean => {
  if (word === "one's") return POSSESSIVES.has(token.lower)
  if (word === '#') return isNumber(token)
  if (isWritten(word)) return token.text === word
  return token.lower === word || (!exact && token.lemmas.includes(word))
}

/** Words of which one must stand in a source for the pattern to match, in lower case: what patterns are looked up by. */
export function anchorsOf(pattern: SourcePattern): readonly string[] {
  const words = pattern.parts.flatMap((part) =>
    part.kind === 'word' && !part.optional && !part.words.some((word) => word === "one's" || word === '#')
      ? [part.words]
      : [],
  )
  const shortest = (alternatives: readonly string[]) => Math.min(...alternatives.map((word) => word.length))
  const [longest] = words.sort((a, b) => shortest(b) - shortest(a))
  return (longest ?? []).map((word) => word.toLowerCase())
}
