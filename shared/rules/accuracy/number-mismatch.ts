import type { Quantity } from '../../text/quantity.ts'
import { slice } from '../../text/span.ts'
import { amountsInGerman } from '../german-amounts.ts'
import { matchQuantities } from '../quantities.ts'
import { defineRule } from '../rule.ts'

/** Units that translators convert, so that the number may differ. */
const CONVERTED =
  /^[-\s]?(?:feet|foot|ft|inch|inches|miles?|mph|yards?|pounds?|lbs?|ounces?|oz|gallons?|acres?|square (?:feet|foot|inch|mile|yard)|sq\.? ?ft|°F|degrees(?! (?:C\b|Celsius))|Fahrenheit|am|pm|a\.m|p\.m)/iu
const CONVERTED_AHEAD = 18

const isConverted = (text: string, quantity: Quantity) =>
  CONVERTED.test(text.slice(quantity.core.end, quantity.core.end + CONVERTED_AHEAD)) ||
  quantity.kind === 'time'

/** "The first five", "one" and a dozen are counted in too many ways; the words for larger numbers are not. */
const LARGE = 13

const comparable = ({ kind, written, values }: Quantity) =>
  (written === 'digits' || (kind !== 'time' && (values[0] ?? 0) >= LARGE)) &&
  kind !== 'code' &&
  kind !== 'decade' &&
  kind !== 'ordinal' &&
  kind !== 'date'

/** German spelling of a number: 60.000 and 3,5. */
function german(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/gu, '.') : whole
  return fraction ? `${grouped},${fraction}` : grouped
}

/** A letter glued to the number (35m, 4k) may be metres or millions, so nothing is said of it; of money (£35m) it is plain. */
const mayBeUnit = (text: string, { start, core }: Quantity) =>
  /^\s?(?:m|k)\b/iu.test(text.slice(core.end)) && !/[$€£¥]\s?$/u.test(text.slice(start, core.start))

/** „3 bis 8 Millionen“, „£5million“, „£44m-Transfer“: its magnitude stands behind the next number, or in English. */
const MAGNITUDE_AHEAD =
  /^(?:\s?(?:bis(?: zu)?|und|oder|[-–—])\s?[$€£¥]?\d[\d.,]*)?[\s-]?(?:Mio|Million|Mrd|Milliarde|Bio\.|Billion|Tsd|[Tt]ausend|(?:million|billion|trillion|thousand|mn?|bn|tn|k)(?!\p{L}))/u

const hasMagnitudeAhead = (text: string, { core }: Quantity) => MAGNITUDE_AHEAD.test(text.slice(core.end))

/** A power of a thousand lies between the two: billion was taken for Billion. */
function magnitudeApart(source: Quantity, target: Quantity): boolean {
  const ratio = (target.values[0] ?? 0) / (source.values[0] ?? 1)
  return [1e3, 1e6, 1e-3, 1e-6].some((power) => Math.abs(ratio / power - 1) < 1e-9)
}

/** Its German look-alike is a thousand times as much. */
const FALSE_FRIEND = /[bt]illion|\d(?:bn|tn|b)$/iu

const MAGNITUDES: readonly (readonly [power: number, singular: string, plural: string])[] = [
  [1e12, 'Billion', 'Billionen'],
  [1e9, 'Milliarde', 'Milliarden'],
  [1e6, 'Million', 'Millionen'],
]

