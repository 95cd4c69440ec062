/** A segment as long as an article has the flags of its sentences, in their places. */
import { expect, test } from 'vitest'
import { createWholeChecker } from '../../../shared/rules/check-whole.ts'
import { rules } from '../../../shared/rules/registry.ts'
import { slice } from '../../../shared/text/span.ts'
import { loadAnalysis } from '../../support/analysis.ts'

const { analyse, lexicons } = await loadAnalysis()
const check = createWholeChecker(analyse, rules, { lexicons })

const PLAIN = [
  [
    'The council decided on Monday to close the old bridge.',
    'Der Rat beschloss am Montag, die alte Brücke zu schließen.',
  ],
  [
    'Nobody was hurt when the lorry hit the railing in May.',
    'Niemand wurde verletzt, als der Lastwagen im Mai gegen das Geländer fuhr.',
  ],
  ['Repairs will cost about two million euros.', 'Die Reparatur wird rund zwei Millionen Euro kosten.'],
] as const
const FAULTY = [
  ['Ten other countries have signed the treaty.', 'Zehn andere Landkreise haben den Vertrag unterzeichnet.'],
  ['The mayor thanked all of the helpers.', 'Der Bürgermeister dankte dankte allen Helfern.'],
] as const

/** Three hundred sentences, every thirtieth with something wrong. */
const pairs = Array.from({ length: 300 }, (_, at) =>
  at % 30 === 29 ? (FAULTY[((at - 29) / 30) % 2] ?? PLAIN[0]) : (PLAIN[at % PLAIN.length] ?? PLAIN[0]),
)
const source = pairs.map(([english]) => english).join(' ')
const target = pairs.map(([, german]) => german).join(' ')

const flagsOf = (
  english: string | null,
  german: string,
  only = new Set(['wrong-sense', 'known-mistranslation', 'doubled-word']),
) =>
  [
    ...createWholeChecker(
      analyse,
      rules,
      { lexicons },
      only,
    )([[{ index: 0, kind: 'text', source: english, target: german }]]),
  ].flat(2)

test('words, evidence and fixes of each flag are where they stand in the segment', () => {
  const flags = flagsOf(source, target)
  const faulty = pairs.flatMap(([, german], at) => (at % 30 === 29 ? [german] : []))
  expect(flags).toHaveLength(faulty.length)
  let from = 0
  for (const flag of flags) {
    const [span = { start: 0, end: 0 }] = flag.target
    expect(span.start).toBeGreaterThanOrEqual(from)
    from = span.end
    expect(['Landkreise', 'dankte dankte', 'dankte']).toContain(slice(target, span))
    for (const evidence of flag.source) expect(slice(source, evidence)).toBe('countries')
    for (const { at } of flag.fixes) expect(at.start).toBeGreaterThanOrEqual(span.start - 20)
  }
  expect(flags.filter(({ source: evidence }) => evidence.length > 0)).toHaveLength(5)
})

test('without a source it is cut at its sentences', () => {
  const doubled = flagsOf(null, target).map(({ target: [span] }) => (span ? slice(target, span) : ''))
  expect(doubled).toHaveLength(5)
  expect(new Set(doubled).size).toBe(1)
})

test('what is left out in the middle is no reason to look for it elsewhere', () => {
  const short = pairs
    .filter((_, at) => at < 100 || at > 220)
    .map(([, german]) => german)
    .join(' ')
  const flags = flagsOf(source, short)
  expect(flags.length).toBeGreaterThan(4)
  for (const { target: spans } of flags)
    for (const span of spans) expect(['Landkreise', 'dankte dankte', 'dankte']).toContain(slice(short, span))
})

test('a check of all rules takes such a segment as it takes its sentences', () => {
  const [[flags = []] = []] = [...check([[{ index: 0, kind: 'text', source, target }]])]
  const single = pairs.map(([english, german], index) => ({
    index,
    kind: 'text' as const,
    source: english,
    target: german,
  }))
  const [apart = []] = [...check([single])]
  const wordsOf = (all: typeof flags, text: string) =>
    all.map(({ target: [span] }) => (span ? slice(text, span) : ''))
  const expected = apart.flatMap((some, at) => wordsOf([...some], pairs[at]?.[1] ?? ''))
  const found = wordsOf([...flags], target)
  expect(expected.length).toBeGreaterThan(9)
  for (const words of new Set(expected.filter(Boolean))) expect(found).toContain(words)
})

test('a piece does not end inside of brackets or a quotation', () => {
  const sentence = 'Der Rat beschloss am Montag, die alte Brücke zu schließen.'
  const long = Array.from({ length: 240 }, (_, at) =>
    at % 3 === 0 ? `(${sentence}` : at % 3 === 2 ? `${sentence})` : sentence,
  ).join(' ')
  expect(flagsOf(null, long, new Set(['unmatched-brackets']))).toEqual([])
  const quoted = Array.from({ length: 240 }, (_, at) =>
    at % 3 === 0 ? `„${sentence}` : at % 3 === 2 ? `${sentence}“` : sentence,
  ).join(' ')
  expect(flagsOf(null, quoted, new Set(['space-in-quotes', 'unbalanced-quotes']))).toEqual([])
})
