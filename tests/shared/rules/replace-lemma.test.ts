import { describe, expect, test } from 'vitest'
import { findForms } from '../../../shared/rules/replace-lemma.ts'
import { marksToSet } from '../../../shared/rules/german-quotes.ts'
import { analyse, lexicons } from '../analysis/resources.ts'

const forms = (text: string, word: string, other: string) =>
  findForms([text], word, other, (each) => analyse(each).target, lexicons.german, 100)

/** The text with every form replaced that can be. */
function replaced(text: string, word: string, other: string): string {
  return forms(text, word, other)
    .toReversed()
    .reduce(
      (now, { at, becomes }) =>
        becomes === null ? now : now.slice(0, at.start) + becomes + now.slice(at.end),
      text,
    )
}

describe('the same form of another word', () => {
  test.each([
    ['Landkreis', 'Staat', 'In zehn Landkreisen regnet es.', 'In zehn Staaten regnet es.'],
    ['Landkreise', 'Länder', 'In zehn Landkreisen regnet es.', 'In zehn Ländern regnet es.'],
    ['Landkreis', 'Region', 'Der Landkreis klagt.', 'Die Region klagt.'],
    ['Auto', 'Wagen', 'Die Farbe des Autos gefällt ihr.', 'Die Farbe des Wagens gefällt ihr.'],
    ['groß', 'klein', 'Ein großes Haus und große Bäume.', 'Ein kleines Haus und kleine Bäume.'],
    ['laufen', 'rennen', 'Sie läuft und er ist gelaufen.', 'Sie rennt und er ist gerannt.'],
  ])('%s → %s: %s', (word, other, text, expected) => {
    expect(replaced(text, word, other)).toBe(expected)
  })

  test('a word that nobody knows is found as it is', () => {
    expect(replaced('Kachowka liegt am Fluss.', 'Kachowka', 'Nowa Kachowka')).toBe(
      'Nowa Kachowka liegt am Fluss.',
    )
  })

  test('other words are left, and a word of another kind fits nowhere', () => {
    expect(forms('Das Land ist weit.', 'Landkreis', 'Staat')).toEqual([])
    expect(forms('Der Landkreis klagt.', 'Landkreis', 'laufen')).toMatchObject([
      { becomes: null, sure: false },
    ])
    expect(forms('Der Landkreis klagt.', 'Landkreis', '')).toMatchObject([{ becomes: null }])
  })
})

test('quotation marks of an article that are not German, and the German ones for them', () => {
  const texts = ['Er sagte "ja".', 'Ein 27" breiter Schirm, "so"', '„gut“ und »gut«', '„halb” “ganz”']
  expect(marksToSet(texts).map(({ segment, at, text }) => [segment, at.start, text])).toEqual([
    [0, 9, '„'],
    [0, 12, '“'],
    [1, 24, '„'],
    [1, 27, '“'],
    [3, 5, '“'],
    [3, 7, '„'],
    [3, 12, '“'],
  ])
})

test('a comma inside straight marks comes behind the German one where the sentence goes on', () => {
  expect(marksToSet(['"Ja," sagte er. "Eins," Zwei.'])).toMatchObject([
    { at: { start: 0, end: 1 }, text: '„' },
    { at: { start: 3, end: 5 }, text: '“,' },
    { at: { start: 16, end: 17 }, text: '„' },
    { at: { start: 22, end: 23 }, text: '“' },
  ])
})
