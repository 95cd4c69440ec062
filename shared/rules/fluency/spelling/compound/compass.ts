/** „Süd Wales“, „Zentral Florida“: a part of the sky or the middle belongs to the name behind it. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import type { OpenCompound } from './nouns.ts'

const ENGLISH: Readonly<Record<string, string>> = {
  Nord: 'North(?:ern)?',
  Süd: 'South(?:ern)?',
  Ost: 'East(?:ern)?',
  West: 'West(?:ern)?',
  Nordost: 'North-?east(?:ern)?',
  Nordwest: 'North-?west(?:ern)?',
  Südost: 'South-?east(?:ern)?',
  Südwest: 'South-?west(?:ern)?',
  Zentral: 'Central',
}

/** “West Virginia” is called that in German too: what was copied stays. */
export function compassName(
  { source }: AnalysedPair,
  first: TargetToken,
  second: TargetToken,
): OpenCompound | null {
  const english = ENGLISH[first.text]
  if (!source || english === undefined || !/^\p{Lu}\p{Ll}+$/u.test(second.text)) return null
  if (source.text.includes(`${first.text} ${second.text}`)) return null
  const found = new RegExp(`\\b${english}[ -]\\p{Lu}\\p{Ll}+`, 'iu').exec(source.text)
  if (!found || !/[ -]\p{Lu}/u.test(found[0])) return null
  return {
    source: { start: found.index, end: found.index + found[0].length },
    fixes: [{ at: { start: first.start, end: second.end }, text: first.text + second.lower }],
    strength: 'split',
  }
}
