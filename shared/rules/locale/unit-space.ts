import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const GLUED =
  /(?<![\p{L}\d.,-])(\d+(?:[.,]\d+)?)(km\/h|km²|km|cm|mm|m²|kg|mg|ml|kWh|MWh|GWh|MW|GW|GB|TB|MB|GHz|MHz|°[CF]|mph|ha)(?![\p{L}\d-])/gu

/** Metres, grams and tonnes are also letters of names: only where the source has the unit. */
const SHORT = /(?<![\p{L}\d.,\-$£€])(\d+(?:[.,]\d+)*)(m|g|t)(?![\p{L}\d-])/gu
const SHORT_UNIT =
  /(?<![$£€\d.,])\d[\d.,]*[\s\u00a0]?(?:m|g|t|met(?:er|re)s?|grams?|tonn?es?|yards?|yd|ft|feet)(?!\p{L})/iu

export const unitSpace = defineRule({
  id: 'unit-space',
  version: 1,
  category: 'locale/number',
  severity: 'minor',
  needs: 'target',
  prior: 0.6,
  name: { de: 'Einheit ohne Abstand', en: 'Unit without a space' },
  wordings: {
    main: {
      de: { what: 'Zwischen Zahl und Einheit fehlt ein Leerzeichen', why: 'Man schreibt {fix}.' },
      en: { what: 'A space is missing between number and unit', why: 'German writes {fix}.' },
    },
  },
  examples: {
    bad: [
      { target: 'Die Strecke ist «12km» lang.', fix: '12 km' },
      { source: 'The wall is 3 m high.', target: 'Die Mauer ist «3m» hoch.', fix: '3 m' },
      { target: 'Es waren «30°C» im Schatten.', fix: '30 °C' },
    ],
    good: [
      { target: 'Die Strecke ist 12 km lang, das Netz 5G.' },
      { source: 'It cost $5m.', target: 'Es kostete 5m Dollar.' },
      { source: 'the 9mm pistol', target: 'Die 9mm-Pistole lag da.' },
    ],
  },
  *check({ source, target }) {
    const short = source && SHORT_UNIT.test(source.text) ? [...matches(target.text, SHORT)] : []
    for (const { start, end, groups } of [...matches(target.text, GLUED), ...short]) {
      const [number = '', unit = ''] = groups
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: `${number} ${unit}` }] }
    }
  },
})
