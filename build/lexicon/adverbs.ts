import type { DingEntry } from './ding.ts'
import type { FormCollector } from './form-collector.ts'
import type { SpellingEntry } from './spelling-entries.ts'

const CLASSES: readonly string[] = ['adv', 'conj', 'prp', 'interj', 'pron', 'Partikel', 'num']

/** Adverbs, and what else never inflects, from Ding and from the words without any flag in the spelling dictionary. */
export function addAdverbs(
  forms: FormCollector,
  entries: readonly DingEntry[],
  spelled: readonly SpellingEntry[],
): void {
  const found = new Set<string>()
  for (const entry of entries)
    for (const { german } of entry)
      for (const { text, classes, labels } of german)
        if (classes.some((c) => CLASSES.includes(c)) && !labels.includes('alt') && /^\p{Ll}{2,}$/u.test(text))
          found.add(text)
  for (const { word, flags } of spelled)
    if (flags === '' && /^\p{Ll}{3,}$/u.test(word) && !forms.has(word) && !/zu.*en$/.test(word))
      found.add(word)
  for (const word of found) if (!forms.hasReading(word, 'adjective')) forms.add(word, word, 'other', 0)
}
