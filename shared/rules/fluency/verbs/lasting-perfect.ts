import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { VERB, verbCell } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import type { Bracket } from '../../brackets.ts'
import { bracketsOf, stretchesOf } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'
import type { Duration } from './lasting/duration.ts'
import { durationIn, isForSoLong, lastsInSource } from './lasting/duration.ts'

/** What did not last, or came again and again, stands in the perfect: „seit Jahren nicht gelebt“, „seit 2010 zweimal“. */
const NOT_LASTING =
  /^(?:nicht|nie|niemals|kaum|kein\p{L}*|nur|\p{L}*mals?|oft|wieder|immer|zuletzt|kurz|vorher|zuvor|bis|insgesamt|mehrere|verschiedene)$/iu

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
  span: Duration | null,
): Fix[] {
  const form = present(finite, participle.lemma, german)
  if (form === null) return []
  if (isVerbLast) return span ? [] : [{ at: { start: participle.start, end: finite.end }, text: form }]
  const rest = span
    ? text.slice(finite.end, span.start) + span.since + text.slice(span.end, participle.start)
    : text.slice(finite.end, participle.start)
  return [{ at: { start: finite.start, end: participle.end }, text: form + rest.trimEnd() }]
}

/** „…, die hier leben, seit …“: a clause with seit follows. */
function isSinceBehind(tokens: readonly TargetToken[], { words }: Bracket): boolean {
  const end = words.at(-1)?.index ?? -3
  return tokens[end + 1]?.text === ',' && /^seit(?:dem)?$/u.test(tokens[end + 2]?.text ?? '')
}

/** „… gelebt und nie …“: another participle needs the auxiliary as well. */
function sharesAuxiliary(target: AnalysedTarget, { words }: Bracket): boolean {
  const end = words.at(-1)?.index ?? -3
  const next = stretchesOf(target).find(({ words: [first] }) => first?.index === end + 2)
  return next !== undefined && next.mark?.tag === 'KON' && !next.words.some(isFinite)
}

export const lastingPerfect = defineRule({
  id: 'lasting-perfect',
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: { '': 0.7, long: 0.65 },
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
    long: {
      de: {
        what: 'Was noch andauert, steht in der Gegenwart: „{since}“',
        why: 'Das Englische sagt mit „have … for“, dass es bis heute so ist.',
      },
      en: {
        what: 'What still lasts is in the present: “{since}”',
        why: 'With “have … for” English says that it is so to this day.',
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
      {
        source: 'They help people who have worked since they were ten.',
        target: 'Sie helfen Leuten, die «gearbeitet haben», seit sie zehn waren.',
        fix: 'arbeiten',
      },
      {
        source: 'She has lived here for 12 years.',
        target: 'Sie «hat hier 12 Jahre lang gewohnt».',
        fix: 'wohnt hier seit 12 Jahren',
      },
      {
        source: 'I have lived in Rome for 12 years and never seen snow.',
        target: 'Ich «habe 12 Jahre in Rom gelebt» und nie Schnee gesehen.',
        fix: null,
      },
    ],
    good: [
      { source: 'She lived here for 12 years.', target: 'Sie hat hier 12 Jahre lang gewohnt.' },
      {
        source: 'He has lived here for 12 years in total, before and after the war.',
        target: 'Er hat hier insgesamt 12 Jahre gelebt, vor und nach dem Krieg.',
      },
      {
        source: 'It has got worse since the mayor left.',
        target: 'Es hat sich verschlechtert, seit der Bürgermeister ging.',
      },
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
    for (const bracket of bracketsOf(pair.target)) {
      const { finite, end, words, isVerbLast } = bracket
      const [participle, more] = end
      if (!participle || more || participle.tag !== 'VVPP') continue
      if (!/^(?:hat|habe|haben|hast|habt)$/u.test(finite.text)) continue
      if (words.some((word) => NOT_LASTING.test(word.text)) || !lastsInSource(pair, participle)) continue
      const isSince = words.some((word) => /^seit$/iu.test(word.text)) || isSinceBehind(tokens, bracket)
      const span = isSince ? null : durationIn(words)
      if (!isSince && !(span && isForSoLong(pair, participle))) continue
      const [first, last] = isVerbLast ? [participle, finite] : [finite, participle]
      yield {
        target: [{ start: first.start, end: last.end }],
        fixes:
          span && sharesAuxiliary(pair.target, bracket)
            ? []
            : fixesOf(text, bracket, participle, german, span),
        ...(span ? { strength: 'long', wording: 'long', evidence: { since: span.since } } : {}),
      }
    }
  },
})
