import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { VERB, verbCell } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import type { Bracket } from '../../brackets.ts'
import { bracketsOf } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'
import { CHANGING, LASTING } from './perfect.data.ts'

/** What did not last, or came again and again, stands in the perfect: „seit Jahren nicht gelebt“, „seit 2010 zweimal“. */
const NOT_LASTING =
  /^(?:nicht|nie|niemals|kaum|kein\p{L}*|nur|\p{L}*mals?|oft|wieder|immer|zuletzt|kurz|vorher|zuvor|bis|insgesamt|mehrere|verschiedene)$/iu

/** „for ten years“ behind has lived: it lasts. */
function lastsInSource({ source, links }: AnalysedPair, { index, lemma }: TargetToken): boolean {
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

/** The present of the verb in the person of the auxiliary. */
function present(finite: TargetToken, lemma: string, german: GermanLexicon): string | null {
  const number = /^ha(?:ben|bt)$/u.test(finite.text) || finite.text === 'sind' ? 'pl' : 'sg'
  const person = finite.text === 'habe' || finite.text === 'bin' ? 1 : finite.text === 'hast' ? 2 : 3
  const [form] = german.conjugate(lemma, verbCell('present', person, number))
  return form === undefined || german.conjugate(lemma, VERB.zuInfinitive).length > 0 ? null : form
}

function fixesOf(
  text: string,
  { finite, isVerbLast }: Bracket,
  participle: TargetToken,
  german: GermanLexicon,
): Fix[] {
  const form = present(finite, participle.lemma, german)
  if (form === null) return []
  if (isVerbLast) return [{ at: { start: participle.start, end: finite.end }, text: form }]
  const rest = text.slice(finite.end, participle.start).trimEnd()
  return [{ at: { start: finite.start, end: participle.end }, text: form + rest }]
}

export const lastingPerfect = defineRule({
  id: 'lasting-perfect',
  version: 2,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: 0.7,
  name: { de: 'Perfekt mit „seit“', en: 'Perfect with “seit”' },
  wordings: {
    main: {
      de: {
        what: 'Mit „seit“ steht hier die Gegenwart',
        why: 'Was noch andauert, sagt das Englische mit „have“, das Deutsche im Präsens.',
      },
      en: {
        what: 'With “seit” it is the present here',
        why: 'What still lasts takes “have” in English, but the present in German.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'He has lived in Rome since 1990.',
        target: 'Er «hat seit 1990 in Rom gelebt».',
        fix: 'lebt seit 1990 in Rom',
      },
      {
        source: 'It is said that they have worked here for years.',
        target: 'Es heißt, dass sie hier seit Jahren «gearbeitet haben».',
        fix: 'arbeiten',
      },
      {
        source: 'She has been writing a book for years.',
        target: 'Sie «hat seit Jahren ein Buch geschrieben».',
        fix: 'schreibt seit Jahren ein Buch',
      },
    ],
    good: [
      { source: 'He has not lived there since 1990.', target: 'Er hat dort seit 1990 nicht mehr gelebt.' },
      { source: 'He had lived there since 1990.', target: 'Er hatte dort seit 1990 gelebt.' },
      { source: 'He lived there for years.', target: 'Er hat dort jahrelang gelebt.' },
      { source: 'He has built ten houses since 1990.', target: 'Er hat seit 1990 zehn Häuser gebaut.' },
      {
        source: 'The town has been expanding its port since 1990.',
        target: 'Die Stadt hat seit 1990 ihren Hafen ausgebaut.',
      },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { text, tokens } = pair.target
    if (!tokens.some((token) => /^seit$/iu.test(token.text))) return
    for (const bracket of bracketsOf(pair.target)) {
      const { finite, end, words, isVerbLast } = bracket
      const [participle, more] = end
      if (!participle || more || participle.tag !== 'VVPP') continue
      if (!/^(?:hat|habe|haben|hast|habt)$/u.test(finite.text)) continue
      if (
        !words.some((word) => /^seit$/iu.test(word.text)) ||
        words.some((word) => NOT_LASTING.test(word.text))
      )
        continue
      if (!lastsInSource(pair, participle)) continue
      const [first, last] = isVerbLast ? [participle, finite] : [finite, participle]
      yield {
        target: [{ start: first.start, end: last.end }],
        fixes: fixesOf(text, bracket, participle, german),
      }
    }
  },
})
