import { dates as findDates, MONTH_NAMES } from '../../text/dates.ts'
import type { Quantity } from '../../text/quantity.ts'
import { matches } from '../find.ts'
import { gapOfSentence } from './gap-place.ts'
import { matchQuantities } from '../quantities.ts'
import type { AnalysedPair } from '../../analysis/pair.ts'
import type { Span } from '../../text/span.ts'
import { defineRule } from '../rule.ts'
import type { Finding } from '../rule.ts'
import { capitalised } from '../../text/capitals.ts'

const telling = (quantity: Quantity) =>
  quantity.written === 'digits' &&
  quantity.kind !== 'code' &&
  quantity.kind !== 'time' &&
  quantity.kind !== 'decade'

const IMPERIAL =
  /^[-\s]?(?:feet|foot|ft|inch|inches|miles?|mph|yards?|pounds?|lbs?|°F|degrees|Fahrenheit|acres?|gallons?)/iu
const UNIT_AHEAD = 14

const MAGNITUDES: ReadonlyMap<number, RegExp> = new Map([
  [1e3, /tausend/iu],
  [1e6, /Million/u],
  [1e9, /Milliarde/u],
  [1e12, /Billion/u],
])

/** „ein Prozent“, „eine Meile“: one is said as a word, and looks like an article. */
const ONE = /^eine?[mnrs]?$/iu

function isOneInWords({ source, target, links }: AnalysedPair, quantity: Quantity): boolean {
  if (quantity.values[0] !== 1) return false
  const counted = source?.tokens.find(({ start, kind }) => start >= quantity.core.end && kind === 'word')
  const said = links.toTarget[counted?.index ?? -1] ?? []
  const isPercent = quantity.kind === 'percent' ? target.tokens.filter(({ text }) => text === 'Prozent') : []
  return [...said, ...isPercent.map(({ index }) => index)].some((index) =>
    target.tokens.slice(Math.max(0, index - 2), index).some(({ text }) => ONE.test(text)),
  )
}

/** "9/11" is said as a day; "$1 million" as „eine Million“, without a figure. */
function isSaidOtherwise(pair: AnalysedPair, quantity: Quantity): boolean {
  const source = pair.source?.text ?? ''
  if (source[quantity.core.start - 1] === '/' || source[quantity.core.end] === '/') return true
  const magnitude = MAGNITUDES.get(quantity.values[0] ?? 0)
  return magnitude?.test(pair.target.text) === true || isOneInWords(pair, quantity)
}

