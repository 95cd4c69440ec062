import type { AnalysedSource, SourceToken } from '../../../analysis/pair.ts'
import type { SourcePart, SourcePattern } from './schema.ts'

/** Tokens [first, end) of the source that a pattern matched. */
export type SourceMatch = { readonly first: number; readonly end: number }

const POS: Readonly<Record<string, ReadonlySet<string>>> = {
  n: new Set(['NOUN', 'PROPN']),
  v: new Set(['VERB', 'AUX']),
  a: new Set(['ADJ']),
  adv: new Set(['ADV', 'PART']),
  p: new Set(['ADP', 'PART', 'SCONJ', 'ADV']),
  d: new Set(['DET', 'PRON']),
}

const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose', "'s", '’s'])

function wordMatches(part: SourcePart & { kind: 'word' }, token: SourceToken): boolean {
  if (part.pos && !POS[part.pos]?.has(token.pos)) return false
  const lower = token.text.toLowerCase()
  return part.words.some((word) => {
    if (word !== word.toLowerCase()) return token.text === word
    return part.exact ? lower === word : token.lemma === word || lower === word
  })
}

/** End of the match of parts[at…] from a token on, or -1. Gaps take as few tokens as they can. */
function matchFrom(
  parts: readonly SourcePart[],
  at: number,
  tokens: readonly SourceToken[],
  from: number,
): number {
  const part = parts[at]
  if (!part) return from
  if (part.kind === 'gap') {
    for (let length = part.least; length <= part.most && from + length <= tokens.length; length++) {
      const end = matchFrom(parts, at + 1, tokens, from + length)
      if (end >= 0) return end
      if (tokens[from + length]?.kind === 'punctuation') return -1
    }
    return -1
  }
  const token = tokens[from]
  const fits =
    token !== undefined &&
    (part.kind === 'word'
      ? wordMatches(part, token)
      : part.kind === 'number'
        ? token.kind === 'number' || token.pos === 'NUM'
        : POSSESSIVES.has(token.text.toLowerCase()) || /['’]s$/.test(token.text))
  if (fits) {
    const end = matchFrom(parts, at + 1, tokens, from + 1)
    if (end >= 0) return end
  }
  return part.kind === 'word' && part.optional ? matchFrom(parts, at + 1, tokens, from) : -1
}

/** Whether a word (lemma; form when capitalised) or a phrase (`prime minister`) stands in the tokens. */
export function stands(
  phrase: string,
  tokens: readonly SourceToken[],
  from = 0,
  end = tokens.length,
): boolean {
  const words = phrase.split(/[\s-]+/u)
  const is = (word: string, token: SourceToken | undefined) =>
    token !== undefined &&
    (word === word.toLowerCase()
      ? token.lemma === word || token.text.toLowerCase() === word
      : token.text === word)
  const plain =
    words.length > 1 ? tokens.slice(from, end).filter((token) => token.text !== '-') : tokens.slice(from, end)
  return plain.some((_, start) => words.every((word, offset) => is(word, plain[start + offset])))
}

/** Where a pattern stands in the source; empty when its context asks for something else. */
export function matchSource(pattern: SourcePattern, source: AnalysedSource): SourceMatch[] {
  const { tokens } = source
  const matches: SourceMatch[] = []
  for (let first = 0; first < tokens.length; first++) {
    const end = matchFrom(pattern.parts, 0, tokens, first)
    if (end <= first) continue
    const sentence = tokens[first]?.sentence
    const from = tokens.findIndex((token) => token.sentence === sentence)
    let to = first
    while (to < tokens.length && tokens[to]?.sentence === sentence) to++
    const contextFits =
      pattern.with.every((group) => group.some((word) => stands(word, tokens, from, to))) &&
      !pattern.unless.some((word) => stands(word, tokens, from, to))
    if (contextFits) matches.push({ first, end })
  }
  return matches
}

/** Words of which one must stand in a source for the pattern to match: the anchor to look patterns up by. */
export function anchorsOf(pattern: SourcePattern): readonly string[] {
  const words = pattern.parts.filter((part) => part.kind === 'word' && !part.optional)
  const [longest] = words.sort((a, b) => shortestWord(b) - shortestWord(a))
  return longest?.kind === 'word' ? longest.words : []
}

const shortestWord = (part: SourcePart) =>
  part.kind === 'word' ? Math.min(...part.words.map((word) => word.length)) : 0
