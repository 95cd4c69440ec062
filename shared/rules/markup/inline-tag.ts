import type { AnalysedPair, TaggedPair } from '../../analysis/pair.ts'
import { inTagged } from '../../formats/bare.ts'
import type { InlineTag } from '../../formats/document.ts'
import { labelOf, sameInSource } from '../../formats/tags.ts'
import type { Finding } from '../rule.ts'
import { defineRule } from '../rule.ts'

/** Where a tag that is gone belongs in the tagged target. */
function placeOf({ source, target, links }: AnalysedPair, tagged: TaggedPair, tag: InlineTag): number {
  const { text } = tagged.target
  const original = tagged.source
  const at = original && sameInSource(tag, tagged.tags) ? original.text.indexOf(tag.char) : -1
  if (original && at >= 0 && original.text.slice(0, at).trim() === '') return 0
  if (original && at >= 0 && original.text.slice(at + 1).trim() === '') return text.length
  const partner = tagged.tags.target.find((other) => other.id === tag.id && other.kind !== tag.kind)
  const beside = partner ? text.indexOf(partner.char) : -1
  if (beside >= 0) return besideWord(text, beside, tag.kind)
  if (!source || !original || at < 0) return text.length
  const bareAt = original.places.findIndex((place) => place > at)
  const before = tag.kind !== 'open'
  const words = before
    ? source.tokens.filter((token) => token.end <= bareAt).toReversed()
    : source.tokens.filter((token) => token.start >= bareAt)
  for (const token of words) {
    const linked = target.tokens[links.toTarget[token.index]?.[0] ?? -1]
    if (!linked) continue
    const span = inTagged(tagged.target, linked)
    return before ? span.end : span.start
  }
  return text.length
}

/** The other side of the word that a partner stands at. */
function besideWord(text: string, partner: number, kind: InlineTag['kind']): number {
  if (kind === 'close')
    return partner + 1 + (/^\s*[\p{L}\p{M}\p{N}-]+/u.exec(text.slice(partner + 1))?.[0].length ?? 0)
  return partner - (/[\p{L}\p{M}\p{N}-]+\s*$/u.exec(text.slice(0, partner))?.[0].length ?? 0)
}

function* lost(pair: AnalysedPair, tagged: TaggedPair): Iterable<Finding> {
  const { source, target, tags } = tagged
  // A sentence that is missing as a whole is another rule's matter.
  if (target.bare.trim() === '') return
  for (const char of tags.expected) {
    const tag = [...tags.target, ...tags.source].find((known) => known.char === char)
    if (!tag || target.text.includes(char)) continue
    const at = placeOf(pair, tagged, tag)
    const here = { start: at, end: at }
    const place = source && sameInSource(tag, tags) ? source.text.indexOf(char) : -1
    yield {
      target: [here],
      source: place < 0 ? [] : [{ start: place, end: place + 1 }],
      fixes: [{ at: here, text: char }],
      evidence: { tag: labelOf(tag) },
      wording: 'lost',
      strength: 'lost',
      inTagged: true,
    }
  }
}

/** Places where a tag stands once more than it should. */
function* doubled({ target, tags }: TaggedPair): Iterable<Finding> {
  const left = new Map<string, number>()
  for (const char of tags.expected) left.set(char, 1)
  const known = new Map(tags.target.map((tag) => [tag.char, tag]))
  for (const [at, char] of Array.from({ length: target.text.length }, (_, i) =>
    target.text.charAt(i),
  ).entries()) {
    const tag = known.get(char)
    if (!tag) continue
    const free = left.get(char) ?? 0
    left.set(char, free - 1)
    if (free > 0) continue
    const span = { start: at, end: at + 1 }
    yield {
      target: [span],
      fixes: [{ at: span, text: '' }],
      evidence: { tag: labelOf(tag) },
      wording: tags.expected.includes(char) ? 'doubled' : 'added',
      strength: 'added',
      inTagged: true,
    }
  }
}

