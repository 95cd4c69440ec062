/** Compounds that are written with hyphens: a name or foreign word before a noun, as in the source. */
import type { AnalysedPair, SourceToken, TargetToken } from '../../../../analysis/pair.ts'
import type { Lexicons } from '../../../../lexicon/lexicon.ts'
import type { Fix } from '../../../../review/flag.ts'
import type { Span } from '../../../../text/span.ts'
import type { OpenCompound } from './nouns.ts'
import { FREE, hasNoun, inSource, isNoun } from './nouns.ts'

/** `next`, at token `at`: what stands behind the first word in the source; `name`: the first word is a name there, too. */
type Evidence = { readonly span: Span; readonly next: string; readonly at: number; readonly name: boolean }

/** Taken over whole from English, and in use so: First Lady, Drag Queen. */
function isLoan(first: TargetToken, second: TargetToken, evidence: Evidence, { german }: Lexicons): boolean {
  const copied = second.lower === evidence.next.toLowerCase()
  if (evidence.name && hasNoun(german.readings(second.text))) return false
  return copied && !hasNoun(german.readings(first.text))
}

/** All of the name before the noun is joined with hyphens, as the spelling rules ask for: New-York-Times-Studie. */
function firstOfName(pair: AnalysedPair, first: TargetToken): TargetToken {
  const before = pair.target.tokens[first.index - 1]
  if (!before || !first.spaced || !isNoun(before) || FREE.has(before.text)) return first
  if (before.sentence !== first.sentence || !inSource(pair, `${before.text} ${first.text}`)) return first
  return firstOfName(pair, before)
}

/** „Hindi und Urdu Dichter“: the first of the pair gets a hyphen as well. */
function firstOfPair(pair: AnalysedPair, first: TargetToken): TargetToken | null {
  const and = pair.target.tokens[first.index - 1]
  const other = pair.target.tokens[first.index - 2]
  if (and?.text !== 'und' || !other || !isNoun(other)) return null
  // Names only: in „Sänger und YouTube Star“ the singer belongs to nothing.
  return pair.source?.text.includes(`${other.text} and ${first.text}`) ? other : null
}

/** The compound with its hyphens. */
function joined(pair: AnalysedPair, first: TargetToken, second: TargetToken): Fix {
  const start = firstOfName(pair, first)
  const other = firstOfPair(pair, start)
  const words = pair.target.tokens.slice(start.index, second.index + 1).map(({ text }) => text)
  const at = { start: (other ?? start).start, end: second.end }
  return { at, text: `${other ? `${other.text}- und ` : ''}${words.join('-')}` }
}

/** The second word says something else than the source's noun: „dass Trump Hilfe erbat“ beside "Trump seeking help". */
function saysAnother({ links }: AnalysedPair, second: TargetToken, next: SourceToken): boolean {
  const own = links.toSource[second.index] ?? []
  return own.length > 0 && !own.includes(next.index)
}

/** The noun that the first word stands before in the source: the next word, or one further on that the second word translates. */
function nounBehind({ source, links }: AnalysedPair, at: number, second: TargetToken): SourceToken | null {
  const linked = links.toSource[second.index] ?? []
  const [next, further] = [source?.tokens[at + 1], source?.tokens[at + 2]]
  if (!next?.spaced) return null
  const isTranslated = (token: SourceToken | undefined) =>
    token !== undefined && /^\p{L}{3,}$/u.test(token.text) && !second.copied && linked.includes(token.index)
  if (/^\p{Ll}{3,}$/u.test(next.text) || isTranslated(next)) return next
  return next.kind === 'word' && further && isTranslated(further) ? further : null
}

/** The source has the first word directly before a common noun: golf resorts, the Clinton years. */
function attributive(pair: AnalysedPair, first: TargetToken, second: TargetToken): Evidence | null {
  for (const token of pair.source?.tokens ?? []) {
    if (token.lower !== first.lower) continue
    // Names that stand before a noun are often taken for adjectives: the Kadava chieftain.
    if (token.pos === 'ADJ' && !/^\p{Lu}/u.test(token.text)) continue
    const next = nounBehind(pair, token.index, second)
    if (!next || saysAnother(pair, second, next)) continue
    if (!/^(?:NOUN|PROPN)$/u.test(next.pos) && !/ing$/u.test(next.text)) continue
    return {
      span: { start: token.start, end: next.end },
      next: next.text,
      at: next.index,
      name: token.pos === 'PROPN' || (token.index > 0 && /^\p{Lu}/u.test(token.text)),
    }
  }
  return null
}

/**
 * „Darfur Stämme“: the tagger takes a noun behind a name for a part of it; what translates a word of the source is none, nor is a
 * German noun that the source has not, where a common noun stands there.
 */
function isNounBehindName(
  { links }: AnalysedPair,
  second: TargetToken,
  { next, at, name }: Evidence,
): boolean {
  if (second.lower === next.toLowerCase()) return true
  if (!hasNoun(second.readings)) return false
  const isTranslation = links.list.some(
    ({ source, target, evidence }) => target === second.index && source === at && evidence === 'dictionary',
  )
  return isTranslation || (name && !second.copied && /^\p{Ll}{3,}$/u.test(next))
}

/** The source has the first word before a noun, and the two are no loan as they stand. */
export function hyphenated(
  pair: AnalysedPair,
  first: TargetToken,
  second: TargetToken,
  lexicons: Lexicons,
): OpenCompound | null {
  const evidence = attributive(pair, first, second)
  if (!evidence || isLoan(first, second, evidence, lexicons)) return null
  if (second.tag === 'NE' && !isNounBehindName(pair, second, evidence)) return null
  return { source: evidence.span, fixes: [joined(pair, first, second)], strength: '' }
}
