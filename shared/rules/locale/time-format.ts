import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** 3 p.m., 10:30am, 11 PM, with or without a "Uhr" that repeats it. */
const TIME =
  /(?<![\d.:,])(\d{1,2})(?:[:.](\d{2}))?(?:[\s ]Uhr)?[\s ]?([ap])(?:\.[\s ]?m\.?|m\b)(?:[\s ]Uhr)?/giu

/** The hour of the day, or null when it is none on a twelve-hour clock. */
function hour(hours: number, half: string): number | null {
  if (hours < 1 || hours > 12) return null
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** „8 am“ may be said of a place or a day (5 am Morgen), unless the source has the same number with a.m. */
const isTime = (hours: string, source: string) =>
  new RegExp(`(?<!\\d)0?${Number(hours)}(?:[:.]\\d{2})?\\s?a\\.?m\\b`, 'iu').test(source)

export const timeFormat = defineRule({
  id: 'time-format',
  version: 2,
  category: 'locale/time',
  severity: 'minor',
  needs: 'target',
  prior: 0.9,
  name: { de: 'Englische Uhrzeit', en: 'English time of day' },
  wordings: {
    main: {
      de: {
        what: 'Die Uhrzeit ist englisch angegeben',
        why: 'Im Deutschen zählt man die Stunden bis 24: {fix}.',
      },
      en: {
        what: 'The time of day is given the English way',
        why: 'German counts the hours up to 24: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie kamen um «3 p.m.» an.', fix: '15 Uhr' },
      { target: 'Es begann um «10:30am» Ortszeit.', fix: '10.30 Uhr' },
      { target: 'Schluss war um «11 PM».', fix: '23 Uhr' },
      { target: 'Er blieb bis «12 Uhr p.m.» im Büro.', fix: '12 Uhr' },
      { source: 'It began at 8 a.m. sharp.', target: 'Es begann pünktlich um «8 am».', fix: '8 Uhr' },
    ],
    good: [
      { target: 'Sie kamen um 15 Uhr am Markt an.' },
      { source: 'He ran 5 in the morning.', target: 'Er lief 5 am Morgen und 7 am Abend.' },
      { target: 'Das Signal liegt bei 3 AM/FM.' },
    ],
  },
  *check({ source, target }) {
    for (const { start, end, text, groups } of matches(target.text, TIME)) {
      const [hours = '', minutes = '', half = ''] = groups
      const value = hour(Number(hours), half)
      if (value === null || /^[\p{L}/]/u.test(target.text.slice(end))) continue
      if (/\d\s+am$/u.test(text) && !isTime(hours, source?.text ?? '')) continue
      const at = { start, end: text.endsWith('.') && endsSentence(target.text, end) ? end - 1 : end }
      yield { target: [{ start, end }], fixes: [{ at, text: `${value}${minutes ? `.${minutes}` : ''} Uhr` }] }
    }
  },
})

/** The full stop of "p.m." is also the one of the sentence. */
function endsSentence(text: string, end: number): boolean {
  return /^\s*$|^\s+\p{Lu}/u.test(text.slice(end))
}
