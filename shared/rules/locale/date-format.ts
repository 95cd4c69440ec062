import { matches, matchesAround } from '../find.ts'
import { MONTH_NAMES } from '../../text/dates.ts'
import { isLeftInEnglish } from '../left-in-english.ts'
import { defineRule } from '../rule.ts'

const { de: GERMAN_MONTHS, en: ENGLISH_MONTHS } = MONTH_NAMES
const MONTH = [...GERMAN_MONTHS, ...ENGLISH_MONTHS].join('|')

/** October 7(th)(, 2024) */
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(${MONTH})[\\s\u00a0](\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]*\\d)(?:,?[\\s\u00a0]((?:1[5-9]|20)\\d\\d)(?!\\d))?(?!\\s?(?:Uhr|Tage|Prozent|%))`,
  'gu',
)
/** 7(th) Oktober, without its full stop */
const NO_STOP = new RegExp(
  `(?<![\\d.,:/-]|\\d\\s)(\\d{1,2})(?:st|nd|rd|th)?[\\s\u00a0](${MONTH})(?!\\p{L})`,
  'gu',
)
/** 10/27/2024: month first when the second number is no month. */
const SLASHES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:1\d|20)?\d\d)(?![\d/])/gu

const german = (month: string) => GERMAN_MONTHS[ENGLISH_MONTHS.indexOf(month)] ?? month
const isDay = (day: string) => Number(day) >= 1 && Number(day) <= 31

/** The source has a date of that day, so that the number does not count what follows ("seit März 21 Menschen"). */
function sameDay(source: string, day: string): boolean {
  return new RegExp(
    `(?:${ENGLISH_MONTHS.join('|')})\\s${day}(?!\\d)|(?<!\\d)${day}(?:st|nd|rd|th)?\\s(?:${ENGLISH_MONTHS.join('|')})`,
    'u',
  ).test(source)
}

export const dateFormat = defineRule({
  id: 'date-format',
  version: 2,
  category: 'locale/date',
  severity: 'minor',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Englisches Datum', en: 'English date' },
  wordings: {
    main: {
      de: {
        what: 'Das Datum ist nicht deutsch geschrieben',
        why: 'Der Tag steht mit Punkt vor dem Monat, etwa „7. Oktober 2024“.',
      },
      en: {
        what: 'The date is not written the German way',
        why: 'The day comes first and takes a full stop, as in “7. Oktober 2024”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Seit «Oktober 7» ist alles anders.', fix: '7. Oktober' },
      { target: 'Am «March 3, 2021» kam er zurück.', fix: '3. März 2021' },
      { target: 'Ab dem «1 September» gilt das neue Recht.', fix: '1. September' },
      { target: 'Der Brief trägt das Datum «10/27/2024».', fix: '27.10.2024' },
      { target: 'Der Brief trägt das Datum «05/06/2024».', fix: null },
    ],
    good: [
      { target: 'Am 7. Oktober 2024 und im Oktober 2025 gab es Wahlen.' },
      { target: 'Die Anschläge vom 11. September, kurz 9/11, und der Mai 68.' },
      { source: 'They killed 21 people since March.', target: 'Sie töteten seit März 21 Menschen.' },
      { target: 'Im Jahr 2020 August zu heißen, war nicht leicht.' },
      { source: 'The group September 12 met.', target: 'Die Gruppe „September 12“ tagte.' },
      {
        source: 'The Fire of 3 May at the Mill',
        target: 'The Fire of 3 May at the Mill',
      },
    ],
  },
  *check({ source, target }) {
    if (!/\d/u.test(target.text)) return
    for (const { start, end, groups } of matches(target.text, MONTH_FIRST)) {
      const [month = '', day = '', year = ''] = groups
      if (!isDay(day) || /["„“»]$/u.test(target.text.slice(0, start)) || (month === 'Mai' && day === '68'))
        continue
      if (isLeftInEnglish(target, { start, end })) continue
      if (!year && source && !sameDay(source.text, day)) continue
      if (!year && /^:\d|^\s\p{Lu}/u.test(target.text.slice(end))) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: `${day}. ${german(month)}${year ? ` ${year}` : ''}` }] }
    }
    for (const { start, end, groups } of matches(target.text, NO_STOP)) {
      const [day = '', month = ''] = groups
      if (!isDay(day) || isLeftInEnglish(target, { start, end })) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: `${day}. ${german(month)}` }] }
    }
    for (const { start, end, groups } of matchesAround(/\/\d/u, target.text, SLASHES)) {
      const [month = '', day = '', year = ''] = groups
      if (Number(month) > 31 || Number(day) > 31) continue
      const at = { start, end }
      const american = Number(day) > 12
      const european = Number(month) > 12
      const fixes = american
        ? [{ at, text: `${day}.${month}.${year}` }]
        : european
          ? [{ at, text: `${month}.${day}.${year}` }]
          : []
      yield { target: [at], fixes }
    }
  },
})
