import { describe, expect, it } from 'vitest'
import { agreementMask, features } from '../../../shared/lexicon/agreement.ts'
import { analyse } from './resources.ts'

/** Phrases as "preposition|determiner|adjectives|noun". */
function phrases(text: string) {
  const { target } = analyse(text)
  const word = (at: number | null) => (at === null ? '' : (target.tokens[at]?.text ?? ''))
  return target.phrases.map((phrase) => ({
    ...phrase,
    words: [
      word(phrase.preposition),
      word(phrase.determiner),
      phrase.adjectives.map(word).join(' '),
      word(phrase.noun),
    ].join('|'),
  }))
}

describe('noun phrases', () => {
  it.each([
    ['Er sah den alten Mann.', '|den|alten|Mann'],
    ['Sie wohnt in einem sehr großen Haus.', 'in|einem|großen|Haus'],
    ['Im neuen Jahr wird es besser.', 'Im|Im|neuen|Jahr'],
    ['Die großen und kleinen Städte wachsen.', '|Die|großen kleinen|Städte'],
    ['Der von der Regierung geplante Umbau beginnt.', 'von|der||Regierung', '|Der|geplante|Umbau'],
    ['Das 50 Jahre alte Haus brannte.', '|Das|alte|Haus'],
    ['Sie kaufte zwei rote Autos.', '||rote|Autos'],
  ])('%s', (text, ...expected) => {
    const found = phrases(text).map((phrase) => phrase.words)
    for (const each of expected) expect(found).toContain(each)
  })

  it('share the bits of case, number and gender that all words allow', () => {
    const [phrase] = phrases('Sie half dem alten Mann.')
    expect(features(phrase?.agreement ?? 0)).toEqual({ cases: ['dat'], numbers: ['sg'], genders: ['m'] })
  })

  it.each([
    'Er kaufte eine großen Haus.',
    'Das Frau lachte.',
    'Ein neue Gesetz kommt.',
    'Sie kam mit einer schnellen Briefing zurück.',
  ])('do not agree in: %s', (text) => {
    expect(phrases(text).some((phrase) => phrase.agreement === 0)).toBe(true)
  })

  it.each([
    'Der gute Wein und das gute Brot schmecken.',
    'Ein guter Wein, ein gutes Brot und eine gute Suppe.',
    'Mit gutem Wein, guter Suppe und gutem Brot.',
    'Alle guten Weine, viele gute Weine, keine guten Weine.',
    'Das Kind, das Äpfel mag, lacht.',
    'Manche gute Leute und manche guten Leute.',
    'Die Berliner Polizei und der 7. Oktober.',
    'Libanons blutigster Tag.',
    'Die am meisten gefürchtete Frau.',
    'Über eine 600 Meter lange Brücke.',
    'In den 1990er Jahren.',
    'Das waren die Kinder der Nachbarin.',
  ])('agree in: %s', (text) => {
    expect(phrases(text).filter((phrase) => phrase.agreement === 0)).toEqual([])
  })

  it('know the case that a preposition governs', () => {
    const [wrong] = phrases('Er kam mit den alten Wagen.')
    expect((wrong?.agreement ?? 0) & (wrong?.government ?? 0) & agreementMask(['acc'])).toBe(0)
    const [right] = phrases('Er kam ohne den alten Wagen.')
    expect((right?.agreement ?? 0) & (right?.government ?? 0)).not.toBe(0)
  })
})
