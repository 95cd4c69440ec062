/** Whole articles checked side by side have the flags that each has when an editor opens it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckInput } from '../../../shared/review/checker.ts'
import type { Flag } from '../../../shared/review/flag.ts'
import { createWholeChecker } from '../../../shared/rules/check-whole.ts'
import { createChecker } from '../../../shared/rules/check.ts'
import { rules } from '../../../shared/rules/registry.ts'
import { loadAnalysis } from '../../support/analysis.ts'

const { analyse, lexicons } = await loadAnalysis()
const checkWhole = createWholeChecker(analyse, rules, { lexicons })

const segment: fc.Arbitrary<Omit<CheckInput, 'index'>> = fc.constantFrom<Omit<CheckInput, 'index'>[]>(
  { kind: 'heading', source: 'Ten Other Countries', target: 'Zehn andere Landkreise' },
  { kind: 'text', source: 'Netanyahu spoke.', target: 'Netanjahu sprach.' },
  { kind: 'text', source: 'The wife of Netanyahu stayed.', target: 'Die Frau von Netanyahu blieb.' },
  { kind: 'text', source: '"We will wait here."', target: '„Wir warten hier.' },
  { kind: 'text', source: 'Nobody will come."', target: 'Niemand wird wird kommen.“' },
  { kind: 'text', source: null, target: 'Die Stadt hat der Brücke geschlossen.' },
  { kind: 'text', source: 'The declaration calls for talks.', target: 'Die Erklärung fordert Gespräche.' },
  { kind: 'text', source: 'It also calls for aid.', target: 'Er fordert auch Hilfe.' },
  { kind: 'text', source: null, target: '' },
)

const article = fc.array(segment, { maxLength: 6 }).map((segments) =>
  // What a caller numbers otherwise is numbered by its place.
  segments.map((one, index): CheckInput => ({ ...one, index: index * 2 })),
)

function openedAlone(segments: readonly CheckInput[]): readonly (readonly Flag[])[] {
  const last = new Map<number, readonly Flag[]>()
  for (const { index, flags } of createChecker(analyse, rules, { lexicons }).check(segments))
    last.set(index, flags)
  return segments.map(({ index }) => last.get(index) ?? [])
}

test('articles checked together have the flags of each alone', () => {
  let flags = 0
  fc.assert(
    fc.property(fc.array(article, { maxLength: 20 }), (articles) => {
      const found = [...checkWhole(articles)]
      flags += found.flat(2).length
      expect(found).toEqual(articles.map(openedAlone))
    }),
    { numRuns: 20, seed: 7 },
  )
  expect(flags).toBeGreaterThan(30)
})
