import type { GermanLexicon, Reading } from '../lexicon/lexicon.ts'
import { cached } from '../lexicon/cache.ts'

/** What the lexicon says about one form, kept so that it is asked once. */
export type FormInfo = { readonly readings: readonly Reading[]; readonly known: boolean }

/** Looks forms up; the answers are remembered in bounded memory. */
export function createForms(german: GermanLexicon): (form: string) => FormInfo {
  return cached((form) => {
    const readings = german.readings(form)
    return { readings, known: readings.length > 0 || isKnown(form, german) }
  })
}

/** Known as it stands, or part by part (EU-Gipfel), or in capitals only for show (GIPFEL). */
function isKnown(form: string, german: GermanLexicon): boolean {
  if (form.length > 100) return false
  if (german.isWord(form) || /^[\P{L}]*$/u.test(form)) return true
  if (form.includes('-')) {
    const parts = form.split('-').filter((part) => part !== '')
    return (
      parts.length > 0 && parts.every((part) => /^\d/u.test(part) || german.isWord(part) || isAcronym(part))
    )
  }
  if (form.length > 3 && form === form.toUpperCase()) {
    const lower = form.toLowerCase()
    return german.isWord(lower) || german.isWord(form.charAt(0) + lower.slice(1))
  }
  return false
}

function isAcronym(part: string): boolean {
  return part.length <= 5 && /^\p{Lu}[\p{Lu}\d]*s?$/u.test(part)
}
