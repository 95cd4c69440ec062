import type { WordForms } from '../../../shared/taught/forms.ts'

const quoted = (form: string) => `"${form.replaceAll('"', '""')}"`

/** Forms of a word that the index splits (hyphens) are looked up as phrases by it. */
function anyOf({ forms, compounds }: WordForms): string {
  const words = forms.map(quoted)
  // Compounds begin with a form; the basic forms are enough.
  const beginnings = compounds ? forms.slice(0, 2).map((form) => `${quoted(form)} *`) : []
  return `(${[...words, ...beginnings].join(' OR ')})`
}

/** A full text query for segments with all the words in any form; null when there are no words. */
export function matchQuery(
  column: 'source' | 'machine' | 'target',
  words: readonly WordForms[],
): string | null {
  if (words.length === 0) return null
  return `(${column} : (${words.map(anyOf).join(' AND ')}))`
}
