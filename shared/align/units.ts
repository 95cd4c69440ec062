import { bareText, inTagged } from '../formats/bare.ts'
import type { Block, Document, InlineTag } from '../formats/document.ts'
import type { Language } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { sentences } from '../text/sentences.ts'
import { isStarter } from '../text/starters.ts'

/** A sentence of a document: what alignment moves about as a whole. */
export type Unit = Span & {
  readonly text: string
  /** Number of the block it stands in. */
  readonly block: number
  readonly kind: Block['kind']
}

/** The sentences of a document, in order; none reaches over the end of its block. */
export function unitsOf(document: Document, language: Language): Unit[] {
  return document.blocks.flatMap((block, index) =>
    sentencesOf(document.text.slice(block.start, block.end), block.tags ?? [], language).map((span) => {
      const start = block.start + span.start
      const end = block.start + span.end
      return { start, end, text: document.text.slice(start, end), block: index, kind: block.kind }
    }),
  )
}

/** Sentences of a text with tags: what opens goes with the words behind it, everything else with those before it. */
function sentencesOf(text: string, tags: readonly InlineTag[], language: Language): readonly Span[] {
  if (tags.length === 0) return sentences(text, language)
  const kinds = new Map(tags.map((tag) => [tag.char, tag.kind]))
  const tagged = bareText(text, tags)
  const found = sentences(tagged.bare, language)
  return found.map((span, index) => {
    let { start, end } = inTagged(tagged, span)
    const isLast = index === found.length - 1
    const isFirst = index === 0
    for (let kind = kinds.get(text.charAt(end)); kind; kind = kinds.get(text.charAt(end))) {
      if (kind === 'open' && !isLast) break
      end++
    }
    for (let kind = kinds.get(text.charAt(start - 1)); kind; kind = kinds.get(text.charAt(start - 1))) {
      if (kind !== 'open' && !isFirst) break
      start--
    }
    return { start, end }
  })
}

/** Both parts of a sentence with a colon are at least this long where it is cut. */
const LONG_PART = 100

/** Cuts sentences at a colon that stands between two long ones ("… access to it: He then shared …"). */
export function cutAtColons(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit) => {
    const parts: Unit[] = []
    let from = 0
    for (const match of unit.text.matchAll(/:\s+(?=(\p{Lu}\p{L}*))/gu)) {
      const end = match.index + 1
      const long = end - from >= LONG_PART && unit.text.length - end >= LONG_PART
      if (!long || !isStarter(match[1] ?? '')) continue
      parts.push(partOf(unit, from, end))
      from = match.index + match[0].length
    }
    return from === 0 ? [unit] : [...parts, partOf(unit, from, unit.text.length)]
  })
}

function partOf(unit: Unit, from: number, to: number): Unit {
  return { ...unit, start: unit.start + from, end: unit.start + to, text: unit.text.slice(from, to) }
}
