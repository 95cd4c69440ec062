import { describe, expect, test } from 'vitest'
import { lexicons } from './lexicons.ts'

const { translations, english } = lexicons

describe('translations', () => {
  test.each([
    ['Landkreis', ['county', 'district']],
    ['Land', ['country', 'land']],
    ['Staat', ['state', 'country']],
    ['Dynamik', ['dynamics', 'dynamic', 'dynamism']],
    ['Regierung', ['government', 'administration']],
    ['Waffenstillstand', ['ceasefire', 'truce', 'armistice']],
    ['fortschrittlich', ['progressive', 'advanced']],
    ['fordern', ['demand', 'claim']],
    ['gefordert', ['demand']],
    ['auffordern', ['ask', 'urge']],
    ['Beamter', ['official']],
    ['vertrieben', ['displaced']],
    ['Vertriebener', ['displaced person']],
  ])('%s', (german, meanings) => {
    for (const meaning of meanings) {
      expect(translations.toEnglish(german)).toContain(meaning)
      expect(translations.linked(german, meaning)).toBe(true)
    }
  })

  test('Landkreis does not mean country', () => {
    expect(translations.linked('Landkreis', 'country')).toBe(false)
    expect(translations.isHeadword('Landkreis')).toBe(true)
  })

  test('the usual meaning comes first', () => {
    expect(translations.toEnglish('Land')[0]).toBe('country')
    expect(translations.toEnglish('Regierung')[0]).toBe('government')
    expect(translations.toGerman('country')[0]).toBe('Land')
  })

  test('English is looked up in any case and shown as it is written', () => {
    expect(translations.toEnglish('Libanon')).toContain('Lebanon')
    expect(translations.linked('Libanon', 'Lebanon')).toBe(true)
    expect(translations.linked('Libanon', 'lebanon')).toBe(true)
  })

  test('nothing for unknown words', () => {
    expect(translations.toEnglish('Quxel')).toEqual([])
    expect(translations.toGerman('quxel')).toEqual([])
    expect(translations.linked('Quxel', 'country')).toBe(false)
    expect(translations.isHeadword('Quxel')).toBe(false)
  })
})

test('English words', () => {
  for (const word of ['country', 'Countries', 'the', 'displaced']) expect(english.isWord(word)).toBe(true)
  for (const word of ['Landkreis', 'quxel', '']) expect(english.isWord(word)).toBe(false)
  expect(english.zipf('the')).toBeGreaterThan(english.zipf('county'))
})
