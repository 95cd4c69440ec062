import { describe, expect, it } from 'vitest'
import { detectLanguage, sortSides } from '../../../shared/formats/language.ts'

const DUTCH =
  'De brandweer rukte vannacht voor de derde keer deze week uit, omdat het water in de rivier opnieuw was gestegen en de ' +
  'bewoners van het dorp hun huizen niet meer konden verlaten zonder hulp van buitenaf.'

describe('detectLanguage', () => {
  it.each([
    ['Die Feuerwehr rückte aus.', 'de'],
    ['The fire brigade was called.', 'en'],
    ['Straßensperre', 'de'],
    ['Road closed after flood', 'en'],
    [DUTCH, 'other'],
    ['Пожарные выехали ночью', 'other'],
    ['12 34', 'other'],
  ])('%s: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language)
  })
})

describe('sortSides', () => {
  const german = 'Die Feuerwehr rückte aus.'
  const english = 'The fire brigade was called out.'

  it('swaps the sides when they were opened the wrong way round', () => {
    expect(sortSides(english, german)).toEqual({ source: english, target: german, swapped: false })
    expect(sortSides(german, english)).toEqual({ source: english, target: german, swapped: true })
  })

  it('works without a source', () => {
    expect(sortSides(null, german)).toEqual({ source: null, target: german, swapped: false })
  })

  it.each([
    [english, english, 'same-language'],
    [german, DUTCH, 'third-language'],
    [english, null, 'no-german'],
  ])('%s / %s: %s', (first, second, code) => {
    expect(() => sortSides(first, second)).toThrow(code)
  })
})