/** Pairs that close before they open. */
function* turned({ target, tags }: TaggedPair): Iterable<Finding> {
  for (const open of tags.target) {
    if (open.kind !== 'open') continue
    const close = tags.target.find((tag) => tag.kind === 'close' && tag.id === open.id)
    if (!close) continue
    const from = target.text.indexOf(close.char)
    const to = target.text.indexOf(open.char)
    if (from < 0 || to < from) continue
    const between = target.text.slice(from + 1, to)
    yield {
      target: [
        { start: from, end: from + 1 },
        { start: to, end: to + 1 },
      ],
      fixes: [{ at: { start: from, end: to + 1 }, text: open.char + between + close.char }],
      evidence: { tag: open.label },
      strength: 'turned',
      inTagged: true,
    }
  }
}

/**
 * A tag of the file is lost, doubled or closes before it opens. What the file does not need is no fault of the words, but it
 * would lose its bold type, its link or its footnote.
 */
export const inlineTag = defineRule({
  id: 'inline-tag',
  version: 1,
  category: 'markup/tag',
  severity: 'major',
  needs: 'target',
  // Nothing is guessed here: the file says which tags there are.
  prior: 0.99,
  name: { de: 'Auszeichnung verloren oder doppelt', en: 'Tag lost or doubled' },
  wordings: {
    main: {
      de: { what: '‹{tag}› endet vor dem Anfang', why: 'Die beiden Enden der Auszeichnung sind vertauscht.' },
      en: { what: '‹{tag}› ends before it begins', why: 'The two ends of the tag have changed places.' },
    },
    lost: {
      de: { what: '‹{tag}› fehlt', why: 'Diese Auszeichnung gehört zum Text, steht hier aber nicht mehr.' },
      en: { what: '‹{tag}› is missing', why: 'This tag belongs to the text, but no longer stands here.' },
    },
    doubled: {
      de: { what: '‹{tag}› steht zweimal da', why: 'Diese Auszeichnung gehört nur einmal in den Satz.' },
      en: { what: '‹{tag}› stands here twice', why: 'This tag belongs into the sentence only once.' },
    },
    added: {
      de: { what: '‹{tag}› ist zu viel', why: 'Das Original hat diese Auszeichnung nicht.' },
      en: { what: '‹{tag}› is one too many', why: 'The original does not have this tag.' },
    },
  },
  examples: {
    bad: [
      { source: 'The ⟨b⟩bridge⟨/b⟩ is closed.', target: 'Die ⟨b⟩Brücke«» ist gesperrt.', fix: '⟨/b⟩' },
      { source: '⟨b⟩Breaking:⟨/b⟩ It rains.', target: '«»Eilmeldung:⟨/b⟩ Es regnet.', fix: '⟨b⟩' },
      { source: 'It rains.⟨note/⟩', target: 'Es regnet.«»', fix: '⟨note/⟩' },
      { source: 'The bridge⟨note/⟩ is closed.', target: 'Die Brücke⟨note/⟩ ist gesperrt.«⟨note/⟩»', fix: '' },
      {
        source: 'The ⟨b⟩bridge⟨/b⟩ is closed.',
        target: 'Die «⟨/b⟩»Brücke«⟨b⟩» ist gesperrt.',
        fix: '⟨b⟩Brücke⟨/b⟩',
      },
    ],
    good: [
      {
        source: 'The ⟨b⟩old⟨/b⟩ bridge⟨br/⟩ is ⟨i⟩closed⟨/i⟩.',
        target: '⟨i⟩Gesperrt⟨/i⟩ ist die ⟨b⟩alte⟨/b⟩ Brücke⟨br/⟩.',
      },
      { source: 'The bridge is closed.', target: 'Die Brücke ist gesperrt.' },
    ],
  },
  *check(pair) {
    const { tagged } = pair
    if (!tagged) return
    yield* lost(pair, tagged)
    yield* doubled(tagged)
    yield* turned(tagged)
  },
})