/** A number of the source stands in the target as another one. */
export const numberMismatch = defineRule({
  id: 'number-mismatch',
  version: 3,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: { digits: 0.8, magnitude: 0.9 },
  name: { de: 'Zahl weicht ab', en: 'Number differs' },
  wordings: {
    main: {
      de: { what: '„{text}“ steht nicht im Original', why: 'Im Original steht {source}.' },
      en: { what: '“{text}” is not in the original', why: 'The original says {source}.' },
    },
    magnitude: {
      de: {
        what: '„{text}“ ist die falsche Größenordnung',
        why: 'Im Original steht {source}; „billion“ ist auf Deutsch Milliarde, „trillion“ Billion.',
      },
      en: {
        what: '“{text}” is the wrong magnitude',
        why: 'The original says {source}; “billion” is Milliarde in German, “trillion” is Billion.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'It cost «27» euros.', target: 'Es kostete «72» Euro.', fix: '27' },
      {
        source: 'The draft spoke of «$5bn».',
        target: 'Der Entwurf sprach von «5 Billionen Dollar».',
        fix: '5 Milliarden Dollar',
      },
      {
        source: 'The plan costs «$5 billion».',
        target: 'Der Plan kostet «5 Billionen Dollar».',
        fix: '5 Milliarden Dollar',
      },
      {
        source: 'It costs «€2.1 billion».',
        target: 'Es kostet «€2.1 Billionen».',
        fix: '2,1 Milliarden Euro',
      },
      { source: 'She owned «sixty» hats.', target: 'Sie besaß «sechzehn» Hüte.', fix: '60' },
      {
        source: 'It drew up to «four million» listeners.',
        target: 'Es zog bis zu «vier Milliarden» Hörer an.',
        fix: 'vier Millionen',
      },
      { source: 'It covers «20» square metres.', target: 'Es bedeckt «200» Quadratmeter.', fix: '20' },
    ],
    good: [
      { source: 'More than 60,000 people fled.', target: 'Mehr als 60.000 Menschen flohen.' },
      { source: 'The tower is 27 feet high.', target: 'Der Turm ist 8 Meter hoch.' },
      { source: 'Twelve ships left in 2019.', target: 'Zwölf Schiffe liefen 2019 aus.' },
      { source: 'It covers 20 square feet.', target: 'Es bedeckt 2 Quadratmeter.' },
      { source: 'A dozen of the sixty guests left.', target: 'Zwölf der 60 Gäste gingen.' },
      { source: 'It has 35m users.', target: 'Es hat 35 Millionen Nutzer.' },
      { source: 'It costs $1.2bn.', target: 'Es kostet 1,2 Milliarden Dollar.' },
      {
        source: 'The repair will cost between $2million and $6million.',
        target: 'Die Reparatur wird 2 bis 6 Millionen Dollar kosten.',
      },
      { source: 'The bridge cost £7million.', target: 'Die Brücke kostete £7million.' },
      { source: 'They bought the £12m yacht.', target: 'Sie kauften die £12m-Jacht.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source) return
    const open = matchQuantities(pair)
    const missing = open.source.filter(
      (quantity) => comparable(quantity) && !isConverted(source.text, quantity),
    )
    const extra = open.target.filter(comparable)
    if (missing.length !== extra.length) return
    for (const [place, quantity] of extra.entries()) {
      const original = missing[place]
      const value = original?.values[0]
      if (!original || value === undefined) continue
      if (magnitudeApart(original, quantity)) {
        const isBare = quantity.end === quantity.core.end
        if (mayBeUnit(source.text, original) || (isBare && hasMagnitudeAhead(target.text, quantity))) continue
        const unit = MAGNITUDES.find(([power]) => value >= power)
        const old = slice(target.text, quantity)
        const text = unit
          ? old.replace(
              /Billion(?:en)?|Milliarden?|Million(?:en)?|Trillion(?:en)?/u,
              unit[value === unit[0] ? 1 : 2],
            )
          : old
        yield {
          target: [{ start: quantity.start, end: quantity.end }],
          source: [{ start: original.start, end: original.end }],
          fixes:
            text === old
              ? []
              : [{ at: { start: quantity.start, end: quantity.end }, text: amountsInGerman(text) }],
          strength: 'magnitude',
          ...(FALSE_FRIEND.test(slice(source.text, original)) ? { wording: 'magnitude' } : {}),
        }
        continue
      }
      const inWords = original.written === 'words' || quantity.written === 'words'
      const text = german(inWords ? value : readCore(source.text, original))
      if (
        slice(target.text, quantity.core) === text ||
        slice(target.text, quantity.core) === slice(source.text, original.core)
      )
        continue
      const plain = original.core.end === original.end && quantity.core.end === quantity.end
      const canReplace = inWords ? plain && value < 1e6 : plain || original.kind === quantity.kind
      yield {
        target: [inWords ? { start: quantity.start, end: quantity.end } : quantity.core],
        source: [original.core],
        fixes: canReplace ? [{ at: quantity.core, text }] : [],
        strength: 'digits',
      }
    }
  },
})

/** Value of the bare number, before its magnitude. */
function readCore(text: string, quantity: Quantity): number {
  return Number(slice(text, quantity.core).replace(/,/gu, ''))
}
