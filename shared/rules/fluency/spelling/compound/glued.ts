/** Compounds that are written as one word: what the dictionary has, or two nouns for two of the source. */
import type { AnalysedPair, SourceToken, TargetToken } from '../../../../analysis/pair.ts'
import type { Lexicons } from '../../../../lexicon/lexicon.ts'
import type { OpenCompound } from './nouns.ts'
import { hasNoun, isGenitive } from './nouns.ts'

/** Rarer compounds (Zipf) may stand apart by chance: what the dictionary lists but nobody writes. */
const LEAST_ZIPF = 1.5

/** „Gottes Sohn“: a genitive that stands for a word of its own, or for a person; „Todes Opfer“ beside "victims" is none. */
function isOwner({ links }: AnalysedPair, first: TargetToken, found: SourceToken | undefined): boolean {
  if (!isGenitive(first)) return false
  const own = links.toSource[first.index] ?? []
  return found === undefined || MAY_OWN.test(first.text) || own.some((at) => at !== found.index)
}
const MAY_OWN = /^(?:Gottes|Teufels|Vaters|Bruders|Sohn(?:e?s)|Königs|Kaisers|Herrn|Mannes|Kindes)$/u

/** „Waffen Stillstand“ beside "truce": written as one word it is what the dictionary gives for a word of the source. */
export function splitOf(
  pair: AnalysedPair,
  first: TargetToken,
  second: TargetToken,
  { german, translations }: Lexicons,
): OpenCompound | null {
  const { source } = pair
  if (!source || !/^\p{Lu}\p{Ll}+$/u.test(first.text) || !/^\p{Lu}\p{Ll}+$/u.test(second.text)) return null
  const text = first.text + second.lower
  if (first.copied && second.copied) return null
  const fixes = [{ at: { start: first.start, end: second.end }, text }]
  const lemmas = german.readings(text).flatMap(({ pos, lemma }) => (pos === 'noun' ? [lemma] : []))
  const lower = source.text.toLowerCase()
  for (const lemma of lemmas) {
    if (german.zipf(lemma) < LEAST_ZIPF && german.zipf(text) < LEAST_ZIPF) continue
    const found = source.tokens.find((token) => translations.linked(lemma, token.lemma))
    if (isOwner(pair, first, found)) continue
    if (found) return { source: { start: found.start, end: found.end }, fixes, strength: 'split' }
    const phrase = translations
      .toEnglish(lemma)
      .find((english) => / /u.test(english) && lower.includes(english.toLowerCase()))
    const start = phrase === undefined ? -1 : lower.indexOf(phrase.toLowerCase())
    if (phrase !== undefined && start >= 0)
      return { source: { start, end: start + phrase.length }, fixes, strength: 'split' }
  }
  return null
}

/** What may stand between the parts of a compound; the rarer ones only in words that are in use. */
const LINKS = ['', 's', 'n'] as const
const RARE_LINKS = ['en', 'es', 'er'] as const

/** The first of two neighbouring words of the source that these two stand for; one of them may stand for nothing else. */
function neighbours(
  { toSource, toTarget }: AnalysedPair['links'],
  first: number,
  second: number,
): number | null {
  const before = toSource[first]?.at(-1)
  const after = toSource[second]?.[0]
  const isFree = (index: number) => toTarget[index]?.length === 0
  if (before !== undefined && after !== undefined) return after === before + 1 ? before : null
  if (after !== undefined) return isFree(after - 1) ? after - 1 : null
  return before !== undefined && isFree(before + 1) ? before : null
}

/** „Tabak Klage“ beside "tobacco lawsuit": two nouns for two neighbouring nouns of the source. */
export function pairOf(
  { source, links }: AnalysedPair,
  first: TargetToken,
  second: TargetToken,
  { german }: Lexicons,
): OpenCompound | null {
  if (first.tag !== 'NN' || second.tag !== 'NN' || isGenitive(first) || isGenitive(second)) return null
  const isOwn = ({ readings, kind }: TargetToken) => kind === 'word' && hasNoun(readings)
  if (!source || !isOwn(first) || !isOwn(second)) return null
  const index = neighbours(links, first.index, second.index)
  const [before, after] = [source.tokens[index ?? -1], source.tokens[(index ?? -2) + 1]]
  if (before?.pos !== 'NOUN' || after?.pos !== 'NOUN' || !after.spaced) return null
  // Before another noun English has the singular: "loved ones patience" are two.
  if (before.lemma !== before.lower) return null
  // „das Medikament Remdesivir“: what is called the same in the source is a name.
  if (second.lower === after.lower) return null
  const glued = (link: string) => first.text + link + second.lower
  const closed =
    [...LINKS, ...RARE_LINKS].map(glued).find((text) => german.zipf(text) > 0) ??
    LINKS.map(glued).find((text) => hasNoun(german.readings(text)))
  const hyphened = `${first.text}-${second.text}`
  const at = { start: first.start, end: second.end }
  return {
    source: { start: before.start, end: after.end },
    fixes: (closed === undefined ? [hyphened] : [closed, hyphened]).map((text) => ({ at, text })),
    strength: 'pair',
  }
}
