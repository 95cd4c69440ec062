import { describe, expect, test } from 'vitest'
import { ANY, VERB, agreementMask, verbCell } from '../../../shared/lexicon/agreement.ts'
import type { Case, GrammaticalNumber } from '../../../shared/lexicon/agreement.ts'
import { adjectiveMask } from '../../../shared/lexicon/adjective-endings.ts'
import { determiners } from '../../../shared/lexicon/closed-class.ts'
import type { Gender, LexPos } from '../../../shared/lexicon/lexicon.ts'
import { lexicons } from './lexicons.ts'

const { german } = lexicons

const cells = (form: string, pos: LexPos, lemma?: string) =>
  german
    .readings(form)
    .filter((reading) => reading.pos === pos && (lemma === undefined || reading.lemma === lemma))
    .reduce((mask, { agreement }) => mask | agreement, 0)
const verbCells = (form: string, lemma: string) =>
  german.readings(form).find((reading) => reading.pos === 'verb' && reading.lemma === lemma)?.verb ?? 0
const lemmas = (form: string, pos: LexPos) =>
  german.readings(form).flatMap((reading) => (reading.pos === pos ? [reading.lemma] : []))
const cell = (of: Case, number: GrammaticalNumber, gender: Gender) => agreementMask([of], [number], [gender])

describe('nouns', () => {
  test.each<[string, string, Case, GrammaticalNumber, Gender, boolean]>([
    ['Land', 'Land', 'dat', 'sg', 'n', true],
    ['Landes', 'Land', 'gen', 'sg', 'n', true],
    ['Länder', 'Land', 'acc', 'pl', 'n', true],
    ['Ländern', 'Land', 'dat', 'pl', 'n', true],
    ['Ländern', 'Land', 'nom', 'pl', 'n', false],
    ['Worten', 'Wort', 'dat', 'pl', 'n', true],
    ['Präsidenten', 'Präsident', 'gen', 'sg', 'm', true],
    ['Präsident', 'Präsident', 'acc', 'sg', 'm', false],
    ['Menschen', 'Mensch', 'dat', 'sg', 'm', true],
    ['Herrn', 'Herr', 'acc', 'sg', 'm', true],
    ['Autos', 'Auto', 'dat', 'pl', 'n', true],
    ['Kongresses', 'Kongress', 'gen', 'sg', 'm', true],
    ['Umgebungen', 'Umgebung', 'nom', 'pl', 'f', true],
    ['Virus', 'Virus', 'nom', 'sg', 'm', true],
    ['Virus', 'Virus', 'nom', 'sg', 'n', true],
    ['Kampfflugzeuge', 'Kampfflugzeug', 'nom', 'pl', 'n', true],
  ])('%s of %s: %s %s %s is %s', (form, lemma, of, number, gender, fits) => {
    expect((cells(form, 'noun', lemma) & cell(of, number, gender)) !== 0).toBe(fits)
  })

  test('nominalised adjectives are declined like adjectives', () => {
    expect(lemmas('Beamten', 'noun')).toContain('Beamter')
    expect(cells('Beamten', 'noun') & cell('gen', 'sg', 'm')).not.toBe(0)
    expect(cells('Beamter', 'noun') & cell('nom', 'sg', 'm')).not.toBe(0)
    expect(cells('Beamter', 'noun') & cell('acc', 'sg', 'm')).toBe(0)
    expect(lemmas('Vertriebene', 'noun')).toEqual(['Vertriebener'])
    expect(lemmas('Jugendlichen', 'noun')).toContain('Jugendlicher')
  })

  test('compounds have the readings of their head', () => {
    expect(german.readings('Friedensbeamten')).toEqual([
      { lemma: 'Friedensbeamter', pos: 'noun', agreement: cells('Beamten', 'noun'), verb: 0 },
    ])
    expect(german.genders('Raketenbeschuss')).toEqual(['m'])
  })

  test('names have a genitive', () => {
    expect(cells('Libanons', 'name') & cell('gen', 'sg', 'm')).not.toBe(0)
    expect(cells('Washingtons', 'name') & cell('gen', 'sg', 'n')).not.toBe(0)
  })

  test('genders', () => {
    expect(german.genders('Land')).toEqual(['n'])
    expect(german.genders('Virus')).toEqual(['m', 'n'])
    expect(german.genders('Regierung')).toEqual(['f'])
    expect(german.genders('Quxel')).toEqual([])
  })
})

