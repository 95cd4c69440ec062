import type { SourceToken } from '../../analysis/pair.ts'
import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const GLUED =
  /(?<![\p{L}\d.,-])(\d+(?:[.,]\d+)?)(km\/h|km²|km|cm|mm|m²|kg|mg|ml|kWh|MWh|GWh|MW|GW|GB|TB|MB|GHz|MHz|°[CF]|mph|ha)(?![\p{L}\d-])/gu

/** Metres, grams and tonnes are also letters of names: only where the source has the unit. */
const SHORT = /(?<![\p{L}\d.,\-$£€])(\d+(?:[.,]\d+)*)(m|g|t)(?![\p{L}\d-])/gu
const SHORT_UNIT =
  /(?<![$£€\d.,])\d[\d.,]*[\s\u00a0]?(?:m|g|t|met(?:er|re)s?|grams?|tonn?es?|yards?|yd|ft|feet)(?!\p{L})/iu

/** Distances that are run and swum, and what stands behind them in English. */
const RACE = /^(?:\d00|[68]0|50|110|\d{1,2},?[05]00)$/u
const OF_RACE =
  /^(?:hurdle|race|final|heat|sprint|event|title|record|medal|champion|relay|runner|sprinter|swimmer)s$/u

/** "35m posts": where things are counted and no race is run, the letter stands for million. */
function countsMillions(tokens: readonly SourceToken[], number: string): boolean {
  return tokens.some(({ text, index }) => {
    if (text !== `${number}m` && !(text === number && tokens[index + 1]?.text === 'm')) return false
    const behind = tokens.slice(index + (text === number ? 2 : 1))
    const end = behind.findIndex(({ pos }) => !/^(?:NOUN|PROPN|ADJ)$/u.test(pos))
    const counted = behind.slice(0, end < 0 ? behind.length : end).at(-1)
    if (!counted || (RACE.test(number) && OF_RACE.test(counted.text))) return false
    return counted.text === 'people' || (counted.text.endsWith('s') && counted.lemma !== counted.text)
  })
}

export const unitSpace = defineRule({
  id: 'unit-space',
  version: 2,
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
      { source: 'She won the 400m hurdles.', target: 'Sie gewann die «400m» Hürden.', fix: '400 m' },
    ],
    good: [
      { target: 'Die Strecke ist 12 km lang, das Netz 5G.' },
      { source: 'It cost $5m.', target: 'Es kostete 5m Dollar.' },
      { source: 'It has 12m private users.', target: 'Es hat 12m private Nutzer.' },
      { source: 'the 9mm pistol', target: 'Die 9mm-Pistole lag da.' },
    ],
  },
  *check({ source, target }) {
    const short = source && SHORT_UNIT.test(source.text) ? [...matches(target.text, SHORT)] : []
    for (const { start, end, groups } of [...matches(target.text, GLUED), ...short]) {
      const [number = '', unit = ''] = groups
      if (unit === 'm' && source && countsMillions(source.tokens, number)) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: `${number} ${unit}` }] }
    }
  },
})
