/** How the source says that something still lasts, and how long. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import type { Span } from '../../../../text/span.ts'
import { CHANGING, LASTING } from '../perfect.data.ts'

/** „for ten years“ behind has lived: it lasts. */
export function lastsInSource({ source, links }: AnalysedPair, { index, lemma }: TargetToken): boolean {
  const [at] = links.toSource[index] ?? []
  if (at === undefined || !source) return false
  // „has been writing for months“ lasts whatever the verb is.
  const goesOn =
    source.tokens[at - 1]?.text === 'been' &&
    /ing$/u.test(source.tokens[at]?.text ?? '') &&
    !CHANGING.has(lemma)
  if (!goesOn && !LASTING.has(lemma)) return false
  const before = source.tokens.slice(Math.max(0, at - 3), at)
  const behind = source.tokens.slice(at + 1)
  const isPerfect = before.some(({ text }) => /^(?:has|have|['’]ve)$/iu.test(text))
  return isPerfect && behind.some(({ text }) => /^(?:since|for)$/iu.test(text))
}

/** A number of years without seit, and the words with it. */
export type Duration = Span & { readonly since: string }

const DATIVE: Readonly<Record<string, string>> = {
  Jahre: 'Jahren',
  Monate: 'Monaten',
  Wochen: 'Wochen',
  Tage: 'Tagen',
  Jahrzehnte: 'Jahrzehnten',
}

/** „41 Jahre lang“, „für 41 Jahre“, „41 Jahre“; not „vor 41 Jahren“. */
export function durationIn(words: readonly TargetToken[]): Duration | null {
  const at = words.findIndex(({ text }, index) => text in DATIVE && words[index - 1]?.tag === 'CARD')
  const [before, number, noun, next] = [at - 2, at - 1, at, at + 1].map((index) => words[index])
  if (
    at < 1 ||
    !number ||
    !noun ||
    (before && /^(?:APPR|APPRART|ART|CARD)$/u.test(before.tag) && before.text !== 'für')
  )
    return null
  const first = before?.text === 'für' ? before : number
  const last = next && /^lang$/u.test(next.text) ? next : noun
  return { start: first.start, end: last.end, since: `seit ${number.text} ${DATIVE[noun.text] ?? ''}` }
}

/** States that go on; „has served for ten years“ may be over. */
const GOES_ON =
  /^(?:leben|wohnen|arbeiten|kennen|existieren|bestehen|besitzen|leiten|lehren|unterrichten|zusammenleben)$/u
/** „… in total“, „… before she left“ tell of what is over. */
const OVER = /^(?:before|until|till|total|previously|once|formerly|former)$/iu

/** „have lived here for 41 years“, with nothing that says it ended. */
export function isForSoLong({ source, links }: AnalysedPair, participle: TargetToken): boolean {
  const [at] = links.toSource[participle.index] ?? []
  if (!source || at === undefined || !GOES_ON.test(participle.lemma)) return false
  const behind = source.tokens.slice(at + 1)
  const isLong = behind.some(({ text }, index) => text === 'for' && behind[index + 1]?.pos === 'NUM')
  return isLong && !source.tokens.some(({ text }) => OVER.test(text))
}
