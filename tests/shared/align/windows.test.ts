import { describe, expect, it } from 'vitest'
import { alignDocuments } from '../../../shared/align/align.ts'
import { gatherEvidence } from '../../../shared/align/evidence.ts'
import { unitsOf } from '../../../shared/align/units.ts'
import { NO_LEXICON } from '../../../shared/align/vocabulary.ts'
import { windowsFor } from '../../../shared/align/windows.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'

const PARAGRAPHS = 900

/** Paragraphs of different lengths that say the same but for a number. */
const paragraphs = (words: string) =>
  Array.from({ length: PARAGRAPHS }, (_, at) => `${`${words} `.repeat(2 + (at % 7))}${at + 1000}.`)
const english = paragraphs('The bridge over the river was closed')
const german = paragraphs('Die Brücke über den Fluss wurde gesperrt')

function widest(source: readonly string[], target: readonly string[]): number {
  const units = [
    unitsOf(readPlainText(source.join('\n')), 'en'),
    unitsOf(readPlainText(target.join('\n')), 'de'),
  ]
  const { from, to } = windowsFor(gatherEvidence(units[0]!, units[1]!, NO_LEXICON))
  return Math.max(...[...from].map((first, at) => to[at]! - first))
}

describe('what is compared in a long document', () => {
  it('is a narrow band where both sides have the same paragraphs, though all say the same', () => {
    const repeated = (words: readonly string[]) => words.map((text) => text.replace(/\d+/u, '1'))
    expect(widest(repeated(english), repeated(german))).toBeLessThan(60)
    expect(widest(repeated(english), repeated(german).slice(0, -1))).toBeGreaterThan(100)
    // As many, but others: the short ones stand where the long ones should.
    expect(
      widest(
        repeated(english),
        repeated(german)
          .toReversed()
          .map((text, at) => (at % 2 ? text : text.slice(0, 70))),
      ),
    ).toBeGreaterThan(100)
  })

  it('holds what is shifted between two places where paragraphs came and went', () => {
    const target = german.toSpliced(100, 3).toSpliced(700, 0, 'Neu.', 'Auch neu.', 'Und noch etwas Neues.')
    expect(target).toHaveLength(english.length)
    const source = english.join('\n')
    const text = target.join('\n')
    const number = (words: string) => /\d{4}/u.exec(words)?.[0]
    const pairs = alignDocuments(readPlainText(source), readPlainText(text))
    const wrong = pairs.filter(
      (pair) =>
        pair.source &&
        pair.target &&
        number(source.slice(pair.source.start, pair.source.end)) !==
          number(text.slice(pair.target.start, pair.target.end)),
    )
    expect(wrong.length).toBeLessThanOrEqual(3)
    expect(pairs.filter((pair) => pair.source && pair.target).length).toBeGreaterThan(890)
  })
})
