import { describe, expect, it } from 'vitest'
import { quotesAcross, quotesIn } from '../../../shared/text/quotes.ts'

const styles = (text: string): string[] => quotesIn(text).quotations.map((quotation) => quotation.style)

describe('quotesIn', () => {
  it.each([
    ['Er sagte: „Sie rief ‚halt‘ und ging.“', ['single-german', 'german']],
    ['Ein »Wort« und ein «Wort».', ['guillemets', 'french']],
    ['She said "yes" and “no”.', ['straight', 'english']],
    ['Er sagte: „Nein", dann ging er.', ['mixed']],
    ["So geht's: Markus' Rad ist 'neu' hier.", ['single-straight']],
    ["It's the '90s, don't you know", []],
    ['The boys’ room is called ‘the den’.', ['single-english']],
  ])('%s', (text, expected) => {
    expect(styles(text)).toEqual(expected)
  })

  it('nests', () => {
    expect(quotesIn('„a ‚b‘ c“').quotations.map((quotation) => quotation.depth)).toEqual([1, 0])
  })

  it('names marks without a partner', () => {
    expect(quotesIn('„Das war es, sagte er.').unpaired.map((mark) => mark.start)).toEqual([0])
    expect(quotesIn('Das war es“, sagte er.').unpaired.map((mark) => mark.start)).toEqual([10])
  })
})

describe('quotesAcross', () => {
  it('pairs over several segments', () => {
    const { quotations, unpaired } = quotesAcross(['Er sagte: „Es ist gut.', 'Wir gehen.“', 'Ende.'])
    expect(quotations.map(({ open, close }) => [open.segment, close.segment])).toEqual([[0, 1]])
    expect(unpaired).toEqual([])
  })

  it('lets each segment of a long quotation open anew', () => {
    expect(quotesAcross(['“First.', '“Second.”']).unpaired).toEqual([])
  })
})
