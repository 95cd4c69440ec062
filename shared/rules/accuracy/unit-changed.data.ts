/** Units that get mixed up between English and German, with what they measure. */
export type Unit = {
  readonly kind: 'length' | 'speed' | 'mass' | 'volume' | 'area' | 'temperature' | 'time'
  /** In metres, km/h, kilograms, litres, hectares, degrees Celsius, days. */
  readonly size: number
  /** What zero of the unit is in degrees Celsius. */
  readonly zero?: number
  /** Directly behind the number. */
  readonly en: RegExp
  readonly de: RegExp
  /** German singular and plural. */
  readonly names: readonly [singular: string, plural: string]
}

const en = (words: string) => new RegExp(`^[\\s-]?(?:${words})(?!\\p{L})`, 'iu')
const de = (words: string) => new RegExp(`^[\\s-]?(?:${words})(?!\\p{L})`, 'u')

/** “95 degrees Fahrenheit”, “95°F”, “95F” */
const degrees = (name: string, sign: string) =>
  new RegExp(`^(?:[\\s-]?(?:degrees? (?:${name}|${sign})|°\\s?${sign}|${name})|${sign})(?!\\p{L})`, 'u')

const FREEZING_FAHRENHEIT = -160 / 9

/** Longer names first: "miles per hour" before "miles". Sizes: international yard and pound; US gallon. */
export const UNITS: readonly Unit[] = [
  {
    kind: 'speed',
    size: 1.609,
    en: en('miles per hour|miles an hour|mph'),
    de: de('Meilen pro Stunde|mph'),
    names: ['Meile pro Stunde', 'Meilen pro Stunde'],
  },
  {
    kind: 'speed',
    size: 1,
    en: en('kilomet(?:er|re)s? per hour|kilomet(?:er|re)s? an hour|km/h|kph'),
    de: de('Kilometern? pro Stunde|km/h|Stundenkilometern?'),
    names: ['Kilometer pro Stunde', 'Kilometer pro Stunde'],
  },
  {
    kind: 'area',
    size: 259,
    en: en('square miles?|sq\\.? miles?'),
    de: de('Quadratmeilen?'),
    names: ['Quadratmeile', 'Quadratmeilen'],
  },
  {
    kind: 'area',
    size: 100,
    en: en('square kilomet(?:er|re)s?|sq km|km²'),
    de: de('Quadratkilometern?|km²'),
    names: ['Quadratkilometer', 'Quadratkilometer'],
  },
  {
    kind: 'area',
    size: 0.0000929,
    en: en('square f(?:ee|oo)t|sq\\.? ft'),
    de: de('Quadratfuß'),
    names: ['Quadratfuß', 'Quadratfuß'],
  },
  {
    kind: 'area',
    size: 0.0001,
    en: en('square met(?:er|re)s?|m²'),
    de: de('Quadratmetern?|m²'),
    names: ['Quadratmeter', 'Quadratmeter'],
  },
  { kind: 'area', size: 0.4047, en: en('acres?'), de: de('Acres?|Morgen'), names: ['Acre', 'Acres'] },
  { kind: 'area', size: 1, en: en('hectares?'), de: de('Hektar'), names: ['Hektar', 'Hektar'] },
  { kind: 'length', size: 1609, en: en('miles?'), de: de('Meilen?'), names: ['Meile', 'Meilen'] },
  {
    kind: 'length',
    size: 1000,
    en: en('kilomet(?:er|re)s?|km'),
    de: de('Kilometern?|km'),
    names: ['Kilometer', 'Kilometer'],
  },
  { kind: 'length', size: 0.3048, en: en('f(?:ee|oo)t|ft'), de: de('Fuß|Füße'), names: ['Fuß', 'Fuß'] },
  { kind: 'length', size: 0.9144, en: en('yards?'), de: de('Yards?'), names: ['Yard', 'Yards'] },
  { kind: 'length', size: 0.0254, en: en('inch(?:es)?'), de: de('Zoll|Inches'), names: ['Zoll', 'Zoll'] },
  { kind: 'length', size: 1, en: en('met(?:er|re)s?'), de: de('Metern?'), names: ['Meter', 'Meter'] },
  {
    kind: 'length',
    size: 0.01,
    en: en('centimet(?:er|re)s?|cm'),
    de: de('Zentimetern?|cm'),
    names: ['Zentimeter', 'Zentimeter'],
  },
  {
    kind: 'length',
    size: 0.001,
    en: en('millimet(?:er|re)s?|mm'),
    de: de('Millimetern?|mm'),
    names: ['Millimeter', 'Millimeter'],
  },
  { kind: 'mass', size: 0.4536, en: en('lbs?'), de: de('Pfund'), names: ['Pfund', 'Pfund'] },
  { kind: 'mass', size: 0.02835, en: en('ounces?|oz'), de: de('Unzen?'), names: ['Unze', 'Unzen'] },
  {
    kind: 'mass',
    size: 1,
    en: en('kilogram(?:me)?s?|kilos?|kg'),
    de: de('Kilogramm|Kilos?|kg'),
    names: ['Kilogramm', 'Kilogramm'],
  },
  { kind: 'mass', size: 0.001, en: en('gram(?:me)?s?'), de: de('Gramm'), names: ['Gramm', 'Gramm'] },
  { kind: 'mass', size: 1000, en: en('tons?|tonnes?'), de: de('Tonnen?'), names: ['Tonne', 'Tonnen'] },
  { kind: 'volume', size: 3.785, en: en('gallons?'), de: de('Gallonen?'), names: ['Gallone', 'Gallonen'] },
  { kind: 'volume', size: 159, en: en('barrels?'), de: de('Barrels?'), names: ['Barrel', 'Barrel'] },
  { kind: 'volume', size: 1, en: en('lit(?:er|re)s?'), de: de('Litern?'), names: ['Liter', 'Liter'] },
  {
    kind: 'temperature',
    size: 5 / 9,
    zero: FREEZING_FAHRENHEIT,
    en: degrees('Fahrenheit', 'F'),
    de: de('Grad Fahrenheit|°\\s?F'),
    names: ['Grad Fahrenheit', 'Grad Fahrenheit'],
  },
  {
    kind: 'temperature',
    size: 1,
    en: degrees('(?:Celsius|Centigrade|centigrade)', 'C'),
    // „95 Grad“ without more are Celsius to any reader.
    de: de('Grad Celsius|°\\s?C|Grad(?! \\(?(?:F|Kelvin))'),
    names: ['Grad Celsius', 'Grad Celsius'],
  },
  { kind: 'time', size: 1 / 86_400, en: en('seconds?'), de: de('Sekunden?'), names: ['Sekunde', 'Sekunden'] },
  { kind: 'time', size: 1 / 1440, en: en('minutes?'), de: de('Minuten?'), names: ['Minute', 'Minuten'] },
  { kind: 'time', size: 1 / 24, en: en('hours?'), de: de('Stunden?'), names: ['Stunde', 'Stunden'] },
  { kind: 'time', size: 1, en: en('days?'), de: de('Tagen?|Tage?'), names: ['Tag', 'Tage'] },
  { kind: 'time', size: 7, en: en('weeks?'), de: de('Wochen?'), names: ['Woche', 'Wochen'] },
  { kind: 'time', size: 30.4, en: en('months?'), de: de('Monaten?|Monate?'), names: ['Monat', 'Monate'] },
  { kind: 'time', size: 365, en: en('years?'), de: de('Jahren?|Jahre?'), names: ['Jahr', 'Jahre'] },
  {
    kind: 'time',
    size: 3650,
    en: en('decades?'),
    de: de('Jahrzehnten?|Jahrzehnte?'),
    names: ['Jahrzehnt', 'Jahrzehnte'],
  },
  {
    kind: 'time',
    size: 36_500,
    en: en('centur(?:y|ies)'),
    de: de('Jahrhunderten?|Jahrhunderte?'),
    names: ['Jahrhundert', 'Jahrhunderte'],
  },
]
