import { inflectAdjective } from './adjectives.ts'
import type { Spell } from './declension.ts'
import type { FormCollector } from './form-collector.ts'

/** Inflected forms that must be attested before an unknown word in -isch counts as an adjective. */
const FORMS_SEEN = 3
const ENDINGS = ['e', 'en', 'er', 'es', 'em'] as const
const RECENT = [
  'belarussisch',
  'belarusisch',
  'südossetisch',
  'innerafghanisch',
  'kosovarisch',
  'queer',
  'klimaneutral',
]
const LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüß'

/**
 * Adjectives in -isch that no dictionary lists (thrakisch, ossetisch), from the frequency list: seen in three forms, and
 * not one letter away from a word that is listed (sympatisch).
 */
export function addAttestedAdjectives(
  forms: FormCollector,
  zipf: ReadonlyMap<string, number>,
  spell: Spell,
): void {
  for (const base of RECENT) {
    forms.add(base, base, 'adjective', 0)
    inflectAdjective(forms, base, base)
  }
  for (const word of zipf.keys()) {
    const base = /^(\p{Ll}{3,}isch)en$/u.exec(word)?.[1]
    if (base === undefined || forms.has(base) || spell(base)) continue
    if (ENDINGS.filter((ending) => zipf.has(base + ending)).length < FORMS_SEEN) continue
    if (isMisspelling(base, (form) => forms.has(form) || spell(form))) continue
    forms.add(base, base, 'adjective', 0)
    inflectAdjective(forms, base, base)
  }
}

/** Whether some word is one inserted, missing, wrong or swapped letter away. */
function isMisspelling(word: string, known: (form: string) => boolean): boolean {
  for (let i = 0; i < word.length; i++) {
    const before = word.slice(0, i)
    const after = word.slice(i + 1)
    if (known(before + after) || known(before + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2)))
      return true
    for (const letter of LETTERS) {
      if (known(before + letter + word.slice(i))) return true
      if (letter !== word.charAt(i) && known(before + letter + after)) return true
    }
  }
  return false
}
