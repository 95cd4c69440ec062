import { describe, expect, it } from 'vitest'
import { alignDocuments } from '../../../shared/align/align.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'
import { slice } from '../../../shared/text/span.ts'

const LEXICON: Readonly<Record<string, readonly string[]>> = {
  mayor: ['Bürgermeister'],
  bridge: ['Brücke'],
  close: ['schließen', 'sperren'],
  rain: ['Regen', 'regnen'],
  farmer: ['Bauer', 'Landwirt'],
  hope: ['hoffen', 'Hoffnung'],
  school: ['Schule'],
  stay: ['bleiben'],
  traffic: ['Verkehr'],
}
const lexicon = { translate: (word: string) => LEXICON[word] ?? [], lemmas: () => [] }

const ENGLISH =
  'The mayor closed the bridge on Monday. Traffic was sent through Altdorf. It had rained for 14 days. ' +
  'Farmers hope for an end of the rain. The school in Altdorf stays closed.'

/** Rows "source | target" of an alignment. */
function rows(source: string, target: string): string[] {
  const pairs = alignDocuments(readPlainText(source), readPlainText(target), lexicon)
  return pairs.map(
    (pair) =>
      `${pair.source === null ? '' : slice(source, pair.source)} | ${pair.target === null ? '' : slice(target, pair.target)}`,
  )
}

describe('alignDocuments', () => {
  it('pairs sentence by sentence, whatever the paragraphs', () => {
    const german =
      'Der Bürgermeister sperrte die Brücke am Montag.\nDer Verkehr wurde durch Altdorf geleitet.\nEs hatte 14 Tage ' +
      'geregnet.\nDie Bauern hoffen auf ein Ende des Regens.\nDie Schule in Altdorf bleibt geschlossen.'
    expect(rows(ENGLISH, german)).toEqual([
      'The mayor closed the bridge on Monday. | Der Bürgermeister sperrte die Brücke am Montag.',
      'Traffic was sent through Altdorf. | Der Verkehr wurde durch Altdorf geleitet.',
      'It had rained for 14 days. | Es hatte 14 Tage geregnet.',
      'Farmers hope for an end of the rain. | Die Bauern hoffen auf ein Ende des Regens.',
      'The school in Altdorf stays closed. | Die Schule in Altdorf bleibt geschlossen.',
    ])
  })

  it('finds sentences left out, added and merged', () => {
    const german =
      'Der Bürgermeister sperrte die Brücke am Montag, und der Verkehr wurde durch Altdorf geleitet. Die Bauern hoffen ' +
      'auf ein Ende des Regens. Niemand weiß, wie teuer das am Ende werden wird. Die Schule in Altdorf bleibt geschlossen.'
    expect(rows(ENGLISH, german)).toEqual([
      'The mayor closed the bridge on Monday. Traffic was sent through Altdorf. | Der Bürgermeister sperrte die Brücke ' +
        'am Montag, und der Verkehr wurde durch Altdorf geleitet.',
      'It had rained for 14 days. | ',
      'Farmers hope for an end of the rain. | Die Bauern hoffen auf ein Ende des Regens.',
      ' | Niemand weiß, wie teuer das am Ende werden wird.',
      'The school in Altdorf stays closed. | Die Schule in Altdorf bleibt geschlossen.',
    ])
  })

  it('cuts a headline off that shares its line with the first sentence', () => {
    const english = `Mayor closes old bridge in Altdorf The bridge was closed on Monday. ${ENGLISH}`
    const german =
      'Bürgermeister sperrt alte Brücke in Altdorf Die Brücke wurde am Montag gesperrt. Der Bürgermeister sperrte die ' +
      'Brücke am Montag. Der Verkehr wurde durch Altdorf geleitet. Es hatte 14 Tage geregnet. Die Bauern hoffen auf ein ' +
      'Ende des Regens. Die Schule in Altdorf bleibt geschlossen.'
    expect(rows(english, german).slice(0, 2)).toEqual([
      'Mayor closes old bridge in Altdorf | Bürgermeister sperrt alte Brücke in Altdorf',
      'The bridge was closed on Monday. | Die Brücke wurde am Montag gesperrt.',
    ])
  })

  it('cuts at a colon between two long sentences', () => {
    const part =
      'in the valley where the farmers hope for an end of the rain that fell for so many days this year'
    const teil =
      'in dem Tal, in dem die Bauern auf ein Ende des Regens hoffen, der in diesem Jahr so viele Tage lang fiel'
    const english = `The mayor closed the bridge ${part}: They want the school to stay closed ${part}.`
    const german = `Der Bürgermeister sperrte die Brücke ${teil}: Sie wollen, dass die Schule geschlossen bleibt ${teil}.`
    expect(rows(english, german).length).toBe(2)
  })

  it('copes with an empty side', () => {
    expect(rows('One. Two.', '')).toEqual(['One. | ', 'Two. | '])
    expect(rows('', 'Eins.')).toEqual([' | Eins.'])
    expect(rows('', '')).toEqual([])
  })
})
