import { slice } from '../../text/span.ts'
import { amountsInGerman } from '../german-amounts.ts'
import { matchQuantities } from '../quantities.ts'
import { defineRule } from '../rule.ts'

/** What the currencies are called in German, as words and as the signs that stand behind the number. */
const NAMES: Readonly<Record<string, { readonly word: string; readonly sign: string }>> = {
  EUR: { word: 'Euro', sign: '€' },
  USD: { word: 'Dollar', sign: '$' },
  GBP: { word: 'Pfund', sign: '£' },
  CHF: { word: 'Franken', sign: 'CHF' },
  JPY: { word: 'Yen', sign: '¥' },
  CNY: { word: 'Yuan', sign: 'CNY' },
  INR: { word: 'Rupien', sign: '₹' },
  RUB: { word: 'Rubel', sign: '₽' },
}

const CURRENCY =
  /€|(?:US-?)?\$|£|¥|₹|₽|\b(?:EUR|USD|GBP|CHF|JPY|CNY|INR|RUB|Rs)\b|(?:US-)?Dollar|Euros?|(?:britische )?Pfund|(?:Schweizer )?Franken|Yen|Yuan|Rupien|Rubel/u

/** The same amount stands in the target in another currency. */
export const currencyChanged = defineRule({
  id: 'currency-changed',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: 0.9,
  name: { de: 'Währung vertauscht', en: 'Currency changed' },
  wordings: {
    main: {
      de: {
        what: 'Die Währung stimmt nicht',
        why: 'Im Original steht „{source}“, derselbe Betrag in {currency}.',
      },
      en: {
        what: 'The currency is wrong',
        why: 'The original says “{source}”: the same amount in {currency}.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'The repairs cost «$300».', target: 'Die Reparatur kostete «300 Euro».', fix: '300 Dollar' },
      { source: 'They paid «£5 million».', target: 'Sie zahlten «5 Millionen €».', fix: '5 Millionen £' },
      { source: 'They paid «£1,500».', target: 'Sie zahlten «$1,500».', fix: '1.500 Pfund' },
    ],
    good: [
      { source: 'It cost $300 (270 euros).', target: 'Es kostete 300 Dollar (270 Euro).' },
      { source: 'It cost $300.', target: 'Es kostete umgerechnet 270 Euro.' },
      { source: 'A pound of salt costs one euro.', target: 'Ein Pfund Salz kostet einen Euro.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source) return
    for (const [original, amount] of matchQuantities(pair).pairs) {
      const { currency } = original
      if (!currency || !amount.currency || currency === amount.currency) continue
      if (original.kind !== 'money' || amount.kind !== 'money') continue
      const name = NAMES[currency]
      const old = slice(target.text, amount)
      const text = name && old.replace(CURRENCY, (unit) => (/\p{L}/u.test(unit) ? name.word : name.sign))
      const at = { start: amount.start, end: amount.end }
      yield {
        target: [at],
        source: [{ start: original.start, end: original.end }],
        fixes: text !== undefined && text !== old ? [{ at, text: amountsInGerman(text) }] : [],
        evidence: { currency: name?.word ?? currency },
      }
    }
  },
})
