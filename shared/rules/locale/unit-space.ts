import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const GLUED =
  /(?<![\p{L}\d.,-])(\d+(?:[.,]\d+)?)(km\/h|km²|km|cm|mm|m²|kg|mg|ml|kWh|MWh|GWh|MW|GW|GB|TB|MB|GHz|MHz|°[CF]|mph|ha)(?![\p{L}\d-])/gu

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
      de: { what: 'Zwischen Zahl und Einheit fehlt ein Leerzeichen.', why: 'Man schreibt {fix}.' },
      en: { what: 'A space is missing between number and unit.', why: 'German writes {fix}.' },
    },
  },
  examples: {
    bad: [
      { target: 'Die Strecke ist «12km» lang.', fix: '12 km' },
      { target: 'Es waren «30°C» im Schatten.', fix: '30 °C' },
    ],
    good: [
      { target: 'Die Strecke ist 12 km lang, das Netz 5G.' },
      { source: 'the 9mm pistol', target: 'Die 9mm-Pistole lag da.' },
    ],
  },
  *check({ target }) {
    for (const { start, end, groups } of matches(target.text, GLUED)) {
      const [number = '', unit = ''] = groups
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: `${number} ${unit}` }] }
    }
  },
})