describe('adjectives', () => {
  test('an inflected form fills the cells of its ending, the bare form none', () => {
    expect(cells('libanesischen', 'adjective')).toBe(adjectiveMask('en'))
    expect(cells('libanesisch', 'adjective')).toBe(0)
    expect(cells('größere', 'adjective', 'groß')).toBe(adjectiveMask('e'))
    expect(cells('hohem', 'adjective', 'hoch')).toBe(adjectiveMask('em'))
    expect(cells('teures', 'adjective', 'teuer')).toBe(adjectiveMask('es'))
  })
  test('participles inflect as adjectives', () => {
    expect(lemmas('erwarteten', 'adjective')).toEqual(['erwartet'])
    expect(lemmas('kommende', 'adjective')).toEqual(['kommend'])
  })
  test('those without endings fit any noun', () => {
    expect(cells('Berliner', 'adjective')).toBe(ANY)
    expect(cells('rosa', 'adjective')).toBe(ANY)
  })
})

describe('verbs', () => {
  test('cells of the paradigm', () => {
    expect(verbCells('fordert', 'fordern')).toBe(
      verbCell('present', 3, 'sg') |
        verbCell('present', 2, 'pl') |
        verbCell('subjunctive1', 2, 'pl') |
        VERB.imperativePlural,
    )
    expect(verbCells('forderten', 'fordern') & VERB.past).toBe(
      verbCell('past', 1, 'pl') | verbCell('past', 3, 'pl'),
    )
    expect(verbCells('gefordert', 'fordern')).toBe(VERB.participle)
    expect(verbCells('hing', 'hängen') & verbCell('past', 3, 'sg')).not.toBe(0)
  })
  test('separable verbs: joined forms and zu inside', () => {
    expect(verbCells('aufzufordern', 'auffordern')).toBe(VERB.zuInfinitive)
    expect(verbCells('festzustellen', 'feststellen')).toBe(VERB.zuInfinitive)
    expect(verbCells('ankommt', 'ankommen') & verbCell('present', 3, 'sg')).not.toBe(0)
    expect(verbCells('feststellte', 'feststellen') & verbCell('past', 3, 'sg')).not.toBe(0)
    expect(verbCells('stellt', 'stellen') & verbCell('present', 3, 'sg')).not.toBe(0)
  })
  test('today’s spelling', () => {
    expect(verbCells('muss', 'müssen')).not.toBe(0)
    for (const old of ['muß', 'daß', 'läßt', 'Kuß', 'Prozeß']) {
      expect(german.readings(old)).toEqual([])
      expect(german.isWord(old)).toBe(false)
    }
  })
})

describe('inflecting', () => {
  const dativePlural = agreementMask(['dat'], ['pl'])
  test('nouns and compounds', () => {
    expect(german.inflect('Land', 'noun', dativePlural)).toContain('Ländern')
    expect(german.inflect('Staat', 'noun', agreementMask(['nom'], ['pl']))[0]).toBe('Staaten')
    expect(german.inflect('Beamter', 'noun', cell('gen', 'sg', 'm'))).toEqual(['Beamten'])
    expect(german.inflect('Raketenbeschuss', 'noun', cell('gen', 'sg', 'm'))[0]).toBe('Raketenbeschusses')
    expect(german.inflect('Quxel', 'noun', ANY)).toEqual([])
  })
  test('adjectives and verbs', () => {
    expect(german.inflect('neu', 'adjective', cell('dat', 'sg', 'm'))).toContain('neuem')
    expect(german.conjugate('fordern', verbCell('past', 3, 'pl'))).toEqual(['forderten'])
    expect(german.conjugate('ankommen', VERB.participle)).toEqual(['angekommen'])
  })

  test.each([
    ['überzeugen', null],
    ['unterstützen', null],
    ['umgeben', null],
    ['übersetzen', 'überzusetzen'],
    ['umbenennen', 'umzubenennen'],
    ['umgehen', 'umzugehen'],
    ['untergehen', 'unterzugehen'],
  ])('%s with zu is %s: a prefix that is never split off has it before', (verb, form) => {
    expect(german.conjugate(verb, VERB.zuInfinitive)).toEqual(form === null ? [] : [form])
  })

  test.each(['überzuzeugen', 'unterzustützen'])('%s is no word', (form) =>
    expect(german.isWord(form)).toBe(false),
  )
})

