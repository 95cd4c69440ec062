/** After any edit, what is known of an article is what a check from scratch finds: no flag is left over, none is missed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckInput, Checker } from '../../../shared/review/checker.ts'
import type { Flag } from '../../../shared/review/flag.ts'
import { createChecker } from '../../../shared/rules/check.ts'
import { rules } from '../../../shared/rules/registry.ts'
import { loadAnalysis } from '../../support/analysis.ts'

const { analyse, lexicons } = await loadAnalysis()

/** Rules over the article, and one over a segment whose flags must stay beside theirs. */
const TRIED = new Set([
  ...rules.filter((rule) => rule.scope === 'article').map((rule) => rule.id),
  'doubled-word',
])
const ARTICLE_RULES = new Set(rules.filter((rule) => rule.scope === 'article').map((rule) => rule.id))

const open = () => createChecker(analyse, rules, { lexicons })

type Texts = { readonly source: string | null; readonly target: string }

const text: fc.Arbitrary<Texts> = fc.constantFrom<Texts[]>(
  { source: 'Netanyahu spoke.', target: 'Netanjahu sprach.' },
  { source: 'The wife of Netanyahu stayed.', target: 'Die Frau von Netanyahu blieb.' },
  { source: 'He said "yes" to that.', target: 'Er sagte "ja" ja dazu.' },
  { source: '"We will wait here."', target: '„Wir warten hier.' },
  { source: 'Nobody will come."', target: 'Niemand wird kommen.“' },
  { source: '"We will all have to wait here."', target: 'Wir werden alle hier warten müssen.' },
  { source: 'He said "yes".', target: 'Er sagte “ja” und »nein«.' },
  { source: 'The result – three nil.', target: 'Das Ergebnis - drei zu null.' },
  { source: 'The declaration calls for talks.', target: 'Die Erklärung fordert Gespräche.' },
  { source: 'It also calls for aid.', target: 'Er fordert auch Hilfe.' },
  {
    source: 'The mayor opened the bridge in May.',
    target: 'Der Bürgermeister eröffnete im Mai die Brücke.',
  },
  { source: 'Nobody came.', target: 'Der Bürgermeister eröffnete im Mai die Brücke.' },
  { source: null, target: '' },
)

type Edit = { readonly do: 'write' | 'insert' | 'remove' | 'move'; readonly at: number; readonly text: Texts }
const edit: fc.Arbitrary<Edit> = fc.record({
  do: fc.constantFrom('write', 'write', 'write', 'insert', 'remove', 'move'),
  at: fc.nat(7),
  text,
})

const numbered = (segments: readonly CheckInput[]) =>
  segments.map((segment, index) => (segment.index === index ? segment : { ...segment, index }))

/** The segments after an edit, those that it leaves alone as the same objects, and which are changed. */
function after(segments: readonly CheckInput[], { do: what, at, text: texts }: Edit) {
  const place = at % Math.max(1, segments.length)
  const fresh: CheckInput = { index: place, kind: 'text', ...texts }
  switch (what) {
    case 'write':
      return { segments: segments.with(place, fresh), changed: [place] }
    case 'insert':
      return { segments: numbered(segments.toSpliced(place, 0, fresh)), changed: [place] }
    case 'remove':
      return {
        segments: segments.length > 1 ? numbered(segments.toSpliced(place, 1)) : segments,
        changed: [],
      }
    case 'move': {
      const [moved] = segments.slice(place)
      return { segments: numbered([...segments.toSpliced(place, 1), ...(moved ? [moved] : [])]), changed: [] }
    }
  }
}

type Known = readonly (readonly Flag[])[]

function fromScratch(checker: Checker, segments: readonly CheckInput[]): Known {
  const known: (readonly Flag[])[] = segments.map(() => [])
  for (const { index, flags } of checker.check(segments, { rules: TRIED })) known[index] = flags
  return known
}

/** What the app would know: the flags that moved with their segments, with those of the answer in their place. */
function rechecked(
  checker: Checker,
  before: Known,
  segments: readonly CheckInput[],
  changed: readonly number[],
) {
  const articleFlagged = before.flatMap((flags, index) =>
    flags.some(({ ruleId }) => ARTICLE_RULES.has(ruleId)) ? [index] : [],
  )
  const known = [...before]
  for (const { index, flags, partial } of checker.recheck(segments, changed, {
    rules: TRIED,
    articleFlagged,
  }))
    if (!partial) known[index] = flags
  return known
}

/** The flags of segments wherever these are now; of one that comes in none. */
const carried = (known: Known, from: readonly CheckInput[], to: readonly CheckInput[]): Known => {
  const flagsOf = new Map(from.map((segment, index) => [segment.target + segment.source, known[index] ?? []]))
  return to.map((segment, index) =>
    segment.target === from[index]?.target && segment.source === from[index]?.source
      ? (known[index] ?? [])
      : (flagsOf.get(segment.target + segment.source) ?? []),
  )
}

test.each([
  ['the checker that saw it from the start', false],
  ['one that knows nothing of it', true],
])('%s knows after an edit what a check from scratch finds', (_, forgets) => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 8 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (texts, edits) => {
        let checker = open()
        let segments: readonly CheckInput[] = texts.map((each, index) => ({ index, kind: 'text', ...each }))
        let known = fromScratch(checker, segments)
        for (const step of edits) {
          if (forgets) checker = open()
          const { segments: now, changed } = after(segments, step)
          known = rechecked(checker, carried(known, segments, now), now, changed)
          segments = now
          expect(known).toEqual(fromScratch(open(), segments))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('an edit has one segment analysed, and what is not known yet does not keep its flags waiting', () => {
  const analysed: string[] = []
  const watched = createChecker((input) => (analysed.push(input.target), analyse(input)), rules, { lexicons })
  const segments: CheckInput[] = ['Er sagte "ja".', 'Das Ergebnis - drei.', 'Niemand kam.'].map(
    (target, index) => ({ index, kind: 'text', source: null, target }),
  )
  const first = [...watched.recheck(segments, [2], { rules: TRIED })]
  const order = first.map(({ index, partial }) => `${index}${partial ? ' in part' : ''}`)
  expect(order).toEqual(['2 in part', '0 in part', '1 in part', '2', '1', '0'])
  analysed.length = 0
  const edited = segments.with(2, { index: 2, kind: 'text', source: null, target: 'Niemand niemand kam.' })
  const answer = [...watched.recheck(edited, [2], { rules: TRIED })]
  expect(analysed).toEqual(['Niemand niemand kam.'])
  expect(answer.some(({ partial }) => partial)).toBe(false)
})
