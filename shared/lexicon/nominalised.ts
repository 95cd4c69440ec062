import type { Reading } from './lexicon.ts'
import { uncapitalised } from '../text/capitals.ts'

/**
 * Readings of adjectives and participles used as nouns: Vertriebene, die Gefangenen, das Gute. The lemma is the strong
 * masculine (Vertriebener), as the translations list it. Only forms with an ending: "Gut" is a noun of its own.
 */
export function nominalised(form: string, adjectives: (form: string) => readonly Reading[]): Reading[] {
  const lower = uncapitalised(form)
  if (lower === form || !/e[nrsm]?$/.test(form)) return []
  const stem = form.replace(/e[nrsm]?$/, '')
  return adjectives(lower)
    .filter(({ pos, agreement }) => pos === 'adjective' && agreement !== 0 && agreement !== 0xffffff)
    .slice(0, 1)
    .map(({ agreement }) => ({ lemma: `${stem}er`, pos: 'noun', agreement, verb: 0 }))
}
