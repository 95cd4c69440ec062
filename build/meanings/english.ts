import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import type { SourcePart, SourcePattern } from '../../shared/rules/accuracy/meanings/schema.ts'

const nlp = winkNlp(winkModel)
const { its } = nlp

export type EnglishToken = {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: string
}

export function readEnglish(text: string): EnglishToken[] {
  const tokens = nlp.readDoc(text.replaceAll('’', "'")).tokens()
  const lemmas = tokens.out(its.lemma)
  const tags = tokens.out(its.pos)
  return tokens.out().map((form, index) => ({
    text: form,
    lower: form.toLowerCase(),
    lemma: lemmas[index] ?? form,
    pos: tags[index] ?? 'X',
  }))
}

/** [start, end) of the pattern in the tokens; null where it is missing or its context forbids it. */
export function findSource(pattern: SourcePattern, tokens: readonly EnglishToken[]): [number, number] | null {
  if (pattern.with.some((group) => !group.some((word) => hasWord(word, tokens)))) return null
  if (pattern.unless.some((word) => hasWord(word, tokens))) return null
  for (let start = 0; start < tokens.length; start++) {
    const end = matchFrom(pattern.parts, 0, tokens, start)
    if (end !== null) return [start, end]
  }
  return null
}

/** The words, lemma by lemma, stand in the tokens. */
export function hasWord(words: string, tokens: readonly EnglishToken[]): boolean {
  const parts = words.replaceAll('-', ' - ').replaceAll("'s", " 's").split(/\s+/)
  return tokens.some((_, start) =>
    parts.every((part, offset) => {
      const token = tokens[start + offset]
      return token !== undefined && isWord(part, token, /^[A-Z]/.test(part))
    }),
  )
}

function matchFrom(
  parts: readonly SourcePart[],
  at: number,
  tokens: readonly EnglishToken[],
  index: number,
): number | null {
  const part = parts[at]
  if (!part) return index
  if (part.kind === 'gap') {
    for (let skip = part.least; skip <= part.most; skip++) {
      const end = matchFrom(parts, at + 1, tokens, index + skip)
      if (end !== null && end <= tokens.length) return end
    }
    return null
  }
  const token = tokens[index]
  const taken = token && matches(part, token) ? matchFrom(parts, at + 1, tokens, index + 1) : null
  if (taken !== null) return taken
  return part.kind === 'word' && part.optional ? matchFrom(parts, at + 1, tokens, index) : null
}

const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', "one's", "'s", "'"])

const TAGS: Readonly<Record<string, readonly string[]>> = {
  n: ['NOUN', 'PROPN'],
  v: ['VERB', 'AUX'],
  a: ['ADJ'],
  adv: ['ADV'],
  p: ['ADP', 'PART', 'SCONJ', 'ADV'],
  d: ['DET', 'PRON'],
}

function matches(part: SourcePart, token: EnglishToken): boolean {
  if (part.kind === 'possessive') return POSSESSIVES.has(token.lower)
  if (part.kind === 'number') return token.pos === 'NUM' || /^\d/.test(token.text)
  if (part.kind === 'gap') return false
  if (part.pos && !TAGS[part.pos]?.includes(token.pos)) return false
  return part.words.some((word) => isWord(word, token, part.exact))
}

const isWord = (word: string, token: EnglishToken, exact: boolean): boolean =>
  exact
    ? /^[A-Z]/.test(word)
      ? token.text === word
      : token.lower === word
    : token.lower === word || token.lemma === word || singular(token) === word

/** The tagger takes plurals at the start of a sentence for names and leaves their -s. */
const singular = (token: EnglishToken): string =>
  token.pos === 'PROPN' && token.lemma.endsWith('s') && !token.lemma.endsWith('ss')
    ? token.lemma.slice(0, -1)
    : token.lemma
