import type { AnalysedSource, AnalysedTarget, Token } from '../../analysis/pair.ts'
import type { Finding } from '../rule.ts'
import { matchQuantities } from '../quantities.ts'
import { MONTH_NAMES } from '../../text/dates.ts'
import { defineRule } from '../rule.ts'
import { capitalised } from '../../text/capitals.ts'

const DAYS_EN = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const DAYS_DE = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']
const { de: MONTHS_DE, en: MONTHS_EN } = MONTH_NAMES
const NUMBERS_DE = new Map(MONTHS_DE.map((name, number) => [name, number]))
const NUMBERS_EN = new Map(MONTHS_EN.map((name, number) => [name, number]))
const ENGLISH_MONTH = new RegExp(MONTHS_EN.join('|'), 'u')
const DAY_FORM =
  /^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:e?s|e|en)?(?:morgen|mittag|nachmittag|abend|nacht|vormittag)?s?$/u

const germanDay = (word: string): number => {
  const day = DAY_FORM.exec(word.toLowerCase())?.[1]
  return day === undefined ? -1 : DAYS_DE.indexOf(day === 'sonnabend' ? 'samstag' : day)
}

function named(tokens: readonly Token[], numbers: ReadonlyMap<string, number>) {
  const found: { token: Token; month: number }[] = []
  for (const token of tokens) {
    const month = numbers.get(token.text)
    if (month !== undefined) found.push({ token, month })
  }
  return found
}

/** The one month of the source that the translation has not, and the one it has instead. */
function* otherMonth(source: AnalysedSource, target: AnalysedTarget): Iterable<Finding> {
  if (!ENGLISH_MONTH.test(source.text)) return
  const english = named(source.tokens, NUMBERS_EN)
  if (english.length === 0) return
  const german = named(target.tokens, NUMBERS_DE)
  const missing = english.filter(({ month }) => !german.some((other) => other.month === month))
  const extra = german.filter(({ month }) => !english.some((other) => other.month === month))
  const [original] = missing
  const [found] = extra
  if (missing.length !== 1 || extra.length !== 1 || !original || !found) return
  const at = { start: found.token.start, end: found.token.end }
  yield {
    target: [at],
    source: [{ start: original.token.start, end: original.token.end }],
    fixes: [{ at, text: MONTHS_DE[original.month] ?? '' }],
    strength: 'month',
  }
}

/** Another date or another day of the week than in the source. */
export const dateMismatch = defineRule({
  id: 'date-mismatch',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: { date: 0.8, weekday: 0.85, month: 0.8 },
  name: { de: 'Datum weicht ab', en: 'Date differs' },
  wordings: {
    main: {
      de: { what: '„{text}“ passt nicht zum Datum im Original', why: 'Im Original steht {source}.' },
      en: { what: '“{text}” does not fit the date in the original', why: 'The original says {source}.' },
    },
  },
  examples: {
    bad: [
      { source: 'The vote is on «Friday».', target: 'Die Abstimmung ist am «Donnerstag».', fix: 'Freitag' },
      { source: 'It began in «June».', target: 'Es begann im «Juli».', fix: 'Juni' },
      { source: 'It began on «7 October».', target: 'Es begann am «8. Oktober».', fix: null },
    ],
    good: [
      { source: 'The vote is on Saturday.', target: 'Die Abstimmung ist am Sonnabend.' },
      { source: 'In June the group March won.', target: 'Im Juni gewann die Gruppe March.' },
      { source: 'He spoke on Friday evening.', target: 'Er sprach am Freitagabend.' },
      { source: 'Easter Monday is a holiday.', target: 'Der Ostermontag ist ein Feiertag.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source) return
    const open = matchQuantities(pair)
    const lost = open.source.filter((quantity) => quantity.kind === 'date')
    const wrong = open.target.filter((quantity) => quantity.kind === 'date')
    if (lost.length === 1 && wrong.length === 1 && lost[0] && wrong[0])
      yield {
        target: [{ start: wrong[0].start, end: wrong[0].end }],
        source: [{ start: lost[0].start, end: lost[0].end }],
        strength: 'date',
      }
    else if (lost.length === 0 && wrong.length === 0) yield* otherMonth(source, target)
    // Most sentences name no day of the week, and one look at the text costs less than one at every token.
    if (!/(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu.test(source.text)) return
    const english = source.tokens.flatMap((token) => {
      if (!/day/iu.test(token.text)) return []
      const day = DAYS_EN.indexOf(token.lower.replace(/['’]?s$/u, ''))
      return day < 0 ? [] : [{ token, day }]
    })
    if (english.length === 0) return
    const german = target.tokens.flatMap((token) => {
      const day = germanDay(token.text)
      return day < 0 ? [] : [{ token, day }]
    })
    const missing = english.filter(({ day }) => !german.some((other) => other.day === day))
    const extra = german.filter(({ day }) => !english.some((other) => other.day === day))
    if (missing.length !== 1 || extra.length !== 1 || !missing[0] || !extra[0]) return
    const { token } = extra[0]
    const name = DAYS_DE[missing[0].day] ?? ''
    const old = DAYS_DE[extra[0].day] ?? ''
    const text = token.lower.startsWith(old) ? capitalised(name) + token.text.slice(old.length) : name
    yield {
      target: [{ start: token.start, end: token.end }],
      source: [{ start: missing[0].token.start, end: missing[0].token.end }],
      fixes: [{ at: { start: token.start, end: token.end }, text }],
      strength: 'weekday',
    }
  },
})
