import type { TargetToken } from '../../../analysis/pair.ts'
import { isFinite, numberOfVerb } from '../../../analysis/verbs.ts'
import type { Fix } from '../../../review/flag.ts'
import { stretchesOf } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'

/** So far behind its sich a participle may stand. */
const REACH = 4

/** Behind these sich belongs to another word: „für sich“, „die sich lohnende Reise“. */
const isOwn = (before: TargetToken | undefined) =>
  before !== undefined && /^(?:APPR|APPRART|ART|PPOSAT|PDAT|PIAT|APPO|KON)$/u.test(before.tag)

/** „die leicht sich öffnende Tür“: an adjective has a sich of its own; behind a preposition it is another's. */
const belongsToParticiple = (
  words: readonly TargetToken[],
  first: TargetToken,
  second: TargetToken,
): boolean =>
  words.some(
    ({ tag, text, index }) =>
      tag === 'ADJA' &&
      /nde[mnrs]?$/u.test(text) &&
      index > first.index &&
      index < second.index + REACH &&
      !words.some((word) => /^APPR/u.test(word.tag) && word.index > second.index && word.index < index),
  )

/** „weil sich sich geirrt haben“: the first of the two stands where the subject should. */
const isForSubject = (words: readonly TargetToken[], first: TargetToken, second: TargetToken): boolean =>
  second.index === first.index + 1 &&
  /^(?:KOUS|PWAV)$/u.test(words[words.indexOf(first) - 1]?.tag ?? '') &&
  !words.some(({ tag, index }) => /^(?:N[NE]|PPER|P[ID]S)$/u.test(tag) && index > second.index)

/** Of several it is „sie“; of one nobody knows whether he, she or it is meant. */
function inPlaceOf({ start, end }: TargetToken, words: readonly TargetToken[]): Fix[] {
  const verb = words.find(isFinite)
  return verb && numberOfVerb(verb) === 'pl' ? [{ at: { start, end }, text: 'sie' }] : []
}

export const sichTwice = defineRule({
  id: 'sich-twice',
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: '„sich“ steht zweimal', en: '“sich” stands twice' },
  wordings: {
    main: {
      de: { what: '„sich“ steht zweimal', why: 'Das Verb braucht nur eines.' },
      en: { what: '“sich” is there twice', why: 'The verb needs only one.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er konnte sich kaum «sich» an sie erinnern.', fix: '' },
      { target: 'Die Lage hat sich im Mai «sich» verbessert.', fix: '' },
      { target: 'Die Seen haben sich erst «sich» in jüngerer Zeit gebildet.', fix: '' },
      { target: 'Er bringt ihn um und sich selbst «sich» opfert.', fix: '' },
      { target: 'Sie schwiegen, weil sich «sich» geirrt haben.', fix: 'sie' },
    ],
    good: [
      { target: 'Er hat sich für sich entschieden und sich an die sich ändernde Lage gewöhnt.' },
      { target: 'Sie lassen sich die Haare schneiden und sich rasieren.' },
      { target: 'Er sieht sich gern sich öffnende Türen an.' },
      { target: 'Er freut sich, sich zu erinnern.' },
      { target: 'Wer sich verläuft, muss sich helfen lassen und sich wehren.' },
    ],
  },
  *check({ target }) {
    const all = target.tokens.filter(({ text }) => text === 'sich')
    if (all.length < 2) return
    for (const { words } of stretchesOf(target)) {
      const [first, second, more] = words.filter(({ text }) => text === 'sich')
      if (!first || !second || more) continue
      const before = target.tokens[second.index - 1]
      // „und sich rasieren“ begins anew, „um andere und sich“ does not.
      if (!before || (words[0] !== first && isOwn(target.tokens[first.index - 1])) || isOwn(before)) continue
      const between = target.tokens.slice(first.index + 1, second.index)
      if (between.some(({ tag, kind }) => /^(?:KO|V|PTKZU|PTKVZ)/u.test(tag) || kind === 'punctuation'))
        continue
      if (
        words.filter(({ tag }) => /^VV/u.test(tag)).length !== 1 ||
        words.some(({ tag }) => tag === 'PTKZU')
      )
        continue
      if (belongsToParticiple(words, first, second)) continue
      yield {
        target: [{ start: second.start, end: second.end }],
        fixes: isForSubject(words, first, second)
          ? inPlaceOf(first, words)
          : [{ at: { start: before.end, end: second.end }, text: '' }],
      }
    }
  },
})
