import { matches } from '../find.ts'
import { UNITS } from '../accuracy/unit-changed.data.ts'
import { ENGLISH_DECIMAL, ENGLISH_THOUSANDS, germanNumber } from '../german-numbers.ts'
import { defineRule } from '../rule.ts'

/** Number or fraction and an English abbreviation; "in" only glued to it, or every „5 in Berlin“ would be inches. */
const UNIT =
  /(?<![\p{L}\d.,$£€-])((?:\d+ )?\d+ ?\/ ?\d+|\d+(?:[.,]\d+)*)(?:[\s\u00a0]?(ft|lbs?|oz|yds?|mi)|(in))(?![\p{L}\d/-]|\s?\/)/gu

/** Words that the abbreviations stand for, as UNITS has them. */
const WORDS: Readonly<Record<string, string>> = { yd: 'yard', yds: 'yards', mi: 'miles', in: 'inches' }

/** German singular and plural of an English abbreviation. */
function namesOf(unit: string): readonly [one: string, many: string] | undefined {
  return UNITS.find((each) => each.en.test(WORDS[unit] ?? unit))?.names
}

/** The number as German writes it, where it was taken over as English does. */
function numberInGerman(number: string, source: string): string {
  const isEnglish = ENGLISH_THOUSANDS.test(number) || ENGLISH_DECIMAL.test(number)
  return isEnglish && source.includes(number) ? germanNumber(number) : number.replaceAll(/ ?\/ ?/gu, '/')
}

/** "5000 ft" left as it is: German writes the unit out, or converts it. */
export const englishUnit = defineRule({
  id: 'english-unit',
  version: 2,
  category: 'locale/number',
  severity: 'minor',
  needs: 'pair',
  prior: 0.6,
  name: { de: 'Englische Einheit stehen geblieben', en: 'English unit left standing' },
  wordings: {
    main: {
      de: {
        what: '„{unit}“ ist eine englische Abkürzung',
        why: 'Ausgeschrieben heißt es „{name}“; üblich ist, umzurechnen.',
      },
      en: {
        what: '“{unit}” is an English abbreviation',
        why: 'Spelt out it is “{name}”; usually it is converted.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'They expect 4in of rain.', target: 'Sie rechnen mit «4in» Regen.', fix: '4 Zoll' },
      {
        source: 'The plane climbed to 5,000 ft.',
        target: 'Das Flugzeug stieg auf «5.000 ft».',
        fix: '5.000 Fuß',
      },
      { source: 'They walked 1/2 mi.', target: 'Sie gingen «1 / 2 mi».', fix: '1/2 Meile' },
      { source: 'It weighs 7.25 lb.', target: 'Es wiegt «7.25 lb».', fix: '7,25 Pfund' },
    ],
    good: [
      { source: 'They expect 4in of rain.', target: 'Sie rechnen mit 10 Zentimetern Regen.' },
      { source: 'There were 5 in Berlin.', target: 'Es waren 5 in Berlin.' },
    ],
  },
  *check({ source, target }) {
    if (!source) return
    for (const { start, end, groups } of matches(target.text, UNIT)) {
      const [number = '', spaced = '', glued = ''] = groups
      const unit = spaced || glued
      const [one, many] = namesOf(unit) ?? []
      const at = source.text.search(new RegExp(`\\d[\\d.,]*[\\s\\u00a0]?${unit}(?!\\p{L})`, 'u'))
      if (one === undefined || many === undefined || at < 0) continue
      // „1/2 Meile“, „0,5 Meilen“
      const name = /^1(?: ?\/ ?\d+)?$/u.test(number) ? one : many
      yield {
        target: [{ start, end }],
        source: [{ start: at, end: source.text.indexOf(unit, at) + unit.length }],
        fixes: [{ at: { start, end }, text: `${numberInGerman(number, source.text)} ${name}` }],
        evidence: { unit, name },
      }
    }
  },
})
