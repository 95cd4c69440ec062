/** Finding every form of a word, and putting the same form of another word in its place. */
import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import type { GermanLexicon, LexPos, Reading } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { replaceAdjective, replaceNoun } from './inflect.ts'
import { replaceVerb } from './inflect-verb.ts'
import { capitalised } from '../text/capitals.ts'

/** A form in one of several texts; `becomes` is null where no form of the other word fits. */
export type FoundForm = {
  readonly text: number
  readonly at: Span
  readonly becomes: string | null
  /** False where the sentence suggests another word with the same form. */
  readonly sure: boolean
}

type Lemma = { readonly lemma: string; readonly pos: LexPos }

const isContent = ({ pos }: Reading) =>
  pos === 'noun' || pos === 'verb' || pos === 'adjective' || pos === 'name'

/** What a typed form can be a form of; the form itself when nobody knows it. */
function lemmasOf(form: string, german: GermanLexicon): readonly Lemma[] {
  const capital = capitalised(form)
  const own = german.readings(form).filter(isContent)
  const readings = own.length > 0 ? own : german.readings(capital).filter(isContent)
  if (readings.length === 0) return [{ lemma: form, pos: 'name' }]
  return readings.map(({ lemma, pos }) => ({ lemma, pos }))
}

const matches = (wanted: readonly Lemma[], lemma: string) => wanted.some((each) => each.lemma === lemma)

function replacement(
  target: AnalysedTarget,
  token: TargetToken,
  from: Lemma,
  to: string,
  german: GermanLexicon,
): { readonly at: Span; readonly text: string } | null {
  const [wanted] = lemmasOf(to, german).filter((lemma) => lemma.pos === from.pos)
  if (!wanted) return null
  switch (from.pos) {
    case 'noun': {
      const [gender] = german.genders(wanted.lemma)
      return replaceNoun(target, token.index, wanted.lemma, gender ?? null, german)[0] ?? null
    }
    case 'adjective':
      return replaceAdjective(token, wanted.lemma, german)[0] ?? null
    case 'verb':
      return replaceVerb(target, token, from.lemma, wanted.lemma, german)[0] ?? null
    case 'name':
      return { at: { start: token.start, end: token.end }, text: to }
    case 'other':
      return null
  }
}

/**
 * All forms of a word in the texts. Where the other word has another gender, article and adjectives change with it, so a place
 * may be wider than the form.
 * @param word any form of the word
 * @param other any form of what is to stand there; '' leaves everything as it is
 * @param analyse German text to tokens with tags
 * @param limit places after which it stops
 */
export function findForms(
  texts: readonly string[],
  word: string,
  other: string,
  analyse: (text: string) => AnalysedTarget,
  german: GermanLexicon,
  limit: number,
): readonly FoundForm[] {
  const wanted = lemmasOf(word.trim(), german)
  const found: FoundForm[] = []
  for (const [number, text] of texts.entries()) {
    const target = analyse(text)
    for (const token of target.tokens) {
      const reading = token.readings.find(({ lemma, pos }) =>
        wanted.some((each) => each.lemma === lemma && each.pos === pos),
      )
      if (!reading && token.text !== word.trim()) continue
      const from = reading ?? { lemma: token.text, pos: 'name' as const }
      const at = { start: token.start, end: token.end }
      const fix = other.trim() === '' ? null : replacement(target, token, from, other.trim(), german)
      found.push({
        text: number,
        at: fix?.at ?? at,
        becomes: fix?.text ?? null,
        sure: fix !== null && (matches(wanted, token.lemma) || token.readings.length <= 1),
      })
      if (found.length >= limit) return found
    }
  }
  return found
}
