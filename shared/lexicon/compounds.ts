import type { Reading } from './lexicon.ts'
import { capitalised, uncapitalised } from '../text/capitals.ts'

/** A compound taken apart: its modifiers' lemmas and the form of its head, capitalised as it stands alone. */
export type Split = {
  readonly modifiers: readonly string[]
  readonly head: string
  /** Readings of the head. */
  readonly readings: readonly Reading[]
  /** Length of the part of the form before the head. */
  readonly offset: number
  /** Every first part was seen with this linking element, or has one that nothing speaks against. */
  readonly attested: boolean
}

export type CompoundSources = {
  /** Readings of a form, without compounds. */
  readings(form: string): readonly Reading[]
  zipf(form: string): number
  /** What a lower-case first part stands for, and in how many compounds it was seen (log2 + 1). */
  modifier(text: string): { readonly lemma: string; readonly count: number } | null
}

const SHORTEST_MODIFIER = 2
const SHORTEST_HEAD = 3
/** Longer strings are no words; splitting is quadratic. */
const LONGEST = 70
/** Heads and modifiers of so few letters must be common words (Zipf), or they turn up in everything. */
const SHORT = 4
const COMMON = 3.5
/** Cost of one more part; higher than anything frequency can make up for. */
const PER_PART = 8
const DEEPEST = 4

/** Splits compounds: fewest parts, then the first parts most often seen as such, then the commonest and longest head. */
export function compoundSplitter(sources: CompoundSources): (form: string) => Split | null {
  const split = (form: string): Split | null => {
    if (form.length > LONGEST || form.length < SHORTEST_MODIFIER + SHORTEST_HEAD) return null
    const hyphen = form.lastIndexOf('-')
    if (hyphen > 0) return hyphenated(form, hyphen)
    if (!/^\p{L}\p{Ll}+$/u.test(form)) return null
    const lower = form.toLowerCase()
    const noun = form.charAt(0) !== lower.charAt(0)
    let best: { split: Split; score: number } | null = null
    for (let i = SHORTEST_MODIFIER; i <= form.length - SHORTEST_HEAD; i++) {
      const head = noun ? capitalised(lower.slice(i)) : lower.slice(i)
      const readings = headReadings(head, noun)
      if (readings.length === 0) continue
      const first = firstParts(lower.slice(0, i), 0)
      if (!first) continue
      const score = first.score + weight(head, readings)
      if (!best || score > best.score) {
        best = {
          score,
          split: { modifiers: first.lemmas, head, readings, offset: i, attested: first.attested },
        }
      }
    }
    return best?.split ?? null
  }

  const hyphenated = (form: string, hyphen: number): Split | null => {
    const head = form.slice(hyphen + 1)
    const readings = sources.readings(head)
    const inner = readings.length === 0 ? split(head) : null
    const found = readings.length > 0 ? readings : (inner?.readings ?? [])
    if (found.length === 0) return null
    return {
      modifiers: form.slice(0, hyphen).split('-').filter(Boolean),
      head,
      readings: inner ? withLemmas(found, head.slice(0, inner.offset)) : found,
      offset: hyphen + 1,
      attested: true,
    }
  }

  const headReadings = (head: string, noun: boolean): readonly Reading[] => {
    const wanted = sources.readings(head).filter(({ pos }) => (noun ? pos === 'noun' : pos === 'adjective'))
    return head.length <= SHORT && sources.zipf(head) < COMMON ? [] : wanted
  }

  const weight = (head: string, readings: readonly Reading[]): number =>
    Math.min(5, Math.max(sources.zipf(head), sources.zipf(readings[0]?.lemma ?? ''))) + 0.25 * head.length

  type Parts = { lemmas: readonly string[]; score: number; attested: boolean }
  const firstParts = (text: string, depth: number): Parts | null => {
    const whole = sources.modifier(text)
    if (whole && (text.length >= SHORT || whole.count > 3)) {
      return { lemmas: [whole.lemma], score: Math.min(6, whole.count), attested: true }
    }
    const noun = regularModifier(text)
    if (noun !== null) return { lemmas: [noun.lemma], score: 0, attested: noun.attested }
    if (depth >= DEEPEST) return null
    let best: Parts | null = null
    for (let i = SHORTEST_MODIFIER; i <= text.length - SHORTEST_HEAD; i++) {
      const last = sources.modifier(text.slice(i)) ?? linkedNoun(text.slice(i))
      if (!last || (text.length - i < SHORT && last.count <= 4)) continue
      const before = firstParts(text.slice(0, i), depth + 1)
      if (!before) continue
      const score = before.score + Math.min(6, last.count) - PER_PART
      if (!best || score > best.score) {
        best = { lemmas: [...before.lemmas, last.lemma], score, attested: before.attested }
      }
    }
    return best
  }

  const nouns = (form: string) => sources.readings(form).filter(({ pos }) => pos === 'noun' || pos === 'name')

  /** A noun whose ending always takes an s: verifizierungs. */
  const linkedNoun = (text: string): { lemma: string; count: number } | null => {
    const linked = /^(.+(?:ung|heit|keit|schaft|ion|tät|ling|tum))s$/.exec(text)?.[1]
    const found =
      linked === undefined
        ? undefined
        : nouns(capitalised(linked)).find(({ lemma }) => lemma === capitalised(linked))
    return found ? { lemma: found.lemma, count: 0 } : null
  }

  /** A noun that was in no listed compound yet, with the linking element its ending asks for. */
  const regularModifier = (text: string): { lemma: string; attested: boolean } | null => {
    if (text.length < SHORT + 1) return null
    const linked = linkedNoun(text)
    if (linked) return { lemma: linked.lemma, attested: true }
    if (/(?:ung|heit|keit|schaft|ion|tät|ling|tum)s$/.test(text)) return null
    if (/(?:ung|heit|keit|schaft|ion|tät)$/.test(text)) return null
    const [whole] = nouns(capitalised(text)).filter(
      ({ lemma }) => lemma === capitalised(text) || /(?:en|n|er|es)$/.test(text),
    )
    if (!whole) return null
    // Where compounds are listed with another linking element, the bare noun is a mistake: Arbeitgericht.
    const otherLinks = [...['s', 'es', 'n', 'en', 'er'].map((link) => text + link), text.replace(/e$/, '')]
    const unusual =
      whole.lemma === capitalised(text) &&
      otherLinks.some((other) => other !== text && sources.modifier(other))
    return { lemma: whole.lemma, attested: !unusual }
  }

  return split
}

/** Readings of a head as readings of the compound: what stands before the head goes before its lemma. */
export function withLemmas(readings: readonly Reading[], before: string): Reading[] {
  const glued = before !== '' && !before.endsWith('-')
  return readings.map((reading) => ({
    ...reading,
    lemma: before + (glued ? uncapitalised(reading.lemma) : reading.lemma),
  }))
}
