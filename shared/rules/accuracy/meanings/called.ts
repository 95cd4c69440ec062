/** What words of a target may be called by the pack. */

/** What stands behind the last hyphen (Biden-Verwaltung); of a word without one, the word. */
export const behindHyphen = (word: string) => word.slice(word.lastIndexOf('-') + 1)

/** Weak forms of nominalised adjectives stand for the strong ones that the analysis calls them by: Abgeordnete(r). */
export const isCalled = (name: string, lemma: string) =>
  name === lemma || (name.length === lemma.length + 1 && name === `${lemma}r` && lemma.endsWith('e'))

/** Endings of nouns and adjectives, and of verbs behind their stem. */
const ENDING = /^(?:e?s|e?n|er[nms]?|em|es|e|innen)?$/u
const VERB_ENDING = /^e?(?:t(?:e[nrsm]?|est|et)?|n|st|nd(?:e[nrsm]?)?)?$/u

/** A word that no lexicon has readings of is called by its form: Ökonomisten, remandiert, gejailt. */
export function isFormOf(form: string, lemma: string): boolean {
  if (form.charCodeAt(0) !== lemma.charCodeAt(0) && !form.startsWith('ge')) return false
  if (form.startsWith(lemma)) return ENDING.test(form.slice(lemma.length))
  if (!/^\p{Ll}+e?n$/u.test(lemma)) return false
  const stem = lemma.replace(/e?n$/u, '')
  const bare = form.startsWith(`ge${stem}`) ? form.slice(2) : form
  return bare.startsWith(stem) && VERB_ENDING.test(bare.slice(stem.length))
}
