/**
 * Rules see texts without tags and never learn that there were any: this is where tags are taken out of what they read, and
 * where the spans and fixes they answer are put back into the texts as they stand.
 */
import type { AnalysedPair, TaggedPair } from '../analysis/pair.ts'
import type { TaggedText } from '../formats/bare.ts'
import { bareText, inTagged } from '../formats/bare.ts'
import type { InlineTag } from '../formats/document.ts'
import type { CheckInput } from '../review/checker.ts'
import type { Fix, Flag } from '../review/flag.ts'
import { commonEnds } from '../text/likeness.ts'
import type { Finding } from './rule.ts'

export type Analyse = (input: CheckInput) => AnalysedPair

/** Analyses what is left of the texts without their tags; these are kept beside the analysis. */
export function apartFromTags(analyse: Analyse): Analyse {
  return (input) => {
    const { tags } = input
    if (!tags || tags.source.length + tags.target.length === 0) return analyse(input)
    const source = input.source === null ? null : bareText(input.source, tags.source)
    const target = bareText(input.target, tags.target)
    const pair = analyse({ ...input, source: source && source.bare, target: target.bare })
    return { ...pair, tagged: { source, target, tags } }
  }
}

/** Where a finding's spans and fixes lie in the texts as they stand. */
export function placeInTagged(
  finding: Finding,
  tagged: TaggedPair | undefined,
): Pick<Flag, 'target' | 'source' | 'fixes'> {
  const { target, source = [], fixes = [] } = finding
  if (!tagged || finding.inTagged === true) return { target, source, fixes }
  const { source: english, tags } = tagged
  return {
    target: target.map((span) => inTagged(tagged.target, span)),
    source: english ? source.map((span) => inTagged(english, span)) : source,
    fixes: fixes.map((fix) => fixInTagged(tagged.target, fix, tags.target)),
  }
}

/** A fix of the bare text as a fix of the tagged one; tags inside of what it replaces are kept. */
export function fixInTagged(tagged: TaggedText, fix: Fix, tags: readonly InlineTag[]): Fix {
  const at = inTagged(tagged, fix.at)
  const within = tagged.text.slice(at.start, at.end)
  const old = tagged.bare.slice(fix.at.start, fix.at.end)
  return { ...fix, at, text: within === old ? fix.text : withTagsOf(within, fix.text, tags) }
}

/** The new words with the tags of the old ones: in what stayed at their place, else around what is new. */
function withTagsOf(old: string, text: string, tags: readonly InlineTag[]): string {
  const known = new Map(tags.map((tag) => [tag.char, tag]))
  const words = [...old].filter((char) => !known.has(char)).join('')
  const { start: before, end: after } = commonEnds(words, text)
  const inserted: { at: number; char: string }[] = []
  let passed = 0
  let last = 0
  for (const char of old) {
    const tag = known.get(char)
    if (!tag) {
      passed += char.length
      continue
    }
    const left = words.length - passed
    const place =
      passed <= before
        ? passed
        : left <= after
          ? text.length - left
          : tag.kind === 'open'
            ? before
            : text.length - after
    last = Math.max(last, place)
    inserted.push({ at: last, char })
  }
  let from = 0
  let result = ''
  for (const { at, char } of inserted) {
    result += text.slice(from, at) + char
    from = at
  }
  return result + text.slice(from)
}
