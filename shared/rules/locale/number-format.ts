import { matches } from '../find.ts'
import { ENGLISH_DECIMAL, ENGLISH_THOUSANDS, germanNumber, QUANTITY } from '../german-numbers.ts'
import { defineRule } from '../rule.ts'

const NUMBER = /(?<![\p{L}\d.,:/-])\d+(?:[.,]\d+)+(?![\d/]|[.,]\d|\.(?=\s*(?:\p{Lu}|\d)))/gu
/** Before a number with a point these say that it is a version, a paragraph, a score. */
const NUMBERED =
  /(?:\b(?:Version|Kapitel|Abschnitt|Absatz|Ziffer|Nr\.|Nummer|Artikel|Abb\.|Abbildung(?:en)?|Bild|Akt|Szene|Tabelle|Typ|Web|Level|Stufe|v\.?)|§)\s?(?:\d+\.\d+(?:,\s|\sund\s|\sbis\s))*$/iu
/** Its own rule (currency-format) puts the sign behind the number as well. */
const BEHIND_CURRENCY = /[$€£¥₹][\s\u00a0]?$|\b(?:USD|GBP|EUR)[\s\u00a0]?$/u
/** Cricket and baseball count these with a point: the digit after it is no decimal. */
const COUNTED_BY_POINT = /^\s?(?:overs?|innings?)\b/iu

export const numberFormat = defineRule({
  id: 'number-format',
  version: 1,
  category: 'locale/number',
  severity: 'minor',
  needs: 'target',
  prior: { quantity: 0.95, thousands: 0.9, decimal: 0.6 },
  name: { de: 'Englische Zahlenschreibweise', en: 'English number format' },
  wordings: {
    main: {
      de: {
        what: 'Die Zahl ist englisch geschrieben',
        why: 'Im Deutschen trennt der Punkt Tausender ab und das Komma Dezimalstellen: {fix}.',
      },
      en: {
        what: 'The number is written the English way',
        why: 'German sets thousands off with a point and decimals with a comma: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Bau kostet «4.5» Milliarden Euro.', fix: '4,5' },
      { source: 'More than 1,200 guests came.', target: 'Mehr als «1,200» Gäste kamen.', fix: '1.200' },
      { target: 'Es waren «3,400,000» Stück.', fix: '3.400.000' },
      {
        source: 'It grew by 2.3 points to 88.1.',
        target: 'Es stieg um «2.3» Punkte auf «88.1».',
        fix: '2,3',
      },
    ],
    good: [
      { target: 'Der Zug fährt am 7.10. um 10.30 Uhr ab.' },
      { source: 'It runs on Windows 3.1 and iOS 13.2.', target: 'Es läuft unter Windows 3.1 und iOS 13.2.' },
      { source: 'Pi is 3.142.', target: 'Pi ist 3,142.' },
      { source: 'They paid $1,200.', target: 'Sie zahlten $1,200.' },
      { target: 'Es kamen 1.200 Gäste, im Schnitt 2,5 je Tisch.' },
      { source: 'Figures 0.1 and 3.1 show it.', target: 'Die Abbildungen 0.1 und 3.1 zeigen es.' },
      { source: 'He bowled 42.1 overs.', target: 'Er warf 42.1 Overs.' },
      { source: 'See section 4.2.', target: 'Siehe Abschnitt 4.2.' },
    ],
  },
  *check({ source, target }) {
    for (const { start, end, text } of matches(target.text, NUMBER)) {
      const after = target.text.slice(end)
      if (BEHIND_CURRENCY.test(target.text.slice(0, start))) continue
      const quantity = QUANTITY.test(after)
      const copied = source?.text.includes(text) === true
      if (ENGLISH_THOUSANDS.test(text)) {
        if (!copied && !/,.*[,.]/u.test(text)) continue
      } else if (ENGLISH_DECIMAL.test(text)) {
        if (NUMBERED.test(target.text.slice(0, start)) || /^\s?Uhr|^\.\d|^\s?[ap]\.?m\b/u.test(after))
          continue
        if (COUNTED_BY_POINT.test(after)) continue
        const named = /\p{Lu}[\p{L}\d]*\s$/u
        if (!quantity && (!copied || named.test(source.text.slice(0, source.text.indexOf(text))))) continue
      } else continue
      yield {
        target: [{ start, end }],
        fixes: [{ at: { start, end }, text: germanNumber(text) }],
        strength: quantity ? 'quantity' : text.includes(',') ? 'thousands' : 'decimal',
      }
    }
  },
})