describe('isWord', () => {
  test.each([
    ...[
      'Waffenstillstandsabkommen',
      'Raketenbeschuss',
      'Gesundheitsbeamten',
      'Regierungschef',
      'Coronavirus',
    ],
    ...[
      'usw',
      'bzw.',
      'gerne',
      'ironischerweise',
      'dreißigtausend',
      '1990er',
      '20-Jährige',
      'EU-Gipfel',
      'sympathisch',
    ],
    ...['wegschossen', 'einzuschüchtern', 'Selenskyj', 'thrakischen'],
  ])('%s is one', (form) => expect(german.isWord(form)).toBe(true))
  test.each([
    ...['fraktischen', 'libanonische', 'Regierungchef', 'Gesundheitbeamten', 'Arbeitgericht', 'regierung'],
    ...['sympatisch', 'wiederspiegeln', 'Standart', 'seperat', 'Rytmus', 'vorraus', 'the', ''],
  ])('%s is none', (form) => expect(german.isWord(form)).toBe(false))
})

describe('parts', () => {
  test.each([
    ['Waffenstillstandsabkommen', ['Waffenstillstand', 'Abkommen']],
    ['Landkreise', ['Land', 'Kreis']],
    ['Haustürschlüsselbund', ['Haustür', 'Schlüsselbund']],
    ['Friedensbeamten', ['Frieden', 'Beamter']],
    ['EU-Gipfel', ['EU', 'Gipfel']],
    ['Schulleiter', ['Schule', 'Leiter']],
    ['Regierung', []],
    ['Entscheidung', []],
    ['Widerstand', []],
    ['Regel', []],
    ['Kameraden', []],
    ['Freundschaft', []],
    ['angewandt', []],
    ['Hisbollah', []],
    ['Altersverifizierungssystem', ['Alter', 'Verifizierung', 'System']],
  ])('%s', (form, parts) => expect(german.parts(form)).toEqual(parts))
})

test('frequencies', () => {
  expect(german.zipf('und')).toBeGreaterThan(7)
  expect(german.zipf('Straße')).toBeGreaterThan(4)
  expect(german.zipf('Landkreis')).toBeGreaterThan(german.zipf('Verwaltungsbezirk'))
  expect(german.zipf('Quxelbaum')).toBe(0)
})

test('determiners ask for a declension', () => {
  const of = (form: string) => determiners.filter((determiner) => determiner.form === form)
  expect(of('den')[0]?.agreement).toBe(cell('acc', 'sg', 'm') | agreementMask(['dat'], ['pl']))
  expect(of('kein')[0]?.declension).toBe('mixed')
  expect(of('ein')[0]?.agreement).toBe(
    cell('nom', 'sg', 'm') | cell('nom', 'sg', 'n') | cell('acc', 'sg', 'n'),
  )
})

test('suggestions', () => {
  expect(german.suggest('Regierugn')).toContain('Regierung')
})

describe('hostile input neither throws nor hangs', () => {
  const long = 'Donaudampfschifffahrts'.repeat(500)
  test.each([
    ['empty', ''],
    ['10 kB', long],
    ['hyphens', '-'.repeat(5000)],
    ['only a hyphen', '-'],
    ['lone surrogate', 'Land\ud800'],
    ['emoji', '🙂'],
    ['no letters', '§$%&/()='],
    ['zero', '\0'],
    ['prototype', '__proto__'],
    ['65 letters that split everywhere', 'Seeseeseeseeseeseeseeseeseeseeseeseeseeseeseeseeseeseeseeseeseese'],
  ])('%s', (_, form) => {
    const start = performance.now()
    german.readings(form)
    expect(german.isWord(form)).toBe(false)
    german.parts(form)
    german.genders(form)
    german.inflect(form, 'noun', ANY)
    german.conjugate(form, VERB.participle)
    german.zipf(form)
    lexicons.translations.toEnglish(form)
    lexicons.translations.toGerman(form)
    lexicons.translations.linked(form, form)
    lexicons.english.isWord(form)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
