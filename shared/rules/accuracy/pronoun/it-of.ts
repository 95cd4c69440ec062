/** Which “it” of the source a German pronoun stands for. */
import type { AnalysedPair, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { isExpletive } from '../pronoun-gender.ts'

const GERMAN = /^(?:er|sie|es|ihn|ihm|ihr|ihnen)$/iu
const IT_OR_OTHERS = /^(?:it|he|she|him|they|them|himself|herself)$/iu
/** "She made it easy", "found it hard": what is so comes later, or is not named. */
function isEmptyObject({ source, target, links }: AnalysedPair, index: number): boolean {
  const [verb, , next] = source?.tokens.slice(index - 1, index + 2) ?? []
  if (!/^(?:make|find|consider|think|deem|believe|keep)$/u.test(verb?.lemma ?? '')) return false
  return (
    /^(?:ADJ|ADV)$/u.test(next?.pos ?? '') ||
    (links.toTarget[index + 1] ?? []).some((said) => /^AD[JV]/u.test(target.tokens[said]?.tag ?? ''))
  )
}

/** The „it“ a German pronoun stands for; null where it may stand for something else. */
export function itOf(pronoun: TargetToken, pair: AnalysedPair): SourceToken | null {
  const { source, target } = pair
  if (!source) return null
  const all = source.tokens.filter(
    ({ text, index }) =>
      IT_OR_OTHERS.test(text) ||
      (/^her$/iu.test(text) && !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(source.tokens[index + 1]?.pos ?? '')),
  )
  // „of it“ is „davon“.
  let adverbs = target.tokens.filter(({ tag }) => tag === 'PAV' || tag === 'PROAV').length
  const its = all.filter(
    ({ text, index }) =>
      /^it$/iu.test(text) &&
      !isEmptyObject(pair, index) &&
      !(source.tokens[index - 1]?.pos === 'ADP' && adverbs > 0 && adverbs-- > 0),
  )
  if (its.length === 0) return null
  const english = all.filter((each) => its.includes(each) || !/^it$/iu.test(each.text))
  const german = target.tokens.filter(({ text, tag }) => tag === 'PPER' && GERMAN.test(text))
  const said = pronoun.lower
  const meant = its.filter((it) => !isExpletive(pair, it))
  if (english.length === its.length) {
    const named = german.filter(({ text }) => !/^es$/iu.test(text))
    if (said === 'es') {
      if (meant.length !== its.length || german.length !== its.length) return null
      return its[german.indexOf(pronoun)] ?? null
    }
    return named.length <= its.length
      ? (its[german.length === its.length ? german.indexOf(pronoun) : named.indexOf(pronoun)] ?? null)
      : null
  }
  // Others are spoken of as well: pronoun stands for pronoun, in their order.
  if (english.length !== german.length) return null
  const it = english[german.indexOf(pronoun)]
  const inOrder = german.every((each, at) => each === pronoun || agrees(english[at], each))
  return it && its.includes(it) && inOrder && (said !== 'es' || meant.includes(it)) ? it : null
}

const AGREES: Readonly<Record<string, RegExp>> = {
  he: /^er$/iu,
  himself: /^sich$/iu,
  him: /^ih[nm]$/iu,
  she: /^sie$/iu,
  her: /^(?:sie|ihr)$/iu,
  they: /^sie$/iu,
  them: /^(?:sie|ihnen)$/iu,
}

const agrees = (english: SourceToken | undefined, { text }: TargetToken) =>
  AGREES[english?.lower ?? '']?.test(text) === true