/** A number of the source is nowhere in the target, and no other number stands in its place. */
export const numberMissing = defineRule({
  id: 'number-missing',
  version: 4,
  category: 'accuracy/omission',
  severity: 'major',
  needs: 'pair',
  prior: { '': 0.55, year: 0.7, day: 0.9 },
  name: { de: 'Zahl fehlt', en: 'Number missing' },
  wordings: {
    main: {
      de: { what: 'Die Zahl {source} fehlt', why: 'Sie steht im Original, aber nicht in der Übersetzung.' },
      en: {
        what: 'The number {source} is missing',
        why: 'It is in the original, but not in the translation.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'The court fined the company «4500 euros».',
        target: 'Das Gericht bestrafte die «Firma».',
        fix: null,
      },
      {
        source: 'It became a storm early on «14 September».',
        target: '«Anfang September» wurde es ein Sturm.',
        fix: 'Früh am 14. September',
      },
      {
        source: 'The council met on Monday. The bridge will cost «9000 euros».',
        target: 'Der Rat tagte am Montag.«»',
        fix: null,
      },
      {
        source: 'The mill burned down on 3 May «1921».',
        target: 'Die Mühle brannte am «3. Mai» ab.',
        fix: null,
      },
    ],
    good: [
      { source: 'It began early in September.', target: 'Es begann Anfang September.' },
      { source: 'It took 24 hours.', target: 'Es dauerte einen Tag und war 24 Stunden lang.' },
      { source: 'It opened on 3 May 1921.', target: 'Im Jahr 1921 wurde sie am 3. Mai eröffnet.' },
      { source: 'He won 3-2.', target: 'Er gewann 3:2.' },
      { source: 'Prices rose by 1 percent.', target: 'Die Preise stiegen um einen Prozent.' },
      { source: 'They moved 1 step closer.', target: 'Sie kamen einen Schritt näher.' },
      { source: 'It cost a cool $1 million.', target: 'Es kostete glatt eine Million Dollar.' },
      { source: 'Everything changed after 9/11.', target: 'Nach dem 11. September wurde alles anders.' },
      { source: 'The 10-foot wall fell.', target: 'Die drei Meter hohe Mauer fiel.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source || target.text.trim() === '') return
    yield* missingYears(pair)
    const open = matchQuantities(pair)
    if (open.target.length > 0) return
    const missing = open.source.filter(
      (quantity) =>
        telling(quantity) &&
        !isSaidOtherwise(pair, quantity) &&
        !IMPERIAL.test(source.text.slice(quantity.core.end, quantity.core.end + UNIT_AHEAD)),
    )
    for (const quantity of missing) {
      const day = dayOfMonth(pair, quantity)
      if (day) {
        yield day
        continue
      }
      const at = besideOf(pair, quantity)
      if (at) yield { target: [at], source: [{ start: quantity.start, end: quantity.end }] }
    }
  },
})

/** „Anfang“, „Mitte“, „einige“: what stands for the number that was left out belongs to the place. */
const VAGUE =
  /^(?:Anfang|Mitte|Ende|einige[nrm]?|mehrere[nrm]?|wenige[nrm]?|viele[nrm]?|etwa|rund|ungefähr|fast)$/iu

/** "Early on September 14" that became „Anfang September“: another day. */
function dayOfMonth({ source, target }: AnalysedPair, quantity: Quantity): Finding | null {
  const [date] = quantity.dates
  const month = MONTH_NAMES.de[(date?.month ?? 0) - 1]
  if (!source || quantity.dates.length !== 1 || !date?.day || month === undefined) return null
  const places = [
    ...matches(target.text, new RegExp(`(?<!\\p{L})(?:Anfang|Mitte|Ende) ${month}(?!\\p{L})`, 'gu')),
  ]
  const [place] = places
  if (!place || places.length > 1) return null
  const [, part] = /(early|late) on (?:the )?$/iu.exec(source.text.slice(0, quantity.start)) ?? []
  const when = part === undefined ? 'am' : /early/iu.test(part) ? 'früh am' : 'spät am'
  const first = place.start === (target.tokens[0]?.start ?? 0)
  const at = { start: place.start, end: place.end }
  return {
    target: [at],
    source: [{ start: quantity.start, end: quantity.end }],
    fixes: [{ at, text: `${first ? capitalised(when) : when} ${date.day}. ${month}` }],
    strength: 'day',
  }
}

/** The year of a date that the target has without one, when that year is nowhere else in the target. */
function* missingYears({ source, target }: AnalysedPair): Iterable<Finding> {
  for (const date of findDates(source?.text ?? '', 'en')) {
    const [reading] = date.readings
    if (!source || date.readings.length !== 1 || !reading?.year || !reading.month) continue
    const year = String(reading.year)
    if (target.text.includes(year) || target.text.includes(`’${year.slice(2)}`)) continue
    const same = findDates(target.text, 'de').filter(
      ({ readings: [own] }) => own?.month === reading.month && own.day === reading.day,
    )
    const [place] = same
    if (!place || same.length > 1 || place.readings.length !== 1 || place.readings[0]?.year) continue
    const at = source.text.indexOf(year, date.start)
    yield {
      target: [{ start: place.start, end: place.end }],
      source: [{ start: at, end: at + year.length }],
      strength: 'year',
    }
  }
}

/** Where the number is missing: the target word that translates the source word nearest to it, else where its sentence is. */
function besideOf(pair: AnalysedPair, quantity: Quantity): Span | null {
  const { source, target, links } = pair
  const number = source?.tokens.find(({ end }) => end > quantity.core.start)
  const gap = number ? gapOfSentence(pair, number) : null
  if (gap !== null) return { start: gap, end: gap }
  const near = (source?.tokens ?? [])
    .filter(({ sentence }) => sentence === number?.sentence)
    .flatMap((token) => (links.toTarget[token.index] ?? []).map((index) => ({ token, index })))
    .map(({ token, index }) => ({
      index,
      distance: Math.min(Math.abs(token.start - quantity.end), Math.abs(quantity.start - token.end)),
    }))
    .sort((a, b) => a.distance - b.distance)
  const token = target.tokens[near[0]?.index ?? -1] ?? target.tokens.findLast((each) => each.kind === 'word')
  if (!token) return null
  const before = target.tokens[token.index - 1]
  return { start: before && VAGUE.test(before.text) ? before.start : token.start, end: token.end }
}
