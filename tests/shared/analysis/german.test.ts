import { describe, expect, it } from 'vitest'
import { analyse, lemmaOf, tagged } from './resources.ts'

describe('tags', () => {
  it.each([
    ['Der Zug fährt heute nicht.', 'Der/ART Zug/NN fährt/VVFIN heute/ADV nicht/PTKNEG ./$.'],
    [
      'Die Frau, die gestern kam, wollte das Haus kaufen.',
      'Die/ART Frau/NN ,/$, die/PRELS gestern/ADV kam/VVFIN ,/$, wollte/VMFIN das/ART Haus/NN kaufen/VVINF ./$.',
    ],
    ['Am Montag ging er zum Arzt.', 'Am/APPRART Montag/NN ging/VVFIN er/PPER zum/APPRART Arzt/NN ./$.'],
    ['Er sagt, dass sie schlafen.', 'Er/PPER sagt/VVFIN ,/$, dass/KOUS sie/PPER schlafen/VVFIN ./$.'],
    ['Sie müssen morgen schlafen.', 'Sie/PPER müssen/VMFIN morgen/ADV schlafen/VVINF ./$.'],
    ['Das ist zu teuer.', 'Das/PDS ist/VAFIN zu/PTKA teuer/ADJD ./$.'],
  ])('%s', (text, expected) => {
    expect(tagged(analyse(text))).toBe(expected)
  })

  it('does not take copied English for verbs', () => {
    const { target } = analyse('Er las House of Winter gestern.', 'He read House of Winter yesterday.')
    expect(target.clauses[0]?.verbs).toHaveLength(1)
  })

  it('takes numbers and punctuation', () => {
    expect(tagged(analyse('Es kostet 1.500 Euro!'))).toBe('Es/PPER kostet/VVFIN 1.500/CARD Euro/NN !/$.')
  })
})

describe('lemmas', () => {
  it('follow the tag', () => {
    const pair = analyse('Die Verletzten wurden verletzt, sagte der verletzte Mann.')
    expect(lemmaOf(pair, 'verletzt')).toBe('verletzen')
    expect(lemmaOf(pair, 'verletzte')).toBe('verletzt')
    expect(lemmaOf(pair, 'wurden')).toBe('werden')
  })

  it('join separated verbs with their particle', () => {
    const pair = analyse('Der Minister wies die Vorwürfe der Opposition entschieden zurück.')
    const verb = pair.target.tokens.find((token) => token.text === 'wies')
    expect(verb?.lemma).toBe('zurückweisen')
    expect(pair.target.tokens[verb?.particle ?? -1]?.text).toBe('zurück')
  })

  it('find the particle behind a clause in between', () => {
    expect(lemmaOf(analyse('Sie teilte ihm, als er kam, die Nachricht mit.'), 'teilte')).toBe('teilen')
    expect(lemmaOf(analyse('Sie teilte ihm die Nachricht mit.'), 'teilte')).toBe('mitteilen')
  })

  it('leave verbs alone whose particle makes no verb', () => {
    const pair = analyse('Er kommt aus dem Haus.')
    expect(lemmaOf(pair, 'kommt')).toBe('kommen')
    expect(pair.target.tokens.every((token) => token.particle === null)).toBe(true)
  })

  it('see through the capital at the start of a sentence', () => {
    expect(lemmaOf(analyse('Gestern kamen Gäste. Große Häuser brannten.'), 'Große')).toBe('groß')
  })
})

describe('known and copied', () => {
  it('knows words, compounds and capitals, not typing errors', () => {
    const { target } = analyse(
      'WARNUNG: Die EU-Gipfelteilnehmer trafen sich zur Abschlusssitzung und schrabelten.',
    )
    expect(target.tokens.filter((token) => !token.known).map((token) => token.text)).toEqual(['schrabelten'])
  })

  it('marks what stands in the source as it is', () => {
    const { target } = analyse('Die Firma Acme liefert 300 Boxen.', 'The company Acme delivers 300 boxes.')
    expect(target.tokens.filter((token) => token.copied).map((token) => token.text)).toEqual(['Acme', '300'])
  })
})
