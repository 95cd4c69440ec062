import type { Split } from './compounds.ts'
import type { Reading } from './lexicon.ts'
import { uncapitalised } from '../text/capitals.ts'

/** A listed word this much commoner than its supposed head (Zipf) is no compound of it: Verbrechen, Kaiserin. */
const MUCH_COMMONER = 1
/** Parts of a listed word must have this many letters: Re + Gel, Pi + Rat. */
const SHORTEST_PART = 4
/** Suffixes that are also nouns. */
const SUFFIX = /^(?:schaft|tum|sal|nis|ling|zeugs?)(?:en|s|e)?$/i

/** What still looks like a compound and is none. */
const INDIVISIBLE =
  /^(?:Zivilist|Diktator|Kombination|Herrscher|Parlamentarier|Gestalt|Transport|Tausend|Diebstahl|Denkmal|Organist|Kapitalist|Sozialist|Terrorist|Generalist|Monarchist|Finalist|Gegenwart)(?:s|es|e|en|in|innen)?$/

export type PartSources = {
  simple(form: string): readonly Reading[]
  split(form: string): Split | null
  zipf(form: string): number
}

/**
 * Lemmas of a compound's parts, first to last. Words that are listed are only taken apart where nothing speaks against it:
 * no particle in front (Widerstand, Ausbruch), no short parts, and the head's lemma must end the listed lemma.
 */
export function compoundParts({ simple, split, zipf }: PartSources): (form: string) => readonly string[] {
  return (form) => {
    if (INDIVISIBLE.test(form)) return []
    const listed = simple(form)
    if (listed.some(({ pos }) => pos === 'verb' || pos === 'other' || pos === 'name')) return []
    const lower = uncapitalised(form)
    if (lower !== form && simple(lower).length > 0) return []
    const found = split(form)
    if (!found) return []
    const lemmas = found.readings.map(({ lemma }) => lemma).sort((a, b) => zipf(b) - zipf(a))
    if (listed.length === 0) return [...found.modifiers, lemmas[0] ?? found.head]
    const before = form.slice(0, found.offset).toLowerCase()
    const fitting = lemmas.find((head) =>
      listed.some(({ lemma }) => lemma.toLowerCase() === before + head.toLowerCase()),
    )
    const plain =
      fitting !== undefined &&
      found.attested &&
      found.offset >= SHORTEST_PART &&
      (found.head.length >= SHORTEST_PART || zipf(found.head) > 4) &&
      !SUFFIX.test(found.head) &&
      zipf(fitting) >= zipf(form) - MUCH_COMMONER &&
      !simple(found.modifiers[0] ?? '').some(({ pos }) => pos === 'other')
    return plain ? [...found.modifiers, fitting] : []
  }
}
