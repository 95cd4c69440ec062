import type { LexPos, Reading } from '../../shared/lexicon/lexicon.ts'

/** Gathers forms with their readings; the same reading given twice adds up its cells. */
export type FormCollector = {
  add(form: string, lemma: string, pos: LexPos, agreement: number, verb?: number): void
  readonly forms: ReadonlyMap<string, readonly Reading[]>
  has(form: string): boolean
  hasReading(form: string, pos: LexPos): boolean
}

export function collectForms(): FormCollector {
  const forms = new Map<string, Reading[]>()
  return {
    forms,
    has: (form) => forms.has(form),
    hasReading: (form, pos) => forms.get(form)?.some((reading) => reading.pos === pos) ?? false,
    add(form, lemma, pos, agreement, verb = 0) {
      const readings = forms.get(form)
      if (!readings) {
        forms.set(form, [{ lemma, pos, agreement, verb }])
        return
      }
      const at = readings.findIndex((reading) => reading.lemma === lemma && reading.pos === pos)
      const known = readings[at]
      if (known) {
        readings[at] = { lemma, pos, agreement: known.agreement | agreement, verb: known.verb | verb }
      } else readings.push({ lemma, pos, agreement, verb })
    },
  }
}
