import { describe, expect, test } from 'vitest'
import { parseDing, splitOutside } from '../../../build/lexicon/ding.ts'
import { englishKeys, englishSingular, germanKeys } from '../../../build/lexicon/ding-words.ts'
import { declineByRule, isWeak } from '../../../build/lexicon/declension.ts'
import { decodeMsgpack, readCbpack } from '../../../build/lexicon/msgpack.ts'
import { spellingReform } from '../../../build/lexicon/spelling-reform.ts'
import { conjugateWeak } from '../../../build/lexicon/verb-paradigm.ts'

describe('Ding', () => {
  test('columns belong together one by one, marks and remarks are set apart', () => {
    const line =
      'Kreis {m} [Dt.]; Bezirk {m} (Teil; Gebiet) [pol.] | Kreise {pl} :: county /Co.; Cnty./ (area); district [Am.] | counties'
    expect(parseDing(line)).toEqual([
      {
        german: [
          { text: 'Kreis', classes: ['m'], labels: ['Dt.'] },
          { text: 'Bezirk', classes: ['m'], labels: ['pol.'] },
        ],
        english: [
          { text: 'county', classes: [], labels: [] },
          { text: 'district', classes: [], labels: ['Am.'] },
        ],
      },
      {
        german: [{ text: 'Kreise', classes: ['pl'], labels: [] }],
        english: [{ text: 'counties', classes: [], labels: [] }],
      },
    ])
  })
  test('a word class holds for the synonyms before it', () => {
    expect(parseDing('laut; geräuschvoll {adj} :: loud')[0]?.german.map(({ classes }) => classes)).toEqual([
      ['adj'],
      ['adj'],
    ])
  })
  test('unbalanced brackets are text', () => {
    expect(splitOutside('a) b; c', ';')).toEqual(['a) b', ' c'])
    expect(parseDing('').length).toBeLessThan(2)
  })

  test('German keys', () => {
    expect(germanKeys('etw. von jdm. fordern')).toEqual(['fordern'])
    expect(germanKeys('sich auf etw. vorbereiten')).toEqual(['vorbereiten'])
    expect(germanKeys('zu Fuß gehen')).toEqual(['zu Fuß gehen'])
    expect(germanKeys('Bundes…')).toEqual([])
    expect(germanKeys('Er kommt gleich wieder.')).toEqual([])
  })
  test('English keys', () => {
    expect(englishKeys('to demand sth. from sb.')).toEqual(['demand from', 'demand'])
    expect(englishKeys('to get to sb./sth.')).toEqual(['get to'])
    expect(englishKeys('to call/proclaim a truce')).toEqual(['call a truce', 'proclaim a truce'])
    expect(englishKeys('the country')).toEqual(['country'])
  })
  test('English singulars', () => {
    expect(['countries', 'churches', 'women', 'dynamics', 'chess', 'virus'].map(englishSingular)).toEqual([
      'country',
      'church',
      'woman',
      'dynamic',
      null,
      null,
    ])
  })
})

describe('inflection by rule', () => {
  const forms = (lemma: string, gender: 'm' | 'f' | 'n', plural: string | null) => [
    ...declineByRule(lemma, gender, plural, () => false).forms.keys(),
  ]
  test('nouns', () => {
    expect(forms('Frist', 'f', 'Fristen')).toEqual(['Frist', 'Fristen'])
    expect(forms('Demonstrant', 'm', 'Demonstranten')).toEqual(['Demonstrant', 'Demonstranten'])
    expect(forms('Lager', 'n', 'Lager')).toEqual(['Lager', 'Lagers', 'Lagern'])
    expect(forms('Feld', 'n', 'Felder')).toEqual(['Feld', 'Felds', 'Feldes', 'Felder', 'Feldern'])
    expect(forms('Abo', 'n', 'Abos')).toEqual(['Abo', 'Abos'])
    expect(forms('Ergebnis', 'n', 'Ergebnisse')).toEqual([
      'Ergebnis',
      'Ergebnisses',
      'Ergebnisse',
      'Ergebnissen',
    ])
  })
  test('weak masculines', () => {
    expect(isWeak('Präsident', 'Präsidenten')).toBe(true)
    expect(isWeak('Kollege', 'Kollegen')).toBe(true)
    expect(isWeak('Staat', 'Staaten')).toBe(false)
    expect(isWeak('Professor', 'Professoren')).toBe(false)
    expect(isWeak('Monat', 'Monate')).toBe(false)
  })
  test('verbs', () => {
    const present = (verb: string, participle: string) =>
      conjugateWeak(verb, participle)
        .finite.slice(0, 6)
        .map(({ form }) => form)
    expect(present('posten', 'gepostet')).toEqual([
      'poste',
      'postest',
      'postet',
      'posten',
      'postet',
      'posten',
    ])
    expect(present('hetzen', 'gehetzt')).toContain('hetzt')
    expect(present('googeln', 'gegoogelt')).toContain('googelt')
  })
})

test('spelling reform', () => {
  const today = new Set(['muss', 'Fuß', 'Kuss'])
  const reform = spellingReform((form) => today.has(form))
  expect(['muß', 'Fuß', 'Kuß', 'außen', 'Straße', 'mißlingen', 'begrüßen'].map(reform)).toEqual([
    'muss',
    'Fuß',
    'Kuss',
    'außen',
    'Straße',
    'misslingen',
    'begrüßen',
  ])
})

test('MessagePack', () => {
  const bytes = Buffer.from([0x93, 0x81, 0xa1, 0x61, 0x01, 0x90, 0x91, 0xa3, 0x64, 0x65, 0x72])
  expect(decodeMsgpack(bytes)).toEqual([{ a: 1 }, [], ['der']])
  expect(readCbpack(bytes)).toEqual(new Map([['der', 8.99]]))
  expect(() => decodeMsgpack(Buffer.from([0xc1]))).toThrow(RangeError)
})
