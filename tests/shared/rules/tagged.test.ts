import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnalysedPair } from '../../../shared/analysis/pair.ts'
import { bareText } from '../../../shared/formats/bare.ts'
import type { InlineTag } from '../../../shared/formats/document.ts'
import { tagCharacter, withoutTags } from '../../../shared/formats/tags.ts'
import type { CheckInput } from '../../../shared/review/checker.ts'
import { createChecker } from '../../../shared/rules/check.ts'
import { defineRule } from '../../../shared/rules/rule.ts'
import { TagNotation } from '../../support/tags.ts'

/** Flags every word that begins with a capital, shows the same word of the source, and writes it small. */
const capitals = defineRule({
  id: 'capitals',
  version: 1,
  category: 'other',
  severity: 'minor',
  needs: 'target',
  name: { de: 'Groß', en: 'Capitals' },
  wordings: { main: { de: { what: 'Groß', why: '' }, en: { what: 'Capital', why: '' } } },
  examples: { bad: [], good: [] },
  *check({ source, target }) {
    for (const match of target.text.matchAll(/[A-Z][a-z]*/gu)) {
      const at = { start: match.index, end: match.index + match[0].length }
      const start = source?.text.indexOf(match[0]) ?? -1
      yield {
        target: [at],
        source: start < 0 ? [] : [{ start, end: start + match[0].length }],
        fixes: [{ at, text: match[0].toLowerCase() }],
      }
    }
  },
})

const analyse = ({ index, kind, source, target }: CheckInput): AnalysedPair => ({
  index,
  kind,
  source: source === null ? null : { text: source, tokens: [], sentences: [] },
  target: { text: target, tokens: [], sentences: [], phrases: [], clauses: [] },
  links: { toSource: [], toTarget: [], list: [], targetEvidence: [], sourceEvidence: [] },
})

const checker = createChecker(analyse, [capitals], { lexicons: {} as never })

const KINDS = ['open', 'close', 'standalone'] as const
const tags: readonly InlineTag[] = Array.from({ length: 6 }, (_, n) => ({
  char: tagCharacter(n),
  kind: KINDS[n % 3] ?? 'open',
  id: String(Math.floor(n / 3)),
  label: n === 5 ? '↵' : 'b',
}))
const texts = fc
  .array(fc.constantFrom('Ab', 'c', 'De', 'f', ' ', ' ', '.', ...tags.map((tag) => tag.char)), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''))

describe('the checker never sees a tag', () => {
  test('spans, evidence and fixes fit the texts with their tags', () => {
    fc.assert(
      fc.property(texts, texts, (source, target) => {
        const seen: CheckInput[] = []
        const spy = createChecker((input) => (seen.push(input), analyse(input)), [capitals], {
          lexicons: {} as never,
        })
        const expected = { source: tags, target: tags, expected: '' }
        const [checked] = spy.check([{ index: 0, kind: 'text', source, target, tags: expected }])
        for (const input of seen)
          expect(withoutTags(`${input.source}${input.target}`)).toBe(`${input.source}${input.target}`)
        for (const flag of checked?.flags ?? []) {
          const words = flag.target.map(({ start, end }) => withoutTags(target.slice(start, end))).join()
          expect(words).toMatch(/^[A-Z][a-z]*$/u)
          for (const span of flag.source) expect(withoutTags(source.slice(span.start, span.end))).toBe(words)
          const [fix] = flag.fixes
          if (!fix) continue
          const fixed = target.slice(0, fix.at.start) + fix.text + target.slice(fix.at.end)
          const only = (text: string) =>
            Array.from(text)
              .filter((char) => tags.some((tag) => tag.char === char))
              .join('')
          expect(only(fixed)).toBe(only(target))
          expect(withoutTags(fix.text)).toBe(words.toLowerCase())
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a text without tags is checked as it is', () => {
    const input = { index: 0, kind: 'text' as const, source: 'Ab', target: 'Ab \ue000' }
    const [checked] = checker.check([{ ...input, tags: { source: [], target: [], expected: '' } }])
    expect(checked?.flags.map(({ target }) => target)).toEqual([[{ start: 0, end: 2 }]])
  })
})

test.each([
  ['Die ⟨b⟩alte⟨/b⟩ Brücke.', 'Die alte Brücke.'],
  ['Von ⟨name/⟩.', 'Von.'],
  ['⟨img/⟩ Die Brücke', 'Die Brücke'],
  ['Die ⟨img/⟩ Brücke', 'Die Brücke'],
  ['Die Brücke⟨↵/⟩ist zu', 'Die Brücke ist zu'],
  ['Die Brücke ⟨↵/⟩ist zu', 'Die Brücke ist zu'],
  ['H⟨sub⟩2⟨/sub⟩O', 'H2O'],
  ['„⟨name/⟩“ und', '„“ und'],
])('%s is read as %s', (text, expected) => {
  const notation = new TagNotation()
  const written = notation.write(text)
  const { bare, places } = bareText(written, notation.of(null, written).target)
  expect(bare).toBe(expected)
  expect(places).toHaveLength(bare.length)
})
