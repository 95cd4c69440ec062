import { describe, expect, it } from 'vitest'
import { sentences } from '../../../shared/text/sentences.ts'
import { tokenise } from '../../../shared/text/tokens.ts'

const tokens = (text: string): string[] => tokenise(text, sentences(text, 'de')).map((token) => token.text)
const kinds = (text: string): string[] => tokenise(text, sentences(text, 'de')).map((token) => token.kind)

describe('tokenise', () => {
  it.each([
    ['Die US-Beamten kamen.', ['Die', 'US-Beamten', 'kamen', '.']],
    ['Es gefiel.Aber nicht allen.', ['Es', 'gefiel', '.', 'Aber', 'nicht', 'allen', '.']],
    ['Haus- und Hofmeister', ['Haus-', 'und', 'Hofmeister']],
    ['Gartenbau und -pflege', ['Gartenbau', 'und', '-pflege']],
    ['z. B. 3,5 Mio. Euro', ['z.', 'B.', '3,5', 'Mio.', 'Euro']],
    ['Am 7. Oktober 2006.', ['Am', '7.', 'Oktober', '2006', '.']],
    ['Dr. Vogt wartet …', ['Dr.', 'Vogt', 'wartet', '…']],
    ['Sie ging......', ['Sie', 'ging', '......']],
    ['Halt!! Wirklich?? – Ja -- nein!?', ['Halt', '!!', 'Wirklich', '??', '–', 'Ja', '--', 'nein', '!', '?']],
    ['eine 14-tägige Reise (2010–2015)', ['eine', '14-tägige', 'Reise', '(', '2010–2015', ')']],
    ['„Ja“, sagt’s Kind', ['„', 'Ja', '“', ',', 'sagt’s', 'Kind']],
    ["Markus' Rad und 'nein'", ["Markus'", 'Rad', 'und', "'", 'nein', "'"]],
    ['siehe www.beispiel.de/a.', ['siehe', 'www.beispiel.de/a', '.']],
    ['20% von 60.000', ['20', '%', 'von', '60.000']],
    ['Post an kim@post.example!', ['Post', 'an', 'kim@post.example', '!']],
    ['Auf diese Art.', ['Auf', 'diese', 'Art', '.']],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  it('tells words, numbers, punctuation and symbols apart', () => {
    expect(kinds('Rund 60.000 Euro (5 %)!')).toEqual([
      'word',
      'number',
      'word',
      'punctuation',
      'number',
      'symbol',
      'punctuation',
      'punctuation',
    ])
  })

  it('says which sentence a token is in and whether a space comes before it', () => {
    const found = tokenise('Er kam.Sie ging.', sentences('Er kam.Sie ging.', 'de'))
    expect(found.map((token) => token.sentence)).toEqual([0, 0, 0, 1, 1, 1])
    expect(found.map((token) => token.spaced)).toEqual([true, true, false, false, true, false])
  })
})
