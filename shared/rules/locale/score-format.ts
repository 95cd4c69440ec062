import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** A result as English writes it, and what German texts make of it. */
const ENGLISH = /(?<![\d\p{L}.,:/-])(\d{1,3})[-–](\d{1,3})(?![\d\p{L}:/-]|[.,]\d)/gu
const GERMAN = /(?<![\d\p{L}.,:/-])(\d{1,3})(-|–|: | : | - | – )(\d{1,3})(?![\d\p{L}:/–]|[.,]\d)/gu

/** Words without which two numbers with a dash are a span, a season or a balance of games. */
const RESULT =
  /\b(?:w[io]n|winning|beat|beating|beaten|defeats?|defeated|lost|loss|losing|draw|drew|victory|victories|scor(?:e|ed|ing)|tie|tied|thrash\w*|lead|led|trailed|shootout|triumph\w*)\b/iu
const OTHER =
  /\b(?:record|season|overall|chapters?|verses?|pages?|from|between|vote[ds]?|Senate|court|jury)\b/iu

export const scoreFormat = defineRule({
  id: 'score-format',
  version: 1,
  category: 'locale/number',
  severity: 'minor',
  needs: 'pair',
  prior: 0.6,
  name: { de: 'Ergebnis ohne Doppelpunkt', en: 'Score without a colon' },
  wordings: {
    main: {
      de: {
        what: 'Ergebnisse schreibt man mit Doppelpunkt: {fix}',
        why: 'Ohne Leerzeichen und ohne Strich.',
      },
      en: { what: 'German writes results with a colon: {fix}', why: 'Without spaces and without a dash.' },
    },
  },
  examples: {
    bad: [
      { source: 'They won 3-1.', target: 'Sie gewannen «3-1».', fix: '3:1' },
      { source: 'It was a 3-1 defeat.', target: 'Es war eine «3: 1»-Niederlage.', fix: '3:1' },
    ],
    good: [
      { source: 'They won 3-1.', target: 'Sie gewannen 3:1.' },
      { source: 'They lost 10-12 players.', target: 'Sie verloren 10–12 Spieler.' },
      { source: 'He won in the 2-3 years since.', target: 'Er gewann in den 2-3 Jahren seither.' },
    ],
  },
  *check({ source, target }) {
    if (!source || !/\d[-–]\d/u.test(source.text)) return
    if (!RESULT.test(source.text) || OTHER.test(source.text)) return
    const results = new Map(
      [...matches(source.text, ENGLISH)]
        .filter(
          ({ end }) =>
            !/^\s(?!(?:and|in|at|on|to|against|after|by|with|win|loss|defeat|victory|draw|lead)\b)\p{Ll}/u.test(
              source.text.slice(end),
            ),
        )
        .map((found) => [found.groups.join(':'), found]),
    )
    for (const { start, end, groups } of matches(target.text, GERMAN)) {
      const [left = '', , right = ''] = groups
      const original = results.get(`${left}:${right}`)
      if (!original) continue
      const at = { start, end }
      yield {
        target: [at],
        source: [{ start: original.start, end: original.end }],
        fixes: [{ at, text: `${left}:${right}` }],
      }
    }
  },
})
