/** Why the German is wrong, in the words of the pair: an entry has many, and not all of them stand there. */
import type { AnalysedSource, AnalysedTarget } from '../../../analysis/pair.ts'
import type { Lexicons } from '../../../lexicon/lexicon.ts'
import { fitsSome } from './find-source.ts'
import type { PatternToken } from './find-source.ts'
import type { TargetMatch } from './match-target.ts'
import { readableGerman, readableRight, reasonFor } from './reason.ts'
import type { Meaning, Replacement, WrongPart, WrongPattern } from './schema.ts'

/** Where an entry matched. */
export type Matched = {
  readonly meaning: Meaning
  readonly pattern: WrongPattern
  readonly match: TargetMatch
  readonly target: AnalysedTarget
  readonly source: AnalysedSource
  /** Of the source, from the first word that matched to the last. */
  readonly english: readonly PatternToken[]
  /** What the first fix puts in, if there is one. */
  readonly offered: Replacement | undefined
}

export function explain(
  matched: Matched,
  { german, translations }: Lexicons,
): NonNullable<Meaning['reason']> {
  const { meaning, pattern, offered } = matched
  if (meaning.reason) return meaning.reason
  const right = offered ?? meaning.right[0]
  const lemmas = pattern.parts.flatMap(({ lemma }) => [
    lemma,
    ...german.readings(lemma).map((reading) => reading.lemma),
  ])
  return reasonFor(meaning.kind, {
    english: quoted(matched),
    wrong: wrongWords(matched),
    right: right ? readableRight(right) : '',
    means: meaning.means.filter((word) => lemmas.some((lemma) => translations.linked(lemma, word))),
  })
}

/** The English as it stands there, without what only fills a gap: sank … submarine. */
function quoted({ meaning, english, source }: Matched): string {
  const named = new Set(english.filter((token) => fitsSome(meaning.source, token)).map(({ index }) => index))
  const [first, ...rest] = [...named]
  if (first === undefined) return ''
  let text = source.tokens[first]?.text ?? ''
  for (const [at, index] of rest.entries()) {
    const before = source.tokens[at === 0 ? first : (rest[at - 1] ?? first)]
    const token = source.tokens[index]
    if (!before || !token) continue
    const isNext = index === before.index + 1
    text += (isNext ? source.text.slice(before.end, token.start) : ' … ') + token.text
  }
  return text
}

const isPart = ({ match }: WrongPart) => match === 'first' || match === 'last'

/** The wrong German in its base form; as it stands there behind a preposition, or as a compound for more than one word. */
function wrongWords({ meaning, pattern, match, target }: Matched): string {
  const isOneWord = meaning.source.parts.filter((part) => part.kind === 'word').length === 1
  const isCompound = pattern.parts.some(isPart) && !isOneWord && meaning.right[0]?.kind !== 'first'
  const hasNumber = pattern.parts.some((part) => part.match === 'number')
  const words = match.flatMap((index) => target.tokens[index] ?? [])
  // „im Herzen“: behind a preposition the base form would be none that anybody says.
  const isAdverbial = words.length > 1 && words[0]?.tag.startsWith('APPR') === true
  if (!isCompound && !hasNumber && !isAdverbial) return readableGerman(pattern)
  return words.map(({ text }, at) => (isAdverbial && at === 0 ? text.toLowerCase() : text)).join(' ')
}
