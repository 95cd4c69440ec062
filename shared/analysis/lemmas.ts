import { FINITE, VERB } from '../lexicon/agreement.ts'
import type { GermanLexicon, Reading } from '../lexicon/lexicon.ts'

/** Cells of the verb paradigm that a tag stands for. */
const VERB_CELLS: Readonly<Record<string, number>> = {
  FIN: FINITE,
  INF: VERB.infinitive,
  IZU: VERB.zuInfinitive,
  PP: VERB.participle,
  IMP: VERB.imperativeSingular | VERB.imperativePlural,
}

/** The readings that fit a tag, or all when none does. */
export function readingsFor(tag: string, readings: readonly Reading[]): readonly Reading[] {
  const fitting = readings.filter((reading) => fits(tag, reading))
  return fitting.length > 0 ? fitting : readings
}

function fits(tag: string, { pos, verb }: Reading): boolean {
  if (tag === 'NN') return pos === 'noun'
  if (tag === 'NE') return pos === 'name'
  if (tag === 'ADJA' || tag === 'ADJD') return pos === 'adjective'
  if (tag.startsWith('V')) return pos === 'verb' && (verb & (VERB_CELLS[tag.slice(2)] ?? 0)) !== 0
  return pos === 'other'
}

/**
 * The lemma of a form under a tag; of several the one whose own form is the commonest (fällt: fallen before fällen).
 * A form without readings is its own lemma, in lower case where the tag is not a noun's.
 */
export function lemmaFor(
  form: string,
  tag: string,
  readings: readonly Reading[],
  german: GermanLexicon,
): string {
  const [first, ...others] = new Set(readingsFor(tag, readings).map((reading) => reading.lemma))
  if (first === undefined) return isNoun(tag) || tag === 'XY' || tag === 'FM' ? form : form.toLowerCase()
  // „riefen“ is the past of rufen and hardly ever the present of riefen; other words are best called by their own form.
  if (others.includes(form) && !tag.endsWith('FIN')) return form
  let best = first
  for (const other of others) if (german.zipf(other) > german.zipf(best)) best = other
  return best
}

export function isNoun(tag: string): boolean {
  return tag === 'NN' || tag === 'NE'
}
