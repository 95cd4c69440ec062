import { describe, expect, it } from 'vitest'
import type { Language } from '../../../shared/text/language.ts'
import { germanCardinal, germanOrdinal } from '../../../shared/text/number-words.ts'
import { quantities, sameQuantity } from '../../../shared/text/numbers.ts'
import { slice } from '../../../shared/text/span.ts'

const found = (text: string, language: Language): unknown[] =>
  quantities(text, language).map((quantity) => [
    slice(text, quantity),
    quantity.kind,
    quantity.values[0] ?? quantity.dates[0],
  ])

describe('quantities', () => {
  it.each<[Language, string, unknown[]]>([
    ['en', 'The $5 million plan', [['$5 million', 'money', 5e6]]],
    ['en', 'some 60,000 people', [['60,000', 'number', 60000]]],
    ['en', 'a £1.5bn loss', [['£1.5bn', 'money', 1.5e9]]],
    ['en', 'two hundred and fifty goats', [['two hundred and fifty', 'number', 250]]],
    [
      'en',
      'half a million, the twenty-first',
      [
        ['half a million', 'number', 5e5],
        ['twenty-first', 'ordinal', 21],
      ],
    ],
    ['en', 'at 5:30 p.m. one of them', [['5:30 p.m.', 'time', 1050]]],
    [
      'en',
      'up 50 per cent in the 1990s',
      [
        ['50 per cent', 'percent', 50],
        ['1990s', 'decade', 1990],
      ],
    ],
    ['en', 'on 7 October 2023', [['7 October 2023', 'date', { day: 7, month: 10, year: 2023 }]]],
    [
      'en',
      'G20 and F-16',
      [
        ['20', 'code', 20],
        ['16', 'code', 16],
      ],
    ],
    ['de', 'rund 3,5 Mrd. Euro', [['3,5 Mrd. Euro', 'money', 3.5e9]]],
    ['de', 'eine halbe Million Ziegen', [['eine halbe Million', 'number', 5e5]]],
    ['de', 'um 17.30 Uhr', [['17.30 Uhr', 'time', 1050]]],
    ['de', 'am 7.10.2023', [['7.10.2023', 'date', { day: 7, month: 10, year: 2023 }]]],
    ['de', 'im 21. Jahrhundert', [['21.', 'ordinal', 21]]],
    ['de', 'eine dreiwöchige Pause', [['dreiwöchige', 'number', 3]]],
    ['de', 'ein Haus außer Acht lassen', []],
  ])('%s: %s', (language, text, expected) => {
    expect(found(text, language)).toEqual(expected)
  })

  it.each(['8$8', '12:12 Mai', '$ 2006$7$'])('takes no character twice: %s', (text) => {
    let at = 0
    for (const { start, end } of quantities(text, 'de')) {
      expect(start).toBeGreaterThanOrEqual(at)
      at = end
    }
  })

  it('keeps both readings where three decimals may be a grouping', () => {
    expect(quantities('60,000', 'de')[0]?.values).toEqual([60, 60000])
    expect(quantities('60.000', 'de')[0]?.values).toEqual([60000])
  })
})

describe('sameQuantity', () => {
  const same = (english: string, german: string): boolean | null => {
    const [a] = quantities(english, 'en')
    const [b] = quantities(german, 'de')
    return a === undefined || b === undefined ? null : sameQuantity(a, b)
  }
  it.each([
    ['1.5 billion', '1,5 Milliarden', true],
    ['1.5 billion', '1,5 Billionen', false],
    ['on October 7', 'am 7. Oktober', true],
    ['in 2006', 'am 3. Mai 2006', true],
    ['twenty-one', 'einundzwanzig', true],
    ['5 p.m.', '17 Uhr', true],
    ['40 percent', '14 Prozent', false],
  ])('%s, %s: %s', (english, german, expected) => {
    expect(same(english, german)).toBe(expected)
  })
})

describe('number words', () => {
  it('reads compounds', () => {
    expect(germanCardinal('sechzehntausendzweihundertdreiundvierzig')).toBe(16243)
    expect(germanCardinal('eine')).toBeNull()
    expect(germanCardinal('Einigung')).toBeNull()
    expect(germanOrdinal('zwanzigsten')).toBe(20)
    expect(germanOrdinal('achtete')).toBeNull()
  })
})
